import type { Bounds } from '../model/extent.ts';
import { fitBounds, type SizePx } from '../state/camera.ts';
import type { Camera } from '../state/view-state.ts';
import { type BoxPx, boxAround } from './boxes.ts';
import { FRAMES, type FrameClass, frameFraction, frameSize } from './frame.ts';
import { type Placement, placeLabels } from './place-labels.ts';
import { lineLabelBoxes } from './place-line-labels.ts';
import { scaleScene } from './scale-scene.ts';
import type { Figure, Scene } from './types.ts';

/** Names placed for a camera, and what they were placed for. */
export interface PlacedFigure {
  readonly camera: Camera;
  readonly size: SizePx;
  readonly placement: Placement;
}

/** Where the scale bar begins, as a part of the frame's width: over open sea. */
export const SCALE_BAR_AT: Readonly<Record<Figure, number>> = { province: 0.34, delta: 0.42 };

/** 东沙群岛: small enough to vanish under its own name. */
const DONGSHA_BOUNDS: Bounds = [116.66, 20.56, 116.96, 20.81];

/**
 * What names have to keep clear of besides each other: the notice at the lower left, the scale bar above it, and the reef.
 */
function furniture(figure: Figure, { widthPx, heightPx }: SizePx): BoxPx[] {
  const scaleLeft = widthPx * SCALE_BAR_AT[figure];
  const [west, south, east, north] = DONGSHA_BOUNDS;
  const [reefLeft, reefTop] = frameFraction(FRAMES[figure], [west, north]);
  const [reefRight, reefBottom] = frameFraction(FRAMES[figure], [east, south]);
  return [
    [reefLeft * widthPx, reefTop * heightPx, reefRight * widthPx, reefBottom * heightPx],
    [0, heightPx - 20, Math.min(widthPx, 330), heightPx],
    [scaleLeft, heightPx - 58, scaleLeft + 125, heightPx],
  ];
}

/** Orders tried for the untouched figure: the build has time, and most readers see no other. */
const HOME_ORDERS = 60;
/** A frame class reaches to 1.65 times the width it is placed for; names must keep clear of each other all the way. */
const MAX_STRETCH = 1.65;
/** Orders tried for a map that was moved, where a reader waits. */
const MOVED_ORDERS = 4;

/**
 * Names of an untouched figure for a range of widths, looked for thoroughly.
 * @param scene not yet scaled
 */
export function placeHome(scene: Scene, figure: Figure, frameClass: FrameClass): PlacedFigure {
  const frame = FRAMES[figure];
  const size = frameSize(frame, frameClass.nominalPx);
  const camera = fitBounds(frame.bounds, size.widthPx, size.heightPx);
  const scaled = scaleScene(scene, frameClass.scale[figure]);
  return {
    camera,
    size,
    placement: placeLabels(scaled, camera, size, {
      orders: HOME_ORDERS,
      maxStretch: MAX_STRETCH,
      obstacles: furniture(figure, size),
    }),
  };
}

/**
 * The names of another view of the same figure: each stays where it was, so that selecting and filtering make nothing
 * jump. Those of layers now switched off go; a selected one that had none gets its place among the others.
 * @param scene of the view to be shown, scaled as `home` was
 */
export function adaptPlacement(home: PlacedFigure, scene: Scene): PlacedFigure {
  const labels = new Map(scene.labels.map((label) => [label.id, label]));
  const lines = new Map(scene.lineLabels.map((label) => [label.id, label]));
  const kept = home.placement.labels.flatMap((placed) => {
    const label = labels.get(placed.label.id);
    return label ? [{ ...placed, label }] : [];
  });
  const lineLabels = home.placement.lineLabels.flatMap((placed) => {
    const label = lines.get(placed.label.id);
    return label ? [{ ...placed, label }] : [];
  });
  const known = new Set(kept.map(({ label }) => label.id));
  const added = scene.labels.filter((label) => label.selected && !known.has(label.id));
  const extra =
    added.length === 0
      ? []
      : placeLabels({ ...scene, labels: added, lineLabels: [] }, home.camera, home.size, {
          obstacles: [
            ...kept.map((placed) => boxAround(placed.centerPx, placed.widthPx, placed.heightPx)),
            ...lineLabels.flatMap(lineLabelBoxes),
          ],
        }).labels;
  return { ...home, placement: { labels: [...kept, ...extra], lineLabels } };
}

/** Names for a map that the reader has moved. */
export function placeMoved(scene: Scene, camera: Camera, size: SizePx): PlacedFigure {
  return { camera, size, placement: placeLabels(scene, camera, size, { orders: MOVED_ORDERS }) };
}
