import type { EmbedStrings } from '../i18n/embed-strings.ts';
import type { Strings } from '../i18n/index.ts';
import { storyStrings } from '../i18n/story-strings.ts';
import { EmbedSteps } from '../panels/embed-steps.tsx';
import { Legend } from '../panels/legend.tsx';
import { selectPlace } from '../state/changes.ts';
import { moveSlide, showStep } from '../state/programme.ts';
import type { StoryCommand } from '../state/story-keys.ts';
import type { EmbedPartProps } from './embed-part.ts';
import { StoryChart } from './story-chart.tsx';
import { useEmbedStage } from './use-embed-stage.tsx';

/** The story: the map or the chart of a step, what is said about it, and the way on. */
export function EmbedStory({ t, ...props }: EmbedPartProps & { readonly t: Strings & EmbedStrings }) {
  const { atlas, story, store, hrefFor } = props;
  const view = store.view.value;
  const { lang } = view;
  const { change } = store;
  const slide = view.slide ?? 1;
  const { stage } = useEmbedStage({
    ...props,
    t,
    chart: view.tab !== null && (
      <StoryChart
        atlas={atlas}
        chart={view.tab}
        metric={view.metric}
        lang={lang}
        hrefFor={hrefFor}
        onSelect={(id) => change((now) => selectPlace(now, id))}
      />
    ),
  });
  const run = (command: StoryCommand): void => {
    switch (command.kind) {
      case 'next':
      case 'previous':
      case 'first':
      case 'last':
      case 'jump':
        change((now) => showStep(story, now, moveSlide(story, now.slide ?? 1, command)));
    }
  };
  return (
    <>
      {stage}
      <EmbedSteps atlas={atlas} story={story} lang={lang} t={storyStrings(lang)} slide={slide} onCommand={run} />
      <Legend atlas={atlas} lang={lang} layers={view.layers} t={t} onToggle={null} onShowAll={() => {}} />
    </>
  );
}
