/**
 * The arithmetic of progress towards a target, as two bodies publish it. Pure numbers: no atlas, no words.
 *
 * Open SDG / Statistics Canada (open-sdg, docs/progress-methodology.md, version 2.4): R = d × observed growth ÷ |required
 * growth|, both as compound annual growth rates from the baseline; ≥95 % on track, 60–95 % acceleration needed, 0–60 %
 * limited, below 0 deterioration; a value at the target or beyond is achieved whatever the trend. Values must be positive.
 *
 * United Nations / Eurostat type (UN Statistics Division, Progress Chart Technical Note 2023; as applied by EUSTAT): the
 * latest value is carried on to the target year at the observed growth; score = (expected − baseline) ÷ (target −
 * baseline); ≥0.95 on track, 0.10–0.95 acceleration needed, below 0.10 stagnation or regress; at the target: achieved.
 */

/** A value at a time. `at` in years: a full year's value and a stock at the end of that year are both at `2015`. */
export interface ValueAt {
  readonly value: number;
  readonly at: number;
}

/** Which way is better: `increase` for all eight targets of clause （一）. */
export type Direction = 'increase' | 'decrease';

export type OpenSdgStatus = 'achieved' | 'on-track' | 'acceleration-needed' | 'limited' | 'deterioration';
export type UnStatus = 'achieved' | 'on-track' | 'acceleration-needed' | 'stagnation';

/** Lower bounds of the classes, inclusive. */
export const OPEN_SDG_BOUNDS = { onTrack: 0.95, accelerationNeeded: 0.6, limited: 0 } as const;
export const UN_BOUNDS = { onTrack: 0.95, accelerationNeeded: 0.1 } as const;

/** A ratio that is 0.95 by hand may come out one bit below it. */
const ROUNDING = 1e-12;

/** Every operand and result of both methods, so that a page can show how a status came about. All numbers are finite. */
export interface GrowthArithmetic {
  readonly baseline: ValueAt;
  readonly observed: ValueAt;
  readonly target: ValueAt;
  /** Growth per year, 0.32 for 32 %. */
  readonly observedGrowth: number;
  readonly requiredGrowth: number;
  /** R of Open SDG; `null` where the baseline already is at the target or beyond, so that no growth is required. */
  readonly growthRatio: number | null;
  /** The observed value carried on to the target year at the observed growth. */
  readonly expected: number;
  /** Score of the UN type; `null` like `growthRatio`. */
  readonly expectedRatio: number | null;
}

export interface GrowthVerdict {
  readonly openSdg: OpenSdgStatus;
  readonly un: UnStatus;
  readonly arithmetic: GrowthArithmetic;
}

/** Numbers beyond the largest are held there: a page never shows an infinity. */
const bounded = (value: number): number => Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value));

/** @returns true for the values that growth is defined for: finite and above zero; nothing is put in place of a zero */
const isPositive = (value: number): boolean => Number.isFinite(value) && value > 0;

/**
 * Compound growth per year that leads from one value to the other.
 * @returns 0.32 for 32 % a year; `null` when a value is zero, negative or not finite, or no time lies between
 */
export function growthPerYear(from: ValueAt, to: ValueAt): number | null {
  const years = to.at - from.at;
  if (!isPositive(from.value) || !isPositive(to.value) || !(years > 0) || !Number.isFinite(years)) return null;
  return bounded(Math.expm1(logRatio(from.value, to.value) / years));
}

/** Logarithm of to ÷ from, both positive. A quotient of near values rounds to 1, one of extreme values overflows. */
function logRatio(from: number, to: number): number {
  const quotient = to / from;
  if (quotient > 0.5 && quotient < 2) return Math.log1p((to - from) / from);
  return Number.isFinite(quotient) && quotient > 0 ? Math.log(quotient) : Math.log(to) - Math.log(from);
}

/** How many times the baseline the target is; `null` when the baseline is not above zero. */
export function requiredMultiple(baseline: number, target: number): number | null {
  return isPositive(baseline) && Number.isFinite(target) ? bounded(target / baseline) : null;
}

