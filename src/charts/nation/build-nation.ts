import type { Atlas, Confidence, Observation, SourceId, Target, Text } from '../../model/types.ts';
import type { ChartBasis } from '../chart-types.ts';

/** Adcodes: the nation and the province. */
const NATION = '100000';
const GUANGDONG = '440000';
const METRIC = 'offshore_executed_value';
/** From the first national figure of the series to the year after the target. */
const FIRST_YEAR = 2008;
const LAST_YEAR = 2016;
/** Published for the province, of another scope or another kind: told in words, never drawn as a share of this series. */
const NOTE_METRICS = [
  'rank_national_offshore_executed',
  'share_of_national_offshore_contract_value',
  'share_of_national_executed_value',
] as const;
const BY_CONFIDENCE: Readonly<Record<Confidence, number>> = { high: 0, medium: 1, low: 2 };

export type NationNoteMetric = (typeof NOTE_METRICS)[number];

/** What Guangdong's part of a national year would be, worked out from the target of clause （一）. */
export interface ImpliedShare {
  /** `target`: the target met exactly. Otherwise the baseline, target ÷ multiple, by the reading of 增长4倍. */
  readonly basis: 'target' | 'literal' | 'loose';
  /** `null` for the target itself. */
  readonly multiple: number | null;
  /** In the unit of the series. */
  readonly value: number;
  /** Share of one: value ÷ national figure of the same year. Derived. */
  readonly share: number;
}

export interface NationYear {
  readonly year: number;
  /** `null`: no full year was published; the gap stays open. */
  readonly nation: Observation | null;
  /** Guangdong's published full year, and its share of the nation's when both are there. */
  readonly guangdong: Observation | null;
  readonly publishedShare: number | null;
  /** Empty where the nation has no figure, or no baseline or target falls on the year. */
  readonly implied: readonly ImpliedShare[];
  /** Rank of the province in this year, without a value. */
  readonly rank: Observation | null;
}

export interface NationNote {
  readonly metric: NationNoteMetric;
  readonly observation: Observation;
}

export interface NationRows extends ChartBasis {
  readonly target: Target;
  readonly years: readonly NationYear[];
  readonly notes: readonly NationNote[];
  /** The last year as published in another currency, never converted. `null` while there is none. */
  readonly otherCurrency: Observation | null;
  readonly sourceTitles: Readonly<Record<SourceId, Text>>;
}

/**
 * National offshore execution by year, as published in US dollars (rows of `data/observations.csv`, scope 100000), with
 * what the provincial target of clause （一） would have meant in it.
 * @throws Error when the atlas has no target for offshore execution
 */
export function buildNation(atlas: Atlas): NationRows {
  const target = atlas.targets.find(({ id }) => id === METRIC);
  if (target === undefined) throw new Error(`no target ${METRIC}`);
  const fullYear = (scope: string, year: number): Observation | null =>
    best(
      atlas,
      (row) =>
        row.scope === scope &&
        row.year === year &&
        row.period === 'year' &&
        row.metric === METRIC &&
        row.unit === target.unit &&
        !row.derived,
    );
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, step) => FIRST_YEAR + step).map((year) => {
    const nation = fullYear(NATION, year);
    const guangdong = fullYear(GUANGDONG, year);
    return {
      year,
      nation,
      guangdong,
      publishedShare: nation && guangdong && nation.value > 0 ? guangdong.value / nation.value : null,
      implied: impliedShares(target, year, nation, guangdong),
      rank: best(atlas, (row) => row.scope === GUANGDONG && row.year === year && row.metric === NOTE_METRICS[0]),
    };
  });
  const notes = NOTE_METRICS.flatMap((metric) => {
    const observation = best(atlas, (row) => row.scope === GUANGDONG && row.metric === metric);
    return observation === null ? [] : [{ metric, observation }];
  });
  const otherCurrency = best(
    atlas,
    (row) => row.scope === NATION && row.year === LAST_YEAR && row.metric === METRIC && row.unit !== target.unit,
  );
  const observations = [
    ...years.flatMap(({ nation, guangdong, rank }) => [nation, guangdong, rank]),
    ...notes.map(({ observation }) => observation),
    otherCurrency,
  ];
  const sources = [...new Set([...target.sources, ...observations.flatMap((row) => row?.source ?? [])])];
  return {
    target,
    years,
    notes,
    otherCurrency,
    clauses: [target.clause],
    sources,
    sourceTitles: Object.fromEntries(
      atlas.sources.filter(({ id }) => sources.includes(id)).map(({ id, title }) => [id, title]),
    ),
  };
}

/** What a published figure of the same year has made needless is not derived. */
function impliedShares(
  target: Target,
  year: number,
  nation: Observation | null,
  guangdong: Observation | null,
): readonly ImpliedShare[] {
  if (nation === null || !(nation.value > 0)) return [];
  const share = (basis: ImpliedShare['basis'], multiple: number | null, value: number): ImpliedShare => ({
    basis,
    multiple,
    value,
    share: value / nation.value,
  });
  if (year === target.year) return [share('target', null, target.value)];
  if (year !== target.baselineYear || guangdong !== null) return [];
  return target.multiples.map(({ reading, multiple }) => share(reading, multiple, target.value / multiple));
}

/** The row with the highest confidence; of equals the one that the data list first. */
function best(atlas: Atlas, wanted: (row: Observation) => boolean): Observation | null {
  return (
    atlas.observations.filter(wanted).sort((a, b) => BY_CONFIDENCE[a.confidence] - BY_CONFIDENCE[b.confidence])[0] ??
    null
  );
}
