import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { EmbedStrings } from '../i18n/embed-strings.ts';
import type { Strings } from '../i18n/index.ts';
import type { MapStatus } from '../map/interactive-map.ts';
import type { MapPointer } from '../map/svg/hit-of.ts';
import { stepOf } from '../model/story.ts';
import { EmbedSelection } from '../panels/embed-selection.tsx';
import { MapControls } from '../panels/map-controls.tsx';
import { MapNotice } from '../panels/map-notice.tsx';
import { MapStage } from '../panels/map-stage.tsx';
import { MapProgress, Notices } from '../panels/notices.tsx';
import { Tooltip } from '../panels/tooltip.tsx';
import { observeScreenFilled } from '../platform/fullscreen.ts';
import type { SizePx } from '../state/camera.ts';
import { moveMap, selectPlace } from '../state/changes.ts';
import { boundsOfView, restView } from '../state/programme.ts';
import type { ViewState } from '../state/view-state.ts';
import type { EmbedPartProps } from './embed-part.ts';
import { buttonMoves, revealFeature } from './map-moves.ts';

/** Narrower, names would lie on each other and a finger would cover a city: the picture says as much. */
const MIN_MAP_PX = 280;

export interface EmbedStage {
  /** The map, with all that lies on it. */
  readonly stage: ComponentChildren;
  /** Selects what is named, or lets go of it; the map moves so that it can be seen. */
  readonly toggle: (id: string | null) => void;
}

/** The map of an embed. `chart` stands in its place, while a step of the story shows one. */
export function useEmbedStage({
  t,
  chart = false,
  ...props
}: EmbedPartProps & { readonly t: Strings & EmbedStrings; readonly chart?: ComponentChildren }): EmbedStage {
  const { atlas, story, homePlacements, initial, store, active, fullPageFor, nameOf, onStatus, onWait } = props;
  const view = store.view.value;
  const { lang } = view;
  const { change } = store;
  const [status, setStatus] = useState<MapStatus>({ kind: 'picture' });
  const [attempt, setAttempt] = useState(0);
  const [pointer, setPointer] = useState<MapPointer | null>(null);
  const [wide, setWide] = useState<boolean | null>(null);
  const [alone, setAlone] = useState(false);
  const size = useRef<SizePx | null>(null);
  const charted = chart !== false;

  useEffect(() => observeScreenFilled(setAlone), []);
  useEffect(() => onStatus(status), [status]);
  // A column too narrow for the map, and one out of sight, are as good as settled.
  const waits = !view.static && active !== false && wide !== false && status.kind !== 'map' && status.kind !== 'failed';
  useEffect(() => onWait(waits), [waits]);

  const select = (id: string | null): void =>
    change((now) => {
      const selected = selectPlace(now, id);
      if (id === null || size.current === null) return selected;
      return revealFeature(atlas, restView(story, selected, size.current), id, size.current);
    });
  const toggle = (id: string | null): void => select(id === view.place ? null : id);
  const move = (step: (now: ViewState, size: SizePx) => ViewState): void =>
    change((now) => (size.current === null ? now : step(restView(story, now, size.current), size.current)));
  // What a step itself stresses is told in its text.
  const told = props.content === 'story' ? (stepOf(story, view.slide)?.place ?? null) : null;

  const stage = (
    <>
      <Notices
        t={t}
        status={status}
        rejected={[]}
        onRetry={() => setAttempt(attempt + 1)}
        onDismiss={store.dismissRejected}
      />
      <div class="embed-stage" data-fills-frame={charted ? undefined : ''} data-charted={charted ? '' : undefined}>
        <MapStage
          atlas={atlas}
          view={view}
          initial={initial}
          fromMap={store.origin.value === 'map'}
          homePlacements={homePlacements}
          bounds={boundsOfView(story, view)}
          title={t.mapTitle}
          kilometres={t.kilometres}
          north={t.northMark}
          nameOf={nameOf}
          attempt={attempt}
          active={active === true && wide === true}
          cooperation={{
            windows: t.embedCooperativeWindows,
            mac: t.embedCooperativeMac,
            touch: t.embedCooperativeTouch,
          }}
          alone={alone}
          onStatus={setStatus}
          onSelect={toggle}
          onMove={(camera) => change((now) => moveMap(now, camera), 'map')}
          onPoint={setPointer}
          onResize={(measured) => {
            size.current = measured;
            setWide(measured.widthPx >= MIN_MAP_PX);
          }}
        >
          <MapNotice notice={atlas.notice} t={t} />
          <MapProgress t={t} status={status} />
          {pointer !== null && <Tooltip title={nameOf(pointer.id)} detail={null} pointPx={pointer.pointPx} />}
        </MapStage>
        <MapControls t={t} {...buttonMoves(change, move)} />
        {view.place !== null && view.place !== told && (
          <EmbedSelection
            atlas={atlas}
            lang={lang}
            t={t}
            place={view.place}
            href={fullPageFor(view.place)}
            onClose={() => select(null)}
          />
        )}
        {chart}
      </div>
    </>
  );
  return { stage, toggle };
}
