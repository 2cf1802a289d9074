import {
  addProtocol,
  GeoJSONSource,
  type MapLibreEvent,
  Map as MapLibreMap,
  LngLat as MapLngLat,
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
import { type WatchClock, watchContext, watchErrors, watchWorker } from './watch-map.ts';

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
  /** At most once, and final: take the map down with `undo` and show the SVG map. Mounting again tries again. */
  readonly onFailure: (failure: MapFailure) => void;
}

export interface MountedMap {
  /** The whole style, as `buildStyle` makes it; only what differs is changed. */
  setStyle(style: StyleSpecification): void;
  /** `animate` is a wish: without motion the map jumps. A camera that the map already has does nothing. */
  setCamera(camera: Camera, how: { readonly animate: boolean }): void;
  setTitle(title: string): void;
  /**
   * To be called when the container has changed its size, with the camera for the new size if it is another one. Draws at
   * once, so that nothing flashes.
   */
  resize(camera?: Camera): void;
  cameraNow(): Camera;
  hitAt(pointPx: readonly [x: number, y: number]): string | null;
  /** Lets go of everything: listeners, timers, worker, WebGL context. Calling it again does nothing. */
  undo(): void;
}

const MOVE_MS = 650;
/** MapLibre stops at 4096, which a wide wall exceeds. Where the driver allows less, MapLibre lowers the resolution. */
const MAX_CANVAS_PX = 8192;
/** Icons are drawn finer than the screen, since they seldom fall on whole pixels; beyond this nobody sees a difference. */
const ICON_PIXEL_RATIO = { min: 2, max: 4 } as const;

const clock: WatchClock = {
  setTimeout: (callback, ms) => window.setTimeout(callback, ms),
  clearTimeout: (id) => window.clearTimeout(id),
  isHidden: () => document.hidden,
};

