import {
  addProtocol,
  getGlobalDispatcher,
  Map as MapLibreMap,
  LngLat as MapLngLat,
  removeProtocol,
  setWorkerUrl,
} from 'maplibre-gl';
import bundledWorkerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { PointPx } from '../../scene/boxes.ts';
import { clampCamera, MAX_ZOOM, MIN_ZOOM } from '../../state/camera.ts';
import type { Camera } from '../../state/view-state.ts';
import type { ReadGeometryFile } from '../geometry-files.ts';
import { createGeometryLoader, GEOMETRY_SCHEME, loadAllObjects } from '../geometry-loader.ts';
import { drawFramesAtOnce, LOADING_PIXEL_RATIO, sharpenOnceLoaded } from './draw-in-software.ts';
import { buildMapFailure, type MapFailure } from './failure.ts';
import { areaHit, areaLayers, pointHit } from './hit-test.ts';
import { drawMarkImage } from './mark-image.ts';
import { decodeMarkImage } from './mark-image-id.ts';
import type { CooperationText, MountedMap, MountOptions, MoveOrigin } from './mount-options.ts';
import { findClusterCamera } from './open-cluster.ts';
import { createStyleKeeper } from './style-keeper.ts';
import {
  type ReportFailure,
  type WatchClock,
  watchAnswers,
  watchContext,
  watchErrors,
  watchWorker,
} from './watch-map.ts';
import { type PointerListener, watchPointer } from './watch-pointer.ts';

export type { MapHit, MountedMap, MountOptions, MoveOrigin } from './mount-options.ts';

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

/** Handed to every movement of ours; MapLibre passes it on to the events. Gestures do not always carry their event. */
const OWN_MOVE = { program: true } as const;
const originOf = (event: object): MoveOrigin => ('program' in event ? 'program' : 'user');

const isSameCamera = (a: Camera, b: Camera): boolean =>
  Math.abs(a.zoom - b.zoom) < 1e-6 &&
  Math.abs(a.center[0] - b.center[0]) < 1e-7 &&
  Math.abs(a.center[1] - b.center[1]) < 1e-7;

const cameraOptions = ({ center, zoom }: Camera) => ({ center: [...center] as [number, number], zoom });

function cameraOf(map: MapLibreMap): Camera {
  const { lng, lat } = map.getCenter();
  return { center: [lng, lat], zoom: map.getZoom() };
}

/** How many maps are on the page: they share the protocol, which MapLibre keeps once for all. */
let mountedMaps = 0;

function registerGeometry(readFile: ReadGeometryFile, report: ReportFailure): () => void {
  const loader = createGeometryLoader(readFile);
  addProtocol(GEOMETRY_SCHEME, async () => {
    try {
      return { data: await loadAllObjects(loader) };
    } catch (cause) {
      // On its way through the worker it would lose its kind.
      report(buildMapFailure('data', 'The geometry did not load', cause));
      throw cause;
    }
  });
  mountedMaps++;
  return () => {
    mountedMaps--;
    if (mountedMaps === 0) removeProtocol(GEOMETRY_SCHEME);
  };
}

const cooperationLocale = (text: CooperationText | null): Record<string, string> =>
  text === null
    ? {}
    : {
        'CooperativeGesturesHandler.WindowsHelpText': text.windows,
        'CooperativeGesturesHandler.MacHelpText': text.mac,
        'CooperativeGesturesHandler.MobileHelpText': text.touch,
      };

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
    cooperativeGestures: options.cooperation != null,
    fadeDuration: 0,
    crossSourceCollisions: false,
    // Contract tests validate every style that we build.
    validateStyle: false,
    reduceMotion: !options.motion(),
    ...(options.inSoftware ? { pixelRatio: LOADING_PIXEL_RATIO } : {}),
    maxCanvasSize: [MAX_CANVAS_PX, MAX_CANVAS_PX],
    // Where pixels are large, edges of translucent areas need it; where they are small, or drawn in software, it only costs.
    canvasContextAttributes: { antialias: devicePixelRatio < 2 && !options.inSoftware },
    locale: { 'Map.Title': options.strings.title, ...cooperationLocale(options.cooperation ?? null) },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.setMissingStyleImageResolver((id) => {
    const image = decodeMarkImage(id);
    if (image === null) return;
    const pixelRatio = Math.min(ICON_PIXEL_RATIO.max, Math.max(ICON_PIXEL_RATIO.min, Math.ceil(devicePixelRatio)));
    map.addImage(id, drawMarkImage(image, pixelRatio), { pixelRatio });
  });
  return map;
}

