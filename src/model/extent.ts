import type { LngLat } from './types.ts';

/** West, south, east, north, in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/**
 * Everything drawn is clipped to this box, so that Hainan is never whole on the map and no land border of the nation
 * shows (DESIGN section 4, rule for maps of a region). Surroundings fade into the paper before they reach it.
 */
export const DATA_BOUNDS: Bounds = [108.6, 20.0, 118.0, 26.0];

/** What the untouched page shows: the whole province, 东沙群岛 included. Also where the middle of a moved map may lie. */
export const PROVINCE_BOUNDS: Bounds = [109.45, 20.05, 117.5, 25.62];

/** What the delta figure shows: all sixteen places. */
export const DELTA_BOUNDS: Bounds = [112.72, 21.82, 114.58, 23.52];

export function containsLngLat([west, south, east, north]: Bounds, [lng, lat]: LngLat): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north;
}
