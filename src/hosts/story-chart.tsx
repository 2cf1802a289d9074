import { useEffect, useState } from 'preact/hooks';
import { storyStrings } from '../i18n/story-strings.ts';
import type { Atlas, Lang } from '../model/types.ts';
import type { ChartId } from '../state/view-state.ts';

interface StoryChartProps {
  readonly atlas: Atlas;
  readonly chart: ChartId;
  readonly lang: Lang;
  readonly hrefFor: (id: string) => string;
}

type Loaded = typeof import('./step-chart.tsx');

/** The chart of a step, over the map. Its code comes when it is first wanted. */
export function StoryChart(props: StoryChartProps) {
  const t = storyStrings(props.lang);
  const [loaded, setLoaded] = useState<Loaded | 'failed' | null>(null);
  useEffect(() => {
    let unmounted = false;
    import('./step-chart.tsx').then(
      (module) => {
        if (!unmounted) setLoaded(module);
      },
      (cause: unknown) => {
        console.info('The charts did not load.', cause);
        if (!unmounted) setLoaded('failed');
      },
    );
    return () => {
      unmounted = true;
    };
  }, []);
  const ready = loaded !== null && loaded !== 'failed';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling part must be reachable by keyboard
    <div class="story-chart" data-chart={props.chart} data-drawn={ready ? '' : undefined} tabIndex={0}>
      {ready ? (
        <loaded.StepChart {...props} />
      ) : (
        <p>{loaded === 'failed' ? t.storyChartFailed : t.storyChartLoading}</p>
      )}
    </div>
  );
}
