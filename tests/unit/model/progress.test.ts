import { describe, expect, test } from 'vitest';
import { buildTargetProgress, type TargetProgress } from '../../../src/model/progress.ts';
import type { Atlas, Observation } from '../../../src/model/types.ts';
import { realAtlas } from '../scene/real-atlas.ts';
import { buildFullAtlas } from './progress-fixture.ts';

const progressOf = (id: string, atlas: Atlas = realAtlas): TargetProgress => {
  const target = atlas.targets.find((candidate) => candidate.id === id);
  if (!target) throw new Error(`no target ${id}`);
  return buildTargetProgress(atlas, target);
};

const withRow = (row: Partial<Observation> & Pick<Observation, 'metric' | 'value' | 'unit'>): Atlas => ({
  ...realAtlas,
  observations: [
    ...realAtlas.observations,
    {
      scope: '440000',
      year: 2015,
      period: 'year',
      source: 'policy',
      confidence: 'high',
      derived: false,
      note: null,
      ...row,
    },
  ],
});

describe('with what is published today', () => {
  test('no target has a provincial outcome of 2015, and none has a status', () => {
    for (const { id } of realAtlas.targets) {
      const { outcome, verdict } = progressOf(id);
      expect(outcome, id).toEqual({ kind: 'not-published' });
      expect(verdict.kind, id).toBe('refused');
    }
  });

  test.each([
    ['contract_value', 'period-not-comparable'],
    ['offshore_executed_value', 'unit-not-comparable'],
    ['enterprises_registered', 'one-point-only'],
    ['international_certifications', 'unit-not-comparable'],
    ['multinationals', 'not-published'],
    ['trained', 'not-published'],
    ['employees', 'one-point-only'],
    ['employees_graduates', 'not-published'],
  ])('%s is refused as %s', (id, refusal) => {
    expect(progressOf(id).verdict).toEqual({ kind: 'refused', refusal });
  });

  test('“increase by four times” is read both ways: 16 by its letter, 20 loosely', () => {
    expect(
      progressOf('offshore_executed_value').baselines.map(({ baseline, requiredMultiple }) => [
        baseline.kind === 'derived' && baseline.reading,
        baseline.value,
        requiredMultiple,
      ]),
    ).toEqual([
      ['literal', 16, 5],
      ['loose', 20, 4],
    ]);
  });

  test('derived baselines are those that the data file states', () => {
    const stated = realAtlas.observations.filter(({ scope, derived }) => scope === '440000' && derived);
    const computed = realAtlas.targets.flatMap(({ id }) =>
      progressOf(id).baselines.flatMap(({ baseline }) => (baseline.kind === 'derived' ? [[id, baseline.value]] : [])),
    );
    expect(computed).toEqual(stated.map(({ metric, value }) => [metric, value]));
  });

  test('enterprises start from the 744 of July 2010 and need 3.36 times as many, 25.1 % a year', () => {
    const [first] = progressOf('enterprises_registered').baselines;
    expect(first?.baseline).toMatchObject({ kind: 'published', value: 744, sources: ['studylib'] });
    expect(first?.baseline.at).toBeCloseTo(2009.583, 3);
    expect(first?.requiredMultiple).toBeCloseTo(3.36, 2);
    expect(first?.requiredGrowth).toBeCloseTo(0.2508, 4);
  });

  test('the seven months and the sum over all years are no baseline of the contracts', () => {
    const { baselines, incomparable } = progressOf('contract_value');
    expect(baselines.map(({ baseline }) => [baseline.kind, baseline.value])).toEqual([['derived', 37.5]]);
    expect(incomparable.map(({ observation, refusal }) => [observation.value, refusal])).toEqual([
      [45.2, 'period-not-comparable'],
      [12.7, 'period-not-comparable'],
    ]);
  });

  test('a total of 2022 says nothing on what was offshore in 2015', () => {
    const { incomparable } = progressOf('offshore_executed_value');
    expect(incomparable.find(({ observation }) => observation.year === 2022)?.refusal).toBe('unit-not-comparable');
  });
});

