import { describe, expect, it } from 'vitest';
import {
  advanceKiosk,
  type KioskEvent,
  type KioskSettings,
  type KioskState,
  MAX_PRESS_MS,
  secondsLeft,
  startKiosk,
} from '../../../src/state/kiosk-clock.ts';

const SECOND = 1000;
const HOUR = 3600 * SECOND;
const DAY = 24 * HOUR;
const SETTINGS: KioskSettings = {
  dwellMs: [10 * SECOND, 20 * SECOND, 10 * SECOND],
  idleMs: 60 * SECOND,
  askMs: 20 * SECOND,
  reloadHour: 4,
  localOffsetMs: 8 * HOUR,
};
/** A morning in Guangzhou, 10:00. */
const MORNING = Date.UTC(2026, 4, 1, 2);

/** Lives through so many milliseconds, a tick each second. */
function live(state: KioskState, fromMs: number, forMs: number): KioskState {
  let now = state;
  for (let ms = fromMs + SECOND; ms <= fromMs + forMs; ms += SECOND)
    now = advanceKiosk(now, { kind: 'tick' }, ms, SETTINGS);
  return now;
}

const send = (state: KioskState, event: KioskEvent, nowMs: number) => advanceKiosk(state, event, nowMs, SETTINGS);

describe('the clock of the kiosk', () => {
  it('shows each step as long as the story says, and begins anew after the last', () => {
    const start = startKiosk(MORNING);
    expect(live(start, MORNING, 9 * SECOND).slide).toBe(1);
    expect(live(start, MORNING, 10 * SECOND).slide).toBe(2);
    expect(live(start, MORNING, 29 * SECOND).slide).toBe(2);
    expect(live(start, MORNING, 40 * SECOND).slide).toBe(1);
  });

  it('gives the visitor control at a touch and stays where it is', () => {
    const touched = send(live(startKiosk(MORNING), MORNING, 15 * SECOND), { kind: 'press' }, MORNING + 15 * SECOND);
    expect(touched.mode).toBe('visitor');
    expect(live(touched, MORNING + 15 * SECOND, 50 * SECOND)).toEqual(touched);
  });

  it('asks an idle visitor, counts down, and returns to the start', () => {
    const touched = send(send(startKiosk(MORNING), { kind: 'go', slide: 3 }, MORNING), { kind: 'release' }, MORNING);
    const asked = live(touched, MORNING, 60 * SECOND);
    expect(asked.mode).toBe('asking');
    expect(secondsLeft(asked, MORNING + 60 * SECOND, SETTINGS)).toBe(20);
    expect(secondsLeft(asked, MORNING + 75 * SECOND, SETTINGS)).toBe(5);
    const back = live(asked, MORNING + 60 * SECOND, 20 * SECOND);
    expect(back).toMatchObject({ mode: 'touring', slide: 1 });
  });

  it('goes on with the visitor who answers, at the same step', () => {
    const touched = send(startKiosk(MORNING), { kind: 'go', slide: 3 }, MORNING);
    const asked = live(touched, MORNING, 65 * SECOND);
    expect(send(asked, { kind: 'input' }, MORNING + 66 * SECOND)).toMatchObject({ mode: 'visitor', slide: 3 });
  });

  it('asks nobody whose finger is down', () => {
    const pressed = send(startKiosk(MORNING), { kind: 'press' }, MORNING);
    expect(live(pressed, MORNING, 110 * SECOND).mode).toBe('visitor');
  });

  it('does not wait for ever for a finger whose lifting got lost', () => {
    const pressed = send(startKiosk(MORNING), { kind: 'press' }, MORNING);
    expect(live(pressed, MORNING, MAX_PRESS_MS + 2 * SECOND).mode).toBe('asking');
  });

  it('stops and goes on at the word of a guide', () => {
    const paused = send(startKiosk(MORNING), { kind: 'toggle' }, MORNING);
    expect(live(paused, MORNING, 120 * SECOND)).toMatchObject({ mode: 'paused', slide: 1 });
    const on = send(paused, { kind: 'toggle' }, MORNING + 120 * SECOND);
    expect(live(on, MORNING + 120 * SECOND, 10 * SECOND).slide).toBe(2);
  });

  it('returns to the start also when the guide who stopped it has gone', () => {
    const paused = send(startKiosk(MORNING, 2), { kind: 'toggle' }, MORNING);
    expect(live(paused, MORNING, 325 * SECOND)).toMatchObject({ mode: 'touring', slide: 1 });
  });

  it('leaves everything to a speaker as long as there is one', () => {
    const led = send(startKiosk(MORNING, 2), { kind: 'present', on: true }, MORNING);
    expect(live(led, MORNING, 2 * HOUR)).toEqual(led);
    expect(send(led, { kind: 'present', on: false }, MORNING + HOUR).mode).toBe('visitor');
  });

  it('wants to be loaded anew after four in the morning, but not while somebody is there', () => {
    const three = Date.UTC(2026, 4, 1, 19);
    const touring = startKiosk(three);
    expect(live(touring, three, 59 * 60 * SECOND).reload).toBe(false);
    expect(live(touring, three, HOUR).reload).toBe(true);
    const pressed = send(touring, { kind: 'press' }, three + HOUR - SECOND);
    expect(live(pressed, three + HOUR - SECOND, 30 * SECOND).reload).toBe(false);
  });

  it('lives through a month: every night one reload, no visitor disturbed, always back at the start', () => {
    let state = startKiosk(MORNING);
    let reloads = 0;
    let steps = 0;
    let visits = 0;
    // Gathered, because millions of expectations would take minutes.
    const wrong: string[] = [];
    for (let ms = MORNING + SECOND; ms < MORNING + 30 * DAY; ms += SECOND) {
      const before = state;
      const second = Math.floor(ms / SECOND);
      // Somebody touches the screen now and then, also at night, at odd intervals.
      if (second % 4999 < 90 && second % 7 === 0) {
        state = send(state, { kind: 'go', slide: (second % 3) + 1 }, ms);
        visits += before.mode === 'touring' ? 1 : 0;
      }
      state = send(state, { kind: 'tick' }, ms);
      if (state.reload) {
        if (before.mode !== 'touring') wrong.push(`reloaded while ${before.mode}`);
        reloads += 1;
        state = startKiosk(ms, state.slide);
      }
      if (state.mode === 'touring' && before.mode === 'asking' && state.slide !== 1) wrong.push('did not begin anew');
      if (state.slide !== before.slide && before.mode === 'visitor' && state.inputMs !== ms)
        wrong.push('moved by itself');
      if (ms - state.sinceMs > 11 * 60 * SECOND) wrong.push('stood still');
      if (state.slide !== before.slide) steps += 1;
    }
    expect(wrong).toEqual([]);
    expect(reloads).toBe(30);
    expect(visits).toBeGreaterThan(400);
    expect(steps).toBeGreaterThan(150_000);
  });
});
