import type { StoryStrings } from '../i18n/story-strings.ts';
import type { Story, StoryNotes } from '../model/story.ts';
import type { Lang } from '../model/types.ts';
import type { StoryCommand } from '../state/story-keys.ts';
import { StepButtons } from './parts/step-buttons.tsx';

interface PresenterStepsProps {
  readonly story: Story;
  readonly notes: StoryNotes;
  readonly slide: number;
  readonly lang: Lang;
  readonly t: StoryStrings;
  readonly onCommand: (command: StoryCommand) => void;
}

/** The step that is shown with its notes, the one after it, and all of them. */
export function PresenterSteps({ story, notes, slide, lang, t, onCommand }: PresenterStepsProps) {
  const [now, next] = [story[slide - 1], story[slide]];
  return (
    <div class="presenter-steps">
      <section class="presenter-now" aria-labelledby="presenter-now">
        <h2 id="presenter-now">{t.presenterNow}</h2>
        <StepButtons slide={slide} count={story.length} t={t} onCommand={onCommand} />
        <h3>{now?.headline[lang]}</h3>
        <p>{now?.body[lang]}</p>
        <h4>{t.presenterNotes}</h4>
        <p class="presenter-notes">{notes.find(({ id }) => id === now?.id)?.notes[lang]}</p>
      </section>
      <section class="presenter-next" aria-labelledby="presenter-next">
        <h2 id="presenter-next">{t.presenterThen}</h2>
        <h3>{next?.headline[lang] ?? t.presenterEnd}</h3>
        <p>{next?.body[lang]}</p>
      </section>
      <nav aria-label={t.presenterSteps}>
        <ol>
          {story.map(({ id, headline }, index) => (
            <li key={id}>
              <button
                type="button"
                aria-current={slide === index + 1 ? 'step' : undefined}
                onClick={() => onCommand({ kind: 'jump', slide: index + 1 })}
              >
                <span class="step-number">{index + 1}</span>
                {headline[lang]}
              </button>
            </li>
          ))}
        </ol>
      </nav>
    </div>
  );
}
