import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ChartWords } from '../i18n/chart-strings.ts';
import { strings } from '../i18n/index.ts';
import { featureName } from '../model/atlas.ts';
import type { Atlas } from '../model/types.ts';
import { ChartsBar } from '../panels/charts-bar.tsx';
import { ChartsContents } from '../panels/charts-contents.tsx';
import { Methods } from '../panels/methods.tsx';
import { scrollToHeading } from '../platform/scroll.ts';
import { encodeAddress } from '../state/address.ts';
import { selectMetric, selectPlace, showChart } from '../state/changes.ts';
import { CHART_IDS, type ChartId, type ViewState } from '../state/view-state.ts';
import type { AtlasStore } from './atlas-store.ts';
import { PanelBoundary } from './panel-boundary.tsx';
import { CHART_METRICS, CHART_TITLES, TargetChart } from './target-chart.tsx';
import { useChartWords } from './use-chart-words.ts';

export interface ChartsPartProps {
  readonly atlas: Atlas;
  readonly initial: ViewState;
  readonly store: AtlasStore;
  /** Those of the initial view. */
  readonly words: ChartWords;
  /** Selects a feature the way the page does it, so that the map shows it too. */
  readonly onSelect: (id: string | null) => void;
}

/**
 * The targets of clause （一） against what was published: seven charts, their numbers, and how they were made. It is
 * prerendered within the page of the atlas and comes to life on its own, with the one state of the page.
 */
export function ChartsPart({ atlas, initial, store, words, onSelect }: ChartsPartProps) {
  // Hydration must find what was prerendered; the view of the reader comes right after it.
  const [isLive, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  const view = isLive ? store.view.value : initial;
  const { tab, metric } = view;
  const { lang, strings: chartStrings } = useChartWords(view.lang, words);
  const t = useMemo(() => ({ ...strings(lang), ...chartStrings }), [lang, chartStrings]);
  const { change } = store;

  const scrolledTo = useRef<ChartId | null>(null);
  useEffect(() => {
    // While the story is told, its chart stands over the map.
    if (tab !== null && tab !== scrolledTo.current && view.slide === null) scrollToHeading(`chart-${tab}`, view.motion);
    scrolledTo.current = tab;
  }, [tab]);

  /** Where the page tells of a place by itself: its entry in the list of the sixteen, or the list for a city. */
  const hrefWithoutScripts = (id: string): string =>
    atlas.parks.some((park) => park.id === id) ? `#about-${id}` : '#places';

  const hrefOf = (next: ViewState): string => {
    const search = encodeAddress(next, initial, isLive ? store.search() : '');
    return search === '' ? '?' : search;
  };
  const targetName = atlas.targets.find(({ id }) => id === metric)?.name[lang];
  const show = (id: ChartId): void => {
    // The chart that was chosen before may have been scrolled away from.
    if (id === tab) scrollToHeading(`chart-${id}`, view.motion);
    change((now) => showChart(now, id));
  };
  return (
    <>
      <h2 id="charts-heading">{t.chartsHeading}</h2>
      <p class="lead">{t.targetsLead}</p>
      <ChartsContents
        label={t.targetsContents}
        entries={CHART_IDS.map((id) => ({ id, title: t[CHART_TITLES[id]] }))}
        current={tab}
        methods={t.methodsHeading}
        onShow={show}
      />
      {isLive && (
        <ChartsBar
          t={t}
          placeName={view.place === null ? null : (featureName(atlas, view.place, lang) ?? view.place)}
          targetName={targetName ?? null}
          related={CHART_IDS.filter((id) => metric !== null && CHART_METRICS[id]?.includes(metric)).map((id) => ({
            id,
            title: t[CHART_TITLES[id]],
          }))}
          onShow={show}
          onClear={() => {
            onSelect(null);
            change((now) => selectMetric(now, null));
          }}
        />
      )}
      {CHART_IDS.map((id) => (
        <PanelBoundary key={id} panel={id} t={t}>
          <TargetChart
            id={id}
            isCurrent={id === tab}
            atlas={atlas}
            lang={lang}
            t={t}
            selected={view.place}
            sector={view.sector}
            metric={metric}
            hrefFor={(place) => (isLive ? hrefOf(selectPlace(view, place)) : hrefWithoutScripts(place))}
            metricHrefFor={(target) => (isLive ? hrefOf(selectMetric(view, target)) : `#scoreboard-${target}`)}
            onSelect={(place) => onSelect(place === view.place ? null : place)}
            onMetric={(target) => change((now) => selectMetric(now, target === now.metric ? null : target))}
          />
        </PanelBoundary>
      ))}
      {useMemo(
        () => (
          <Methods atlas={atlas} lang={lang} t={t} />
        ),
        [atlas, lang, t],
      )}
    </>
  );
}
