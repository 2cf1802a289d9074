import { describe, expect, it } from 'vitest';
import { alongLine, beside, measureLine, smoothLine } from '../../../scripts/lib/geometry/curves.ts';
import { fromPlane, type PlanePoint, toPlane } from '../../../scripts/lib/geometry/plane.ts';

const CORNER: PlanePoint[] = [
  [0, 0],
  [10, 0],
  [10, 10],
];

describe('the drawing plane', () => {
  it('returns a place to where it was', () => {
    const [lng, lat] = fromPlane(toPlane([116.68, 23.35]));
    expect(lng).toBeCloseTo(116.68, 9);
    expect(lat).toBeCloseTo(23.35, 9);
  });

  it('measures kilometres along the parallel of the delta', () => {
    const [west] = toPlane([113, 22.9]);
    const [east] = toPlane([114, 22.9]);
    expect(east - west).toBeCloseTo(102.43, 1);
  });
});

describe('smoothing a line', () => {
  it('keeps both ends and leaves the corner', () => {
    const line = smoothLine(CORNER, 3);
    expect(line[0]).toEqual([0, 0]);
    expect(line.at(-1)).toEqual([10, 10]);
    expect(line).not.toContainEqual([10, 0]);
  });

  it('leaves a straight line of two points alone', () => {
    const straight: PlanePoint[] = [
      [0, 0],
      [4, 0],
    ];
    expect(smoothLine(straight, 3)).toEqual(straight);
  });
});

describe('walking a line', () => {
  it('finds the place at a distance from the start', () => {
    expect(measureLine(CORNER).lengthKm).toBe(20);
    expect(measureLine(CORNER).at(15).point).toEqual([10, 5]);
  });

  it('stays at the ends when asked for more than there is', () => {
    expect(measureLine(CORNER).at(99).point).toEqual([10, 10]);
    expect(measureLine(CORNER).at(-1).point).toEqual([0, 0]);
  });

  it('has the left of the way at positive offsets', () => {
    expect(beside(measureLine(CORNER).at(5), 2)).toEqual([5, 2]);
  });

  it('refuses a line without length', () => {
    expect(() => measureLine([[1, 1]])).toThrow(/two different points/);
  });

  it('is divided into equal parts no longer than the step', () => {
    expect(alongLine(CORNER, 6).map(([x, y]) => x + y)).toEqual([0, 5, 10, 15, 20]);
  });
});
