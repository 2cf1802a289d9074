import type { Atlas, Observation, Target } from './types.ts';

/** Adcode of the province: what the targets of clause （一） are about. */
const GUANGDONG = '440000';

/** What was counted and when. `months`: a part of a year, never to be read as the year. */
export type Period =
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'months'; readonly year: number; readonly from: number; readonly to: number }
  | { readonly kind: 'as-of'; readonly year: number; readonly month: number };

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * Reads the period of an observation.
 * @returns `null` for periods that say neither a span nor a date (`mid-year`, `as-said-…`)
 */
export function decodePeriod({ year, period }: Pick<Observation, 'year' | 'period'>): Period | null {
  if (period === 'year') return { kind: 'year', year };
  if (period === 'year-end') return { kind: 'as-of', year, month: 12 };
  const date = /^(?:as-of|cumulative-to)-(\d{4})-(\d{2})$/.exec(period);
  if (date) return { kind: 'as-of', year: Number(date[1]), month: Number(date[2]) };
  const span = /^(\w{3})-(\w{3})$/.exec(period);
  const from = MONTHS.indexOf(span?.[1] ?? '') + 1;
  const to = MONTHS.indexOf(span?.[2] ?? '') + 1;
  return from > 0 && to > 0 ? { kind: 'months', year, from, to } : null;
}

/**
 * The latest published figure for the province that measures the same as a target; `null` when none was found. Derived
 * figures are no observations. Money counted over all years up to a date is no year's value and is left out; enterprises
 * and people are counted up to a date by nature.
 */
export function latestObservation(atlas: Atlas, target: Target): Observation | null {
  const comparable = atlas.observations.filter(
    (observation) =>
      observation.scope === GUANGDONG &&
      observation.metric === target.id &&
      observation.unit === target.unit &&
      !observation.derived &&
      decodePeriod(observation) !== null &&
      !(observation.unit.startsWith('USD') && observation.period.startsWith('cumulative')),
  );
  return comparable.reduce<Observation | null>(
    (latest, observation) => (latest === null || observation.year > latest.year ? observation : latest),
    null,
  );
}
