import { findFeature } from '../model/atlas.ts';
import { DELTA_BOUNDS } from '../model/extent.ts';
import type { Atlas } from '../model/types.ts';
import type { MapMoves } from '../panels/map-controls.tsx';
import { FRAMES, homeCamera } from '../scene/frame.ts';
import { fitBounds, panCamera, projectPx, type SizePx, zoomCamera } from '../state/camera.ts';
import { moveMap } from '../state/changes.ts';
import type { Camera, ViewState } from '../state/view-state.ts';

/** What the map looks at now, also while it is untouched. */
function cameraNow(view: ViewState, size: SizePx): Camera {
  return view.map ?? homeCamera(FRAMES.province, size);
}

/** `delta` 1 doubles the scale, -1 halves it. */
export function zoomMap(view: ViewState, size: SizePx, delta: number): ViewState {
  return moveMap(view, zoomCamera(cameraNow(view, size), delta));
}

/** By parts of the map's width and height; right and down are positive. */
export function panMap(view: ViewState, size: SizePx, dx: number, dy: number): ViewState {
  return moveMap(view, panCamera(cameraNow(view, size), dx * size.widthPx, dy * size.heightPx));
}

/** The delta, as large as the map allows. */
export function moveToDelta(view: ViewState, size: SizePx): ViewState {
  return moveMap(view, fitBounds(DELTA_BOUNDS, size.widthPx, size.heightPx));
}

/**
 * What the buttons of a map do.
 * @param move changes the view by the size of the map; does nothing while there is no map to measure
 */
export function buttonMoves(
  change: (change: (view: ViewState) => ViewState) => void,
  move: (step: (view: ViewState, size: SizePx) => ViewState) => void,
): MapMoves {
  return {
    onZoom: (delta) => move((view, size) => zoomMap(view, size, delta)),
    onPan: (dx, dy) => move((view, size) => panMap(view, size, dx, dy)),
    onHome: () => change((view) => moveMap(view, null)),
    onDelta: () => move(moveToDelta),
  };
}

/** Room that a selected feature should have to the edge of the map. */
const REVEAL_MARGIN_PX = 40;

/** A map that was moved away from what is now selected comes back to it, at the same zoom. */
export function revealFeature(atlas: Atlas, view: ViewState, id: string, size: SizePx): ViewState {
  const feature = findFeature(atlas, id);
  if (view.map === null || feature === null || feature.kind === 'layout') return view;
  const { lngLat } = feature.kind === 'park' ? feature.park : feature.city;
  const [x, y] = projectPx(view.map, size, lngLat);
  const visible =
    x >= REVEAL_MARGIN_PX &&
    y >= REVEAL_MARGIN_PX &&
    x <= size.widthPx - REVEAL_MARGIN_PX &&
    y <= size.heightPx - REVEAL_MARGIN_PX;
  return visible ? view : moveMap(view, { center: lngLat, zoom: view.map.zoom });
}