/** What is left of a map that could not start. */
function buildInertMap(camera: Camera, undo: () => void): MountedMap {
  const nothing = (): void => {};
  return {
    setStyle: nothing,
    setCamera: nothing,
    setTitle: nothing,
    setCooperative: nothing,
    resize: nothing,
    cameraNow: () => camera,
    hitAt: () => null,
    undo,
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
  const giveUp = (failure: MapFailure): MountedMap => {
    queueMicrotask(() => fail(failure));
    return buildInertMap(options.camera, undo);
  };

  setWorkerUrl(options.workerUrl ?? bundledWorkerUrl);
  undos.push(registerGeometry(options.readFile, fail));
  let map: MapLibreMap;
  try {
    map = createMap(options);
  } catch (cause) {
    return giveUp(buildMapFailure('no-webgl2', 'MapLibre could not start drawing', cause));
  }
  undos.push(() => map.remove());

  const styles = createStyleKeeper(map, options.style);
  const hitAt = (pointPx: PointPx): string | null => {
    if (over || !styles.isLoaded()) return null;
    const style = styles.current();
    const { clientWidth: widthPx, clientHeight: heightPx } = map.getCanvas();
    const hit = pointHit(style, { camera: cameraOf(map), size: { widthPx, heightPx } }, pointPx);
    return hit ?? areaHit(style, map.queryRenderedFeatures([...pointPx], { layers: areaLayers(style) }));
  };
  const onSelect: PointerListener['onSelect'] = (id, pointPx) => {
    if (id !== null) return options.onSelect(id);
    // A mark that stands for several places opens; beside it the reader pointed at nothing.
    void findClusterCamera(map, pointPx).then((camera) => {
      if (over) return;
      if (camera === null) options.onSelect(null);
      else if (options.motion()) map.easeTo({ ...cameraOptions(camera), duration: MOVE_MS, essential: true });
      else map.jumpTo(cameraOptions(camera));
    });
  };
  // MapLibre calls a change of its pixels a move, though the map stays where it is.
  let isSharpening = false;
  const sharpen = (): void => {
    isSharpening = true;
    // Null means those of the screen, as MapLibre documents and its types do not; a screen's may change later.
    map.setPixelRatio(null as unknown as number);
    isSharpening = false;
  };
  const subscriptions = [
    map.on('move', (event) => {
      if (!isSharpening) options.onMove?.(cameraOf(map), originOf(event));
    }),
    map.on('moveend', (event) => {
      if (!isSharpening) options.onSettle(cameraOf(map), originOf(event));
    }),
  ];
  const stopDrawingAtOnce = options.inSoftware ? drawFramesAtOnce(map) : () => {};
  const stopWaiting = options.inSoftware ? sharpenOnceLoaded(map, sharpen) : () => {};
  const onIdle = (): void => {
    stopDrawingAtOnce();
    if (!over) options.onReady();
  };
  map.once('idle', onIdle);
  undos.push(
    styles.undo,
    watchPointer(map, hitAt, { onHover: options.onHover, onSelect }, window),
    watchErrors(map, fail),
    // The same worker, seen from MapLibre's other end; unheard, its errors would go to the console.
    watchErrors(getGlobalDispatcher(), fail),
    watchWorker(map, clock, fail),
    watchAnswers(map, clock, fail),
    watchContext(map, clock, fail),
    () => map.off('idle', onIdle),
    stopDrawingAtOnce,
    stopWaiting,
    ...subscriptions.map((subscription) => () => subscription.unsubscribe()),
  );

  const setCamera = (camera: Camera, animate: boolean): void => {
    if (isSameCamera(camera, cameraOf(map)) && !map.isMoving()) return;
    const target = cameraOptions(camera);
    if (animate && options.motion()) map.easeTo({ ...target, duration: MOVE_MS, essential: true }, OWN_MOVE);
    else map.jumpTo(target, OWN_MOVE);
  };
  return {
    setStyle: (style) => {
      if (!over) styles.set(style);
    },
    setCamera: (camera, { animate }) => {
      if (!over) setCamera(camera, animate);
    },
    setCooperative: (on) => {
      if (over || options.cooperation == null) return;
      if (on) map.cooperativeGestures.enable();
      else map.cooperativeGestures.disable();
    },
    setTitle: (title) => map.getCanvas().setAttribute('aria-label', title),
    resize: (camera) => {
      if (over) return;
      map.resize(OWN_MOVE);
      if (camera) setCamera(camera, false);
      map.redraw();
    },
    cameraNow: () => cameraOf(map),
    hitAt,
    undo,
  };
}
