import type { Palette } from '../scene/palette.ts';
import type { PlacedFigure } from '../scene/place-figure.ts';
import type { Scene } from '../scene/types.ts';
import type { Camera } from '../state/view-state.ts';
import { beginReading, createPageReader, type ReadGeometryFile } from './geometry-files.ts';
import { probeMapAbility } from './gl/can-run.ts';
import { buildMapFailure, type MapFailure } from './gl/failure.ts';
import type { CooperationText, MapHit, MountedMap, MoveOrigin } from './gl/mount-options.ts';

/** Which map the reader has: the picture, the picture while the map loads, the map, or the picture because it failed. */
export type MapStatus =
  | { readonly kind: 'picture' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'map' }
  | { readonly kind: 'failed'; readonly failure: MapFailure };

/** All that the interactive map shows. */
export interface InteractiveMapInput {
  /** Scaled for the stage. */
  readonly scene: Scene;
  readonly palette: Palette;
  readonly placed: PlacedFigure;
  readonly camera: Camera;
  readonly title: string;
  readonly fontFamily: readonly string[];
}

export interface InteractiveMapOptions {
  readonly container: HTMLElement;
  readonly dataBase: string;
  readonly cooperation: CooperationText | null;
  /** Asked before every animation: may things move? */
  readonly motion: () => boolean;
  readonly onStatus: (status: MapStatus) => void;
  readonly onMove: (camera: Camera, origin: MoveOrigin) => void;
  readonly onSettle: (camera: Camera, origin: MoveOrigin) => void;
  readonly onHover: (hit: MapHit | null) => void;
  readonly onSelect: (id: string | null) => void;
}

export interface InteractiveMap {
  /** Loads and mounts the map. Does nothing while there is one or one is on its way; after a failure it tries again. */
  readonly start: () => void;
  /** What is to be shown from now on; kept until there is a map to show it. */
  readonly update: (input: InteractiveMapInput, how: { readonly animate: boolean }) => void;
  /** The stage has another size, for which `input` holds the camera. */
  readonly resize: (input: InteractiveMapInput) => void;
  /** See `MountedMap.setCooperative`. */
  readonly setCooperative: (on: boolean) => void;
  readonly undo: () => void;
}

type Renderer = typeof import('./gl/renderer.ts');

/** By itself, so that a missing style sheet rejects it like a missing script: the build wraps the whole import. */
const loadRenderer = (): Promise<Renderer> => import('./gl/renderer.ts');

/**
 * The life of the interactive map: its code is fetched only when asked for, it takes over from the picture when all is
 * drawn, and when anything goes wrong it leaves the picture to the reader.
 */
export function createInteractiveMap(options: InteractiveMapOptions): InteractiveMap {
  let input: InteractiveMapInput | null = null;
  let shown: InteractiveMapInput | null = null;
  let renderer: Renderer | null = null;
  let mounted: MountedMap | null = null;
  let status: MapStatus = { kind: 'picture' };
  let undone = false;
  let cooperative = true;

  const setStatus = (next: MapStatus): void => {
    status = next;
    options.onStatus(next);
  };
  const fail = (failure: MapFailure): void => {
    mounted?.undo();
    mounted = null;
    shown = null;
    if (!undone) setStatus({ kind: 'failed', failure });
  };
  const styleOf = ({ buildStyle }: Renderer, now: InteractiveMapInput) =>
    buildStyle({
      scene: now.scene,
      palette: now.palette,
      placement: now.placed.placement,
      placedCamera: now.placed.camera,
      placedSize: now.placed.size,
      fontFamily: now.fontFamily,
    });

  const show = (animate: boolean): void => {
    if (mounted === null || renderer === null || input === null) return;
    if (shown?.scene !== input.scene || shown.palette !== input.palette || shown.placed !== input.placed) {
      mounted.setStyle(styleOf(renderer, input));
    }
    if (shown?.title !== input.title) mounted.setTitle(input.title);
    if (shown?.camera !== input.camera) mounted.setCamera(input.camera, { animate });
    shown = input;
  };

  const mount = (loaded: Renderer, readFile: ReadGeometryFile, inSoftware: boolean): void => {
    if (undone || status.kind !== 'loading' || input === null) return;
    renderer = loaded;
    shown = input;
    mounted = loaded.mountMap({
      container: options.container,
      inSoftware,
      camera: input.camera,
      style: styleOf(loaded, input),
      motion: options.motion,
      strings: { title: input.title },
      readFile,
      cooperation: options.cooperation,
      onReady: () => setStatus({ kind: 'map' }),
      onMove: options.onMove,
      onSettle: options.onSettle,
      onHover: options.onHover,
      onSelect: options.onSelect,
      onFailure: fail,
    });
    if (!cooperative) mounted.setCooperative(false);
    // What changed while the code was on its way is in the style already; what changes from here on goes through `show`.
  };

  return {
    start: () => {
      if (undone || status.kind === 'loading' || status.kind === 'map') return;
      const { obstacle, inSoftware } = probeMapAbility();
      if (obstacle !== null) {
        fail(obstacle);
        return;
      }
      setStatus({ kind: 'loading' });
      const readFile = beginReading(createPageReader(options.dataBase));
      loadRenderer()
        .then((loaded) => mount(loaded, readFile, inSoftware))
        .catch((cause: unknown) =>
          fail(buildMapFailure('script', 'The code of the interactive map does not run', cause)),
        );
    },
    update: (next, { animate }) => {
      input = next;
      show(animate);
    },
    resize: (next) => {
      input = next;
      mounted?.resize(next.camera);
      // The map has this camera now; the rest of the input may still differ.
      if (shown !== null) shown = { ...shown, camera: next.camera };
      show(false);
    },
    setCooperative: (on) => {
      cooperative = on;
      mounted?.setCooperative(on);
    },
    undo: () => {
      undone = true;
      mounted?.undo();
      mounted = null;
    },
  };
}
