import type { Feature, LineString, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { normalizeCollection, signedArea } from '../../../scripts/lib/geometry/rfc7946.ts';

const CLOCKWISE = [
  [0, 0],
  [0, 4],
  [4, 4],
  [4, 0],
  [0, 0],
];
const polygon = (...coordinates: number[][][]): Feature<Polygon> => ({
  type: 'Feature',
  properties: {},
  geometry: { type: 'Polygon', coordinates },
});

describe('a normalized collection', () => {
  it('has outer rings counterclockwise and holes clockwise', () => {
    const hole = [...CLOCKWISE].reverse().map(([x = 0, y = 0]) => [1 + x / 4, 1 + y / 4]);
    const [shape] = normalizeCollection([polygon(CLOCKWISE, hole)], 4).features;
    const [outer = [], inner = []] = shape?.geometry.coordinates ?? [];
    expect(signedArea(outer)).toBeGreaterThan(0);
    expect(signedArea(inner)).toBeLessThan(0);
  });

  it('has no more decimals than asked for and no point twice in a row', () => {
    const line: Feature<LineString> = {
      type: 'Feature',
      properties: {},
      geometry: {
        type: 'LineString',
        coordinates: [
          [113.123456, 22],
          [113.12346, 22],
          [113.2, 22.00004],
        ],
      },
    };
    expect(normalizeCollection([line], 4).features[0]?.geometry.coordinates).toEqual([
      [113.1235, 22],
      [113.2, 22],
    ]);
  });
});
