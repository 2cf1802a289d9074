import { buildTargetPath, growthPerYear } from '../../model/progress-arithmetic.ts';

/** What a year would have to reach, in the unit of the target. */
export interface YearValue {
  readonly year: number;
  readonly value: number;
}

export interface RequiredPath {
  /** Every year the same multiple of the year before; the baseline year and the target year included. */
  readonly geometric: readonly YearValue[];
  /** Every year the same amount more, for comparison. */
  readonly linear: readonly YearValue[];
  /** On the geometric path, as a share of one: 0.32 is 32 % a year. */
  readonly growthPerYear: number;
}

/**
 * The path of a yearly sum from the baseline year to the target year; see `buildTargetPath`.
 * @throws RangeError unless both ends are above zero and `toYear` is after `fromYear`: no multiple leads there
 */
export function buildRequiredPath(baseline: number, target: number, fromYear: number, toYear: number): RequiredPath {
  const ends = [
    { value: baseline, at: fromYear },
    { value: target, at: toYear },
  ] as const;
  const growth = growthPerYear(...ends);
  if (growth === null) throw new RangeError(`no path from ${baseline} in ${fromYear} to ${target} in ${toYear}`);
  const points = buildTargetPath(...ends);
  return {
    geometric: points.map(({ at, geometric }) => ({ year: at, value: geometric })),
    linear: points.map(({ at, linear }) => ({ year: at, value: linear })),
    growthPerYear: growth,
  };
}
