import { useEffect, useRef, useState } from 'preact/hooks';
import type { Story } from '../model/story.ts';
import { watchPresence } from '../platform/presence.ts';
import { reloadPage } from '../platform/url.ts';
import { setLang } from '../state/changes.ts';
import { advanceKiosk, type KioskEvent, type KioskState, secondsLeft, startKiosk } from '../state/kiosk-clock.ts';
import { decodeKioskSettings } from '../state/kiosk-settings.ts';
import { showStep } from '../state/programme.ts';
import type { ViewState } from '../state/view-state.ts';
import type { AtlasStore } from './atlas-store.ts';

const TICK_MS = 250;

interface KioskClockOptions {
  readonly started: boolean;
  readonly story: Story;
  readonly store: AtlasStore;
  readonly initial: ViewState;
  /** The address as the page was opened, for the times of this stand. */
  readonly search: () => string;
}

export interface RunningClock {
  readonly state: KioskState;
  /** Seconds of the countdown; `null` while nobody is asked. */
  readonly secondsLeft: number | null;
  readonly send: (event: KioskEvent) => void;
}

/** The clock of the stand, run by the time of day and by whoever touches the screen. */
export function useKioskClock({ started, story, store, initial, search }: KioskClockOptions): RunningClock {
  const [state, setState] = useState<KioskState>(() => startKiosk(0));
  const [left, setLeft] = useState<number | null>(null);
  const send = useRef<(event: KioskEvent) => void>(() => {});

  useEffect(() => {
    if (!started) return;
    const settings = decodeKioskSettings(search(), story, -new Date().getTimezoneOffset() * 60_000);
    let now = startKiosk(Date.now(), store.view.peek().slide ?? 1);
    setState(now);
    const dispatch = (event: KioskEvent): void => {
      const nowMs = Date.now();
      const before = now;
      now = advanceKiosk(now, event, nowMs, settings);
      setLeft(secondsLeft(now, nowMs, settings));
      if (now === before) return;
      setState(now);
      const anew = now.mode === 'touring' && before.mode !== 'touring';
      if (now.slide !== before.slide || event.kind === 'go' || anew) {
        const { slide, mode } = now;
        // The next visitor finds the language of the stand, not that of the last one.
        const reset = before.mode === 'asking' && mode === 'touring';
        store.change((view) => showStep(story, reset ? setLang(view, initial.lang) : view, slide));
      }
      if (now.reload && !before.reload) reloadPage();
    };
    send.current = dispatch;
    const timer = setInterval(() => dispatch({ kind: 'tick' }), TICK_MS);
    const undo = watchPresence({
      onPress: () => dispatch({ kind: 'press' }),
      onRelease: () => dispatch({ kind: 'release' }),
      onInput: () => dispatch({ kind: 'input' }),
    });
    return () => {
      clearInterval(timer);
      undo();
      send.current = () => {};
    };
  }, [started, story, store]);

  return { state, secondsLeft: left, send: (event) => send.current(event) };
}
