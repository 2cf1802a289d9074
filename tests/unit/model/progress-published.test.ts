/**
 * The two methods against statuses that statistical offices have published, with the figures of their own repositories.
 *
 * Open SDG / Statistics Canada: Canada's platform publishes data, targets and the status of each indicator
 * (github.com/sdg-data-canada-odd-donnees/sdg-data-donnees-odd). Its labels of that time: `substantial_progress` is «on
 * track», `negligible_progress` is «limited» (open-sdg/sdg-build, sdg/ProgressMeasure.py). Neither the methodology page of
 * Open SDG (open-sdg.readthedocs.io/en/latest/progress-methodology) nor the tests of sdg-build print an intermediate
 * number, so growth and R are worked by hand here from the published formula; data, target and status are theirs.
 *
 * United Nations type: Eustat, the Basque statistical office, applies the Technical Note of the Progress Chart 2023 of the
 * UN Statistics Division (eustat-des.github.io/site/es/metodologia; unstats.un.org/sdgs/files/report/2023/
 * Progress_Chart_Technical_Note_2023.pdf) and publishes data, targets and statuses (github.com/EUSTAT-DES/data). Its labels:
 * `alcanzado` target met or nearly so, `progreso` acceleration needed, `retroceso` stagnation or regress. Scores are worked
 * by hand likewise.
 */
import { describe, expect, test } from 'vitest';
import { judgeGrowth } from '../../../src/model/progress-arithmetic.ts';

const judge = (from: [number, number], seen: [number, number], to: [number, number]) =>
  judgeGrowth(
    { value: from[0], at: from[1] },
    { value: seen[0], at: seen[1] },
    { value: to[0], at: to[1] },
    to[0] < from[0] ? 'decrease' : 'increase',
  );

describe('Open SDG, as published by Statistics Canada', () => {
  test('1.2.1 poverty, 14.5 % in 2015, 7.4 % in 2021, target 7.25 % in 2030: published as substantial progress', () => {
    // indicator-config/1-2-1.yml and data/indicator_1-2-1.csv: target 7.25, direction negative.
    // Observed: (7.4 ÷ 14.5)^(1/6) − 1 = 0.510345^0.166667 − 1 = −10.606 %.
    // Required: (7.25 ÷ 14.5)^(1/15) − 1 = 0.5^0.066667 − 1 = −4.516 %.
    // R = −1 × −0.10606 ÷ 0.04516 = 2.349.
    const verdict = judge([14.5, 2015], [7.4, 2021], [7.25, 2030]);
    expect(verdict?.arithmetic.observedGrowth).toBeCloseTo(-0.10606, 5);
    expect(verdict?.arithmetic.requiredGrowth).toBeCloseTo(-0.04516, 5);
    expect(verdict?.arithmetic.growthRatio).toBeCloseTo(2.349, 2);
    expect(verdict?.openSdg).toBe('on-track');
  });

  test('3.6.1 road deaths, 6.4 in 2015, 4.8 in 2019, target 3.2 in 2020: published as negligible progress', () => {
    // indicator-config/3-6-1.yml and data/indicator_3-6-1.csv: target 3.2, target_year 2020, direction negative.
    // Observed: (4.8 ÷ 6.4)^(1/4) − 1 = 0.75^0.25 − 1 = −6.940 %. Required: 0.5^(1/5) − 1 = −12.945 %.
    // R = 0.06940 ÷ 0.12945 = 0.536.
    const verdict = judge([6.4, 2015], [4.8, 2019], [3.2, 2020]);
    expect(verdict?.arithmetic.observedGrowth).toBeCloseTo(-0.0694, 4);
    expect(verdict?.arithmetic.requiredGrowth).toBeCloseTo(-0.12945, 5);
    expect(verdict?.arithmetic.growthRatio).toBeCloseTo(0.5361, 4);
    expect(verdict?.openSdg).toBe('limited');
  });

  test('14.5.1 protected seas, 1.2 % in 2015, 13.9 % in 2021, target 10 %: a value beyond the target is achieved', () => {
    // indicator-config/14-5-1.yml: direction positive, target 10; sdg-build, is_target_achieved: current ≥ target.
    expect(judge([1.2, 2015], [13.9, 2021], [10, 2030])?.openSdg).toBe('achieved');
  });
});

