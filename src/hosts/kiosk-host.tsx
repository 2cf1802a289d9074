import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { format, strings } from '../i18n/index.ts';
import { storyStrings } from '../i18n/story-strings.ts';
import { isLasting } from '../map/gl/failure.ts';
import type { MapStatus } from '../map/interactive-map.ts';
import { featureName } from '../model/atlas.ts';
import type { Story } from '../model/story.ts';
import type { Atlas } from '../model/types.ts';
import { KioskCard } from '../panels/kiosk-card.tsx';
import { KioskPlace } from '../panels/kiosk-place.tsx';
import { MapNotice } from '../panels/map-notice.tsx';
import { MapStage } from '../panels/map-stage.tsx';
import { QrCode } from '../panels/qr-code.tsx';
import { StoryOverlays } from '../panels/story-overlays.tsx';
import { writeRoot } from '../platform/document-root.ts';
import { enterFullscreen } from '../platform/fullscreen.ts';
import { recover, watchUncaught } from '../platform/recover.ts';
import { type AddressBar, pageUrlFor, reloadPage } from '../platform/url.ts';
import { keepAwake } from '../platform/wake-lock.ts';
import { decodeHomePlacements, type EncodedPlacements } from '../scene/home-placements.ts';
import { moveMap, selectPlace, setLang } from '../state/changes.ts';
import { boundsOfView, moveSlide, showStep } from '../state/programme.ts';
import { initialView, type ViewState } from '../state/view-state.ts';
import { buildVocabulary } from './atlas-store.ts';
import { PanelBoundary } from './panel-boundary.tsx';
import { StoryChart } from './story-chart.tsx';
import { useAtlasStore, useDocumentRoot } from './use-atlas-store.ts';
import { useAudience } from './use-audience.ts';
import { useKioskClock } from './use-kiosk-clock.ts';
import { useRested } from './use-rested.ts';
import { useStoryKeys } from './use-story-keys.ts';
import { useUpcomingStep } from './use-upcoming-step.ts';

interface KioskHostProps {
  readonly atlas: Atlas;
  readonly story: Story;
  readonly placements: EncodedPlacements;
  readonly initial: ViewState;
  readonly address: AddressBar | null;
  /** Nothing was prerendered. */
  readonly bare?: boolean;
  /** Called at every step that the story takes by itself, once it has been reached: nobody is there. */
  readonly onTouring?: () => void;
}

/**
 * A step that begins fetches: its chart, the icon for its address. A service worker in the middle of an answer is replaced
 * only when the browser next looks at it, minutes later.
 */
const TOURING_AFTER_MS = 3000;

/** A stand begins at the first step, dark and in large type: halls are dim and screens far away. */
export function kioskView(story: Story, lang: ViewState['lang']): ViewState {
  return showStep(story, { ...initialView(lang), theme: 'dark', text: 'large' }, 1);
}

