import { type Bounds, DELTA_BOUNDS, PROVINCE_BOUNDS } from '../model/extent.ts';
import type { LngLat } from '../model/types.ts';
import { fitBounds, mercatorX, mercatorY, type SizePx } from '../state/camera.ts';
import type { Camera } from '../state/view-state.ts';
import type { Figure } from './types.ts';

/**
 * A frame is the box in which a figure is drawn before any script runs. It keeps the shape of its bounds, so positions
 * inside it are fractions that hold at any width; only the names beside the marks have to be set for each range of
 * widths (`FRAME_CLASSES`), because letters do not shrink with the map.
 */
export interface Frame {
  readonly figure: Figure;
  readonly bounds: Bounds;
  /** Width divided by height. */
  readonly aspect: number;
}

function buildFrame(figure: Figure, bounds: Bounds): Frame {
  const [west, south, east, north] = bounds;
  const aspect = (mercatorX(east) - mercatorX(west)) / (mercatorY(south) - mercatorY(north));
  return { figure, bounds, aspect };
}

export const FRAMES: Readonly<Record<Figure, Frame>> = {
  province: buildFrame('province', PROVINCE_BOUNDS),
  delta: buildFrame('delta', DELTA_BOUNDS),
};

/** Tells the style sheet the shape of each frame. */
export function buildFrameCss(): string {
  return Object.values(FRAMES)
    .map(({ figure, aspect }) => `.map-stage[data-figure=${figure}]{--frame-aspect:${aspect.toFixed(5)}}\n`)
    .join('');
}

/**
 * Names are placed for the narrowest frame of a class and keep clear of each other in the wider ones. `scale` enlarges names
 * and marks: a phone is held close, a wall is looked at from across a hall; and the delta, being larger, has more room.
 */
export const FRAME_CLASSES = [
  { id: 's', fromPx: 0, nominalPx: 340, scale: { province: 0.88, delta: 0.88 } },
  { id: 'm', fromPx: 560, nominalPx: 560, scale: { province: 0.95, delta: 1.05 } },
  { id: 'l', fromPx: 860, nominalPx: 860, scale: { province: 1.05, delta: 1.3 } },
  { id: 'x', fromPx: 1240, nominalPx: 1240, scale: { province: 1.35, delta: 1.6 } },
] as const;
export type FrameClass = (typeof FRAME_CLASSES)[number];

export function frameClassFor(widthPx: number): FrameClass {
  let found: FrameClass = FRAME_CLASSES[0];
  for (const frameClass of FRAME_CLASSES) if (widthPx >= frameClass.fromPx) found = frameClass;
  return found;
}

/** Where a point lies in a frame: 0 to 1 from its upper left corner; outside that range beyond the frame. */
export function frameFraction({ bounds }: Frame, [lng, lat]: LngLat): readonly [fx: number, fy: number] {
  const [west, south, east, north] = bounds;
  const left = mercatorX(west);
  const top = mercatorY(north);
  return [(mercatorX(lng) - left) / (mercatorX(east) - left), (mercatorY(lat) - top) / (mercatorY(south) - top)];
}

export function frameSize(frame: Frame, widthPx: number): SizePx {
  return { widthPx, heightPx: widthPx / frame.aspect };
}

/** The largest frame that fits a stage; it lies in the stage's middle. */
export function frameWidthIn(frame: Frame, stage: SizePx): number {
  return Math.min(stage.widthPx, stage.heightPx * frame.aspect);
}

/** The camera of an untouched map in a stage of this size. */
export function homeCamera(frame: Frame, stage: SizePx): Camera {
  return fitBounds(frame.bounds, stage.widthPx, stage.heightPx);
}
