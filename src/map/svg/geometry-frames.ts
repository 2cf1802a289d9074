import { DATA_BOUNDS, DELTA_BOUNDS } from '../../model/extent.ts';
import type { GeometryRef } from '../../scene/types.ts';
import { mercatorX, mercatorY, WORLD_PX } from '../../state/camera.ts';

/**
 * The units in which the paths of the prerendered maps are written: Web Mercator, whole numbers, from an origin near
 * the upper left of the data. One unit is about 140 m of ground for the province and 50 m for the delta: finer than a
 * pixel of the figure that uses them, and no finer.
 */
export interface GeometryFrame {
  /** Units around the whole world. */
  readonly unitsPerWorld: number;
  readonly originX: number;
  readonly originY: number;
}

/**
 * The sets of paths an SVG map may draw from: those of the two prerendered figures, and the fine one that a browser makes
 * from the published files when a reader moves the picture closer.
 */
export type GeometrySet = 'province' | 'delta' | 'fine';

function buildGeometryFrame(zoom: number, west: number, north: number): GeometryFrame {
  const unitsPerWorld = WORLD_PX * 2 ** zoom;
  return {
    unitsPerWorld,
    originX: Math.floor(mercatorX(west) * unitsPerWorld),
    originY: Math.floor(mercatorY(north) * unitsPerWorld),
  };
}

/** The delta's geometry goes on a little beyond its frame, so that strokes and ribbons do not end at its edge. */
export const DELTA_MARGIN_DEG = 0.12;

/** The same numbers as in `generated/geometry.json`; a contract test compares them. */
export const GEOMETRY_FRAMES: Readonly<Record<GeometrySet, GeometryFrame>> = {
  province: buildGeometryFrame(9, DATA_BOUNDS[0], DATA_BOUNDS[3]),
  delta: buildGeometryFrame(10.5, DELTA_BOUNDS[0] - DELTA_MARGIN_DEG, DELTA_BOUNDS[3] + DELTA_MARGIN_DEG),
  fine: buildGeometryFrame(12, DATA_BOUNDS[0], DATA_BOUNDS[3]),
};

/** `belts.belt-east-1`, or `sea` for all of an object. */
export function geometryKey({ object, id }: GeometryRef): string {
  return id === undefined ? object : `${object}.${id}`;
}

/** Id of the path of a geometry in the page: paths are written once in the document and drawn by `<use>`. */
export function geometryElementId(set: GeometrySet, ref: GeometryRef): string {
  return `${set}-${geometryKey(ref)}`;
}
