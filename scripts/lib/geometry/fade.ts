import type { Feature, FeatureCollection, Polygon, Position } from 'geojson';
import { type Bounds, DATA_BOUNDS, FADE_STEPS } from '../../../src/scene/extent.ts';
import { normalizeCollection } from './rfc7946.ts';

/** How far inside each side of the data bounds the fade begins, in degrees; the province itself stays clear of it. */
const INSET_DEG = { west: 0.85, south: 0.2, east: 0.6, north: 0.42 } as const;

/**
 * Radius of the corners where the fade begins, in degrees: small in the south, where 雷州半岛 and 东沙群岛 come near;
 * large in the north-west, where the land of a province that is no neighbour is left as paper.
 */
const CORNER_DEG = { southEast: 0.7, northEast: 1.4, northWest: 2.2, southWest: 0.45 } as const;
type Corners = Readonly<Record<keyof typeof CORNER_DEG, number>>;
const SQUARE: Corners = { southEast: 0, northEast: 0, northWest: 0, southWest: 0 };

/** Far enough out to fill the widest screen at the smallest scale. */
const OUTER: Bounds = [100, 14, 127, 32];

/**
 * Frames around the data bounds, `01` with the smallest hole to the last, whose hole is the bounds. Each is drawn with
 * `fadeOpacity(step)` in the colour of the paper.
 */
export function buildFade(): FeatureCollection<Polygon, { id: string; object: 'fade' }> {
  const [west, south, east, north] = DATA_BOUNDS;
  const frames = Array.from({ length: FADE_STEPS }, (_, i): Feature<Polygon, { id: string; object: 'fade' }> => {
    const rest = 1 - i / (FADE_STEPS - 1);
    const hole = roundedRectangle(
      [
        west + INSET_DEG.west * rest,
        south + INSET_DEG.south * rest,
        east - INSET_DEG.east * rest,
        north - INSET_DEG.north * rest,
      ],
      {
        southEast: CORNER_DEG.southEast * rest,
        northEast: CORNER_DEG.northEast * rest,
        northWest: CORNER_DEG.northWest * rest,
        southWest: CORNER_DEG.southWest * rest,
      },
    );
    return {
      type: 'Feature',
      properties: { id: String(i + 1).padStart(2, '0'), object: 'fade' },
      geometry: { type: 'Polygon', coordinates: [roundedRectangle(OUTER, SQUARE), hole] },
    };
  });
  return normalizeCollection(frames, 4);
}

function roundedRectangle([west, south, east, north]: Bounds, corners: Corners): Position[] {
  const { southEast, northEast, northWest, southWest } = corners;
  const turns: readonly (readonly [x: number, y: number, radius: number, fromDeg: number])[] = [
    [east - southEast, south + southEast, southEast, -90],
    [east - northEast, north - northEast, northEast, 0],
    [west + northWest, north - northWest, northWest, 90],
    [west + southWest, south + southWest, southWest, 180],
  ];
  const ring = turns.flatMap(([x, y, radius, fromDeg]) => {
    const parts = radius > 0 ? 6 : 0;
    return Array.from({ length: parts + 1 }, (_, i): Position => {
      const angle = ((fromDeg + (parts === 0 ? 0 : (i / parts) * 90)) * Math.PI) / 180;
      return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
    });
  });
  return [...ring, ring[0] as Position];
}
