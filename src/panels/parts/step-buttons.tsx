import { format } from '../../i18n/index.ts';
import type { StoryStrings } from '../../i18n/story-strings.ts';
import type { StoryCommand } from '../../state/story-keys.ts';

interface StepButtonsProps {
  readonly slide: number;
  readonly count: number;
  readonly t: StoryStrings;
  readonly onCommand: (command: StoryCommand) => void;
}

/** Back, where one is, and on. */
export function StepButtons({ slide, count, t, onCommand }: StepButtonsProps) {
  return (
    <div class="step-buttons">
      <button
        type="button"
        aria-label={t.storyPrevious}
        disabled={slide <= 1}
        onClick={() => onCommand({ kind: 'previous' })}
      >
        <Arrow path="M10 3L5 8L10 13" />
      </button>
      <span class="step-count">
        <span class="visually-hidden">{format(t.storyCount, { slide, count })}</span>
        <span aria-hidden="true">
          <b>{slide}</b> / {count}
        </span>
      </span>
      <button
        type="button"
        aria-label={t.storyNext}
        disabled={slide >= count}
        onClick={() => onCommand({ kind: 'next' })}
      >
        <Arrow path="M6 3L11 8L6 13" />
      </button>
    </div>
  );
}

function Arrow({ path }: { path: string }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={path} fill="none" stroke="currentColor" stroke-width="1.8" />
    </svg>
  );
}
