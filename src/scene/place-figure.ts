import type { SizePx } from '../state/camera.ts';
import { fitBounds } from '../state/camera.ts';
import type { Camera } from '../state/view-state.ts';
import { FRAMES, type FrameClass, frameSize } from './frame.ts';
import { type Placement, placeLabels } from './place-labels.ts';
import { scaleScene } from './scale-scene.ts';
import type { Figure, Scene } from './types.ts';

/** Names placed for a camera, and what they were placed for. */
export interface PlacedFigure {
  readonly camera: Camera;
  readonly size: SizePx;
  readonly placement: Placement;
}

/** Orders tried for the untouched figure: worth the time, since most readers see no other. */
const HOME_ORDERS = 40;
/** Orders tried for a map that was moved, where a reader waits. */
const MOVED_ORDERS = 4;

/**
 * Names of an untouched figure for a range of widths. The build and the browser both call this and get the same, so
 * that nothing jumps when the page comes alive.
 */
export function placeHome(scene: Scene, figure: Figure, frameClass: FrameClass): PlacedFigure {
  const frame = FRAMES[figure];
  const size = frameSize(frame, frameClass.nominalPx);
  const camera = fitBounds(frame.bounds, size.widthPx, size.heightPx);
  const scaled = scaleScene(scene, frameClass.scale);
  return { camera, size, placement: placeLabels(scaled, camera, size, { orders: HOME_ORDERS }) };
}

/** Names for a map that the reader has moved; the scene is already scaled for its stage. */
export function placeMoved(scene: Scene, camera: Camera, size: SizePx): PlacedFigure {
  return { camera, size, placement: placeLabels(scene, camera, size, { orders: MOVED_ORDERS }) };
}
