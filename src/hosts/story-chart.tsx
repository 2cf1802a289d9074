import { useEffect, useState } from 'preact/hooks';
import type { ChartWords } from '../i18n/chart-strings.ts';
import { storyStrings } from '../i18n/story-strings.ts';
import type { Lang } from '../model/types.ts';
import type { StepChartProps } from './step-chart.tsx';

interface Loaded {
  readonly StepChart: typeof import('./step-chart.tsx').StepChart;
  readonly words: ChartWords;
}

async function load(lang: Lang): Promise<Loaded> {
  const { StepChart, loadChartWords } = await import('./step-chart.tsx');
  return { StepChart, words: await loadChartWords(lang) };
}

/** The chart of a step, over the map. Its code and its words come when they are first wanted. */
export function StoryChart({ lang, ...props }: StepChartProps & { lang: Lang }) {
  const t = storyStrings(lang);
  const [loaded, setLoaded] = useState<Loaded | 'failed' | null>(null);
  useEffect(() => {
    let unmounted = false;
    load(lang).then(
      (found) => {
        if (!unmounted) setLoaded(found);
      },
      (cause: unknown) => {
        console.info('The charts did not load.', cause);
        if (!unmounted) setLoaded((now) => now ?? 'failed');
      },
    );
    return () => {
      unmounted = true;
    };
  }, [lang]);
  const ready = loaded !== null && loaded !== 'failed';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling part must be reachable by keyboard
    <div class="story-chart" data-chart={props.chart} data-drawn={ready ? '' : undefined} tabIndex={0}>
      {ready ? (
        <loaded.StepChart {...props} words={loaded.words} />
      ) : (
        <p>{loaded === 'failed' ? t.storyChartFailed : t.storyChartLoading}</p>
      )}
    </div>
  );
}
