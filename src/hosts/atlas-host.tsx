import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { format, strings } from '../i18n/index.ts';
import type { MapStatus } from '../map/interactive-map.ts';
import type { MapPointer } from '../map/svg/hit-of.ts';
import { featureName } from '../model/atlas.ts';
import type { Story } from '../model/story.ts';
import type { Atlas, Lang } from '../model/types.ts';
import { Announcer } from '../panels/announcer.tsx';
import { ClausesRetold } from '../panels/clauses-retold.tsx';
import { Colophon } from '../panels/colophon.tsx';
import { DeltaFigure } from '../panels/delta-figure.tsx';
import { KeyFacts } from '../panels/key-facts.tsx';
import { Legend } from '../panels/legend.tsx';
import { MapControls } from '../panels/map-controls.tsx';
import { MapNotice } from '../panels/map-notice.tsx';
import { MapStage } from '../panels/map-stage.tsx';
import { MapProgress, Notices } from '../panels/notices.tsx';
import { Still } from '../panels/parts/still.tsx';
import { PlaceCard } from '../panels/place-card.tsx';
import { PlaceList } from '../panels/place-list.tsx';
import { SaveMap } from '../panels/save-map.tsx';
import { SiteHeader } from '../panels/site-header.tsx';
import { FeatureTooltip } from '../panels/tooltip.tsx';
import { writeRoot } from '../platform/document-root.ts';
import { focusListEntry } from '../platform/focus.ts';
import { listenEscape } from '../platform/keys.ts';
import { type AddressBar, pageUrlFor } from '../platform/url.ts';
import { decodeHomePlacements, type EncodedPlacements } from '../scene/home-placements.ts';
import type { SizePx } from '../state/camera.ts';
import {
  clearFilters,
  moveMap,
  selectPlace,
  setRole,
  setSector,
  setTextSize,
  setTheme,
  showAllLayers,
  toggleLayer,
} from '../state/changes.ts';
import type { ViewState } from '../state/view-state.ts';
import { buildVocabulary } from './atlas-store.ts';
import { GuardedPage } from './guarded-page.tsx';
import { LateCharts } from './late-charts.tsx';
import { LateEmbedPanel } from './late-embed-panel.tsx';
import { buttonMoves, revealFeature } from './map-moves.ts';
import { PanelBoundary } from './panel-boundary.tsx';
import { useAnnouncement } from './use-announcement.ts';
import { useAtlasStore, useDocumentRoot } from './use-atlas-store.ts';
import { useRested } from './use-rested.ts';
import { useStory } from './use-story.tsx';

interface AtlasHostProps {
  readonly atlas: Atlas;
  readonly story: Story;
  readonly placements: EncodedPlacements;
  /** The section of charts as prerendered (`prerenderCharts`); `''` in the browser, which finds it in the page. */
  readonly chartsHtml: string;
  /** The view of the untouched page. */
  readonly initial: ViewState;
  /** `null` while the page is prerendered. */
  readonly address: AddressBar | null;
}

