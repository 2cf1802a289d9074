/** Several measurements of the same: the middle one, and how far they lie apart. */
export interface Spread {
  readonly median: number;
  /** 10th and 90th percentile; of few runs, the lowest and the highest. */
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

/** `null` when nothing was measured. */
export function spreadOf(values: readonly number[]): Spread | null {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  if (sorted.length === 0) return null;
  const at = (part: number): number => sorted[Math.round(part * (sorted.length - 1))] as number;
  const middle = sorted.length / 2;
  const median = sorted.length % 2 === 1 ? at(0.5) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
  return { median, low: at(0.1), high: at(0.9), count: sorted.length };
}

/** Ratios run by run, of runs made one right after the other; a run that either side failed does not count. */
export function ratiosOf(ours: readonly (number | null)[], theirs: readonly (number | null)[]): number[] {
  return ours.flatMap((value, run) => {
    const other = theirs[run];
    return value == null || other == null || other === 0 ? [] : [value / other];
  });
}

export function writeSpread(spread: Spread | null, decimals = 0, unit = ''): string {
  if (spread === null) return '—';
  const { median, low, high } = spread;
  return `${median.toFixed(decimals)}${unit} (${low.toFixed(decimals)}–${high.toFixed(decimals)})`;
}
