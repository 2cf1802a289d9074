import { decodePeriod, type Period } from '../../model/targets.ts';
import type { Atlas, Confidence, Observation, SourceId, Target, Text } from '../../model/types.ts';
import type { ChartBasis } from '../chart-types.ts';
import { buildRequiredPath, type RequiredPath } from './required-path.ts';

/** Adcode of the province, which the targets of clause （一） are about. */
const GUANGDONG = '440000';
/** The two targets of clause （一） that are sums of a year, with a baseline year and a multiple. */
const PATH_TARGETS = ['contract_value', 'offshore_executed_value'];
/** Published for the province, but not the same thing: executed value was published without saying whether offshore. */
const RELATED_METRICS: Readonly<Record<string, string>> = { offshore_executed_value: 'executed_value' };
const BY_CONFIDENCE: Readonly<Record<Confidence, number>> = { high: 0, medium: 1, low: 2 };

/** One way from the baseline year to the target. */
export interface PathReading extends RequiredPath {
  /** `published`: the baseline was published, so that no reading of the multiple is needed. */
  readonly reading: 'literal' | 'loose' | 'published';
  /** Target ÷ baseline. */
  readonly multiple: number;
  /** In the unit of the target. Derived (target ÷ multiple, clause （一）) unless `published`. */
  readonly baseline: number;
  readonly sources: readonly SourceId[];
}

/** A published figure of the same measure, over the time that it counts. */
export interface PathSpan {
  readonly observation: Observation;
  readonly period: Extract<Period, { kind: 'year' | 'months' }>;
  /** In years: January to July 2010 is 2010 to 2010.583. */
  readonly from: number;
  readonly to: number;
}

/** A published figure that has no place on this time axis, and why. */
export interface PathAside {
  readonly observation: Observation;
  readonly reason: 'cumulative' | 'other-scope';
}

/** A full year from the baseline year to the target year; `null` where no figure was found. */
export interface PathOutcome {
  readonly year: number;
  readonly observation: Observation | null;
}

export interface PathPanel {
  readonly target: Target;
  readonly fromYear: number;
  readonly readings: readonly PathReading[];
  readonly spans: readonly PathSpan[];
  readonly asides: readonly PathAside[];
  readonly outcomes: readonly PathOutcome[];
}

export interface PathRows extends ChartBasis {
  readonly panels: readonly PathPanel[];
  /** Title of every source in `sources`. */
  readonly sourceTitles: Readonly<Record<SourceId, Text>>;
}

/**
 * The way from the baseline year to the two yearly targets of clause （一）, beside what was published on it. Baselines
 * are target ÷ multiple for every reading of the growth (翻两番 is ×4; 增长4倍 is ×5 literally, ×4 loosely), unless a full
 * baseline year was published. Observations are rows of `data/observations.csv` for the province.
 * @throws Error when a target has no baseline year, or neither a published baseline nor a multiple
 */
export function buildPath(atlas: Atlas): PathRows {
  const panels = PATH_TARGETS.flatMap((id) => atlas.targets.filter((target) => target.id === id)).map((target) =>
    buildPanel(atlas, target),
  );
  const sources = [
    ...new Set(
      panels.flatMap(({ target, readings, spans, asides }) => [
        ...target.sources,
        ...readings.flatMap((reading) => reading.sources),
        ...[...spans, ...asides].map(({ observation }) => observation.source),
      ]),
    ),
  ];
  return {
    panels,
    clauses: [...new Set(panels.map(({ target }) => target.clause))],
    sources,
    sourceTitles: Object.fromEntries(
      atlas.sources.filter(({ id }) => sources.includes(id)).map(({ id, title }) => [id, title]),
    ),
  };
}

function buildPanel(atlas: Atlas, target: Target): PathPanel {
  const fromYear = target.baselineYear;
  if (fromYear === null) throw new Error(`target ${target.id} has no baseline year to draw a path from`);
  const published = atlas.observations
    .filter(
      ({ scope, year, unit, derived }) =>
        scope === GUANGDONG && !derived && unit === target.unit && year >= fromYear && year <= target.year,
    )
    .sort((a, b) => a.year - b.year || BY_CONFIDENCE[a.confidence] - BY_CONFIDENCE[b.confidence]);
  const same = published.filter(({ metric }) => metric === target.id);
  const spans = firstOfEachPeriod(same.flatMap((observation) => spanOf(observation) ?? []));
  const outcomes = everyYear(fromYear, target.year).map((year) => ({
    year,
    observation:
      spans.find(({ period, observation }) => period.kind === 'year' && observation.year === year)?.observation ?? null,
  }));
  return {
    target,
    fromYear,
    readings: buildReadings(target, fromYear, outcomes[0]?.observation ?? null),
    spans,
    asides: [
      ...same
        .filter((observation) => spanOf(observation) === null)
        .map((observation) => ({ observation, reason: 'cumulative' as const })),
      ...published
        .filter((observation) => observation.metric === RELATED_METRICS[target.id] && spanOf(observation) !== null)
        .map((observation) => ({ observation, reason: 'other-scope' as const })),
    ],
    outcomes,
  };
}

function buildReadings(target: Target, fromYear: number, published: Observation | null): readonly PathReading[] {
  const along = (reading: PathReading['reading'], baseline: number, sources: readonly SourceId[]): PathReading => ({
    reading,
    multiple: target.value / baseline,
    baseline,
    ...buildRequiredPath(baseline, target.value, fromYear, target.year),
    sources,
  });
  if (published !== null) return [along('published', published.value, [published.source])];
  if (target.multiples.length === 0) throw new Error(`target ${target.id} has no multiple to derive a baseline from`);
  return target.multiples.map(({ reading, multiple }) => along(reading, target.value / multiple, target.sources));
}

/** Where a figure lies on the time axis; `null` for a stock or a sum over all years to a date. */
function spanOf(observation: Observation): PathSpan | null {
  const period = decodePeriod(observation);
  if (period === null || period.kind === 'as-of') return null;
  if (period.kind === 'year') return { observation, period, from: period.year, to: period.year + 1 };
  return { observation, period, from: period.year + (period.from - 1) / 12, to: period.year + period.to / 12 };
}

/** Sorted by confidence before: where two sources give the same period, the better one is drawn. */
function firstOfEachPeriod(spans: readonly PathSpan[]): readonly PathSpan[] {
  return spans.filter((span, at) => spans.findIndex(({ from, to }) => from === span.from && to === span.to) === at);
}

function everyYear(fromYear: number, toYear: number): readonly number[] {
  return Array.from({ length: toYear - fromYear + 1 }, (_, step) => fromYear + step);
}