/** The atlas on a stand: it tells itself, hands itself over at a touch, and looks after itself. */
export function KioskHost({ atlas, story, placements, initial, address, bare, onTouring }: KioskHostProps) {
  const { store, started } = useAtlasStore({
    initial,
    address,
    story,
    buildVocabulary: () => buildVocabulary(atlas, story),
  });
  const homePlacements = useMemo(() => decodeHomePlacements(atlas, placements), [atlas, placements]);
  const view = store.view.value;
  const { lang } = view;
  const upcoming = useUpcomingStep(story, view, useRested(view));
  const slide = view.slide ?? 1;
  const [t, tStory] = [strings(lang), storyStrings(lang)];
  const [status, setStatus] = useState<MapStatus>({ kind: 'picture' });
  const full = useRef(false);

  useEffect(() => {
    const undos = [watchUncaught(() => recover(reloadPage, Date.now())), keepAwake()];
    return () => {
      for (const undo of undos) undo();
    };
  }, []);

  const clock = useKioskClock({ started, story, store, initial, search: () => address?.search() ?? '' });
  const { mode } = clock.state;
  useEffect(() => {
    if (!started || mode !== 'touring' || onTouring === undefined) return;
    const timer = setTimeout(onTouring, TOURING_AFTER_MS);
    return () => clearTimeout(timer);
  }, [started, mode, clock.state.slide]);
  const go = (to: number): void => clock.send({ kind: 'go', slide: to });
  const { overlay, setOverlay, run } = useStoryKeys({
    active: started,
    onMove: (move) => go(moveSlide(story, store.view.peek().slide ?? 1, move)),
    onLeave: () => clock.send({ kind: 'restart' }),
  });
  useAudience({
    started,
    slide,
    black: overlay === 'black',
    onGo: go,
    onBlack: (on) => setOverlay(on ? 'black' : null),
    onPresenter: (on) => clock.send({ kind: 'present', on }),
  });

  useDocumentRoot(started, view, tStory.kioskPageTitle);
  useEffect(() => {
    if (!started) return;
    const settled = view.static || status.kind === 'map' || status.kind === 'failed';
    writeRoot({ map: status.kind === 'map' ? 'gl' : 'svg', ready: settled });
    // A map that has failed may live again after loading anew; if not, the picture tells the story as well.
    if (status.kind === 'failed' && !isLasting(status.failure.kind)) recover(reloadPage, Date.now());
  }, [started, status, view.static]);

  const step = story[slide - 1];
  const select = (id: string | null): void => store.change((now) => selectPlace(now, id === now.place ? null : id));
  const own = view.place !== null && view.place !== step?.place ? view.place : null;
  const { publicUrl } = atlas.notice;
  /** Loading anew mends most; what fails again is left out until the next step. */
  const guard = (panel: string, children: ComponentChildren) => (
    <PanelBoundary panel={panel} t={t} shows={slide} onFailure={() => recover(reloadPage, Date.now())}>
      {children}
    </PanelBoundary>
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing on a stand leads out of the page
    <div
      class="kiosk"
      data-mode={mode}
      data-slide={slide}
      onContextMenu={(event) => event.preventDefault()}
      onClickCapture={(event) => {
        if (!full.current) enterFullscreen();
        full.current = true;
        if (event.target instanceof Element && event.target.closest('a')) event.preventDefault();
      }}
    >
      <main class="kiosk-stage">
        {guard(
          'map',
          <MapStage
            atlas={atlas}
            view={view}
            initial={initial}
            bare={bare ?? false}
            fromMap={store.origin.value === 'map'}
            homePlacements={homePlacements}
            bounds={boundsOfView(story, view)}
            upcoming={upcoming}
            title={t.mapTitle}
            kilometres={t.kilometres}
            north={t.northMark}
            nameOf={(id) => featureName(atlas, id, lang) ?? id}
            attempt={0}
            onStatus={setStatus}
            onSelect={select}
            onMove={(camera) => store.change((now) => moveMap(now, camera), 'map')}
            onPoint={() => {}}
            onResize={() => {}}
          >
            <MapNotice notice={atlas.notice} t={t} />
            {view.tab !== null &&
              guard(
                'chart',
                <StoryChart
                  atlas={atlas}
                  chart={view.tab}
                  metric={view.metric}
                  lang={lang}
                  hrefFor={() => '#'}
                  onSelect={select}
                />,
              )}
          </MapStage>,
        )}
      </main>
      {guard(
        'card',
        <KioskCard
          atlas={atlas}
          story={story}
          slide={slide}
          lang={lang}
          t={tStory}
          mode={mode}
          onCommand={run}
          onToggle={() => clock.send({ kind: 'toggle' })}
          onRestart={() => clock.send({ kind: 'restart' })}
          onLang={(other) => store.change((now) => setLang(now, other))}
        >
          {own !== null && (
            <PanelBoundary panel="place" t={t} shows={own} onFailure={() => recover(reloadPage, Date.now())}>
              <KioskPlace atlas={atlas} lang={lang} t={tStory} place={own} onClose={() => select(null)} />
            </PanelBoundary>
          )}
          {publicUrl !== null && own === null && (
            <QrCode url={phoneUrl(publicUrl, lang, slide)} label={tStory.kioskScan} />
          )}
        </KioskCard>,
      )}
      {clock.secondsLeft !== null && (
        // The answer is the whole touch, not its beginning: the map below would get the rest of it.
        // biome-ignore lint/a11y/useKeyWithClickEvents: any key is an answer too
        <div
          class="kiosk-asking"
          role="alertdialog"
          aria-labelledby="still-here"
          data-clock=""
          onClick={() => clock.send({ kind: 'input' })}
        >
          <div>
            <h2 id="still-here">{tStory.kioskStill}</h2>
            <p>{format(tStory.kioskStillBody, { seconds: clock.secondsLeft })}</p>
            <button type="button">{tStory.kioskStay}</button>
          </div>
        </div>
      )}
      <StoryOverlays overlay={overlay} t={tStory} onClose={() => setOverlay(null)} />
    </div>
  );
}

/** This very step on the public page, in the visitor's language. */
function phoneUrl(publicUrl: string, lang: ViewState['lang'], slide: number): string {
  const base = publicUrl.endsWith('/') ? publicUrl : `${publicUrl}/`;
  return `${base}${pageUrlFor(lang, `slide=${slide}`)}`;
}
