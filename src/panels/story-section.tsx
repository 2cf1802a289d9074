import type { Ref } from 'preact';
import { format } from '../i18n/index.ts';
import type { StoryStrings } from '../i18n/story-strings.ts';
import type { Story } from '../model/story.ts';
import type { Atlas, Lang } from '../model/types.ts';
import type { StoryCommand } from '../state/story-keys.ts';
import { StepButtons } from './parts/step-buttons.tsx';
import { Still } from './parts/still.tsx';
import { StoryText } from './parts/story-text.tsx';

interface StorySectionProps {
  readonly atlas: Atlas;
  readonly story: Story;
  readonly lang: Lang;
  readonly t: StoryStrings;
  /** `null` while no story is told: then it is a text to read. */
  readonly slide: number | null;
  readonly listRef: Ref<HTMLOListElement>;
  /** Address of a step. */
  readonly hrefFor: (slide: number) => string;
  readonly onCommand: (command: StoryCommand) => void;
}

/** All steps as readable text. While the story is told they scroll past beside the map, which stays. */
export function StorySection({ atlas, story, lang, t, slide, listRef, hrefFor, onCommand }: StorySectionProps) {
  const telling = slide !== null;
  const jump = (to: number) => (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onCommand({ kind: 'jump', slide: to });
  };
  return (
    <section class="story" id="story" aria-labelledby="story-heading">
      {telling ? (
        <div class="story-bar" role="group" aria-label={t.storyHeading}>
          <h2 id="story-heading" class="visually-hidden">
            {t.storyHeading}
          </h2>
          <StepButtons slide={slide} count={story.length} t={t} onCommand={onCommand} />
          <button type="button" class="quiet" onClick={() => onCommand({ kind: 'help' })}>
            {t.storyHelp}
          </button>
          <button type="button" class="quiet" onClick={() => onCommand({ kind: 'leave' })}>
            {t.storyLeave}
          </button>
          <p class="visually-hidden" role="status">
            {format(t.storyCount, { slide, count: story.length })} {story[slide - 1]?.headline[lang]}{' '}
            {story[slide - 1]?.alt[lang]}
          </p>
        </div>
      ) : (
        <header class="story-intro">
          <h2 id="story-heading">{t.storyHeading}</h2>
          <p class="hint">{t.storyLead}</p>
          <a class="story-start needs-script" href={hrefFor(1)} onClick={jump(1)}>
            {t.storyStart}
          </a>
        </header>
      )}
      <ol class="story-steps" ref={listRef} aria-label={t.storySteps}>
        {story.map((step, index) => (
          <li
            key={step.id}
            class="story-step"
            id={`step-${index + 1}`}
            aria-current={slide === index + 1 ? 'step' : undefined}
          >
            <h3>
              <a href={hrefFor(index + 1)} onClick={jump(index + 1)}>
                <span class="step-number">{index + 1}</span>
                {step.headline[lang]}
              </a>
            </h3>
            <Still by={[atlas, step, lang]}>
              {() => <StoryText atlas={atlas} step={step} lang={lang} t={t} linked={true} />}
            </Still>
          </li>
        ))}
      </ol>
    </section>
  );
}
