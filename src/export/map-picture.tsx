import { render } from 'preact';
import { MovedFigure } from '../map/svg/figure-svg.tsx';
import type { GeometryPaths } from '../map/svg/geometry-sprite.ts';
import type { Atlas } from '../model/types.ts';
import { buildScene } from '../scene/build-scene.ts';
import { FRAMES, frameClassFor, frameWidthIn } from '../scene/frame.ts';
import { placeMoved } from '../scene/place-figure.ts';
import { scaleScene } from '../scene/scale-scene.ts';
import type { SizePx } from '../state/camera.ts';
import type { Camera, ViewState } from '../state/view-state.ts';
import { readPictures } from './read-pictures.ts';
import type { Picture } from './standalone-svg.ts';

export interface MapPictureInput {
  readonly atlas: Atlas;
  readonly view: ViewState;
  /** Where the map looks, also when it was not moved. */
  readonly camera: Camera;
  readonly size: SizePx;
  /** Geometry at full detail (`loadFinePaths`). */
  readonly fine: GeometryPaths;
  readonly title: string;
  readonly nameOf: (id: string) => string;
}

/**
 * Draws the map of a view as vectors, whichever renderer the reader has before the eyes, and reads the drawing.
 * @param stage the map on the page; the drawing is made beside it, out of sight, and taken away
 */
export function readMapPicture(stage: HTMLElement, input: MapPictureInput): readonly Picture[] {
  const { atlas, view, camera, size, fine, title, nameOf } = input;
  const frameClass = frameClassFor(frameWidthIn(FRAMES.province, size));
  const scene = scaleScene(buildScene(atlas, view, view.lang), frameClass.scale.province);
  const placed = placeMoved(scene, camera, size);
  const part = document.createElement('div');
  Object.assign(part.style, { position: 'absolute', left: '-100000px', height: `${size.heightPx}px` });
  stage.after(part);
  try {
    render(
      <MovedFigure scene={scene} figure="province" title={title} nameOf={nameOf} placed={placed} fine={fine} />,
      part,
    );
    return readPictures(part, size.widthPx);
  } finally {
    render(null, part);
    part.remove();
  }
}
