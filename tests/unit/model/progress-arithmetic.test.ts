import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  buildTargetPath,
  growthPerYear,
  judgeGrowth,
  type OpenSdgStatus,
  requiredMultiple,
  type UnStatus,
  type ValueAt,
  valueAtGrowthRatio,
} from '../../../src/model/progress-arithmetic.ts';

const base: ValueAt = { value: 100, at: 2010 };
const target: ValueAt = { value: 200, at: 2015 };
const judgeAt = (value: number, at = 2013) => judgeGrowth(base, { value, at }, target);

const OPEN_SDG_ORDER: readonly OpenSdgStatus[] = [
  'deterioration',
  'limited',
  'acceleration-needed',
  'on-track',
  'achieved',
];
const UN_ORDER: readonly UnStatus[] = ['stagnation', 'acceleration-needed', 'on-track', 'achieved'];

describe('the two methods, worked by hand from their published formulas', () => {
  // 100 in 2010, 200 wanted in 2015, 140 in 2013.
  test('Open SDG: 11.8689 % observed over 14.8698 % required is 79.82 %: acceleration needed', () => {
    const verdict = judgeAt(140);
    expect(verdict?.arithmetic.observedGrowth).toBeCloseTo(0.118689, 6);
    expect(verdict?.arithmetic.requiredGrowth).toBeCloseTo(0.148698, 6);
    expect(verdict?.arithmetic.growthRatio).toBeCloseTo(0.7982, 4);
    expect(verdict?.openSdg).toBe('acceleration-needed');
  });

  test('United Nations: 140 carried on for two years is 175.21, which is 0.7521 of the way', () => {
    const verdict = judgeAt(140);
    expect(verdict?.arithmetic.expected).toBeCloseTo(175.21, 2);
    expect(verdict?.arithmetic.expectedRatio).toBeCloseTo(0.7521, 4);
    expect(verdict?.un).toBe('acceleration-needed');
  });

  test('they may differ: 106 in 2013 is limited for the one and needs acceleration for the other', () => {
    expect(judgeAt(106)).toMatchObject({ openSdg: 'limited', un: 'acceleration-needed' });
  });

  test('a value at the target is achieved, whatever the trend', () => {
    expect(judgeAt(200, 2012)).toMatchObject({ openSdg: 'achieved', un: 'achieved' });
  });

  test.each([
    [0.95, 'on-track'],
    [0.949, 'acceleration-needed'],
    [0.6, 'acceleration-needed'],
    [0.599, 'limited'],
    [0, 'limited'],
    [-0.001, 'deterioration'],
  ] as const)('a ratio of %d is %s', (ratio, status) => {
    expect(judgeAt(valueAtGrowthRatio(base, target, ratio) ?? 0, 2015)?.openSdg).toBe(status);
  });

  test.each([
    [195, 'on-track'],
    [194.9, 'acceleration-needed'],
    [110, 'acceleration-needed'],
    [109.9, 'stagnation'],
    [90, 'stagnation'],
  ] as const)('%d in the target year is %s for the United Nations', (value, status) => {
    expect(judgeAt(value, 2015)?.un).toBe(status);
  });

  test('a target to be reached from above is judged the other way round', () => {
    const judge = (value: number) =>
      judgeGrowth({ value: 40, at: 2010 }, { value, at: 2012 }, { value: 20, at: 2015 }, 'decrease');
    expect(judge(20)).toMatchObject({ openSdg: 'achieved', un: 'achieved' });
    expect(judge(45)).toMatchObject({ openSdg: 'deterioration', un: 'stagnation' });
    expect(judge(30)).toMatchObject({ openSdg: 'on-track', un: 'on-track' });
  });
});

