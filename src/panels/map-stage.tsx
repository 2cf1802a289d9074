import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CooperationText } from '../map/gl/mount-options.ts';
import { createInteractiveMap, type InteractiveMap, type MapStatus } from '../map/interactive-map.ts';
import { frameScaleBar, ScaleBar } from '../map/scale-bar.tsx';
import { FigureIsland, looksChanged } from '../map/svg/figure-island.tsx';
import { fitFrame, stylesFitFrames } from '../map/svg/fit-frame.ts';
import { hitOf, type MapPointer } from '../map/svg/hit-of.ts';
import type { Bounds } from '../model/extent.ts';
import type { Atlas } from '../model/types.ts';
import { afterFirstPaint } from '../platform/idle.ts';
import { observeMedia } from '../platform/media.ts';
import { mayMove } from '../platform/motion.ts';
import { observeSize } from '../platform/resize.ts';
import { MAP_FONTS } from '../scene/fonts.ts';
import { FRAMES, frameClassFor, frameWidthIn, homeCamera } from '../scene/frame.ts';
import type { HomePlacements } from '../scene/home-placements.ts';
import { PALETTES } from '../scene/palette.ts';
import { SCALE_BAR_AT } from '../scene/place-figure.ts';
import { fitBounds, type SizePx, settleCamera } from '../state/camera.ts';
import { resolveTheme } from '../state/theme.ts';
import type { Camera, ViewState } from '../state/view-state.ts';
import { LiveScaleBar } from './parts/live-scale-bar.tsx';
import { type UpcomingView, useMapNames } from './parts/use-map-names.ts';
import { usePrinted } from './parts/use-printed.ts';

export interface MapStageProps {
  readonly atlas: Atlas;
  readonly view: ViewState;
  /** The view as it was prerendered. */
  readonly initial: ViewState;
  /** Nothing was prerendered: the picture is drawn here. */
  readonly bare?: boolean;
  /** True when the last change came from the map itself, which then is already where it should be. */
  readonly fromMap: boolean;
  readonly homePlacements: HomePlacements;
  /** What an unmoved map shows instead of the whole province: a step of the story. */
  readonly bounds?: Bounds | null;
  /** Made ready while the map rests: the next step of the story. */
  readonly upcoming?: UpcomingView | null;
  readonly title: string;
  readonly kilometres: string;
  readonly north: string;
  readonly nameOf: (id: string) => string;
  /** Counts up when the reader asks to try the interactive map again. */
  readonly attempt: number;
  /** False while the stage is out of sight: the picture stands in, and the graphics processor is left to others. */
  readonly active?: boolean;
  /** Words for readers whose wheel and finger belong to the page around; left out where the page is ours. */
  readonly cooperation?: CooperationText | null;
  /** The embed fills the screen, so that there is no page around. */
  readonly alone?: boolean;
  readonly onStatus: (status: MapStatus) => void;
  readonly onSelect: (id: string | null) => void;
  readonly onMove: (camera: Camera) => void;
  readonly onPoint: (pointer: MapPointer | null) => void;
  readonly onResize: (size: SizePx) => void;
  readonly children?: ComponentChildren;
}

const FRAME = FRAMES.province;
/** Relative to the page, like everything. */
const DATA_BASE = './data/';
/** Names are placed again when the zoom has changed by this much, and whenever the map has come to rest. */
const REPLACE_ZOOM = 0.35;