describe('the United Nations type, as published by Eustat', () => {
  test('3.6.1 road deaths, 3.5 in 2015, 2.8 in 2024, target 1.75 in 2030: published as progreso', () => {
    // indicator-config/3-6-1.yml and data/indicator_3-6-1.csv (first rows, both sexes, all territories).
    // Growth: (2.8 ÷ 3.5)^(1/9) − 1 = 0.8^0.111111 − 1 = −2.449 %.
    // Expected in 2030: 2.8 × 0.97551^6 = 2.8 × 0.86177 = 2.4130.
    // Score: (2.4130 − 3.5) ÷ (1.75 − 3.5) = −1.0870 ÷ −1.75 = 0.621.
    const verdict = judge([3.5, 2015], [2.8, 2024], [1.75, 2030]);
    expect(verdict?.arithmetic.observedGrowth).toBeCloseTo(-0.02449, 5);
    expect(verdict?.arithmetic.expected).toBeCloseTo(2.413, 3);
    expect(verdict?.arithmetic.expectedRatio).toBeCloseTo(0.6212, 4);
    expect(verdict?.un).toBe('acceleration-needed');
    // Under Open SDG the same figures would be limited: 2.449 ÷ 4.516 = 0.542.
    expect(verdict?.openSdg).toBe('limited');
  });

  test('3.2.1 deaths under five, 3.4 in 2015, 2.3 in 2024, target 25: published as alcanzado, whatever the trend', () => {
    // indicator-config/3-2-1.yml and data/indicator_3-2-1.csv; exception 1 of the method: the latest value meets the target.
    const verdict = judgeGrowth(
      { value: 3.4, at: 2015 },
      { value: 2.3, at: 2024 },
      { value: 25, at: 2030 },
      'decrease',
    );
    expect(verdict).toMatchObject({ un: 'achieved', openSdg: 'achieved' });
    // 2022 stood at 3.6, above 2015: still achieved.
    const worse = judgeGrowth({ value: 3.4, at: 2015 }, { value: 3.6, at: 2022 }, { value: 25, at: 2030 }, 'decrease');
    expect(worse?.un).toBe('achieved');
  });
});

describe('where the published methods themselves draw the lines', () => {
  // Classes as printed: ≥ 95 %, 60–95 %, 0–60 %, < 0 (Open SDG); ≥ 0.95, 0.10–0.95, < 0.10 (Eustat, after the UN).
  // From 100 in 2015 to 200 in 2030, judged in 2030: growth over all fifteen years, so R and score need no carrying on.
  test.each([
    // value, Open SDG, UN. Required: 2^(1/15) − 1 = 4.72941 %. Score = (value − 100) ÷ 100.
    [195, 'on-track', 'on-track'], // R = 4.55279 ÷ 4.72941 = 0.9627; score 0.95
    [194, 'on-track', 'acceleration-needed'], // 4.51696 ÷ 4.72941 = 0.9551; 0.94
    [193, 'acceleration-needed', 'acceleration-needed'], // 4.48096 ÷ 4.72941 = 0.9475
    [153, 'acceleration-needed', 'acceleration-needed'], // 2.87569 ÷ 4.72941 = 0.6080
    [152, 'limited', 'acceleration-needed'], // 2.83073 ÷ 4.72941 = 0.5985
    [110, 'limited', 'acceleration-needed'], // score 0.10
    [109, 'limited', 'stagnation'], // score 0.09
    [100, 'limited', 'stagnation'], // R = 0
    [99, 'deterioration', 'stagnation'],
  ] as const)('%d of 200 is %s and %s', (value, openSdg, un) => {
    expect(judge([100, 2015], [value, 2030], [200, 2030])).toMatchObject({ openSdg, un });
  });
});
