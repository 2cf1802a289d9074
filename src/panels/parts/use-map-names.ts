import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Bounds } from '../../model/extent.ts';
import type { Atlas } from '../../model/types.ts';
import { afterFirstPaint } from '../../platform/idle.ts';
import { buildScene } from '../../scene/build-scene.ts';
import type { FrameClass } from '../../scene/frame.ts';
import type { HomePlacements } from '../../scene/home-placements.ts';
import { adaptPlacement, type PlacedFigure, placeMoved } from '../../scene/place-figure.ts';
import { scaleScene } from '../../scene/scale-scene.ts';
import type { Scene } from '../../scene/types.ts';
import { fitBounds, type SizePx } from '../../state/camera.ts';
import type { Camera, ViewState } from '../../state/view-state.ts';
import { HOME_ZOOM_SLACK } from './live-scale-bar.tsx';

/** A view that is likely to be next, with what it shows of the province. */
export interface UpcomingView {
  readonly view: ViewState;
  readonly bounds: Bounds | null;
}

interface MapNamesOptions {
  readonly atlas: Atlas;
  readonly view: ViewState;
  /** Where the view says that the map is; `null` for the whole province. */
  readonly moved: Camera | null;
  /** Camera to which the reader's own hand has brought the map; `null` where the view says it. */
  readonly placedFor: Camera | null;
  readonly home: Camera | null;
  readonly size: SizePx | null;
  readonly frameClass: FrameClass | null;
  readonly homePlacements: HomePlacements;
  /** Made ready while nobody waits for it; `null` where nothing is known to come. */
  readonly upcoming: UpcomingView | null;
}

export interface MapNames {
  readonly scene: Scene;
  /** `null` until the stage has been measured. */
  readonly placed: PlacedFigure | null;
}

/** Names are placed for a little more than is in view, so that dragging does not bring up nameless marks. */
const BEYOND_VIEW = 1.5;

const sceneKey = ({ lang, text, layers, place, sector, role }: ViewState, frameClass: FrameClass | null): string =>
  JSON.stringify([lang, text, layers, place, sector, role, frameClass?.id]);
const namesKey = (scene: string, camera: Camera, size: SizePx): string => JSON.stringify([scene, camera, size]);

/** What the map shows, and where its names lie. Placing names takes longer than a frame, so that the next view has them ready. */
export function useMapNames(options: MapNamesOptions): MapNames {
  const { atlas, view, moved, placedFor, home, size, frameClass, homePlacements, upcoming } = options;
  const ready = useRef({ sceneKey: '', namesKey: '', names: null as (MapNames & { placed: PlacedFigure }) | null });

  const sceneOf = (shown: ViewState): Scene =>
    scaleScene(buildScene(atlas, shown, shown.lang, 'province'), frameClass?.scale.province ?? 1);
  const placeAt = (scene: Scene, camera: Camera, { widthPx, heightPx }: SizePx): PlacedFigure =>
    placeMoved(scene, camera, { widthPx: widthPx * BEYOND_VIEW, heightPx: heightPx * BEYOND_VIEW });

  const scene = useMemo(() => {
    const { current } = ready;
    return current.names !== null && current.sceneKey === sceneKey(view, frameClass)
      ? current.names.scene
      : sceneOf(view);
  }, [atlas, view.lang, view.text, view.layers, view.place, view.sector, view.role, frameClass]);

  const placed = useMemo(() => {
    if (size === null || frameClass === null || home === null) return null;
    // At rest on the whole province the names are those of the picture, so that nothing jumps when the map takes over.
    if (moved === null && (placedFor === null || Math.abs(placedFor.zoom - home.zoom) < HOME_ZOOM_SLACK)) {
      return adaptPlacement(homePlacements('province', view.lang, view.text, frameClass), scene);
    }
    const camera = placedFor ?? moved ?? home;
    const { names, namesKey: key } = ready.current;
    if (names !== null && key === namesKey(sceneKey(view, frameClass), camera, size)) return names.placed;
    return placeAt(scene, camera, size);
  }, [scene, size, frameClass, home, moved, view.lang, view.text, placedFor, homePlacements]);

  useEffect(() => {
    if (upcoming === null || size === null || frameClass === null) return;
    const camera = upcoming.view.map ?? (upcoming.bounds && fitBounds(upcoming.bounds, size.widthPx, size.heightPx));
    if (camera === null) return;
    return afterFirstPaint(() => {
      const next = sceneOf(upcoming.view);
      const key = sceneKey(upcoming.view, frameClass);
      const names = { scene: next, placed: placeAt(next, camera, size) };
      ready.current = { sceneKey: key, namesKey: namesKey(key, camera, size), names };
    });
  }, [atlas, upcoming, size, frameClass]);

  return { scene, placed };
}
