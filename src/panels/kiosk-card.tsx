import type { ComponentChildren } from 'preact';
import { format, strings } from '../i18n/index.ts';
import type { StoryStrings } from '../i18n/story-strings.ts';
import type { Story } from '../model/story.ts';
import { type Atlas, LANGS, type Lang } from '../model/types.ts';
import type { KioskMode } from '../state/kiosk-clock.ts';
import type { StoryCommand } from '../state/story-keys.ts';
import { Phrases } from './parts/phrases.tsx';
import { StepButtons } from './parts/step-buttons.tsx';
import { StoryText } from './parts/story-text.tsx';

interface KioskCardProps {
  readonly atlas: Atlas;
  readonly story: Story;
  readonly slide: number;
  readonly lang: Lang;
  readonly t: StoryStrings;
  readonly mode: KioskMode;
  readonly onCommand: (command: StoryCommand) => void;
  readonly onToggle: () => void;
  readonly onRestart: () => void;
  readonly onLang: (lang: Lang) => void;
  readonly children: ComponentChildren;
}

/** The words of a step in large type, with everything that a visitor can press. */
export function KioskCard(props: KioskCardProps) {
  const { atlas, story, slide, lang, t, mode, onCommand, children } = props;
  const step = story[slide - 1];
  if (step === undefined) return null;
  const touring = mode === 'touring';
  return (
    <section class="kiosk-card" aria-label={format(t.storyCount, { slide, count: story.length })}>
      <nav class="kiosk-languages" aria-label={t.kioskLanguages}>
        {LANGS.map((other) => (
          <button
            key={other}
            type="button"
            lang={other}
            aria-pressed={other === lang}
            onClick={() => props.onLang(other)}
          >
            {strings(other).langName}
          </button>
        ))}
      </nav>
      <div class="kiosk-words" aria-live={touring ? 'off' : 'polite'}>
        <h1>
          <Phrases text={step.headline[lang]} />
        </h1>
        <StoryText atlas={atlas} step={step} lang={lang} t={t} linked={false} />
        <p class="visually-hidden">{step.alt[lang]}</p>
        {children}
      </div>
      <ol class="kiosk-dots" aria-label={t.storySteps}>
        {story.map(({ id, headline }, index) => (
          <li key={id}>
            <button
              type="button"
              aria-label={`${index + 1} ${headline[lang]}`}
              aria-current={slide === index + 1 ? 'step' : undefined}
              onClick={() => onCommand({ kind: 'jump', slide: index + 1 })}
            />
          </li>
        ))}
      </ol>
      <div class="kiosk-bar needs-script">
        <StepButtons slide={slide} count={story.length} t={t} onCommand={onCommand} />
        {/* Pressing these is for the clock to judge: see platform/presence. */}
        <button type="button" data-clock="" onClick={props.onToggle}>
          {touring ? t.kioskPause : t.kioskPlay}
        </button>
        <button type="button" data-clock="" onClick={props.onRestart}>
          {t.kioskRestart}
        </button>
      </div>
      <p class="kiosk-touch" aria-hidden={touring ? undefined : 'true'}>
        {touring ? t.kioskTouch : ''}
      </p>
    </section>
  );
}
