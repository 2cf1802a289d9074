import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { strings } from '../i18n/index.ts';
import { storyStrings } from '../i18n/story-strings.ts';
import type { Bounds } from '../model/extent.ts';
import type { Story } from '../model/story.ts';
import type { Atlas } from '../model/types.ts';
import type { UpcomingView } from '../panels/parts/use-map-names.ts';
import { StoryOverlays } from '../panels/story-overlays.tsx';
import { StorySection } from '../panels/story-section.tsx';
import { bringStep, watchScrollSteps } from '../platform/scroll-steps.ts';
import type { SizePx } from '../state/camera.ts';
import { selectPlace } from '../state/changes.ts';
import { boundsOfView, leaveStory, moveSlide, restView, showStep } from '../state/programme.ts';
import type { ViewState } from '../state/view-state.ts';
import type { AtlasStore } from './atlas-store.ts';
import { PanelBoundary } from './panel-boundary.tsx';
import { StoryChart } from './story-chart.tsx';
import { useStoryKeys } from './use-story-keys.ts';
import { useUpcomingStep } from './use-upcoming-step.ts';

interface StoryOptions {
  readonly atlas: Atlas;
  readonly story: Story;
  readonly store: AtlasStore;
  readonly initial: ViewState;
  /** False until scripts have taken the page over: the steps lead to their own text till then. */
  readonly started: boolean;
  /** The view as it last rested: what the links of the steps add to. */
  readonly rested: ViewState;
}

export interface ToldStory {
  readonly telling: boolean;
  /** For the map; `null` where it shows the whole province. */
  readonly bounds: Bounds | null;
  /** The next step, once this one has rested. */
  readonly upcoming: UpcomingView | null;
  /** The view with the camera that it comes down to in a map of this size, for moves that start from there. */
  readonly atRest: (view: ViewState, size: SizePx) => ViewState;
  /** To lie over the map. */
  readonly overMap: ComponentChildren;
  /** The text, with what lies over the page. */
  readonly section: ComponentChildren;
}

/** The story on the page of the atlas: the text scrolls, the map stays and follows; keys and buttons step. */
export function useStory({ atlas, story, store, initial, started, rested }: StoryOptions): ToldStory {
  const view = store.view.value;
  const { slide, lang } = view;
  const telling = slide !== null;
  const t = storyStrings(lang);
  const list = useRef<HTMLOListElement>(null);
  const go = (to: number): void => store.change((now) => (now.slide === to ? now : showStep(story, now, to)));

  const { overlay, setOverlay, run } = useStoryKeys({
    active: telling,
    onMove: (move) => go(moveSlide(story, store.view.peek().slide ?? 1, move)),
    onLeave: () => store.change((now) => leaveStory(now, initial)),
  });

  const scroll = useRef({
    steps: () => [...(list.current?.children ?? [])],
    cover: () => list.current?.closest('.page-main')?.querySelector('.area-stage') ?? null,
  }).current;
  // Before the frame is drawn, so that nobody reads a scroll position of the step before.
  useLayoutEffect(() => {
    if (slide !== null) bringStep(scroll, slide - 1);
  }, [slide, lang]);
  useEffect(() => (telling ? watchScrollSteps(scroll, (index) => go(index + 1)) : undefined), [telling]);

  const upcoming = useUpcomingStep(story, view, rested);
  const hrefOf = (other: ViewState): string => store.searchFor(other) || '?';
  return {
    telling,
    bounds: boundsOfView(story, view),
    upcoming,
    atRest: (now, size) => restView(story, now, size),
    overMap: telling ? (
      view.tab !== null && (
        <PanelBoundary panel="chart" t={strings(lang)} shows={slide}>
          <StoryChart
            atlas={atlas}
            chart={view.tab}
            metric={view.metric}
            lang={lang}
            hrefFor={(id) => hrefOf(selectPlace(view, id))}
            onSelect={(id) => store.change((now) => selectPlace(now, id))}
          />
        </PanelBoundary>
      )
    ) : (
      // biome-ignore lint/a11y/useValidAnchor: without scripts it leads to the text of the story
      <a
        class="story-open"
        href="#story"
        onClick={(event) => {
          event.preventDefault();
          event.stopPropagation();
          run({ kind: 'first' });
        }}
      >
        {t.storyOpen}
      </a>
    ),
    section: (
      <>
        <StorySection
          atlas={atlas}
          story={story}
          lang={lang}
          t={t}
          slide={slide}
          listRef={list}
          hrefFor={(to) => (started ? hrefOf(showStep(story, rested, to)) : `#step-${to}`)}
          onCommand={run}
        />
        <StoryOverlays overlay={overlay} t={t} onClose={() => setOverlay(null)} />
      </>
    ),
  };
}