/** The atlas as a page of its own: it owns the address bar and shows everything. */
export function AtlasHost({ atlas, story, placements, chartsHtml, initial, address }: AtlasHostProps) {
  const { store, started } = useAtlasStore({
    initial,
    address,
    story,
    buildVocabulary: () => buildVocabulary(atlas, story),
  });
  const homePlacements = useMemo(() => decodeHomePlacements(atlas, placements), [atlas, placements]);
  const view = store.view.value;
  const { lang } = view;
  const t = strings(lang);
  const { change } = store;
  const [status, setStatus] = useState<MapStatus>({ kind: 'picture' });
  const [attempt, setAttempt] = useState(0);
  const [pointer, setPointer] = useState<(MapPointer & { figure: 'province' | 'delta' }) | null>(null);
  const size = useRef<SizePx | null>(null);

  useDocumentRoot(started, view, t.pageTitle);

  const settled = started && (view.static || status.kind === 'map' || status.kind === 'failed');
  useEffect(() => {
    if (!started) return;
    writeRoot({ map: status.kind === 'map' ? 'gl' : 'svg', ready: settled });
  }, [started, status, settled]);

  // There are many links to the view at hand; a step or a drag does not wait for all of them to be written again.
  const rested = useRested(view);
  const told = useStory({ atlas, story, store, initial, started, rested });
  const nameOf = (id: string): string => featureName(atlas, id, lang) ?? id;
  const hrefFor = (id: string): string => store.searchFor(selectPlace(rested, id));
  const select = (id: string | null): void =>
    change((now) => {
      const selected = selectPlace(now, id);
      return id === null || size.current === null ? selected : revealFeature(atlas, selected, id, size.current);
    });
  useEffect(() => {
    const { place } = view;
    if (!started || place === null) return;
    return listenEscape(() => {
      select(null);
      focusListEntry(place);
    });
  }, [started, view.place]);
  const announcement = useAnnouncement(started, view.place, (id) =>
    id === null ? t.selectionCleared : format(t.shownOnMap, { name: nameOf(id) }),
  );

  // What no view changes is made once for each language, so that a step or a pointer does not go through it.
  const still = useMemo(() => {
    const props = { atlas, lang, t: strings(lang) };
    return {
      facts: <KeyFacts {...props} />,
      clauses: <ClausesRetold {...props} />,
      colophon: <Colophon {...props} />,
    };
  }, [atlas, lang]);

  /** Moves need the size of the map; before it has been measured there is no map to move. */
  const move = (step: (now: ViewState, size: SizePx) => ViewState): void =>
    change((now) => (size.current === null ? now : step(told.atRest(now, size.current), size.current)));

  const tooltip = (figure: 'province' | 'delta') =>
    pointer?.figure === figure && <FeatureTooltip {...{ atlas, lang, pointer }} />;
  const pointIn = (figure: 'province' | 'delta') => (found: MapPointer | null) =>
    setPointer((old) => (found === null ? (old === null ? old : null) : { ...found, figure }));

  return (
    <div class="atlas">
      <GuardedPage
        t={t}
        header={
          <SiteHeader
            lang={lang}
            theme={view.theme}
            text={view.text}
            t={t}
            skipTo="#places"
            hrefFor={(other: Lang) => pageUrlFor(other, address === null ? '' : store.search())}
            onTheme={(theme) => change((now) => setTheme(now, theme))}
            onText={(text) => change((now) => setTextSize(now, text))}
          />
        }
        notices={
          <Notices
            t={t}
            status={status}
            rejected={store.rejected.value}
            onRetry={() => setAttempt(attempt + 1)}
            onDismiss={store.dismissRejected}
          />
        }
        stage={
          <>
            <h2 class="visually-hidden">{t.mapHeading}</h2>
            <MapStage
              {...{ atlas, view, initial, homePlacements, nameOf, attempt }}
              fromMap={store.origin.value === 'map'}
              bounds={told.bounds}
              upcoming={told.upcoming}
              title={t.mapTitle}
              kilometres={t.kilometres}
              north={t.northMark}
              onStatus={setStatus}
              onSelect={(id) => select(id === view.place ? null : id)}
              onMove={(camera) => change((now) => moveMap(now, camera), 'map')}
              onPoint={pointIn('province')}
              onResize={(measured) => {
                size.current = measured;
              }}
            >
              <MapNotice notice={atlas.notice} t={t} />
              <MapProgress t={t} status={status} />
              {tooltip('province')}
              {told.overMap}
            </MapStage>
            <div class="map-tools">
              <MapControls t={t} {...buttonMoves(change, move)} />
              <SaveMap {...{ atlas, view, t, homePlacements, nameOf }} stageSize={() => size.current} />
            </div>
          </>
        }
        side={
          <>
            {view.place !== null && (
              <PanelBoundary panel="card" t={t} shows={view.place}>
                <PlaceCard
                  {...{ atlas, lang, t }}
                  place={view.place}
                  hrefFor={hrefFor}
                  onSelect={(id) => {
                    if (id === null && view.place !== null) focusListEntry(view.place);
                    select(id);
                  }}
                />
              </PanelBoundary>
            )}
            <Still by={[atlas, store, lang, view.place, view.sector, view.role, rested]}>
              {() => (
                <PlaceList
                  {...{ atlas, lang, t }}
                  place={view.place}
                  sector={view.sector}
                  role={view.role}
                  hrefFor={hrefFor}
                  onSelect={select}
                  onSector={(sector) => change((now) => setSector(now, sector))}
                  onRole={(role) => change((now) => setRole(now, role))}
                  onClear={() => change(clearFilters)}
                />
              )}
            </Still>
          </>
        }
        delta={
          <>
            <h2>{t.deltaHeading}</h2>
            <p class="hint">{t.deltaCaption}</p>
            <DeltaFigure
              atlas={atlas}
              view={view}
              initial={initial}
              homePlacements={homePlacements}
              title={t.deltaTitle}
              kilometres={t.kilometres}
              north={t.northMark}
              nameOf={nameOf}
              onSelect={(id) => select(id === view.place ? null : id)}
              onPoint={pointIn('delta')}
            >
              <MapNotice notice={atlas.notice} t={t} />
              {tooltip('delta')}
            </DeltaFigure>
          </>
        }
        legend={
          <Still by={[atlas, store, lang, view.layers]}>
            {() => (
              <Legend
                {...{ atlas, lang, t }}
                layers={view.layers}
                onToggle={(layer) => change((now) => toggleLayer(now, layer))}
                onShowAll={() => change(showAllLayers)}
              />
            )}
          </Still>
        }
        facts={still.facts}
        charts={
          <LateCharts
            html={chartsHtml}
            started={started}
            atlas={atlas}
            initial={initial}
            store={store}
            onSelect={select}
          />
        }
        clauses={still.clauses}
        story={told.section}
        telling={told.telling}
        footer={
          <>
            <LateEmbedPanel atlas={atlas} story={story} view={view} t={t} />
            {still.colophon}
          </>
        }
      />
      <Announcer message={announcement} />
    </div>
  );
}
