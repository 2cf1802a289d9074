import type { ChartId } from './chart-ids.ts';
import type { Bounds } from './extent.ts';
import type { ClauseId, LayerId, ParkRole, SourceId, Text } from './types.ts';

/** One step of the story: a whole view and what is said about it. From `data/story.json`. */
export interface StoryStep {
  readonly id: string;
  /** What the map shows, as large as the screen allows. */
  readonly bounds: Bounds;
  /** In drawing order. */
  readonly layers: readonly LayerId[];
  readonly place: string | null;
  readonly role: ParkRole | null;
  /** The chart that stands over the map. */
  readonly chart: ChartId | null;
  /** The target that is being talked about. */
  readonly metric: string | null;
  /** What the words rest on; never empty. */
  readonly clauses: readonly ClauseId[];
  readonly sources: readonly SourceId[];
  /** How long the step stands when the story tells itself. */
  readonly dwellMs: number;
  readonly headline: Text;
  readonly body: Text;
  /** What is seen, for those who do not see it. */
  readonly alt: Text;
}

export type Story = readonly StoryStep[];

/** What the speaker sees and the hall does not, by step. Apart from the story: only the presenter loads it. */
export type StoryNotes = readonly { readonly id: string; readonly notes: Text }[];

/** The step of a slide, which counts from 1; `null` when there is none. */
export function stepOf(story: Story, slide: number | null): StoryStep | null {
  return slide === null ? null : (story[slide - 1] ?? null);
}
