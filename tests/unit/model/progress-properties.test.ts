import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildScoreboard } from '../../../src/charts/scoreboard/build-scoreboard.ts';
import { buildTargetProgress } from '../../../src/model/progress.ts';
import {
  buildTargetPath,
  type Direction,
  growthPerYear,
  judgeGrowth,
  type OpenSdgStatus,
  requiredMultiple,
  type UnStatus,
  valueAtGrowthRatio,
} from '../../../src/model/progress-arithmetic.ts';
import type { Atlas, Observation } from '../../../src/model/types.ts';
import { realAtlas } from '../scene/real-atlas.ts';

const OPEN_SDG: readonly OpenSdgStatus[] = ['deterioration', 'limited', 'acceleration-needed', 'on-track', 'achieved'];
const UN: readonly UnStatus[] = ['stagnation', 'acceleration-needed', 'on-track', 'achieved'];

const amount = fc.double({ min: 1e-6, max: 1e12, noNaN: true });
/** Every finite number there is, the awkward ones often: zeros, the smallest, the largest, negative ones. */
const finite = fc.oneof(
  { weight: 3, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 2, arbitrary: fc.constantFrom(0, -0, 1, -1, 100, 5e-324, -5e-324, Number.MAX_VALUE, -Number.MAX_VALUE) },
);
/** Any time near ours, the same ones often, and a moment after zero. */
const time = fc.oneof(
  fc.double({ min: 1900, max: 2100, noNaN: true }),
  fc.integer({ min: 2005, max: 2020 }),
  fc.constantFrom(0, 5e-324, 2010, 2010 - 5 / 12, 2015),
);
const direction = fc.constantFrom<Direction>('increase', 'decrease');

/** Every number anywhere in a value, with where it stands. */
function numbersIn(value: unknown, path = ''): [string, number][] {
  if (typeof value === 'number') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => numbersIn(inner, `${path}.${key}`));
}

const unfinished = (value: unknown) => numbersIn(value).filter(([, number]) => !Number.isFinite(number));

