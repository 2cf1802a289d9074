import {
  addProtocol,
  GeoJSONSource,
  LngLat as MapLngLat,
  Map as MapLibreMap,
  type MapLibreEvent,
  type MapMouseEvent,
  removeProtocol,
  setWorkerUrl,
} from 'maplibre-gl';
import bundledWorkerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { clampCamera, MAX_ZOOM, MIN_ZOOM } from '../../state/camera.ts';
import type { Camera } from '../../state/view-state.ts';
import { findObstacle } from './can-run.ts';
import { buildMapFailure, type MapFailure } from './failure.ts';
import {
  createFileReader,
  createGeometryLoader,
  decodeGeometryUrl,
  GEOMETRY_SCHEME,
  type ReadGeometryFile,
} from './geometry-loader.ts';
import { areaLayers, NAME_LAYERS, nearestMark, selectedBy } from './hit-test.ts';
import { drawMarkImage, type MarkCanvas } from './mark-image.ts';
import { decodeMarkImage } from './mark-image-id.ts';

/** `user`: a gesture, wheel or key on the map itself. `program`: `setCamera`, `resize`, or the first camera. */
export type MoveOrigin = 'user' | 'program';

export interface MapHit {
  /** As `ViewState.place` holds it. */
  readonly id: string;
  /** Where the pointer is, in CSS pixels from the upper left of the map. */
  readonly pointPx: readonly [x: number, y: number];
}

export interface MountOptions {
  /** Empty, and with a size. */
  readonly container: HTMLElement;
  readonly camera: Camera;
  readonly style: StyleSpecification;
  /** Asked before every animation: may things move? */
  readonly motion: () => boolean;
  readonly strings: {
    /** Name of the map for those who cannot see it. */
    readonly title: string;
  };
  /** Folder of the geometry files, ending in a slash. */
  readonly dataBase: string;
  /** Instead of fetching from `dataBase`: for a page that carries its files within itself. */
  readonly readFile?: ReadGeometryFile;
  /** Instead of the worker that the build emits beside the page: for the same. */
  readonly workerUrl?: string;
  /** In somebody else's page: the wheel scrolls that page unless a key is held, and one finger does not drag the map. */
  readonly cooperativeGestures?: boolean;
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
  /** All kinds but `data` are final: take the map down with `undo` and show the SVG map. */
  readonly onFailure: (failure: MapFailure) => void;
}

export interface MountedMap {
  /** The whole style, as `buildStyle` makes it; only what differs is changed. */
  setStyle(style: StyleSpecification): void;
  /** `animate` is a wish: without motion the map jumps. A camera that the map already has does nothing. */
  setCamera(camera: Camera, how: { readonly animate: boolean }): void;
  setTitle(title: string): void;
  /** To be called when the container has changed its size. Draws at once, so that nothing flashes. */
  resize(): void;
  cameraNow(): Camera;
  hitAt(pointPx: readonly [x: number, y: number]): string | null;
  /** Lets go of everything: listeners, timers, worker, WebGL context. Calling it again does nothing. */
  undo(): void;
}

/** How long a worker may take to give its first sign of life while the page is visible. */
const WORKER_LIMIT_MS = 20_000;
/** How long the graphics processor may keep the context that it took. */
const CONTEXT_LIMIT_MS = 4_000;
const MOVE_MS = 650;
/** MapLibre stops at 4096, which a wide wall exceeds; where the driver allows less, MapLibre lowers the resolution. */
const MAX_CANVAS_PX = 8192;

const canvasForMarks: MarkCanvas = {
  createContext: (sidePx) => {
    const canvas = document.createElement('canvas');
    canvas.width = sidePx;
    canvas.height = sidePx;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (context === null) throw new Error('This browser gives no 2D canvas');
    return context;
  },
  createPath: (path) => new Path2D(path),
};

const cameraOf = (map: MapLibreMap): Camera => ({
  center: [map.getCenter().lng, map.getCenter().lat],
  zoom: map.getZoom(),
});

const originOf = (event: MapLibreEvent): MoveOrigin => (event.originalEvent ? 'user' : 'program');

