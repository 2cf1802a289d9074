/**
 * The eight targets of clause （一） as rows of a scoreboard. Every number comes from targets.csv, observations.csv or
 * src/model/progress.ts; nothing is set here besides the length of the scale.
 */
import { sourceById } from '../../model/atlas.ts';
import { buildTargetProgress, type Incomparable, type TargetProgress } from '../../model/progress.ts';
import { OPEN_SDG_BOUNDS, valueAtGrowthRatio } from '../../model/progress-arithmetic.ts';
import type { Period } from '../../model/targets.ts';
import type { Atlas, ClauseId, Confidence, Observation, Source, Target } from '../../model/types.ts';
import type { ChartBasis } from '../chart-types.ts';

/** The figure that the bar shows. `part`: months of a year, drawn hollow, for it is no year's value. */
export interface ScoreboardMeasure {
  readonly kind: 'comparable' | 'part';
  readonly observation: Observation;
  readonly period: Period;
}

export interface ScoreboardRow {
  readonly target: Target;
  readonly progress: TargetProgress;
  /** End of the scale, in the unit of the target; the scale starts at 0. */
  readonly scaleEnd: number;
  /**
   * Upper ends of the classes of the Open SDG method as values in the target year, from the first baseline: below the
   * baseline, up to 60 %, up to 95 %. Empty without a baseline: there is nothing that could divide the scale.
   */
  readonly rangeEnds: readonly number[];
  readonly measure: ScoreboardMeasure | null;
  /** Where nothing can be drawn: the latest figure of another unit or scope, to be named as such. */
  readonly near: Incomparable | null;
  /** Confidence of the figure shown; `derived` where only a baseline read from the policy is known. */
  readonly evidence: Confidence | 'derived' | 'none';
  readonly clause: ClauseId;
  readonly sources: readonly Pick<Source, 'id' | 'title'>[];
}

export interface Scoreboard extends ChartBasis {
  readonly rows: readonly ScoreboardRow[];
}

/** Room beyond the target, so that its mark does not stand on the edge and the unknown visibly goes on. */
const SCALE_ROOM = 1.12;

export function buildScoreboard(atlas: Atlas): Scoreboard {
  const rows = atlas.targets.map((target) => buildRow(atlas, buildTargetProgress(atlas, target)));
  return {
    rows,
    clauses: [...new Set(rows.map(({ clause }) => clause))],
    sources: [...new Set(rows.flatMap(({ sources }) => sources.map(({ id }) => id)))],
  };
}

function buildRow(atlas: Atlas, progress: TargetProgress): ScoreboardRow {
  const { target, baselines, comparable, incomparable } = progress;
  const measure = measureOf(progress);
  const values = [target.value, measure?.observation.value ?? 0, ...baselines.map(({ baseline }) => baseline.value)];
  const shown = [...comparable, ...incomparable].map(({ observation }) => observation.source);
  const used = new Set([...target.sources, ...baselines.flatMap(({ baseline }) => baseline.sources), ...shown]);
  return {
    target,
    progress,
    scaleEnd: Math.min(Math.max(...values, Number.MIN_VALUE) * SCALE_ROOM, Number.MAX_VALUE),
    rangeEnds: rangeEndsOf(progress),
    measure,
    near: measure === null ? nearOf(progress) : null,
    evidence: measure?.observation.confidence ?? (baselines.length > 0 ? 'derived' : 'none'),
    clause: target.clause,
    sources: [...used].flatMap((id) => sourceById(atlas, id) ?? []),
  };
}

/** The latest figure of the target's own kind; failing that, its latest part of a year up to the target year. */
function measureOf({ target, comparable, incomparable }: TargetProgress): ScoreboardMeasure | null {
  const latest = comparable.at(-1);
  if (latest) return { kind: 'comparable', observation: latest.observation, period: latest.period };
  const parts = incomparable.filter(
    ({ observation, period, refusal }) =>
      refusal === 'period-not-comparable' && period.kind === 'months' && observation.year <= target.year,
  );
  const part = parts.sort((a, b) => a.observation.year - b.observation.year).at(-1);
  return part ? { kind: 'part', observation: part.observation, period: part.period } : null;
}

/** A part of a year before a sum over all years, which says least. */
function nearOf({ target, incomparable }: TargetProgress): Incomparable | null {
  const candidates = incomparable.filter(({ observation }) => observation.year <= target.year);
  return candidates.findLast(({ period }) => period.kind === 'months') ?? candidates.at(-1) ?? null;
}

function rangeEndsOf({ target, baselines }: TargetProgress): readonly number[] {
  const baseline = baselines[0]?.baseline;
  if (!baseline || baseline.value >= target.value) return [];
  const end = { value: target.value, at: target.year };
  const bounds = [OPEN_SDG_BOUNDS.limited, OPEN_SDG_BOUNDS.accelerationNeeded, OPEN_SDG_BOUNDS.onTrack];
  const ends = bounds.map((ratio) => valueAtGrowthRatio(baseline, end, ratio));
  return ends.every((value) => value !== null) ? ends : [];
}
