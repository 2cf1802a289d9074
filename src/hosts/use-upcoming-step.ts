import { useMemo } from 'preact/hooks';
import type { Story } from '../model/story.ts';
import type { UpcomingView } from '../panels/parts/use-map-names.ts';
import { boundsOfView, showStep } from '../state/programme.ts';
import type { ViewState } from '../state/view-state.ts';

/**
 * The step after the one that is shown, once the view has rested; `null` before, at the last step and outside a story.
 * @param rested the view as it last rested
 */
export function useUpcomingStep(story: Story, view: ViewState, rested: ViewState): UpcomingView | null {
  return useMemo(() => {
    if (view.slide === null || view.slide >= story.length || rested !== view) return null;
    const next = showStep(story, view, view.slide + 1);
    return { view: next, bounds: boundsOfView(story, next) };
  }, [story, view, rested]);
}
