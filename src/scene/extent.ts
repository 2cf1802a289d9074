/** The boxes of the map live with the model, because the state checks cameras against them too. */
export {
  type Bounds,
  containsLngLat,
  DATA_BOUNDS,
  DELTA_BOUNDS,
  PROVINCE_BOUNDS,
} from '../model/extent.ts';

/** The surroundings fade into the paper in this many frames (`fade` in `public/data/fade.geojson`, ids `01` on). */
export const FADE_STEPS = 16;

/** How much of the map is covered once `step` frames lie on each other: a smooth start, a smooth and complete end. */
function fadeCoverage(step: number): number {
  const t = step / FADE_STEPS;
  return t * t * (3 - 2 * t);
}

/**
 * Opacity of frame `step` (1 to `FADE_STEPS`). They differ, because equal ones would show the first frame's edge: each
 * covers what is left so that the stack follows `fadeCoverage`; the last is 1, beyond the bounds there is only paper.
 */
export function fadeOpacity(step: number): number {
  return 1 - (1 - fadeCoverage(step)) / (1 - fadeCoverage(step - 1));
}
