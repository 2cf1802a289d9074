import type { Position } from 'geojson';
import type { LngLat } from '../../../src/model/types.ts';

/** A point of the drawing plane: kilometres east and north. */
export type PlanePoint = readonly [xKm: number, yKm: number];

const EARTH_RADIUS_KM = 6371.0088;
const ORIGIN: LngLat = [113.5, 22.9];

/**
 * The plane on which arrows and curves are drawn: Web Mercator scaled to be true in kilometres along the delta's
 * parallel. It is conformal, so a shape drawn here has the same angles on the map; off the delta, lengths are wrong by
 * up to 2 % within the province, which no decorative width notices.
 */
const KM_PER_RADIAN = EARTH_RADIUS_KM * Math.cos((ORIGIN[1] * Math.PI) / 180);

function mercatorY(lat: number): number {
  return Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
}

export function toPlane([lng = Number.NaN, lat = Number.NaN]: Position | LngLat): PlanePoint {
  return [((lng - ORIGIN[0]) * Math.PI * KM_PER_RADIAN) / 180, (mercatorY(lat) - mercatorY(ORIGIN[1])) * KM_PER_RADIAN];
}

export function fromPlane([xKm, yKm]: PlanePoint): LngLat {
  const y = yKm / KM_PER_RADIAN + mercatorY(ORIGIN[1]);
  return [ORIGIN[0] + ((xKm / KM_PER_RADIAN) * 180) / Math.PI, (Math.atan(Math.sinh(y)) * 180) / Math.PI];
}
