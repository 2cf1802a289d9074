/**
 * How far the province came towards a target of clause （一）: baselines, what is required from each, what was published,
 * and a status under two published methods (see progress-arithmetic) or the reason why there is none. Nothing here is
 * typed by hand: a row added to data/observations.csv changes everything that follows from it.
 */
import {
  buildTargetPath,
  type Direction,
  type GrowthArithmetic,
  growthPerYear,
  judgeGrowth,
  type OpenSdgStatus,
  type PathPoint,
  requiredMultiple,
  type UnStatus,
  type ValueAt,
} from './progress-arithmetic.ts';
import {
  type Comparable,
  type Evidence,
  gatherEvidence,
  type Incomparable,
  type Refusal,
  refuse,
} from './progress-evidence.ts';
import type { Period } from './targets.ts';
import type { Atlas, ClauseId, Observation, SourceId, Target } from './types.ts';

export type { GrowthArithmetic, OpenSdgStatus, PathPoint, UnStatus } from './progress-arithmetic.ts';
export type { Comparable, Incomparable, Refusal } from './progress-evidence.ts';

interface BaselineCommon extends ValueAt {
  readonly period: Period;
  readonly sources: readonly SourceId[];
}

/** `published`: a figure found. `derived`: the target divided by the multiple that the policy states. */
export type Baseline =
  | (BaselineCommon & { readonly kind: 'published'; readonly observation: Observation })
  | (BaselineCommon & {
      readonly kind: 'derived';
      /** 增长4倍 is ×5 by its letter and ×4 as it is often meant. */
      readonly reading: 'literal' | 'loose';
      readonly multiple: number;
      readonly clause: ClauseId;
    });

/** Either a status under both methods or the reason for none. `growth-undefined`: a value is zero or negative. */
export type Verdict =
  | {
      readonly kind: 'judged';
      readonly openSdg: OpenSdgStatus;
      readonly un: UnStatus;
      readonly arithmetic: GrowthArithmetic;
      readonly latest: Comparable;
      /** True when the observation is of the target year itself; otherwise the status is of an earlier year. */
      readonly isFinal: boolean;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal | 'growth-undefined' };

/** All that follows from one baseline. */
export interface BaselineProgress {
  readonly baseline: Baseline;
  /** Target ÷ baseline; `null` when the baseline is zero or negative. */
  readonly requiredMultiple: number | null;
  /** Per year, 0.32 for 32 %; `null` likewise. */
  readonly requiredGrowth: number | null;
  /** From the baseline to the target year, year by year; empty when growth is undefined. */
  readonly path: readonly PathPoint[];
  readonly verdict: Verdict;
}

/** What is known of the target year itself. */
export type Outcome =
  | { readonly kind: 'published'; readonly observation: Observation; readonly isReached: boolean }
  | { readonly kind: 'not-published' };

export interface TargetProgress {
  readonly target: Target;
  readonly direction: Direction;
  /** The one that a status is read from first: published before derived, the literal reading before the loose. */
  readonly baselines: readonly BaselineProgress[];
  /** Figures that may be held against the target, in the order of time, none later than the target year. */
  readonly comparable: readonly Comparable[];
  /** Published figures near to the target, with what stands in the way. */
  readonly incomparable: readonly Incomparable[];
  readonly outcome: Outcome;
  /** The verdict from the first baseline, or the reason why there is not even a baseline. */
  readonly verdict: Verdict;
}

/**
 * Everything about one target. All targets of clause （一） are to be reached from below.
 * Rule for a year that has passed: judged at the target year; an earlier figure gives the status of its own year, and
 * the outcome stays `not-published`. Two-point minimum: a figure is never judged against itself; a baseline derived
 * from the policy counts as a point and marks all that follows from it as derived.
 */
export function buildTargetProgress(atlas: Atlas, target: Target): TargetProgress {
  const evidence = gatherEvidence(atlas, target);
  const baselines = buildBaselines(target, evidence).map((baseline) => buildFromBaseline(baseline, target, evidence));
  const atTarget = evidence.comparable.find(({ at }) => at === target.year);
  return {
    target,
    direction: 'increase',
    baselines,
    comparable: evidence.comparable,
    incomparable: evidence.incomparable,
    outcome: atTarget
      ? {
          kind: 'published',
          observation: atTarget.observation,
          isReached: atTarget.observation.value >= target.value,
        }
      : { kind: 'not-published' },
    verdict: baselines[0]?.verdict ?? { kind: 'refused', refusal: refuse(evidence) },
  };
}

/**
 * The published baseline, then the derived ones. Where the policy names a baseline year, only that year's figure is a
 * published baseline; where it names none, the first figure is (EUSTAT, exception 3).
 */
function buildBaselines(target: Target, { comparable }: Evidence): readonly Baseline[] {
  const { baselineYear, multiples, value, clause, sources } = target;
  const first = baselineYear === null ? comparable[0] : comparable.find(({ at }) => at === baselineYear);
  const published: Baseline[] =
    first && first.at < target.year
      ? [
          {
            kind: 'published',
            value: first.observation.value,
            at: first.at,
            period: first.period,
            observation: first.observation,
            sources: [first.observation.source],
          },
        ]
      : [];
  if (baselineYear === null) return published;
  const derived = multiples.map(
    ({ reading, multiple }): Baseline => ({
      kind: 'derived',
      reading,
      multiple,
      value: value / multiple,
      at: baselineYear,
      period: { kind: 'year', year: baselineYear },
      clause,
      sources,
    }),
  );
  return [...published, ...derived.sort((a, b) => a.value - b.value)];
}

function buildFromBaseline(baseline: Baseline, target: Target, evidence: Evidence): BaselineProgress {
  const end: ValueAt = { value: target.value, at: target.year };
  return {
    baseline,
    requiredMultiple: requiredMultiple(baseline.value, target.value),
    requiredGrowth: growthPerYear(baseline, end),
    path: buildTargetPath(baseline, end),
    verdict: judge(baseline, end, evidence),
  };
}

function judge(baseline: Baseline, target: ValueAt, evidence: Evidence): Verdict {
  const latest = evidence.comparable.at(-1);
  if (!latest || latest.at <= baseline.at) return { kind: 'refused', refusal: refuse(evidence) };
  const judged = judgeGrowth(
    { value: baseline.value, at: baseline.at },
    { value: latest.observation.value, at: latest.at },
    target,
  );
  if (judged === null) return { kind: 'refused', refusal: 'growth-undefined' };
  return { kind: 'judged', ...judged, latest, isFinal: latest.at === target.at };
}
