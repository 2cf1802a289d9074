import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Atlas } from '../../model/types.ts';
import { buildScene } from '../../scene/build-scene.ts';
import { FRAME_CLASSES, FRAMES, frameClassFor, frameWidthIn } from '../../scene/frame.ts';
import type { HomePlacements } from '../../scene/home-placements.ts';
import { adaptPlacement, placeMoved } from '../../scene/place-figure.ts';
import { scaleScene } from '../../scene/scale-scene.ts';
import type { Figure } from '../../scene/types.ts';
import type { SizePx } from '../../state/camera.ts';
import type { Camera, ViewState } from '../../state/view-state.ts';
import { HomeFigure, MovedFigure } from './figure-svg.tsx';
import type { GeometryPaths } from './geometry-sprite.ts';

interface FigureIslandProps {
  readonly atlas: Atlas;
  readonly view: ViewState;
  readonly homePlacements: HomePlacements;
  readonly figure: Figure;
  readonly title: string;
  readonly nameOf: (id: string) => string;
  /** True as soon as what is to be shown differs from what the build has drawn. */
  readonly changed: boolean;
  /** Of the stage; `null` until it has been measured. */
  readonly size: SizePx | null;
  /** `null` while the figure is as it was. */
  readonly camera: Camera | null;
  /** Nobody sees it, so that it may stay as it was. */
  readonly unseen?: boolean;
  /** Folder of the geometry files, for a picture that is moved closer. */
  readonly dataBase: string;
}

/** What the picture would have to be drawn anew for. Theme and motion are the style sheet's. */
export const looksChanged = (view: ViewState, initial: ViewState): boolean =>
  view.lang !== initial.lang ||
  view.text !== initial.text ||
  view.layers !== initial.layers ||
  view.place !== initial.place ||
  view.sector !== initial.sector ||
  view.role !== initial.role;

/**
 * A figure that comes with the page and is left alone until it must look different: hydration does not touch it, and
 * the browser places no names for a picture that is already there. From the first change on it is drawn here.
 */
export function FigureIsland(props: FigureIslandProps) {
  const { atlas, view, homePlacements, figure, title, nameOf, changed, size, camera, unseen = false } = props;
  const alive = useRef(false);
  const fine = useFinePaths(camera, props.dataBase);
  if (import.meta.env.SSR) {
    const names = FRAME_CLASSES.map((frameClass) => {
      const placed = homePlacements(figure, view.lang, view.text, frameClass);
      return { frameClass: frameClass.id, placedFor: placed.size, placement: placed.placement };
    });
    return (
      <div class="map-frame" data-figure={figure}>
        <div class="map-figure" data-prerendered="">
          <HomeFigure {...{ figure, title, nameOf }} scene={buildScene(atlas, view, view.lang, figure)} names={names} />
        </div>
      </div>
    );
  }
  if (changed && size !== null && !unseen) alive.current = true;
  if (!alive.current || size === null) {
    return (
      <div class="map-frame" data-figure={figure}>
        <div key="prerendered" class="map-figure" data-prerendered="" dangerouslySetInnerHTML={{ __html: '' }} />
      </div>
    );
  }
  return <LivingFigure {...props} size={size} fine={fine} />;
}

interface LivingFigureProps extends FigureIslandProps {
  readonly size: SizePx;
  readonly fine: GeometryPaths | null;
}

/** Drawn again only when it looks different: a step of the story or a pointer changes much that no picture shows. */
function LivingFigure({ view, unseen = false, ...props }: LivingFigureProps) {
  const { atlas, homePlacements, figure, title, nameOf, size, camera, fine } = props;
  const drawn = useRef(view);
  if (!unseen) drawn.current = view;
  const { lang, text, layers, place, sector, role } = drawn.current;
  return useMemo(() => {
    const frameClass = frameClassFor(frameWidthIn(FRAMES[figure], size));
    const scene = scaleScene(buildScene(atlas, drawn.current, lang, figure), frameClass.scale[figure]);
    const shared = { figure, title, nameOf, scene };
    if (camera !== null) {
      return (
        <div class="map-frame" data-figure={figure} data-moved="">
          <div key="alive" class="map-figure">
            <MovedFigure {...shared} placed={placeMoved(scene, camera, size)} fine={fine} />
          </div>
        </div>
      );
    }
    const placed = adaptPlacement(homePlacements(figure, lang, text, frameClass), scene);
    const names = [{ frameClass: '', placedFor: placed.size, placement: placed.placement }];
    return (
      <div class="map-frame" data-figure={figure}>
        <div key="alive" class="map-figure">
          <HomeFigure {...shared} names={names} />
        </div>
      </div>
    );
    // The names of features are those of the atlas in this language.
  }, [atlas, homePlacements, figure, title, size, camera, fine, lang, text, layers, place, sector, role]);
}

/** Closer than this, the paths that came with the page show their corners. */
const FINE_FROM_ZOOM = 7.5;

/** Fine paths for a picture that was moved closer; `null` while there are none, and then the coarse ones serve. */
function useFinePaths(camera: Camera | null, dataBase: string): GeometryPaths | null {
  const [paths, setPaths] = useState<GeometryPaths | null>(null);
  const wanted = camera !== null && camera.zoom >= FINE_FROM_ZOOM && paths === null;
  useEffect(() => {
    if (!wanted) return;
    let unmounted = false;
    import('./fine-geometry.ts')
      .then(({ loadFinePaths }) => loadFinePaths(dataBase))
      .then(
        (found) => {
          if (!unmounted) setPaths(found);
        },
        // Without network or files the coarse picture stays; the failure of the map itself is told elsewhere.
        (cause: unknown) => console.info('The fine geometry did not load.', cause),
      );
    return () => {
      unmounted = true;
    };
  }, [wanted, dataBase]);
  return paths;
}