const isSameCamera = (a: Camera, b: Camera): boolean =>
  Math.abs(a.zoom - b.zoom) < 1e-6 &&
  Math.abs(a.center[0] - b.center[0]) < 1e-7 &&
  Math.abs(a.center[1] - b.center[1]) < 1e-7;

/** How many maps are on the page: they share the protocol, which MapLibre keeps for all of them. */
let mountedMaps = 0;

function registerGeometry(readFile: ReadGeometryFile): () => void {
  const loader = createGeometryLoader(readFile);
  addProtocol(GEOMETRY_SCHEME, async ({ url }) => {
    const object = decodeGeometryUrl(url);
    if (object === null) throw new Error(`The style names a geometry that there is not: ${url}`);
    return { data: await loader.load(object) };
  });
  mountedMaps++;
  return () => {
    mountedMaps--;
    if (mountedMaps === 0) removeProtocol(GEOMETRY_SCHEME);
  };
}

function createMap(options: MountOptions): MapLibreMap {
  const pixelRatio = devicePixelRatio;
  return new MapLibreMap({
    container: options.container,
    style: options.style,
    center: [...options.camera.center],
    zoom: options.camera.zoom,
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    // The middle of the frame stays over the province, whatever the shape of the screen: a wide wall shows paper left and
    // right, instead of being zoomed in until the data fills it (as `maxBounds` would do).
    transformConstrain: (lngLat, zoom) => {
      const { center, zoom: limited } = clampCamera({ center: [lngLat.lng, lngLat.lat], zoom });
      return { center: new MapLngLat(...center), zoom: limited };
    },
    hash: false,
    attributionControl: false,
    renderWorldCopies: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    maxPitch: 0,
    trackResize: false,
    cooperativeGestures: options.cooperativeGestures ?? false,
    fadeDuration: 0,
    crossSourceCollisions: false,
    // Contract tests validate every style that we build.
    validateStyle: false,
    reduceMotion: !options.motion(),
    maxCanvasSize: [MAX_CANVAS_PX, MAX_CANVAS_PX],
    // Where pixels are large, edges of translucent areas need it; where they are small, it only costs.
    canvasContextAttributes: { antialias: pixelRatio < 2 },
    locale: { 'Map.Title': options.strings.title },
  });
}

/**
 * Puts the interactive map into a container. The one file that calls MapLibre: the style describes all that is drawn, and
 * nothing reads it back. The world's failures arrive at `onFailure`, soon after the call at the earliest; the map that is
 * returned then does nothing.
 */
export function mountMap(options: MountOptions): MountedMap {
  let map: MapLibreMap | null = null;
  let { style } = options;
  const undos: (() => void)[] = [];

  const undo = (): void => {
    map = null;
    for (const step of undos.splice(0).reverse()) step();
  };
  const fail = (failure: MapFailure): void => {
    if (map !== null) options.onFailure(failure);
  };

  const obstacle = findObstacle();
  if (obstacle === null) {
    setWorkerUrl(options.workerUrl ?? bundledWorkerUrl);
    undos.push(registerGeometry(options.readFile ?? createFileReader(options.dataBase, (...args) => fetch(...args))));
    try {
      map = createMap(options);
    } catch (cause) {
      undo();
      queueMicrotask(() =>
        options.onFailure(buildMapFailure('no-webgl2', 'MapLibre found no way to draw', cause)),
      );
    }
  } else {
    queueMicrotask(() => options.onFailure(obstacle));
  }
  if (map !== null) {
    const started = map;
    undos.push(() => started.remove());
    undos.push(watchStart(started, fail), watchContext(started, fail));
  }

  const hitAt = (pointPx: readonly [x: number, y: number]): string | null => {
    if (!map?.isStyleLoaded()) return null;
    const canvas = map.getCanvas();
    const size = { widthPx: canvas.clientWidth, heightPx: canvas.clientHeight };
    const mark = nearestMark(style, cameraOf(map), size, pointPx);
    if (mark !== null) return mark;
    const layers = [...NAME_LAYERS, ...areaLayers(style)];
    return selectedBy(style, map.queryRenderedFeatures([...pointPx], { layers }));
  };

  return {
    setStyle: () => {},
    setCamera: () => {},
    setTitle: () => {},
    resize: () => {},
    cameraNow: () => options.camera,
    hitAt,
    undo,
  };
}
