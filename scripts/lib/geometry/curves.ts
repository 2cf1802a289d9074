import type { PlanePoint } from './plane.ts';

/** Chaikin's corner cutting: each round halves every corner. An open line keeps its end points. */
export function smoothLine(points: readonly PlanePoint[], rounds: number): PlanePoint[] {
  let line = [...points];
  for (let round = 0; round < rounds; round++) {
    const first = line[0];
    const last = line.at(-1);
    if (!first || !last || line.length < 3) return line;
    const cut: PlanePoint[] = [first];
    for (const [i, a] of line.entries()) {
      const b = line[i + 1];
      if (!b) break;
      if (i > 0) cut.push(between(a, b, 0.25));
      if (i < line.length - 2) cut.push(between(a, b, 0.75));
    }
    cut.push(last);
    line = cut;
  }
  return line;
}

export function between(a: PlanePoint, b: PlanePoint, t: number): PlanePoint {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
}

export function distanceKm(a: PlanePoint, b: PlanePoint): number {
  return Math.hypot(b[0] - a[0], b[1] - a[1]);
}

/** A place on a line with its direction there; `normal` points to the left of the way. */
export interface Station {
  readonly point: PlanePoint;
  readonly normal: PlanePoint;
}

/** Walks a line by its length. `at(s)` takes kilometres from the start, held within the line. */
export function measureLine(line: readonly PlanePoint[]): { lengthKm: number; at(sKm: number): Station } {
  const ends: number[] = [0];
  for (const [i, point] of line.entries()) {
    const before = line[i - 1];
    if (before) ends.push((ends[i - 1] ?? 0) + distanceKm(before, point));
  }
  const lengthKm = ends.at(-1) ?? 0;
  if (line.length < 2 || lengthKm === 0) throw new Error('A line needs two different points');
  const pointAt = (sKm: number): PlanePoint => {
    const s = Math.min(Math.max(sKm, 0), lengthKm);
    const i = Math.max(
      1,
      ends.findIndex((end) => end >= s),
    );
    const a = line[i - 1];
    const b = line[i];
    if (!a || !b) throw new Error('Walked off the line');
    const from = ends[i - 1] ?? 0;
    const span = (ends[i] ?? 0) - from;
    return span === 0 ? a : between(a, b, (s - from) / span);
  };
  return {
    lengthKm,
    at(sKm) {
      // The direction is taken over 2 km, so that the corners of the line do not show in what is drawn along it.
      const behind = pointAt(Math.max(0, Math.min(sKm, lengthKm) - 1));
      const ahead = pointAt(Math.min(lengthKm, Math.max(sKm, 0) + 1));
      const length = distanceKm(behind, ahead);
      return {
        point: pointAt(sKm),
        normal: [-(ahead[1] - behind[1]) / length, (ahead[0] - behind[0]) / length],
      };
    },
  };
}

/** The point `offsetKm` to the left of the station (to the right when negative). */
export function beside({ point, normal }: Station, offsetKm: number): PlanePoint {
  return [point[0] + normal[0] * offsetKm, point[1] + normal[1] * offsetKm];
}

/** Points every `stepKm` or a little less along a line, its ends included. */
export function alongLine(line: readonly PlanePoint[], stepKm: number): PlanePoint[] {
  const { lengthKm, at } = measureLine(line);
  const steps = Math.ceil(lengthKm / stepKm);
  return Array.from({ length: steps + 1 }, (_, i) => at((i / steps) * lengthKm).point);
}
