/**
 * What can go wrong with the interactive map: conditions of the world, never mistakes of ours (those throw). In every
 * case the SVG map stays: it is complete, and a map without its coast would be wrong.
 */
export const MAP_FAILURES = ['too-old', 'no-webgl2', 'worker', 'context-lost', 'script', 'data'] as const;
/**
 * `too-old`: the browser lacks what the map's code is made of. `no-webgl2`: the browser or its graphics driver cannot. `worker`: blocked or silent. `context-lost`: the graphics
 * processor took the map away and did not give it back. `script`: the map's code did not load or does not run here.
 * `data`: a file of geometry is missing or broken.
 */
export type MapFailureKind = (typeof MAP_FAILURES)[number];

/** These stay as long as the browser does: loading anew would not help. */
export function isLasting(kind: MapFailureKind): boolean {
  return kind === 'too-old' || kind === 'no-webgl2';
}

export interface MapFailure {
  readonly kind: MapFailureKind;
  /** For logs, in English; what readers see is chosen by `kind`. */
  readonly message: string;
  /** The browser's own words, a file name, a status; `null` when there are none. */
  readonly detail: string | null;
}

export function buildMapFailure(kind: MapFailureKind, message: string, cause: unknown = null): MapFailure {
  const detail = cause === null || cause === undefined ? null : cause instanceof Error ? cause.message : String(cause);
  return { kind, message, detail };
}
