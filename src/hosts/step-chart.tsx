/** The charts that the story shows, by themselves: fetched when the first of them is wanted. */
import { ChartIds } from '../charts/chart-ids.ts';
import { type ChartWords, loadChartWords } from '../i18n/chart-strings.ts';
import { strings } from '../i18n/index.ts';
import type { Atlas } from '../model/types.ts';
import type { ChartId } from '../state/view-state.ts';
import { BareChart } from './target-chart.tsx';

export { loadChartWords };

export interface StepChartProps {
  readonly atlas: Atlas;
  readonly chart: ChartId;
  readonly metric: string | null;
  /** Address of the view with a place or city selected. */
  readonly hrefFor: (id: string) => string;
  readonly onSelect: (id: string) => void;
}

/** In the language of its words. */
export function StepChart({ atlas, chart, metric, words, hrefFor, onSelect }: StepChartProps & { words: ChartWords }) {
  const { lang } = words;
  return (
    <ChartIds.Provider value="story-">
      <BareChart
        id={chart}
        atlas={atlas}
        lang={lang}
        t={{ ...strings(lang), ...words.strings }}
        selected={null}
        sector={null}
        metric={metric}
        hrefFor={hrefFor}
        onSelect={onSelect}
      />
    </ChartIds.Provider>
  );
}