describe('a row more', () => {
  test('of 2015 is judged from both derived baselines and marked final', () => {
    const { verdict, outcome, baselines } = progressOf(
      'offshore_executed_value',
      withRow({ metric: 'offshore_executed_value', value: 60, unit: 'USD_100m' }),
    );
    expect(outcome).toMatchObject({ kind: 'published', isReached: false });
    expect(verdict).toMatchObject({ kind: 'judged', isFinal: true, openSdg: 'acceleration-needed' });
    // (60/16)^0.2−1 = 0.30258 over 0.37973; (60/20)^0.2−1 = 0.24573 over 0.31951.
    const ratios = baselines.map(({ verdict }) => verdict.kind === 'judged' && verdict.arithmetic.growthRatio);
    expect(ratios[0]).toBeCloseTo(0.7968, 4);
    expect(ratios[1]).toBeCloseTo(0.7691, 4);
  });

  test('of 2013 gives the status of 2013 and leaves the outcome open', () => {
    const { verdict, outcome } = progressOf(
      'contract_value',
      withRow({ metric: 'contract_value', value: 90, unit: 'USD_100m', year: 2013 }),
    );
    expect(outcome.kind).toBe('not-published');
    expect(verdict).toMatchObject({ kind: 'judged', isFinal: false });
  });

  test('of 2016 is not used: the target year has passed', () => {
    const atlas = withRow({ metric: 'trained', value: 500_000, unit: 'persons', year: 2016 });
    expect(progressOf('trained', atlas).verdict).toEqual({ kind: 'refused', refusal: 'period-not-comparable' });
  });

  test('in another currency is refused for its unit', () => {
    const atlas = withRow({ metric: 'offshore_executed_value', value: 500, unit: 'CNY_100m' });
    expect(progressOf('offshore_executed_value', atlas).outcome.kind).toBe('not-published');
    expect(progressOf('offshore_executed_value', atlas).verdict).toMatchObject({ refusal: 'unit-not-comparable' });
  });

  test('that stands alone is an outcome without a status', () => {
    const atlas = withRow({ metric: 'trained', value: 410_000, unit: 'persons' });
    expect(progressOf('trained', atlas)).toMatchObject({
      outcome: { kind: 'published', isReached: true },
      verdict: { kind: 'refused', refusal: 'one-point-only' },
    });
  });

  test('of zero is shown as an outcome and never made into growth', () => {
    const atlas = withRow({ metric: 'contract_value', value: 0, unit: 'USD_100m' });
    expect(progressOf('contract_value', atlas)).toMatchObject({
      outcome: { kind: 'published', isReached: false },
      verdict: { kind: 'refused', refusal: 'growth-undefined' },
    });
  });

  test('that is derived is no observation', () => {
    const atlas = withRow({ metric: 'contract_value', value: 151, unit: 'USD_100m', derived: true });
    expect(progressOf('contract_value', atlas).outcome.kind).toBe('not-published');
  });

  test('for one date twice: the figure of higher confidence is used', () => {
    const low = withRow({ metric: 'trained', value: 1, unit: 'persons', confidence: 'low' });
    const both = {
      ...low,
      observations: [
        ...low.observations,
        ...withRow({ metric: 'trained', value: 2, unit: 'persons' }).observations.slice(-1),
      ],
    };
    expect(progressOf('trained', both).comparable.map(({ observation }) => observation.value)).toEqual([2]);
  });
});

describe('with full-year actuals of 2010 to 2015', () => {
  test('a published baseline comes before the derived ones', () => {
    const kinds = progressOf('offshore_executed_value', buildFullAtlas()).baselines.map(
      ({ baseline }) => baseline.kind,
    );
    expect(kinds).toEqual(['published', 'derived', 'derived']);
  });
});