describe('the edges', () => {
  test.each([0, -5, Number.NaN, Number.POSITIVE_INFINITY])('no growth is made of a baseline of %d', (value) => {
    expect(judgeGrowth({ value, at: 2010 }, { value: 3, at: 2012 }, target)).toBeNull();
    expect(requiredMultiple(value, 200)).toBeNull();
    expect(buildTargetPath({ value, at: 2010 }, target)).toEqual([]);
    expect(valueAtGrowthRatio({ value, at: 2010 }, target, 0.6)).toBeNull();
  });

  test.each([0, -5])('no growth is made of an observation or a target of %d', (value) => {
    expect(judgeAt(value)).toBeNull();
    expect(judgeGrowth(base, { value: 120, at: 2012 }, { value, at: 2015 })).toBeNull();
  });

  test('a baseline at the target needs no growth: kept is achieved, lost is deterioration', () => {
    const same = { value: 200, at: 2010 };
    expect(judgeGrowth(same, { value: 200, at: 2012 }, target)?.openSdg).toBe('achieved');
    const lost = judgeGrowth(same, { value: 190, at: 2012 }, target);
    expect(lost).toMatchObject({ openSdg: 'deterioration', un: 'stagnation' });
    expect(lost?.arithmetic).toMatchObject({ growthRatio: null, expectedRatio: null });
  });

  test('a baseline beyond the target never makes a fall look like progress', () => {
    const beyond = { value: 400, at: 2010 };
    expect(judgeGrowth(beyond, { value: 150, at: 2012 }, target)).toMatchObject({
      openSdg: 'deterioration',
      un: 'stagnation',
    });
  });

  test('nothing is judged against itself, backwards, or after the target year', () => {
    expect(judgeAt(140, 2010)).toBeNull();
    expect(judgeAt(140, 2009)).toBeNull();
    expect(judgeAt(140, 2016)).toBeNull();
  });

  test('four times in five years is 32.0 % a year, five times 38.0 %', () => {
    expect(growthPerYear({ value: 37.5, at: 2010 }, { value: 150, at: 2015 })).toBeCloseTo(0.3195, 4);
    expect(growthPerYear({ value: 16, at: 2010 }, { value: 80, at: 2015 })).toBeCloseTo(0.3797, 4);
  });

  test('the path starts at the baseline, has every year, and ends at the target itself', () => {
    const path = buildTargetPath({ value: 37.5, at: 2010 }, { value: 150, at: 2015 });
    expect(path.map(({ at }) => at)).toEqual([2010, 2011, 2012, 2013, 2014, 2015]);
    expect(path.map(({ geometric }) => Number(geometric.toFixed(1)))).toEqual([37.5, 49.5, 65.3, 86.2, 113.7, 150]);
    expect(path.map(({ linear }) => linear)).toEqual([37.5, 60, 82.5, 105, 127.5, 150]);
  });

  test('a path from the middle of a year goes on at the end of that year', () => {
    const path = buildTargetPath({ value: 744, at: 2010 - 5 / 12 }, { value: 2500, at: 2015 });
    expect(path.map(({ at }) => at)).toEqual([2010 - 5 / 12, 2010, 2011, 2012, 2013, 2014, 2015]);
  });
});

const amount = fc.double({ min: 1e-6, max: 1e12, noNaN: true });
const month = fc.integer({ min: 1, max: 60 }).map((months) => 2010 + months / 12);
const anyNumber = fc.double();

describe('for whatever numbers', () => {
  test('a higher observation never gets a lower status', () => {
    fc.assert(
      fc.property(amount, amount, amount, amount, month, (from, to, one, other, at) => {
        const judge = (value: number) => judgeGrowth({ value: from, at: 2010 }, { value, at }, { value: to, at: 2015 });
        const low = judge(Math.min(one, other));
        const high = judge(Math.max(one, other));
        if (low === null || high === null) throw new Error('positive amounts are always judged');
        expect(OPEN_SDG_ORDER.indexOf(high.openSdg)).toBeGreaterThanOrEqual(OPEN_SDG_ORDER.indexOf(low.openSdg));
        expect(UN_ORDER.indexOf(high.un)).toBeGreaterThanOrEqual(UN_ORDER.indexOf(low.un));
      }),
    );
  });

  test('the unit does not matter', () => {
    // Powers of two: other factors round the operands themselves.
    fc.assert(
      fc.property(amount, amount, amount, month, fc.integer({ min: -40, max: 40 }), (from, to, seen, at, power) => {
        const judge = (factor: number) =>
          judgeGrowth(
            { value: from * factor, at: 2010 },
            { value: seen * factor, at },
            { value: to * factor, at: 2015 },
          );
        const [one, scaled] = [judge(1), judge(2 ** power)];
        for (const key of ['growthRatio', 'observedGrowth', 'requiredGrowth'] as const) {
          const expected = one?.arithmetic[key] ?? 0;
          const found = scaled?.arithmetic[key] ?? 0;
          expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
        }
      }),
    );
  });

  test('statuses are the same in dollars, ten thousands and hundred millions', () => {
    for (const factor of [1e-8, 1e-4, 1e4, 1e8]) {
      for (const value of [90, 106, 140, 196, 200]) {
        const scaled = judgeGrowth(
          { value: 100 * factor, at: 2010 },
          { value: value * factor, at: 2013 },
          { value: 200 * factor, at: 2015 },
        );
        expect([scaled?.openSdg, scaled?.un]).toEqual([judgeAt(value)?.openSdg, judgeAt(value)?.un]);
      }
    }
  });

  test('no result is NaN or infinite', () => {
    fc.assert(
      fc.property(anyNumber, anyNumber, anyNumber, month, (from, to, seen, at) => {
        const start = { value: from, at: 2010 };
        const end = { value: to, at: 2015 };
        const found = judgeGrowth(start, { value: seen, at }, end)?.arithmetic;
        const numbers = [
          found?.observedGrowth,
          found?.requiredGrowth,
          found?.growthRatio,
          found?.expected,
          found?.expectedRatio,
          requiredMultiple(from, to),
          valueAtGrowthRatio(start, end, 0.6),
          ...buildTargetPath(start, end).flatMap(({ geometric, linear }) => [geometric, linear]),
        ];
        for (const number of numbers) expect(number ?? 0).toSatisfy(Number.isFinite);
      }),
      { numRuns: 1000 },
    );
  });
});
