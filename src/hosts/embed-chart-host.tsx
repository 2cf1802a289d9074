import { ChartHeadingLevels, LONE_CHART } from '../charts/chart-heading.ts';
import type { ChartWords } from '../i18n/chart-strings.ts';
import { embedStrings } from '../i18n/embed-strings.ts';
import { strings } from '../i18n/index.ts';
import type { Atlas } from '../model/types.ts';
import { EmbedFrame } from '../panels/embed-frame.tsx';
import { ReferencePage } from '../panels/parts/references.tsx';
import { pageUrlFor } from '../platform/url.ts';
import { encodeAddress } from '../state/address.ts';
import { asFullView, selectMetric, selectPlace, showChart } from '../state/changes.ts';
import type { ChartId, ViewState } from '../state/view-state.ts';
import { CHART_TITLES, TargetChart } from './target-chart.tsx';

interface EmbedChartHostProps {
  readonly atlas: Atlas;
  readonly content: ChartId;
  /** The view of the prerendered page. */
  readonly initial: ViewState;
  readonly view: ViewState;
  readonly words: ChartWords;
  /** The reader has chosen another view. */
  readonly onShow: (view: ViewState) => void;
}

/** One chart as a guest. It has no state of its own: another view is another drawing. */
export function EmbedChartHost({ atlas, content, initial, view, words, onShow }: EmbedChartHostProps) {
  const { lang } = words;
  const t = { ...strings(lang), ...embedStrings(lang), ...words.strings };
  const hrefFor = (next: ViewState): string => encodeAddress(next, initial, '');
  const full = showChart(asFullView(view), content);
  return (
    <ReferencePage.Provider value={pageUrlFor(lang)}>
      <EmbedFrame
        content={content}
        t={t}
        title={t[CHART_TITLES[content]]}
        source={t.siteSource}
        fullPage={`${pageUrlFor(lang, encodeAddress(full, initial, ''))}#chart-${content}`}
      >
        <ChartHeadingLevels.Provider value={LONE_CHART}>
          <TargetChart
            id={content}
            isCurrent={false}
            atlas={atlas}
            lang={lang}
            t={t}
            selected={view.place}
            sector={view.sector}
            metric={view.metric}
            hrefFor={(id) => hrefFor(selectPlace(view, id))}
            metricHrefFor={(metric) => hrefFor(selectMetric(view, metric))}
            onSelect={(id) => onShow(selectPlace(view, id === view.place ? null : id))}
            onMetric={(metric) => onShow(selectMetric(view, metric === view.metric ? null : metric))}
          />
        </ChartHeadingLevels.Provider>
      </EmbedFrame>
    </ReferencePage.Provider>
  );
}
