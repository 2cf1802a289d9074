import { type Bounds, PROVINCE_BOUNDS } from '../model/extent.ts';
import type { LngLat } from '../model/types.ts';
import type { Camera } from './view-state.ts';

/** Zoomed out further, the data would be a stamp in the middle of empty paper. */
export const MIN_ZOOM = 4.5;
/** Zoomed in further, the map would look more exact than its sources: coast and borders are good to about 200 m. */
export const MAX_ZOOM = 12;

/** Width of the world at zoom 0 in CSS pixels, as MapLibre counts (half as much as maps of 256-px tiles). */
export const WORLD_PX = 512;

/** Where Web Mercator becomes a square; poleward of it the projection runs away. Same limit as MapLibre's. */
const MAX_LATITUDE = 85.051129;

/** Digits behind the point that a settled camera keeps, and so its link: 0.01 of zoom, 0.0001° (about 11 m). */
export const ZOOM_DECIMALS = 2;
export const DEGREE_DECIMALS = 4;

/** A frame on the screen, in CSS pixels. */
export interface SizePx {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Room to keep free at the edges of a frame, in CSS pixels; one number stands for all four sides. */
export type PaddingPx =
  | number
  | { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };

/** Web Mercator, the world as a square from 0 to 1: x eastwards from 180° W, y southwards from 85.05° N. */
export function mercatorX(lng: number): number {
  return (180 + lng) / 360;
}

export function mercatorY(lat: number): number {
  const limited = clamp(lat, -MAX_LATITUDE, MAX_LATITUDE);
  return (180 - (180 / Math.PI) * Math.log(Math.tan(Math.PI / 4 + (limited * Math.PI) / 360))) / 360;
}

export function lngFromMercatorX(x: number): number {
  return x * 360 - 180;
}

export function latFromMercatorY(y: number): number {
  return (360 / Math.PI) * Math.atan(Math.exp(((180 - y * 360) * Math.PI) / 180)) - 90;
}

/** Width of the whole world in CSS pixels at a zoom. */
export function worldPx(zoom: number): number {
  return WORLD_PX * 2 ** zoom;
}

/** True when every number is finite and lies within the limits, so that the map may be set to it as it is. */
export function isWithinLimits({ center: [lng, lat], zoom }: Camera): boolean {
  const [west, south, east, north] = PROVINCE_BOUNDS;
  return zoom >= MIN_ZOOM && zoom <= MAX_ZOOM && lng >= west && lng <= east && lat >= south && lat <= north;
}

/**
 * The nearest camera within the limits: zoom from `MIN_ZOOM` to `MAX_ZOOM`, the middle of the frame over the province
 * (`PROVINCE_BOUNDS`). Returns the same object when nothing had to change.
 * @throws RangeError when a number is not finite: that is a mistake of ours, addresses are checked before.
 */
export function clampCamera(camera: Camera): Camera {
  const [lng, lat] = camera.center;
  if (!Number.isFinite(camera.zoom) || !Number.isFinite(lng) || !Number.isFinite(lat)) {
    throw new RangeError(`Camera with a number that is not finite: zoom ${camera.zoom}, lng ${lng}, lat ${lat}`);
  }
  if (isWithinLimits(camera)) return camera;
  const [west, south, east, north] = PROVINCE_BOUNDS;
  return {
    center: [clamp(lng, west, east), clamp(lat, south, north)],
    zoom: clamp(camera.zoom, MIN_ZOOM, MAX_ZOOM),
  };
}

/** The settled camera: within the limits and rounded to what a link carries. Returns the same object if it already is. */
export function settleCamera(camera: Camera): Camera {
  const inside = clampCamera(camera);
  const zoom = round(inside.zoom, ZOOM_DECIMALS);
  const lng = round(inside.center[0], DEGREE_DECIMALS);
  const lat = round(inside.center[1], DEGREE_DECIMALS);
  if (zoom === inside.zoom && lng === inside.center[0] && lat === inside.center[1]) return inside;
  return { center: [lng, lat], zoom };
}

/** Moves the middle of the frame by so many CSS pixels, right and down being positive, as MapLibre's `panBy` does. */
export function panCamera(camera: Camera, dxPx: number, dyPx: number): Camera {
  if (dxPx === 0 && dyPx === 0) return camera;
  const world = worldPx(camera.zoom);
  const x = mercatorX(camera.center[0]) + dxPx / world;
  const y = mercatorY(camera.center[1]) + dyPx / world;
  return clampCamera({ center: [lngFromMercatorX(x), latFromMercatorY(y)], zoom: camera.zoom });
}

/** Zooms about the middle of the frame; `delta` 1 doubles the scale, -1 halves it. */
export function zoomCamera(camera: Camera, delta: number): Camera {
  if (delta === 0) return camera;
  return clampCamera({ center: camera.center, zoom: camera.zoom + delta });
}

/**
 * The camera that shows a box as large as a frame allows, in the middle of what the padding leaves free. Same arithmetic
 * as MapLibre's `cameraForBounds` without pitch and bearing. A frame without room for the box gets `MIN_ZOOM`.
 */
export function fitBounds(
  [west, south, east, north]: Bounds,
  widthPx: number,
  heightPx: number,
  paddingPx: PaddingPx = 0,
): Camera {
  const pad =
    typeof paddingPx === 'number'
      ? { top: paddingPx, right: paddingPx, bottom: paddingPx, left: paddingPx }
      : paddingPx;
  const left = mercatorX(west);
  const right = mercatorX(east);
  const top = mercatorY(north);
  const bottom = mercatorY(south);
  // A box without width or height fits at any zoom; one without room for it, at none. Both end at the limits.
  const roomX = Math.max(0, widthPx - pad.left - pad.right) / WORLD_PX;
  const roomY = Math.max(0, heightPx - pad.top - pad.bottom) / WORLD_PX;
  const fitX = right > left ? Math.log2(roomX / (right - left)) : MAX_ZOOM;
  const fitY = bottom > top ? Math.log2(roomY / (bottom - top)) : MAX_ZOOM;
  const zoom = clamp(Math.min(fitX, fitY), MIN_ZOOM, MAX_ZOOM);
  const world = worldPx(zoom);
  const x = (left + right) / 2 - (pad.left - pad.right) / 2 / world;
  const y = (top + bottom) / 2 - (pad.top - pad.bottom) / 2 / world;
  return clampCamera({ center: [lngFromMercatorX(x), latFromMercatorY(y)], zoom });
}

/** Where a point falls in a frame: CSS pixels from its upper left corner, outside the frame too. */
export function projectPx(camera: Camera, size: SizePx, [lng, lat]: LngLat): readonly [xPx: number, yPx: number] {
  const world = worldPx(camera.zoom);
  return [
    size.widthPx / 2 + (mercatorX(lng) - mercatorX(camera.center[0])) * world,
    size.heightPx / 2 + (mercatorY(lat) - mercatorY(camera.center[1])) * world,
  ];
}

/** The point under a pixel of a frame; the inverse of `projectPx`. */
export function unprojectPx(camera: Camera, size: SizePx, [xPx, yPx]: readonly [xPx: number, yPx: number]): LngLat {
  const world = worldPx(camera.zoom);
  return [
    lngFromMercatorX(mercatorX(camera.center[0]) + (xPx - size.widthPx / 2) / world),
    latFromMercatorY(mercatorY(camera.center[1]) + (yPx - size.heightPx / 2) / world),
  ];
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}

function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
