/**
 * Every target with full years 2010–2015 (progress-fixture.ts, invented), from every baseline, under both methods, worked
 * out by hand. n: years from the baseline to 2015. o = (observed ÷ baseline)^(1/n) − 1, r = (target ÷ baseline)^(1/n) − 1;
 * R = o ÷ r. Judged in the target year itself, nothing is carried on: S = (observed − baseline) ÷ (target − baseline).
 */
import { describe, expect, test } from 'vitest';
import { buildTargetProgress } from '../../../src/model/progress.ts';
import { buildFullAtlas } from './progress-fixture.ts';

type Expected = readonly [baseline: string, o: number, r: number, R: number, S: number, openSdg: string, un: string];

const BY_HAND: Readonly<Record<string, readonly Expected[]>> = {
  // 152 in 2015, wanted 150: achieved from any baseline, whatever R and S are.
  contract_value: [
    // Published 38 of 2010, n = 5: o = 4^0.2 − 1 = 31.951 %; r = 3.947368^0.2 − 1 = 31.602 %; S = 114 ÷ 112.
    ['published 38', 0.31951, 0.31602, 1.011, 1.0179, 'achieved', 'achieved'],
    // Derived 150 ÷ 4 = 37.5: o = 4.053333^0.2 − 1 = 32.301 %; r = 4^0.2 − 1 = 31.951 %; S = 114.5 ÷ 112.5.
    ['literal 37.5', 0.32301, 0.31951, 1.011, 1.0178, 'achieved', 'achieved'],
  ],
  // 78 in 2015, wanted 80.
  offshore_executed_value: [
    // Published 18 of 2010: o = 4.333333^0.2 − 1 = 34.080 %; r = 4.444444^0.2 − 1 = 34.761 %; S = 60 ÷ 62.
    ['published 18', 0.3408, 0.34761, 0.9804, 0.9677, 'on-track', 'on-track'],
    // “+4 times” by its letter, ×5, so 80 ÷ 5 = 16: o = 4.875^0.2 − 1 = 37.276 %; r = 5^0.2 − 1 = 37.973 %; S = 62 ÷ 64.
    ['literal 16', 0.37276, 0.37973, 0.9816, 0.9688, 'on-track', 'on-track'],
    // Read loosely, ×4, so 80 ÷ 4 = 20: o = 3.9^0.2 − 1 = 31.284 %; r = 4^0.2 − 1 = 31.951 %; S = 58 ÷ 60.
    ['loose 20', 0.31284, 0.31951, 0.9791, 0.9667, 'on-track', 'on-track'],
  ],
  // The real 744 of July 2010 is earlier than the invented 900 of December. 1,800 in 2015, wanted 2,500; n = 5 + 5/12.
  // o = 2.419355^(1/5.416667) − 1 = 17.716 %; r = 3.360215^(1/5.416667) − 1 = 25.076 %; S = 1,056 ÷ 1,756.
  enterprises_registered: [
    ['published 744', 0.17716, 0.25076, 0.7065, 0.6014, 'acceleration-needed', 'acceleration-needed'],
  ],
  // 400 → 505, wanted 650: o = 1.2625^0.2 − 1 = 4.772 %; r = 1.625^0.2 − 1 = 10.197 %; S = 105 ÷ 250.
  international_certifications: [['published 400', 0.04772, 0.10197, 0.468, 0.42, 'limited', 'acceleration-needed']],
  // 80 → 70, wanted 100: o = 0.875^0.2 − 1 = −2.635 %; r = 1.25^0.2 − 1 = 4.564 %; S = −10 ÷ 20.
  multinationals: [['published 80', -0.02635, 0.04564, -0.5774, -0.5, 'deterioration', 'stagnation']],
  // 50,000 → 380,000, wanted 400,000: o = 7.6^0.2 − 1 = 50.025 %; r = 8^0.2 − 1 = 51.572 %; S = 330,000 ÷ 350,000.
  trained: [['published 50000', 0.50025, 0.51572, 0.97, 0.9429, 'on-track', 'acceleration-needed']],
  // The real 250,700 of July 2010 → 265,000, wanted 600,000; n = 5 + 5/12.
  // o = 1.057040^(1/5.416667) − 1 = 1.029 %; r = 2.393299^(1/5.416667) − 1 = 17.481 %; S = 14,300 ÷ 349,300.
  employees: [['published 250700', 0.01029, 0.17481, 0.0589, 0.0409, 'limited', 'stagnation']],
  // 130,000 → 120,000, wanted 300,000: o = 0.923077^0.2 − 1 = −1.588 %; r = 2.307692^0.2 − 1 = 18.205 %; S = −10 ÷ 170.
  employees_graduates: [['published 130000', -0.01588, 0.18205, -0.0872, -0.0588, 'deterioration', 'stagnation']],
};

describe('with full-year actuals of 2010 to 2015', () => {
  const atlas = buildFullAtlas();

  test('all eight targets are worked out here', () => {
    expect(atlas.targets.map(({ id }) => id).sort()).toEqual(Object.keys(BY_HAND).sort());
  });

  test.each(atlas.targets.map((target) => [target.id, target] as const))('%s is what the hand finds', (id, target) => {
    const { baselines, outcome, verdict } = buildTargetProgress(atlas, target);
    const expected = BY_HAND[id] ?? [];
    expect(outcome.kind).toBe('published');
    expect(verdict).toEqual(baselines[0]?.verdict);
    expect(
      baselines.map(
        ({ baseline }) => `${baseline.kind === 'derived' ? baseline.reading : 'published'} ${baseline.value}`,
      ),
    ).toEqual(expected.map(([name]) => name));
    for (const [index, [, o, r, R, S, openSdg, un]] of expected.entries()) {
      const judged = baselines[index]?.verdict;
      if (judged?.kind !== 'judged') throw new Error('a full series is judged');
      expect(judged).toMatchObject({ openSdg, un, isFinal: true });
      expect(judged.arithmetic.observedGrowth).toBeCloseTo(o, 5);
      expect(judged.arithmetic.requiredGrowth).toBeCloseTo(r, 5);
      expect(judged.arithmetic.growthRatio).toBeCloseTo(R, 4);
      expect(judged.arithmetic.expectedRatio).toBeCloseTo(S, 4);
    }
  });
});
