import { useRef } from 'preact/hooks';
import { FRAMES, frameClassFor, frameWidthIn } from '../../scene/frame.ts';
import { type PlacedFigure, placeMoved } from '../../scene/place-figure.ts';
import type { Figure, Scene } from '../../scene/types.ts';
import type { SizePx } from '../../state/camera.ts';
import type { Camera } from '../../state/view-state.ts';
import { HomeFigure, MovedFigure, PrerenderedFigure } from './figure-svg.tsx';

interface FigureIslandProps {
  /** Called only when the figure has to be drawn. */
  readonly scene: () => Scene;
  readonly figure: Figure;
  readonly title: string;
  readonly nameOf: (id: string) => string;
  /** True as soon as what is to be shown differs from what the build has drawn. */
  readonly changed: boolean;
  /** Of the stage; `null` until it has been measured. */
  readonly size: SizePx | null;
  /** `null` while the figure is as it was. */
  readonly camera: Camera | null;
}

/**
 * A figure that comes with the page and is left alone until it must look different: hydration does not touch it, and
 * the browser places no names for a picture that is already there. From the first change on it is drawn here.
 */
export function FigureIsland({ scene, figure, title, nameOf, changed, size, camera }: FigureIslandProps) {
  const alive = useRef(false);
  if (import.meta.env.SSR) {
    return (
      <div class="map-frame" data-figure={figure}>
        <div class="map-figure" data-prerendered="">
          <PrerenderedFigure scene={scene()} figure={figure} title={title} nameOf={nameOf} />
        </div>
      </div>
    );
  }
  if (changed && size !== null) alive.current = true;
  if (!alive.current || size === null) {
    return (
      <div class="map-frame" data-figure={figure}>
        {/* Empty for hydration, which keeps what the page holds. */}
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the prerendered figure stays in place */}
        <div key="prerendered" class="map-figure" data-prerendered="" dangerouslySetInnerHTML={{ __html: '' }} />
      </div>
    );
  }
  const drawn = scene();
  const shared = { scene: drawn, figure, title, nameOf };
  const moved: PlacedFigure | null = camera && placeMoved(drawn, camera, size);
  return (
    <div class="map-frame" data-figure={figure} data-moved={moved ? '' : undefined}>
      <div key="alive" class="map-figure">
        {moved ? (
          <MovedFigure {...shared} placed={moved} />
        ) : (
          <HomeFigure {...shared} frameClass={frameClassFor(frameWidthIn(FRAMES[figure], size))} />
        )}
      </div>
    </div>
  );
}
