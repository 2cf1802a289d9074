import type { Bounds } from '../../model/extent.ts';
import type { LngLat } from '../../model/types.ts';
import { type Frame, frameFraction } from '../../scene/frame.ts';
import { mercatorX, mercatorY, projectPx, type SizePx, worldPx } from '../../state/camera.ts';
import type { Camera } from '../../state/view-state.ts';
import type { GeometryFrame } from './geometry-frames.ts';

/**
 * Where things fall in an SVG: as fractions of a frame that may have any width (the prerendered page), or in pixels of
 * a camera (a map that was moved).
 */
export interface Screen {
  /** `x` and `y` of a point as SVG lengths. */
  at(lngLat: LngLat): { readonly x: string; readonly y: string };
  /** A point given in pixels of the size the labels were placed for. */
  atPx(point: readonly [x: number, y: number], placedFor: SizePx): { readonly x: string; readonly y: string };
  /** A radius on the ground in metres at a latitude, as an SVG length. */
  groundRadius(metres: number, lat: number): string;
  /** Attributes of the nested `<svg>` that carries the geometry. */
  geometryViewBox(geometry: GeometryFrame): string;
}

const EARTH_CIRCUMFERENCE_M = 40_075_016.686;
const percent = (fraction: number): string => `${Math.round(fraction * 1e4) / 1e2}%`;
const px = (value: number): string => String(Math.round(value * 10) / 10);

function viewBoxOf([west, south, east, north]: Bounds, geometry: GeometryFrame): string {
  const left = mercatorX(west) * geometry.unitsPerWorld - geometry.originX;
  const right = mercatorX(east) * geometry.unitsPerWorld - geometry.originX;
  const top = mercatorY(north) * geometry.unitsPerWorld - geometry.originY;
  const bottom = mercatorY(south) * geometry.unitsPerWorld - geometry.originY;
  return [left, top, right - left, bottom - top].map(px).join(' ');
}

export function buildFrameScreen(frame: Frame): Screen {
  const [west, , east] = frame.bounds;
  return {
    at(lngLat) {
      const [fx, fy] = frameFraction(frame, lngLat);
      return { x: percent(fx), y: percent(fy) };
    },
    atPx: ([x, y], placedFor) => ({ x: percent(x / placedFor.widthPx), y: percent(y / placedFor.heightPx) }),
    groundRadius(metres, lat) {
      const mercatorFraction = metres / (EARTH_CIRCUMFERENCE_M * Math.cos((lat * Math.PI) / 180));
      const ofWidth = mercatorFraction / (mercatorX(east) - mercatorX(west));
      // SVG takes a percentage of a radius from the diagonal: √((w² + h²) / 2).
      return percent(ofWidth / Math.sqrt((1 + 1 / frame.aspect ** 2) / 2));
    },
    geometryViewBox: (geometry) => viewBoxOf(frame.bounds, geometry),
  };
}

export function buildCameraScreen(camera: Camera, size: SizePx): Screen {
  const world = worldPx(camera.zoom);
  return {
    at(lngLat) {
      const [x, y] = projectPx(camera, size, lngLat);
      return { x: px(x), y: px(y) };
    },
    atPx: ([x, y]) => ({ x: px(x), y: px(y) }),
    groundRadius: (metres, lat) => px((metres / (EARTH_CIRCUMFERENCE_M * Math.cos((lat * Math.PI) / 180))) * world),
    geometryViewBox(geometry) {
      const unitsPerPx = geometry.unitsPerWorld / world;
      const left = mercatorX(camera.center[0]) * geometry.unitsPerWorld - geometry.originX;
      const top = mercatorY(camera.center[1]) * geometry.unitsPerWorld - geometry.originY;
      const width = size.widthPx * unitsPerPx;
      const height = size.heightPx * unitsPerPx;
      return [left - width / 2, top - height / 2, width, height]
        .map((n) => String(Math.round(n * 100) / 100))
        .join(' ');
    },
  };
}