/**
 * Judges one observation under both methods.
 * @returns `null` where growth is undefined: a value that is zero, negative or not finite, or times out of order
 */
export function judgeGrowth(
  baseline: ValueAt,
  observed: ValueAt,
  target: ValueAt,
  direction: Direction = 'increase',
): GrowthVerdict | null {
  const observedGrowth = growthPerYear(baseline, observed);
  const requiredGrowth = growthPerYear(baseline, target);
  if (observedGrowth === null || requiredGrowth === null || observed.at > target.at) return null;
  const sign = direction === 'increase' ? 1 : -1;
  // The exponent, not the growth, is carried on: for times near the baseline the power of a rounded growth would drift.
  const carriedSpans = (target.at - observed.at) / (observed.at - baseline.at);
  const logGrowth = logRatio(baseline.value, observed.value);
  // Without growth nothing is carried on, however many spans fit into the time left: 0 × ∞ is no number.
  const expected = logGrowth === 0 ? observed.value : bounded(observed.value * Math.exp(logGrowth * carriedSpans));
  // Where the baseline is at the target already, no growth is required and both quotients lose their meaning.
  const isRequired = sign * requiredGrowth > 0;
  const growthRatio = isRequired ? bounded((sign * observedGrowth) / Math.abs(requiredGrowth)) : null;
  const expectedRatio = isRequired ? bounded((expected - baseline.value) / (target.value - baseline.value)) : null;
  const isAchieved = sign * (observed.value - target.value) >= 0;
  return {
    openSdg: isAchieved ? 'achieved' : openSdgStatus(growthRatio),
    un: isAchieved ? 'achieved' : unStatus(expectedRatio),
    arithmetic: { baseline, observed, target, observedGrowth, requiredGrowth, growthRatio, expected, expectedRatio },
  };
}

/** `null`: started at the target or beyond, and is now short of it. */
function openSdgStatus(ratio: number | null): OpenSdgStatus {
  if (ratio === null) return 'deterioration';
  if (ratio >= OPEN_SDG_BOUNDS.onTrack - ROUNDING) return 'on-track';
  if (ratio >= OPEN_SDG_BOUNDS.accelerationNeeded - ROUNDING) return 'acceleration-needed';
  return ratio >= OPEN_SDG_BOUNDS.limited ? 'limited' : 'deterioration';
}

function unStatus(ratio: number | null): UnStatus {
  if (ratio === null) return 'stagnation';
  if (ratio >= UN_BOUNDS.onTrack - ROUNDING) return 'on-track';
  return ratio >= UN_BOUNDS.accelerationNeeded - ROUNDING ? 'acceleration-needed' : 'stagnation';
}

/** What the target asks for at one time: by equal factors each year, and by equal steps for comparison. */
export interface PathPoint {
  readonly at: number;
  readonly geometric: number;
  readonly linear: number;
}

/**
 * The path from a baseline to the target: the baseline, then every year's end up to the target year.
 * @returns empty when growth is undefined (see growthPerYear); the last point is the target itself, not its rounding
 */
export function buildTargetPath(baseline: ValueAt, target: ValueAt): readonly PathPoint[] {
  const growth = growthPerYear(baseline, target);
  if (growth === null) return [];
  const times = [baseline.at];
  for (let year = Math.floor(baseline.at) + 1; year < target.at; year++) times.push(year);
  const span = target.at - baseline.at;
  const points = times.map((at) => {
    const part = (at - baseline.at) / span;
    return {
      at,
      geometric: bounded(baseline.value ** (1 - part) * target.value ** part),
      linear: bounded(baseline.value * (1 - part) + target.value * part),
    };
  });
  return [...points, { at: target.at, geometric: target.value, linear: target.value }];
}

/**
 * The value at the target time that a given ratio R of Open SDG stands for: the edges of its classes as values.
 * @returns `null` when growth is undefined, or would take away more than there is
 */
export function valueAtGrowthRatio(baseline: ValueAt, target: ValueAt, ratio: number): number | null {
  const required = growthPerYear(baseline, target);
  if (required === null || !(1 + required * ratio >= 0)) return null;
  return bounded(baseline.value * (1 + required * ratio) ** (target.at - baseline.at));
}
