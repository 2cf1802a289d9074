import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';

/**
 * Puts features into the form that RFC 7946 asks for: coordinates rounded to `decimals` (4 ≈ 11 m, 5 ≈ 1.1 m),
 * repeated points dropped, outer rings counterclockwise and holes clockwise.
 */
export function normalizeCollection<G extends Geometry, P extends object | null>(
  features: readonly Feature<G, P>[],
  decimals: number,
): FeatureCollection<G, P> {
  return {
    type: 'FeatureCollection',
    features: features.map(({ properties, geometry }) => ({
      type: 'Feature',
      properties,
      geometry: normalizeGeometry(geometry, decimals),
    })) as Feature<G, P>[],
  };
}

function normalizeGeometry(geometry: Geometry, decimals: number): Geometry {
  const roundLine = (line: readonly Position[]) => roundPositions(line, decimals);
  const ring = (line: readonly Position[], index: number) => windRing(roundLine(line), index === 0);
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: roundPosition(geometry.coordinates, decimals) };
    case 'LineString':
      return { type: 'LineString', coordinates: roundLine(geometry.coordinates) };
    case 'MultiLineString':
      return { type: 'MultiLineString', coordinates: geometry.coordinates.map(roundLine) };
    case 'Polygon':
      return { type: 'Polygon', coordinates: geometry.coordinates.map(ring) };
    case 'MultiPolygon':
      return { type: 'MultiPolygon', coordinates: geometry.coordinates.map((rings) => rings.map(ring)) };
    default:
      throw new Error(`No layer of the atlas holds a ${geometry.type}`);
  }
}

function roundPosition(position: Position, decimals: number): Position {
  // `+ 0` turns -0, which JSON would write as 0 anyway, into 0: equal values compare equal.
  return position.map((value) => Number(value.toFixed(decimals)) + 0);
}

function roundPositions(line: readonly Position[], decimals: number): Position[] {
  const rounded = line.map((position) => roundPosition(position, decimals));
  return rounded.filter((p, i) => {
    const before = rounded[i - 1];
    return !before || before[0] !== p[0] || before[1] !== p[1];
  });
}

/** Twice the signed area in square degrees; positive when counterclockwise. */
export function signedArea(ring: readonly Position[]): number {
  let sum = 0;
  for (const [i, [x1 = 0, y1 = 0]] of ring.entries()) {
    const [x2 = 0, y2 = 0] = ring[(i + 1) % ring.length] ?? [];
    sum += x1 * y2 - x2 * y1;
  }
  return sum;
}

function windRing(ring: Position[], counterclockwise: boolean): Position[] {
  return signedArea(ring) > 0 === counterclockwise ? ring : ring.reverse();
}
