import { describe, expect, it, vi } from 'vitest';
import { createQuietWatch, QUIET_MS, type QuietWindow } from '../../../src/platform/quiet.ts';

/** A window whose clock and whose visitors do what the test says. */
function createFakeQuietWindow() {
  const listeners = new Map<string, Set<() => void>>();
  const timers = new Map<number, { run: () => void; atMs: number }>();
  const now = { ms: 0, nextTimer: 1, hidden: false };
  const add = (type: string, listener: () => void) => {
    listeners.set(type, (listeners.get(type) ?? new Set()).add(listener));
  };
  const remove = (type: string, listener: () => void) => void listeners.get(type)?.delete(listener);
  const win: QuietWindow = {
    document: {
      get hidden() {
        return now.hidden;
      },
      addEventListener: add,
      removeEventListener: remove,
    },
    addEventListener: add,
    removeEventListener: remove,
    setTimeout: (run, delayMs) => {
      timers.set(now.nextTimer, { run, atMs: now.ms + delayMs });
      now.nextTimer += 1;
      return now.nextTimer - 1;
    },
    clearTimeout: (timer) => void timers.delete(timer),
  };
  const fire = (type: string) => {
    for (const listener of listeners.get(type) ?? []) listener();
  };
  return {
    win,
    fire,
    hide: (hidden: boolean) => {
      now.hidden = hidden;
      fire('visibilitychange');
    },
    advance: (ms: number) => {
      const untilMs = now.ms + ms;
      for (;;) {
        const [due] = [...timers].filter(([, { atMs }]) => atMs <= untilMs).sort(([, a], [, b]) => a.atMs - b.atMs);
        if (due === undefined) break;
        timers.delete(due[0]);
        now.ms = due[1].atMs;
        due[1].run();
      }
      now.ms = untilMs;
    },
    leftOver: () => timers.size + [...listeners.values()].reduce((sum, set) => sum + set.size, 0),
  };
}

describe('createQuietWatch', () => {
  it('calls back when nobody has touched anything for the time, and again while it stays quiet', () => {
    const { win, advance } = createFakeQuietWindow();
    const listener = vi.fn();
    createQuietWatch(QUIET_MS, win).subscribe(listener);
    advance(QUIET_MS - 1);
    expect(listener).not.toHaveBeenCalled();
    advance(1);
    expect(listener).toHaveBeenCalledTimes(1);
    advance(QUIET_MS);
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it.each(['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'])('begins to count anew at %s', (type) => {
    const { win, advance, fire } = createFakeQuietWindow();
    const listener = vi.fn();
    createQuietWatch(QUIET_MS, win).subscribe(listener);
    advance(QUIET_MS - 1);
    fire(type);
    advance(QUIET_MS - 1);
    expect(listener).not.toHaveBeenCalled();
    advance(1);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('calls back soon after the page has gone into the background', () => {
    const { win, hide, advance } = createFakeQuietWindow();
    const listener = vi.fn();
    createQuietWatch(QUIET_MS, win).subscribe(listener);
    hide(true);
    advance(5_000);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('does not take a page that is left, or is back at once, for one in the background', () => {
    const { win, hide, advance } = createFakeQuietWindow();
    const listener = vi.fn();
    createQuietWatch(QUIET_MS, win).subscribe(listener);
    hide(true);
    advance(4_000);
    hide(false);
    advance(5_000);
    expect(listener).not.toHaveBeenCalled();
  });

  it('is untouched until somebody does something on purpose', () => {
    const { win, fire } = createFakeQuietWindow();
    const watch = createQuietWatch(QUIET_MS, win);
    fire('pointermove');
    expect(watch.isUntouched()).toBe(true);
    fire('keydown');
    expect(watch.isUntouched()).toBe(false);
  });

  it('calls nobody who has left, and lets go of the window', () => {
    const { win, advance, leftOver } = createFakeQuietWindow();
    const listener = vi.fn();
    const watch = createQuietWatch(QUIET_MS, win);
    watch.subscribe(listener)();
    advance(QUIET_MS);
    expect(listener).not.toHaveBeenCalled();
    watch.undo();
    expect(leftOver()).toBe(0);
  });
});
