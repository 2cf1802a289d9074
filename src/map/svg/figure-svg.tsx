import { FRAMES } from '../../scene/frame.ts';
import type { PlacedFigure } from '../../scene/place-figure.ts';
import type { Figure, Scene } from '../../scene/types.ts';
import { type GeometryPaths, spritePaths } from './geometry-sprite.ts';
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
  return (
    <MapSvg {...figure} geometrySet={figure.figure} screen={buildFrameScreen(FRAMES[figure.figure])} names={names} />
  );
}

/** A figure that the reader has moved; it covers its stage. Drawn from the fine paths as soon as there are any. */
export function MovedFigure({
  placed,
  fine,
  ...figure
}: FigureProps & { placed: PlacedFigure; fine: GeometryPaths | null }) {
  const names = [{ frameClass: '', placedFor: placed.size, placement: placed.placement }];
  const screen = buildCameraScreen(placed.camera, placed.size);
  if (fine === null) return <MapSvg {...figure} geometrySet={figure.figure} screen={screen} names={names} />;
  return (
    <>
      <svg class="sprite" width="0" height="0" aria-hidden="true">
        <defs>
          {spritePaths('fine', figure.scene, fine).map(({ id, d }) => (
            <path key={id} id={id} d={d} fill-rule="evenodd" vector-effect="non-scaling-stroke" />
          ))}
        </defs>
      </svg>
      <MapSvg {...figure} geometrySet="fine" screen={screen} names={names} />
    </>
  );
}
