import { format } from '../i18n/index.ts';
import type { StoryStrings } from '../i18n/story-strings.ts';
import type { Story } from '../model/story.ts';
import type { Atlas, Lang } from '../model/types.ts';
import type { StoryCommand } from '../state/story-keys.ts';
import { StepButtons } from './parts/step-buttons.tsx';
import { StoryText } from './parts/story-text.tsx';

interface EmbedStepsProps {
  readonly atlas: Atlas;
  readonly story: Story;
  readonly lang: Lang;
  readonly t: StoryStrings;
  readonly slide: number;
  readonly onCommand: (command: StoryCommand) => void;
}

/** The steps as text, below the map of an embed: all of them to be read; where scripts run, the one that is shown. */
export function EmbedSteps({ atlas, story, lang, t, slide, onCommand }: EmbedStepsProps) {
  return (
    <section class="embed-steps" aria-label={t.storySteps}>
      <div class="needs-script">
        <StepButtons slide={slide} count={story.length} t={t} onCommand={onCommand} />
      </div>
      <p class="visually-hidden" role="status">
        {format(t.storyCount, { slide, count: story.length })} {story[slide - 1]?.headline[lang]}{' '}
        {story[slide - 1]?.alt[lang]}
      </p>
      <ol>
        {story.map((step, index) => (
          <li key={step.id} class="embed-step" aria-current={slide === index + 1 ? 'step' : undefined}>
            <h2>
              <span class="step-number">{index + 1}</span>
              {step.headline[lang]}
            </h2>
            <StoryText atlas={atlas} step={step} lang={lang} t={t} linked={true} />
          </li>
        ))}
      </ol>
    </section>
  );
}
