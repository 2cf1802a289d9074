/** Plane geometry of labels, in pixels, y downwards. */

export type PointPx = readonly [x: number, y: number];
export type BoxPx = readonly [left: number, top: number, right: number, bottom: number];

export function boxAround([x, y]: PointPx, widthPx: number, heightPx: number): BoxPx {
  return [x - widthPx / 2, y - heightPx / 2, x + widthPx / 2, y + heightPx / 2];
}

export function centerOf([left, top, right, bottom]: BoxPx): PointPx {
  return [(left + right) / 2, (top + bottom) / 2];
}

export function moveBox([left, top, right, bottom]: BoxPx, [dx, dy]: PointPx): BoxPx {
  return [left + dx, top + dy, right + dx, bottom + dy];
}

export function movePoint([x, y]: PointPx, [dx, dy]: PointPx): PointPx {
  return [x + dx, y + dy];
}

export function boxesOverlap(a: BoxPx, b: BoxPx, gapPx = 0): boolean {
  return a[0] < b[2] + gapPx && b[0] < a[2] + gapPx && a[1] < b[3] + gapPx && b[1] < a[3] + gapPx;
}

export function boxInside(inner: BoxPx, outer: BoxPx): boolean {
  return inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];
}

/** The point of a box that lies nearest to `point`. */
export function nearestOnBox(box: BoxPx, [x, y]: PointPx): PointPx {
  return [Math.min(Math.max(x, box[0]), box[2]), Math.min(Math.max(y, box[1]), box[3])];
}

function cross(o: PointPx, a: PointPx, b: PointPx): number {
  return (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);
}

export function segmentsCross(a: PointPx, b: PointPx, c: PointPx, d: PointPx): boolean {
  return cross(a, b, c) * cross(a, b, d) < 0 && cross(c, d, a) * cross(c, d, b) < 0;
}

/** Whether a segment touches a box. Liang–Barsky: clip the segment to the box and see whether anything is left. */
export function segmentHitsBox([ax, ay]: PointPx, [bx, by]: PointPx, box: BoxPx): boolean {
  let from = 0;
  let to = 1;
  const edges = [
    [ax - bx, ax - box[0]],
    [bx - ax, box[2] - ax],
    [ay - by, ay - box[1]],
    [by - ay, box[3] - ay],
  ] as const;
  for (const [direction, distance] of edges) {
    if (direction === 0) {
      if (distance < 0) return false;
      continue;
    }
    const t = distance / direction;
    if (direction < 0) from = Math.max(from, t);
    else to = Math.min(to, t);
  }
  return from <= to;
}

export function distancePx([ax, ay]: PointPx, [bx, by]: PointPx): number {
  return Math.hypot(bx - ax, by - ay);
}

/**
 * How two points drift apart when the frame is stretched by a factor, seen from the second: names keep their size and
 * their distance from their own point.
 */
export function driftPx(from: PointPx, to: PointPx, stretch: number): PointPx {
  return [(from[0] - to[0]) * (stretch - 1), (from[1] - to[1]) * (stretch - 1)];
}

/** A box that keeps its size and its distance from a point while the frame around it grows. */
export interface AnchoredBox {
  readonly box: BoxPx;
  readonly anchorPx: PointPx;
}

/** For which stretches |apart · stretch + offset| < reach: an interval, empty when it ends before it begins. */
function stretchesWithin(apart: number, offset: number, reach: number): readonly [from: number, to: number] {
  if (Math.abs(apart) < 1e-9) {
    return Math.abs(offset) < reach ? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] : [1, 0];
  }
  const a = (-reach - offset) / apart;
  const b = (reach - offset) / apart;
  return a < b ? [a, b] : [b, a];
}

/** Whether two boxes come to lie over each other at any stretch of the frame from 1 to `maxStretch`. */
export function meetWhileStretched(a: AnchoredBox, b: AnchoredBox, maxStretch: number, gapPx = 0): boolean {
  if (maxStretch <= 1) return boxesOverlap(a.box, b.box, gapPx);
  let from = 1;
  let to = maxStretch;
  for (const axis of [0, 1] as const) {
    const [low, high] = axis === 0 ? ([0, 2] as const) : ([1, 3] as const);
    const apart = a.anchorPx[axis] - b.anchorPx[axis];
    const middle = (a.box[low] + a.box[high]) / 2 - (b.box[low] + b.box[high]) / 2;
    const reach = (a.box[high] - a.box[low] + b.box[high] - b.box[low]) / 2 + gapPx;
    const [least, most] = stretchesWithin(apart, middle - apart, reach);
    from = Math.max(from, least);
    to = Math.min(to, most);
    if (from >= to) return false;
  }
  return true;
}