describe('the arithmetic, for whatever numbers', () => {
  test.each(['increase', 'decrease'] as const)(
    'a better observation never gets a worse status when the target is an %s',
    (way) => {
      fc.assert(
        fc.property(amount, amount, amount, amount, fc.integer({ min: 1, max: 60 }), (from, to, one, other, months) => {
          const at = 2010 + months / 12;
          const judge = (value: number) =>
            judgeGrowth({ value: from, at: 2010 }, { value, at }, { value: to, at: 2015 }, way);
          const [low, high] = [judge(Math.min(one, other)), judge(Math.max(one, other))];
          const [worse, better] = way === 'increase' ? [low, high] : [high, low];
          if (!worse || !better) throw new Error('positive amounts are always judged');
          expect(OPEN_SDG.indexOf(better.openSdg)).toBeGreaterThanOrEqual(OPEN_SDG.indexOf(worse.openSdg));
          expect(UN.indexOf(better.un)).toBeGreaterThanOrEqual(UN.indexOf(worse.un));
          const { arithmetic: a } = worse;
          const { arithmetic: b } = better;
          if (a.growthRatio !== null && b.growthRatio !== null)
            expect(b.growthRatio).toBeGreaterThanOrEqual(a.growthRatio);
          if (a.expectedRatio !== null && b.expectedRatio !== null)
            expect(b.expectedRatio).toBeGreaterThanOrEqual(a.expectedRatio);
        }),
        { numRuns: 500 },
      );
    },
  );

  test('the unit does not matter: any factor leaves growth, R, score and multiple as they were', () => {
    const factor = fc.double({ min: 1e-8, max: 1e8, noNaN: true });
    fc.assert(
      fc.property(amount, amount, amount, fc.integer({ min: 1, max: 60 }), factor, direction, (...drawn) => {
        const [from, to, seen, months, by, way] = drawn;
        const judge = (k: number) =>
          judgeGrowth(
            { value: from * k, at: 2010 },
            { value: seen * k, at: 2010 + months / 12 },
            { value: to * k, at: 2015 },
            way,
          );
        // Where two values are all but equal their difference is all rounding, in any unit.
        fc.pre(Math.abs(to / from - 1) > 1e-3 && Math.abs(seen / from - 1) > 1e-3 && Math.abs(seen / to - 1) > 1e-3);
        const [plain, scaled] = [judge(1), judge(by)];
        if (!plain || !scaled) throw new Error('positive amounts are always judged');
        // What outgrows all numbers is held at the largest, which is no amount in any unit.
        fc.pre([plain, scaled].every(({ arithmetic }) => arithmetic.expected < Number.MAX_VALUE));
        for (const key of ['observedGrowth', 'requiredGrowth', 'growthRatio', 'expectedRatio'] as const) {
          const [one, other] = [plain.arithmetic[key], scaled.arithmetic[key]];
          if (one === null || other === null) expect([key, one]).toEqual([key, other]);
          else expect(Math.abs(one - other)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(one)));
        }
        const multiples = [requiredMultiple(from, to), requiredMultiple(from * by, to * by)];
        expect((multiples[0] ?? 0) / (multiples[1] ?? 1)).toBeCloseTo(1, 9);
      }),
      { numRuns: 500 },
    );
  });

  test('nothing is ever NaN or infinite', () => {
    fc.assert(
      fc.property(finite, finite, finite, time, time, time, direction, finite, (...drawn) => {
        const [from, to, seen, start, end, at, way, ratio] = drawn;
        const [baseline, target] = [
          { value: from, at: start },
          { value: to, at: end },
        ];
        expect(unfinished(judgeGrowth(baseline, { value: seen, at }, target, way))).toEqual([]);
        expect(unfinished([growthPerYear(baseline, target), requiredMultiple(from, to)])).toEqual([]);
        expect(unfinished(valueAtGrowthRatio(baseline, target, ratio))).toEqual([]);
        // A path has a point for every year: those from the year 0 are left out for the time they take.
        if (end - start < 300) expect(unfinished(buildTargetPath(baseline, target))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test('two equal values at a moment from each other are carried on as they are', () => {
    const verdict = judgeGrowth({ value: 7, at: 0 }, { value: 7, at: 5e-324 }, { value: 8, at: 9999 });
    expect(verdict?.arithmetic).toMatchObject({ observedGrowth: 0, expected: 7, growthRatio: 0, expectedRatio: 0 });
  });

  test('a fall of more than everything has no value', () => {
    expect(valueAtGrowthRatio({ value: 1, at: 2010 }, { value: 32, at: 2015 }, -1.5)).toBeNull();
  });
});

describe('a whole atlas, for whatever was published', () => {
  const row = fc.record({
    metric: fc.constantFrom(...realAtlas.targets.map(({ id }) => id)),
    year: fc.integer({ min: 2008, max: 2017 }),
    period: fc.constantFrom('year', 'year-end', 'jan-dec', 'jan-jul', 'as-of-2012-07', 'mid-year'),
    value: finite,
  });
  const withRows = (rows: readonly { metric: string; year: number; period: string; value: number }[]): Atlas => ({
    ...realAtlas,
    observations: [
      ...realAtlas.observations,
      ...rows.map(
        (drawn): Observation => ({
          ...drawn,
          unit: realAtlas.targets.find(({ id }) => id === drawn.metric)?.unit ?? '',
          scope: '440000',
          source: 'policy',
          confidence: 'high',
          derived: false,
          note: null,
        }),
      ),
    ],
  });

  test('no target and no row of the scoreboard holds a NaN or an infinity', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
        const atlas = withRows(rows);
        for (const target of atlas.targets) expect(unfinished(buildTargetProgress(atlas, target))).toEqual([]);
        expect(unfinished(buildScoreboard(atlas).rows)).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  test('what came after the target year changes no verdict', () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 6 }),
        finite,
        fc.integer({ min: 2016, max: 2030 }),
        (rows, value, year) => {
          const before = withRows(rows.filter((drawn) => drawn.year <= 2015));
          for (const target of realAtlas.targets) {
            const later = withRows([
              ...rows.filter((drawn) => drawn.year <= 2015),
              { metric: target.id, year, period: 'year-end', value },
              { metric: target.id, year, period: 'year', value },
            ]);
            const [one, other] = [buildTargetProgress(before, target), buildTargetProgress(later, target)];
            expect(other.outcome).toEqual(one.outcome);
            if (one.verdict.kind === 'judged') expect(other.verdict).toEqual(one.verdict);
            else expect(other.verdict.kind).toBe('refused');
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
