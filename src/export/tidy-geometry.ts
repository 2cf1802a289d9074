import type { Geometry, Position } from 'geojson';

/** About a tenth of a metre: far finer than the sources are. */
const DECIMALS = 6;

export const roundDegrees = (value: number): number => Number(value.toFixed(DECIMALS)) + 0;

const roundLine = (line: readonly Position[]): Position[] => line.map((position) => position.map(roundDegrees));

/** Outer rings run counterclockwise, holes clockwise (RFC 7946, section 3.1.6). TopoJSON promises neither. */
function windRing(ring: readonly Position[], index: number): Position[] {
  const rounded = roundLine(ring);
  return signedArea(rounded) > 0 === (index === 0) ? rounded : rounded.reverse();
}

/** Twice the area in square degrees; positive when counterclockwise. */
function signedArea(ring: readonly Position[]): number {
  return ring.reduce((sum, [x1 = 0, y1 = 0], i) => {
    const [x2 = 0, y2 = 0] = ring[(i + 1) % ring.length] ?? [];
    return sum + x1 * y2 - x2 * y1;
  }, 0);
}

/** A geometry as RFC 7946 wants it: rings by the right-hand rule, six decimals. */
export function tidyGeometry(geometry: Geometry): Geometry {
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: geometry.coordinates.map(roundDegrees) };
    case 'LineString':
      return { type: 'LineString', coordinates: roundLine(geometry.coordinates) };
    case 'MultiLineString':
      return { type: 'MultiLineString', coordinates: geometry.coordinates.map(roundLine) };
    case 'Polygon':
      return { type: 'Polygon', coordinates: geometry.coordinates.map(windRing) };
    case 'MultiPolygon':
      return { type: 'MultiPolygon', coordinates: geometry.coordinates.map((rings) => rings.map(windRing)) };
    default:
      throw new Error(`No layer of the atlas holds a ${geometry.type}`);
  }
}
