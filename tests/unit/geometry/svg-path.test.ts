import { describe, expect, it } from 'vitest';
import { encodePath, encodeSmoothPath, projectToFrame, toWorldUnits } from '../../../scripts/lib/geometry/svg-path.ts';

/** A frame in which one degree is ten units; near the equator north and east are alike. */
const FRAME = { unitsPerWorld: 3600, originX: 1800, originY: 1800 };
const line = (...coordinates: number[][]) => ({ type: 'LineString' as const, coordinates });
const polygon = (...coordinates: number[][][]) => ({ type: 'Polygon' as const, coordinates });

describe('the frame', () => {
  it('is Web Mercator: x from 180° west, y down from the north', () => {
    expect(toWorldUnits(512, -180, 0)).toEqual({ x: 0, y: 256 });
    expect(toWorldUnits(512, 180, 85.0511287798066).y).toBeCloseTo(0, 6);
  });

  it('rounds to whole units from its origin', () => {
    expect(projectToFrame(FRAME, [1.04, -1])).toEqual([10, 10]);
  });
});

describe('path data', () => {
  it('is relative, with h and v for level and upright lines and no needless separators', () => {
    expect(encodePath(line([0, 0], [1, 0], [1, -1], [2, -2], [1, -3]), FRAME)).toBe('M0 0h10v10l10 10-10 10');
  });

  it('begins with an absolute M, so that paths can be joined to one', () => {
    expect(encodePath(line([1, -1], [2, -2]), FRAME)).toBe('M10 10l10 10');
  });

  it('leaves out the letter l after a relative m', () => {
    const lines = {
      type: 'MultiLineString' as const,
      coordinates: [0, 3].map((x) => line([x, 0], [x + 1, -1]).coordinates),
    };
    expect(encodePath(lines, FRAME)).toBe('M0 0l10 10m20-10 10 10');
  });

  it('closes rings with z and moves on from where the ring began', () => {
    const square = [
      [0, 0],
      [0, -1],
      [1, -1],
      [1, 0],
      [0, 0],
    ];
    const next = square.map(([x = 0, y = 0]) => [x + 2, y]);
    expect(encodePath({ type: 'MultiPolygon', coordinates: [[square], [next]] }, FRAME)).toBe(
      'M0 0v10h10v-10zm20 0v10h10v-10z',
    );
  });

  it('drops points on the straight way and shapes that shrink to nothing', () => {
    expect(encodePath(line([0, 0], [1, -1], [2, -2]), FRAME)).toBe('M0 0l20 20');
    expect(
      encodePath(
        polygon([
          [0, 0],
          [0.01, 0],
          [0.01, 0.01],
          [0, 0],
        ]),
        FRAME,
      ),
    ).toBe('');
  });

  it('refuses a geometry that has no path', () => {
    expect(() => encodePath({ type: 'Point', coordinates: [0, 0] }, FRAME)).toThrow(/Point/);
  });
});

describe('smooth path data', () => {
  it('runs straight to and from the ends of an open line and curves in between', () => {
    expect(encodeSmoothPath(line([0, 0], [2, 0], [2, -2], [4, -2]), FRAME)).toBe('M0 0l10 0q10 0 10 10t10 10l10 0');
  });

  it('ends a closed curve where it began', () => {
    const path = encodeSmoothPath(
      polygon([
        [0, 0],
        [0, -2],
        [2, -2],
        [2, 0],
        [0, 0],
      ]),
      FRAME,
    );
    expect(path).toBe('M0 10q0 10 10 10t10-10-10-10-10 10z');
  });
});
