import { decodePeriod } from '../../model/targets.ts';
import type { Adcode, Atlas, Confidence, Observation, Source, SourceId } from '../../model/types.ts';

/** Adcode of the province, which the targets of clause （一） are about. */
export const GUANGDONG: Adcode = '440000';

/** A published head count and the end of the month it was counted at. */
export interface StockObservation {
  readonly observation: Observation;
  readonly year: number;
  /** 1–12. */
  readonly month: number;
}

export interface StockQuery {
  readonly scope: Adcode;
  readonly metric: string;
  readonly unit: string;
  /**
   * Whether a figure given for a whole year (`period` = `year`) is the count at its end. True for what exists at a date
   * (enterprises, employees); false for what adds up (people trained), where a year's figure is that year's addition.
   */
  readonly yearMeansYearEnd: boolean;
}

const CONFIDENCE_RANK: Readonly<Record<Confidence, number>> = { high: 0, medium: 1, low: 2 };

/**
 * Published counts at a date, oldest first, one per date (the surest; of equals the first in the file). Derived figures
 * and figures for a span of months are left out: neither says how many there were.
 */
export function stockObservations(atlas: Atlas, query: StockQuery): readonly StockObservation[] {
  const byDate = new Map<number, StockObservation>();
  for (const observation of atlas.observations) {
    if (observation.scope !== query.scope || observation.metric !== query.metric) continue;
    if (observation.unit !== query.unit || observation.derived) continue;
    const month = monthOf(observation, query.yearMeansYearEnd);
    if (month === null) continue;
    const key = month.year * 12 + month.month;
    const known = byDate.get(key)?.observation;
    if (known && CONFIDENCE_RANK[known.confidence] <= CONFIDENCE_RANK[observation.confidence]) continue;
    byDate.set(key, { observation, ...month });
  }
  return [...byDate.entries()].sort(([a], [b]) => a - b).map(([, stock]) => stock);
}

function monthOf(observation: Observation, yearMeansYearEnd: boolean): { year: number; month: number } | null {
  const period = decodePeriod(observation);
  if (period?.kind === 'as-of') return { year: period.year, month: period.month };
  return period?.kind === 'year' && yearMeansYearEnd ? { year: period.year, month: 12 } : null;
}

/** A target whose year has passed is judged at that year's end and at no other date. */
export function isOutcome({ year, month }: Pick<StockObservation, 'year' | 'month'>, targetYear: number): boolean {
  return year === targetYear && month === 12;
}

/** @throws Error for an id that the build should have refused */
export function sourceOf(atlas: Atlas, id: SourceId): Source {
  const source = atlas.sources.find((candidate) => candidate.id === id);
  if (!source) throw new Error(`no source ${id}`);
  return source;
}
