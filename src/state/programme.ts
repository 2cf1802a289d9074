/** The story as changes of the view. A step is a whole view, so that jumping to it and walking to it end alike. */
import { type Bounds, PROVINCE_BOUNDS } from '../model/extent.ts';
import { type Story, stepOf } from '../model/story.ts';
import { LAYER_IDS } from '../model/types.ts';
import { fitBounds, type SizePx } from './camera.ts';
import type { ViewState } from './view-state.ts';

/** What the reader's own settings are; a story leaves them alone. */
const keepSettings = ({ lang, theme, text, motion, static: still, title, legend, source, plain }: ViewState) => ({
  lang,
  theme,
  text,
  motion,
  static: still,
  title,
  legend,
  source,
  plain,
});

/**
 * A step as a whole view: everything but the reader's settings comes from the step. The camera stays `null`, which means
 * the bounds of the step fitted to the screen (`boundsOfView`), whatever its shape.
 * @returns the view as it was when there is no such step
 */
export function showStep(story: Story, view: ViewState, slide: number): ViewState {
  const step = stepOf(story, slide);
  if (step === null) return view;
  return {
    ...keepSettings(view),
    layers: step.layers.length === LAYER_IDS.length ? LAYER_IDS : step.layers,
    place: step.place,
    sector: null,
    role: step.role,
    tab: step.chart,
    metric: step.metric,
    slide,
    map: null,
  };
}

/**
 * The same where the story is not at hand: what the address `slide=N` alone opens, with the reader's settings. The steps
 * themselves come with the interactive part, which reads it.
 */
export function openSlide(view: ViewState, initial: ViewState, slide: number): ViewState {
  return { ...initial, ...keepSettings(view), slide };
}

/** Ends the story: the untouched page, with the reader's settings. */
export function leaveStory(view: ViewState, initial: ViewState): ViewState {
  return view.slide === null ? view : { ...initial, ...keepSettings(view) };
}

/** Where a story may go from a step; `slide` counts from 1. */
export type StoryMove =
  | { readonly kind: 'next' | 'previous' | 'first' | 'last' }
  | { readonly kind: 'jump'; readonly slide: number };

/** The slide after a move. It stays within the story; a jump to a step that there is not goes nowhere. */
export function moveSlide(story: Story, slide: number, move: StoryMove): number {
  switch (move.kind) {
    case 'next':
      return Math.min(story.length, slide + 1);
    case 'previous':
      return Math.max(1, slide - 1);
    case 'first':
      return 1;
    case 'last':
      return story.length;
    case 'jump':
      return stepOf(story, move.slide) === null ? slide : move.slide;
  }
}

/** The bounds of a step, or `null` for the whole province, which is what an unmoved map shows anyway. */
export function boundsOfView(story: Story, view: ViewState): Bounds | null {
  const bounds = stepOf(story, view.slide)?.bounds ?? null;
  return bounds?.every((degrees, index) => degrees === PROVINCE_BOUNDS[index]) ? null : bounds;
}

/** The view with the camera that it comes down to in a map of this size, for moves that start from there. */
export function restView(story: Story, view: ViewState, { widthPx, heightPx }: SizePx): ViewState {
  const bounds = view.map === null ? boundsOfView(story, view) : null;
  return bounds === null ? view : { ...view, map: fitBounds(bounds, widthPx, heightPx) };
}
