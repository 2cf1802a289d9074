import { FRAMES } from '../../scene/frame.ts';
import type { PlacedFigure } from '../../scene/place-figure.ts';
import type { Figure, Scene } from '../../scene/types.ts';
import { MapSvg } from './map-svg.tsx';
import type { PlacedNames } from './names.tsx';
import { buildCameraScreen, buildFrameScreen } from './screen.ts';

interface FigureProps {
  /** Scaled for the frame class at hand, like the names; not scaled in a prerendered page, where the style sheet does it. */
  readonly scene: Scene;
  readonly figure: Figure;
  readonly title: string;
  readonly nameOf: (id: string) => string;
}

/**
 * A figure that fits any width: places are fractions of the frame. Before a script knows the width there is a set of
 * names for every range of widths, and the style sheet shows the right one; afterwards there is one set.
 */
export function HomeFigure({ names, ...figure }: FigureProps & { names: readonly PlacedNames[] }) {
  return <MapSvg {...figure} screen={buildFrameScreen(FRAMES[figure.figure])} names={names} />;
}

/** A figure that the reader has moved; it covers its stage. */
export function MovedFigure({ placed, ...figure }: FigureProps & { placed: PlacedFigure }) {
  const names = [{ frameClass: '', placedFor: placed.size, placement: placed.placement }];
  return <MapSvg {...figure} screen={buildCameraScreen(placed.camera, placed.size)} names={names} />;
}
