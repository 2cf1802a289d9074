import { FRAME_CLASSES, FRAMES, type FrameClass } from '../../scene/frame.ts';
import { type PlacedFigure, placeHome } from '../../scene/place-figure.ts';
import { scaleScene } from '../../scene/scale-scene.ts';
import type { Figure, Scene } from '../../scene/types.ts';
import { MapSvg, type PlacedNames } from './map-svg.tsx';
import { buildCameraScreen, buildFrameScreen } from './screen.ts';

interface FigureProps {
  readonly scene: Scene;
  readonly figure: Figure;
  readonly title: string;
  readonly nameOf: (id: string) => string;
}

const namesOf = (placed: PlacedFigure, frameClass: string): PlacedNames => ({
  frameClass,
  placedFor: placed.size,
  placement: placed.placement,
});

/**
 * A figure that fits any width without a script: names are set for every range of widths, and the style sheet shows
 * those of the width at hand.
 */
export function PrerenderedFigure({ scene, figure, title, nameOf }: FigureProps) {
  const names = FRAME_CLASSES.map((frameClass) => namesOf(placeHome(scene, figure, frameClass), frameClass.id));
  return (
    <MapSvg
      scene={scene}
      figure={figure}
      screen={buildFrameScreen(FRAMES[figure])}
      names={names}
      title={title}
      nameOf={nameOf}
    />
  );
}

/** The same, once a script knows the width. */
export function HomeFigure({ scene, figure, title, nameOf, frameClass }: FigureProps & { frameClass: FrameClass }) {
  return (
    <MapSvg
      scene={scaleScene(scene, frameClass.scale)}
      figure={figure}
      screen={buildFrameScreen(FRAMES[figure])}
      names={[namesOf(placeHome(scene, figure, frameClass), '')]}
      title={title}
      nameOf={nameOf}
    />
  );
}

/** A figure that the reader has moved; it covers its stage, and its scene is already scaled for it. */
export function MovedFigure({ scene, figure, title, nameOf, placed }: FigureProps & { placed: PlacedFigure }) {
  return (
    <MapSvg
      scene={scene}
      figure={figure}
      screen={buildCameraScreen(placed.camera, placed.size)}
      names={[namesOf(placed, '')]}
      title={title}
      nameOf={nameOf}
    />
  );
}
