import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { PointPx } from '../../scene/boxes.ts';
import type { Camera } from '../../state/view-state.ts';
import type { ReadGeometryFile } from '../geometry-files.ts';
import type { MapFailure } from './failure.ts';

/** `user`: a gesture, wheel or key on the map itself. `program`: `setCamera` or `resize`. */
export type MoveOrigin = 'user' | 'program';

export interface CooperationText {
  readonly windows: string;
  readonly mac: string;
  readonly touch: string;
}

export interface MapHit {
  /** As `ViewState.place` holds it. */
  readonly id: string;
  /** Where the pointer is, in CSS pixels from the upper left of the map. */
  readonly pointPx: PointPx;
}

export interface MountOptions {
  /** Empty, and with a size. */
  readonly container: HTMLElement;
  readonly camera: Camera;
  readonly style: StyleSpecification;
  /** See `MapAbility`; whoever mounts has asked for it. */
  readonly inSoftware: boolean;
  /** Asked before every animation: may things move? The momentum of a drag follows the answer at the start. */
  readonly motion: () => boolean;
  readonly strings: {
    /** Name of the map for those who cannot see it. */
    readonly title: string;
  };
  /** Reads the files of the geometry. */
  readonly readFile: ReadGeometryFile;
  /** Instead of the worker that the build emits beside the page: for the same. */
  readonly workerUrl?: string;
  /**
   * In somebody else's page: the wheel scrolls that page unless a key is held, and one finger does not drag the map. The
   * words that say so, by kind of machine; `null` leaves all gestures to the map.
   */
  readonly cooperation?: CooperationText | null;
  /** Once: everything is drawn, names and marks included. The SVG map may go. */
  readonly onReady: () => void;
  /** Every frame of a movement. */
  readonly onMove?: (camera: Camera, origin: MoveOrigin) => void;
  /** The map has come to rest. */
  readonly onSettle: (camera: Camera, origin: MoveOrigin) => void;
  /** What the pointer is over, when that changes; `null` over nothing. */
  readonly onHover?: (hit: MapHit | null) => void;
  /** `null`: the reader pointed at nothing that can be selected. */
  readonly onSelect: (id: string | null) => void;
  /** At most once, and final: take the map down with `undo` and show the SVG map. Mounting again tries again. */
  readonly onFailure: (failure: MapFailure) => void;
}

export interface MountedMap {
  /** The whole style, as `buildStyle` makes it; only what differs is changed. */
  setStyle(style: StyleSpecification): void;
  /** `animate` is a wish: without motion the map jumps. A camera that the map already has does nothing. */
  setCamera(camera: Camera, how: { readonly animate: boolean }): void;
  setTitle(title: string): void;
  /** Whether the wheel and one finger belong to the page around; only where `cooperation` was given. */
  setCooperative(on: boolean): void;
  /**
   * To be called when the container has changed its size, with the camera for the new size if it is another one. Draws at
   * once, so that nothing flashes.
   */
  resize(camera?: Camera): void;
  cameraNow(): Camera;
  /** What would be selected by a click there. */
  hitAt(pointPx: PointPx): string | null;
  /** Lets go of everything: listeners, timers, worker, WebGL context. Calling it again does nothing. */
  undo(): void;
}
