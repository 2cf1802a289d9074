/** Which published figures may be held against a target, and what stands in the way of the others. */
import { decodePeriod, type Period } from './targets.ts';
import type { Atlas, Observation, Target } from './types.ts';

/** Adcode of the province: what the targets of clause （一） are about. */
const GUANGDONG = '440000';

/** Why there is no status. The nearest miss is named, in this order; `one-point-only` when a single figure can be used. */
export type Refusal = 'not-published' | 'period-not-comparable' | 'unit-not-comparable' | 'one-point-only';

/** A figure that measures what the target measures. `at` in years, as in progress-arithmetic. */
export interface Comparable {
  readonly observation: Observation;
  readonly period: Period;
  readonly at: number;
}

/** A published figure near to a target that may not be held against it. */
export interface Incomparable {
  readonly observation: Observation;
  readonly period: Period;
  readonly refusal: 'period-not-comparable' | 'unit-not-comparable';
}

export interface Evidence {
  /** In the order of time. */
  readonly comparable: readonly Comparable[];
  readonly incomparable: readonly Incomparable[];
}

/**
 * Metrics close to a target whose unit or scope is another: the source of 475 counts certified enterprises or
 * certificates, it does not say which; executed value without 离岸 includes what is executed for clients at home.
 */
const NEAR_METRICS: Readonly<Record<string, readonly string[]>> = {
  international_certifications: ['certified_enterprises_or_certifications'],
  offshore_executed_value: ['executed_value'],
  contract_value: ['offshore_contract_value'],
};

/** Money is counted over a span, everything else (enterprises, certificates, people) at a date. */
export const isFlow = (unit: string): boolean => /^[A-Z]{3}_/.test(unit);

/**
 * Where a figure stands in time, in years; `null` when its period cannot be compared with a full year. A flow must
 * cover the year: seven months are no year, nor is the sum of all years. A stock at the end of July 2010 stands at
 * 2010 − 5/12, so that the end of December is the year itself.
 */
export function timeOf(observation: Observation, period: Period): number | null {
  if (period.kind === 'months') {
    return isFlow(observation.unit) && period.from === 1 && period.to === 12 ? period.year : null;
  }
  if (period.kind === 'year') return period.year;
  return isFlow(observation.unit) ? null : period.year - (12 - period.month) / 12;
}

/** All published provincial figures on a target or next to it. Derived figures are none. */
export function gatherEvidence(atlas: Atlas, target: Target): Evidence {
  const comparable: Comparable[] = [];
  const incomparable: Incomparable[] = [];
  const near = NEAR_METRICS[target.id] ?? [];
  for (const observation of atlas.observations) {
    if (observation.scope !== GUANGDONG || observation.derived) continue;
    const isSame = observation.metric === target.id;
    const period = decodePeriod(observation);
    if (period === null || !(isSame || near.includes(observation.metric))) continue;
    const at = timeOf(observation, period);
    if (!isSame || observation.unit !== target.unit) {
      incomparable.push({ observation, period, refusal: 'unit-not-comparable' });
    } else if (at === null || at > target.year) {
      // The target year has passed: it is judged there, and later figures say nothing on it (EUSTAT, exception 5).
      incomparable.push({ observation, period, refusal: 'period-not-comparable' });
    } else comparable.push({ observation, period, at });
  }
  // Of two figures for one time the one with the higher confidence is used.
  const rank = { high: 2, medium: 1, low: 0 } as const;
  comparable.sort((a, b) => a.at - b.at || rank[b.observation.confidence] - rank[a.observation.confidence]);
  return { comparable: comparable.filter(({ at }, index) => comparable[index - 1]?.at !== at), incomparable };
}

/** Why nothing can be judged although figures were looked for. */
export function refuse({ comparable, incomparable }: Evidence): Refusal {
  if (comparable.length > 0) return 'one-point-only';
  if (incomparable.some(({ refusal }) => refusal === 'period-not-comparable')) return 'period-not-comparable';
  return incomparable.length > 0 ? 'unit-not-comparable' : 'not-published';
}
