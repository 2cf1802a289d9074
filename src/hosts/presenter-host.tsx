import { useEffect, useState } from 'preact/hooks';
import { strings } from '../i18n/index.ts';
import { storyStrings } from '../i18n/story-strings.ts';
import type { Story, StoryNotes } from '../model/story.ts';
import { LANGS } from '../model/types.ts';
import { PresenterClock } from '../panels/presenter-clock.tsx';
import { PresenterSteps } from '../panels/presenter-steps.tsx';
import { StoryOverlays } from '../panels/story-overlays.tsx';
import { writeRoot } from '../platform/document-root.ts';
import { type AddressBar, pageUrlFor } from '../platform/url.ts';
import { moveSlide, showStep } from '../state/programme.ts';
import type { StoryCommand } from '../state/story-keys.ts';
import type { ViewState } from '../state/view-state.ts';
import { PanelBoundary } from './panel-boundary.tsx';
import { useAtlasStore, useDocumentRoot } from './use-atlas-store.ts';
import { usePresenter } from './use-presenter.ts';
import { useStoryKeys } from './use-story-keys.ts';

interface PresenterHostProps {
  readonly story: Story;
  readonly notes: StoryNotes;
  readonly initial: ViewState;
  readonly address: AddressBar | null;
}

/** The window to which the audience's belongs, by name: a second click finds it instead of opening another. */
const AUDIENCE_WINDOW = 'dual-belts-audience';

/** What the speaker sees: notes, this step and the next, clock and timer; the audience's window follows. */
export function PresenterHost({ story, notes, initial, address }: PresenterHostProps) {
  const { store, started } = useAtlasStore({
    initial,
    address,
    story,
    buildVocabulary: () => {
      const ids = (id: 'place' | 'metric') => new Set(story.flatMap((step) => step[id] ?? []));
      return { places: ids('place'), metrics: ids('metric'), sectors: new Set<string>(), slides: story.length };
    },
  });
  const view = store.view.value;
  const { lang } = view;
  const slide = view.slide ?? 1;
  const t = storyStrings(lang);
  const [black, setBlack] = useState(false);

  useDocumentRoot(started, view, t.presenterPageTitle);
  useEffect(() => {
    if (started) writeRoot({ ready: true });
  }, [started]);

  const show = (to: number): void => store.change((now) => (now.slide === to ? now : showStep(story, now, to)));
  const { linked, send } = usePresenter({
    started,
    onHere: (there, dark) => {
      show(there);
      setBlack(dark);
    },
  });
  const go = (to: number): void => {
    show(to);
    send({ kind: 'go', slide: to });
  };
  const darken = (): void => {
    setBlack(!black);
    send({ kind: 'black', on: !black });
  };
  const { overlay, setOverlay, run } = useStoryKeys({
    active: started,
    onMove: (move) => go(moveSlide(story, store.view.peek().slide ?? 1, move)),
    onLeave: () => {},
    onBlack: darken,
  });
  const onCommand = (command: StoryCommand): void => run(command);

  const search = address === null ? '' : store.search();
  return (
    <div class="presenter" data-slide={slide} data-linked={linked ? '' : undefined}>
      <header>
        <h1>{t.presenterHeading}</h1>
        <nav class="languages" aria-label={t.kioskLanguages}>
          {LANGS.map((other) => (
            <a
              key={other}
              href={pageUrlFor(other, search, 'presenter')}
              lang={other}
              aria-current={other === lang ? 'page' : undefined}
            >
              {strings(other).langName}
            </a>
          ))}
        </nav>
        <PanelBoundary panel="clock" t={strings(lang)}>
          <PresenterClock started={started} lang={lang} t={t} />
        </PanelBoundary>
        <p class="presenter-link" role="status">
          {linked ? t.presenterLinked : t.presenterAlone}
        </p>
        <div class="presenter-actions">
          <a href={pageUrlFor(lang, `slide=${slide}`, 'kiosk')} target={AUDIENCE_WINDOW}>
            {t.presenterOpen}
          </a>
          <button type="button" aria-pressed={black} onClick={darken}>
            {t.presenterBlack}
          </button>
          <button type="button" onClick={() => send({ kind: 'bye' })}>
            {t.presenterRelease}
          </button>
          <button type="button" onClick={() => run({ kind: 'help' })}>
            {t.storyHelp}
          </button>
        </div>
      </header>
      <PanelBoundary panel="steps" t={strings(lang)} shows={slide}>
        <PresenterSteps story={story} notes={notes} slide={slide} lang={lang} t={t} onCommand={onCommand} />
      </PanelBoundary>
      <StoryOverlays overlay={overlay === 'help' ? overlay : null} t={t} onClose={() => setOverlay(null)} />
    </div>
  );
}
