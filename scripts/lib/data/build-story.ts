import type { Story, StoryNotes } from '../../../src/model/story.ts';
import type { Text } from '../../../src/model/types.ts';
import type { AuthoredStep, AuthoredText } from './check-story.ts';

/** The story for the pages, and the speaker's notes apart from it, for the presenter alone. */
export function buildStory(
  steps: readonly AuthoredStep[],
  toHant: (text: string) => string,
): { readonly story: Story; readonly notes: StoryNotes } {
  const text = ({ zh, en }: AuthoredText): Text => ({ 'zh-Hans': zh, en, 'zh-Hant': toHant(zh) });
  return {
    story: steps.map(({ notes: _, headline, body, alt, ...step }) => ({
      ...step,
      headline: text(headline),
      body: text(body),
      alt: text(alt),
    })),
    notes: steps.map(({ id, notes }) => ({ id, notes: text(notes) })),
  };
}
