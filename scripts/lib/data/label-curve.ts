import type { LngLat } from '../../../src/model/types.ts';

/** Points between two authored ones: enough for letters to follow without a visible corner. */
const STEPS = 4;

/** A smooth line through the authored points (Catmull–Rom), 4 decimals (about 11 m). */
export function buildLabelCurve(points: readonly LngLat[]): LngLat[] {
  const curve: LngLat[] = [];
  for (let index = 0; index + 1 < points.length; index += 1) {
    const from = pointAt(points, index);
    const to = pointAt(points, index + 1);
    const before = index === 0 ? from : pointAt(points, index - 1);
    const after = index + 2 < points.length ? pointAt(points, index + 2) : to;
    for (let step = 0; step < STEPS; step += 1) curve.push(between(before, from, to, after, step / STEPS));
  }
  curve.push(round(pointAt(points, points.length - 1)));
  return curve;
}

function pointAt(points: readonly LngLat[], index: number): LngLat {
  const point = points[index];
  if (point === undefined) throw new RangeError(`A label line needs at least two points; there is none at ${index}.`);
  return point;
}

function between(p0: LngLat, p1: LngLat, p2: LngLat, p3: LngLat, t: number): LngLat {
  const at = (axis: 0 | 1): number =>
    0.5 *
    (2 * p1[axis] +
      (p2[axis] - p0[axis]) * t +
      (2 * p0[axis] - 5 * p1[axis] + 4 * p2[axis] - p3[axis]) * t * t +
      (3 * p1[axis] - p0[axis] - 3 * p2[axis] + p3[axis]) * t * t * t);
  return round([at(0), at(1)]);
}

function round([lng, lat]: LngLat): LngLat {
  return [Math.round(lng * 1e4) / 1e4, Math.round(lat * 1e4) / 1e4];
}