/** The map: the prerendered picture first, the interactive map over it as soon as that is ready. */
export function MapStage(props: MapStageProps) {
  const {
    atlas,
    view,
    initial,
    homePlacements,
    title,
    nameOf,
    children,
    bounds = null,
    active = true,
    alone = false,
    bare = false,
  } = props;
  const stage = useRef<HTMLDivElement>(null);
  const container = useRef<HTMLDivElement>(null);
  const map = useRef<InteractiveMap | null>(null);
  // Effects run long after the render that made them; they must see the handlers of today.
  const latest = useRef(props);
  latest.current = props;

  const [size, setSize] = useState<SizePx | null>(null);
  const [status, setStatus] = useState<MapStatus>({ kind: 'picture' });
  const [preferences, setPreferences] = useState({ dark: false, moreContrast: false });
  /** Camera to which the reader's own hand has brought the map, for which names are placed; `null` where the view says it. */
  const [placedFor, setPlacedFor] = useState<Camera | null>(null);
  const [rest, setRest] = useState<Camera | null>(null);
  const printed = usePrinted();
  const sizeShown = useRef<SizePx | null>(null);
  const live = useMemo(() => signal<Camera | null>(null), []);

  useEffect(() => {
    if (stage.current === null) return;
    return observeSize(stage.current, (measured) => {
      if (measured.widthPx < 1 || measured.heightPx < 1) return;
      setSize(measured);
      if (stage.current !== null && !stylesFitFrames()) fitFrame(stage.current, 'province', measured);
      latest.current.onResize(measured);
    });
  }, []);

  useEffect(() => {
    const undos = [
      observeMedia('dark', (dark) => setPreferences((old) => ({ ...old, dark }))),
      observeMedia('more-contrast', (moreContrast) => setPreferences((old) => ({ ...old, moreContrast }))),
    ];
    return () => {
      for (const undo of undos) undo();
    };
  }, []);

  useEffect(() => {
    if (container.current === null || !active) return;
    const created = createInteractiveMap({
      container: container.current,
      dataBase: DATA_BASE,
      cooperation: latest.current.cooperation ?? null,
      motion: () => mayMove(latest.current.view.motion),
      onStatus: (next) => {
        setStatus(next);
        latest.current.onStatus(next);
      },
      onMove: (camera, origin) => {
        live.value = camera;
        // Where the map flies by itself, the names are those of where it will rest: placing them costs more than a frame.
        if (origin === 'program') return;
        setPlacedFor((old) => (old && Math.abs(old.zoom - camera.zoom) < REPLACE_ZOOM ? old : camera));
      },
      onSettle: (camera, origin) => {
        live.value = camera;
        setRest(camera);
        setPlacedFor(origin === 'user' ? camera : null);
        if (origin === 'user') latest.current.onMove(camera);
      },
      onHover: (hit) => latest.current.onPoint(hit),
      onSelect: (id) => latest.current.onSelect(id),
    });
    map.current = created;
    // What this map is to show has been shown to none before.
    sizeShown.current = null;
    return () => {
      map.current = null;
      created.undo();
      live.value = null;
      setPlacedFor(null);
      setRest(null);
      setStatus({ kind: 'picture' });
      latest.current.onStatus({ kind: 'picture' });
    };
  }, [live, active]);

  const home = useMemo(() => (size === null ? null : homeCamera(FRAME, size)), [size]);
  const palette = PALETTES[resolveTheme(view.theme, preferences)];
  const framed = useMemo(
    () => (size === null || bounds === null ? null : fitBounds(bounds, size.widthPx, size.heightPx)),
    [size, bounds],
  );
  /** `null` where the untouched page is. */
  const moved = view.map ?? framed;
  const camera = moved ?? home;
  const frameClass = size === null ? null : frameClassFor(frameWidthIn(FRAME, size));

  const { scene, placed } = useMapNames({
    ...{ atlas, view, moved, placedFor, home, size, frameClass, homePlacements },
    upcoming: props.upcoming ?? null,
  });

  useEffect(() => {
    if (camera === null || placed === null || map.current === null) return;
    // The map is already where its own gesture has brought it; the settled camera is rounded.
    const current = props.fromMap && live.value !== null ? live.value : camera;
    const input = { scene, palette, placed, camera: current, title, fontFamily: MAP_FONTS };
    if (current === camera) setPlacedFor(null);
    if (sizeShown.current !== size) map.current.resize(input);
    else map.current.update(input, { animate: true });
    sizeShown.current = size;
  }, [scene, palette, placed, camera, title, size, active]);

  useEffect(() => map.current?.setCooperative(!alone), [alone, active]);

  const measured = size !== null;
  useEffect(() => {
    if (!measured || view.static || !active) return;
    return afterFirstPaint(() => map.current?.start());
  }, [measured, view.static, active, props.attempt]);

  const asMap = status.kind === 'map';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the marks inside are links; clicks on them are heard here
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list of places does the same by keyboard
    <div
      class="map-stage"
      data-figure="province"
      // Where the map rests, for tests and screenshot tools.
      data-camera={spellCamera(asMap ? (rest ?? camera) : camera)}
      ref={stage}
      onClick={(event) => {
        const hit = hitOf(event, stage.current);
        if (hit === null) return;
        event.preventDefault();
        props.onSelect(hit.id);
      }}
      onPointerMove={(event) => {
        if (!asMap) props.onPoint(hitOf(event, stage.current));
      }}
      onPointerLeave={() => props.onPoint(null)}
    >
      <FigureIsland
        atlas={atlas}
        view={view}
        homePlacements={homePlacements}
        figure="province"
        title={title}
        nameOf={nameOf}
        changed={bare || looksChanged(view, initial) || (moved !== null && !asMap)}
        size={size}
        // Under the interactive map the picture stays at home: it is what gets printed.
        camera={asMap ? null : moved}
        unseen={asMap && !printed}
        dataBase={DATA_BASE}
      />
      <div class="map-gl" ref={container} aria-hidden={asMap ? undefined : 'true'} />
      <div class="map-scale">
        <LiveScaleBar live={live} home={home} camera={moved} asMap={asMap} {...props} />
      </div>
      {asMap && (
        <div class="map-scale of-picture">
          <ScaleBar
            bar={frameScaleBar('province')}
            kilometres={props.kilometres}
            northLabel={props.north}
            at={`${SCALE_BAR_AT.province * 100}%`}
          />
        </div>
      )}
      {children}
    </div>
  );
}

function spellCamera(camera: Camera | null): string | undefined {
  if (camera === null) return undefined;
  const { center, zoom } = settleCamera(camera);
  return `${zoom.toFixed(2)} ${center[0].toFixed(4)} ${center[1].toFixed(4)}`;
}