const markCanvas: MarkCanvas = {
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

const originOf = (event: MapLibreEvent): MoveOrigin => (event.originalEvent ? 'user' : 'program');

const isSameCamera = (a: Camera, b: Camera): boolean =>
  Math.abs(a.zoom - b.zoom) < 1e-6 &&
  Math.abs(a.center[0] - b.center[0]) < 1e-7 &&
  Math.abs(a.center[1] - b.center[1]) < 1e-7;

function cameraOf(map: MapLibreMap): Camera {
  const { lng, lat } = map.getCenter();
  return { center: [lng, lat], zoom: map.getZoom() };
}

/** How many maps are on the page: they share the protocol, which MapLibre keeps once for all. */
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

/** @throws what MapLibre throws when it cannot draw here */
function createMap(options: MountOptions): MapLibreMap {
  const map = new MapLibreMap({
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
    canvasContextAttributes: { antialias: devicePixelRatio < 2 },
    locale: { 'Map.Title': options.strings.title },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.setMissingStyleImageResolver((id) => {
    const image = decodeMarkImage(id);
    if (image === null) return;
    const pixelRatio = Math.min(ICON_PIXEL_RATIO.max, Math.max(ICON_PIXEL_RATIO.min, Math.ceil(devicePixelRatio)));
    map.addImage(id, drawMarkImage(image, pixelRatio, markCanvas), { pixelRatio });
  });
  return map;
}

/**
 * MapLibre 6 remembers what a GeoJSON source has loaded from an address and takes it for the source's own data, so that
 * every `setStyle` would find a difference and load everything again (maplibre-gl-js issue 7594). Here a source says what
 * the style says.
 */
function keepAddresses(map: MapLibreMap, style: StyleSpecification): void {
  for (const [id, spec] of Object.entries(style.sources)) {
    const source = map.getSource(id);
    if (spec.type === 'geojson' && typeof spec.data === 'string' && source instanceof GeoJSONSource) {
      source.serialize = () => ({ ...spec });
    }
  }
}

interface StyleKeeper {
  set(style: StyleSpecification): void;
  current(): StyleSpecification;
  undo(): void;
}

/** A style can be changed only while the one before is loaded: not at first, and not while the context is lost. */
function createStyleKeeper(map: MapLibreMap, first: StyleSpecification): StyleKeeper {
  let current = first;
  let loaded = false;
  let waiting = false;
  const apply = (): void => {
    waiting = false;
    map.setStyle(current, { diff: true });
  };
  const subscriptions = [
    // Fires after a change as well.
    map.on('style.load', () => {
      loaded = true;
      keepAddresses(map, current);
      if (waiting) apply();
    }),
    map.on('webglcontextlost', () => {
      loaded = false;
    }),
  ];
  return {
    set: (style) => {
      current = style;
      if (loaded) apply();
      else waiting = true;
    },
    current: () => current,
    undo: () => {
      for (const subscription of subscriptions) subscription.unsubscribe();
    },
  };
}

function watchPointer(
  map: MapLibreMap,
  hitAt: (pointPx: readonly [x: number, y: number]) => string | null,
  { onHover, onSelect }: MountOptions,
): () => void {
  let hovered: string | null = null;
  let frame: number | null = null;
  const hover = (id: string | null, pointPx: MapHit['pointPx']): void => {
    if (id === hovered) return;
    hovered = id;
    map.getCanvas().style.cursor = id === null ? '' : 'pointer';
    onHover?.(id === null ? null : { id, pointPx });
  };
  const cancel = (): void => {
    if (frame !== null) cancelAnimationFrame(frame);
    frame = null;
  };
  const subscriptions = [
    // Pointers report faster than the screen draws, and looking up costs a little.
    map.on('mousemove', ({ point }: MapMouseEvent) => {
      cancel();
      frame = requestAnimationFrame(() => {
        frame = null;
        if (!map.isMoving()) hover(hitAt([point.x, point.y]), [point.x, point.y]);
      });
    }),
    map.on('mouseout', () => {
      cancel();
      hover(null, [0, 0]);
    }),
    map.on('click', ({ point }: MapMouseEvent) => onSelect(hitAt([point.x, point.y]))),
  ];
  return () => {
    cancel();
    for (const subscription of subscriptions) subscription.unsubscribe();
  };
}

/**
 * Puts the interactive map into a container. The one file that calls MapLibre: the style describes all that is drawn, and
 * nothing reads it back. The world's failures go to `onFailure`, never before this function has returned; if the map could
 * not even start, what is returned does nothing.
 */
export function mountMap(options: MountOptions): MountedMap {
  const undos: (() => void)[] = [];
  let over = false;
  const undo = (): void => {
    over = true;
    for (const step of undos.splice(0).reverse()) step();
  };
  const fail = (failure: MapFailure): void => {
    if (over) return;
    over = true;
    options.onFailure(failure);
  };
  const inert = (failure: MapFailure): MountedMap => {
    queueMicrotask(() => fail(failure));
    const nothing = (): void => {};
    return {
      setStyle: nothing,
      setCamera: nothing,
      setTitle: nothing,
      resize: nothing,
      cameraNow: () => options.camera,
      hitAt: () => null,
      undo,
    };
  };

  const obstacle = findObstacle();
  if (obstacle !== null) return inert(obstacle);
  setWorkerUrl(options.workerUrl ?? bundledWorkerUrl);
  undos.push(registerGeometry(options.readFile ?? createFileReader(options.dataBase, (...args) => fetch(...args))));
  let map: MapLibreMap;
  try {
    map = createMap(options);
  } catch (cause) {
    return inert(buildMapFailure('no-webgl2', 'MapLibre could not start drawing', cause));
  }
  undos.push(() => map.remove());

  const styles = createStyleKeeper(map, options.style);
  const hitAt = (pointPx: readonly [x: number, y: number]): string | null => {
    if (over || !map.isStyleLoaded()) return null;
    const { clientWidth: widthPx, clientHeight: heightPx } = map.getCanvas();
    const mark = nearestMark(styles.current(), cameraOf(map), { widthPx, heightPx }, pointPx);
    if (mark !== null) return mark;
    const layers = [...NAME_LAYERS, ...areaLayers(styles.current())];
    return selectedBy(styles.current(), map.queryRenderedFeatures([...pointPx], { layers }));
  };
  const subscriptions = [
    map.on('move', (event) => options.onMove?.(cameraOf(map), originOf(event))),
    map.on('moveend', (event) => options.onSettle(cameraOf(map), originOf(event))),
  ];
  const onIdle = (): void => {
    if (!over) options.onReady();
  };
  map.once('idle', onIdle);
  undos.push(
    styles.undo,
    watchPointer(map, hitAt, options),
    watchErrors(map, fail),
    watchWorker(map, clock, fail),
    watchContext(map, clock, fail),
    () => map.off('idle', onIdle),
    ...subscriptions.map((subscription) => () => subscription.unsubscribe()),
  );

  const setCamera = (camera: Camera, animate: boolean): void => {
    if (isSameCamera(camera, cameraOf(map)) && !map.isMoving()) return;
    const target = { center: [...camera.center] as [number, number], zoom: camera.zoom };
    if (animate && options.motion()) map.easeTo({ ...target, duration: MOVE_MS, essential: true });
    else map.jumpTo(target);
  };
  return {
    setStyle: (style) => {
      if (!over) styles.set(style);
    },
    setCamera: (camera, { animate }) => {
      if (!over) setCamera(camera, animate);
    },
    setTitle: (title) => map.getCanvas().setAttribute('aria-label', title),
    resize: (camera) => {
      if (over) return;
      map.resize();
      if (camera) setCamera(camera, false);
      map.redraw();
    },
    cameraNow: () => cameraOf(map),
    hitAt,
    undo,
  };
}
