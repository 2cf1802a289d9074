import type { AddressWindow } from '../../../src/platform/url.ts';

/** A window with a session history and a clock that stands until it is told to go on. */
export interface FakeAddressWindow extends AddressWindow {
  /** Full addresses, oldest first. */
  readonly entries: () => readonly string[];
  /** The address now. */
  readonly current: () => string;
  readonly back: () => void;
  readonly forward: () => void;
  /** As a click on a link to a fragment of this page does it. */
  readonly goToFragment: (fragment: string) => void;
  readonly leave: () => void;
  readonly advance: (ms: number) => void;
  /** Calls of pushState and replaceState. */
  readonly writes: () => number;
  readonly listenerCount: () => number;
  readonly timerCount: () => number;
  readonly refuseWrites: (refuse: boolean) => void;
}

export function createFakeAddressWindow(startUrl = 'https://atlas.test/a/index.html'): FakeAddressWindow {
  const entries: { url: string; state: unknown }[] = [{ url: startUrl, state: null }];
  const listeners: [type: string, listener: () => void][] = [];
  const timers = new Map<number, { dueMs: number; run: () => void }>();
  let index = 0;
  let nowMs = 10_000;
  let nextTimer = 1;
  let writes = 0;
  let refuse = false;

  const entry = () => {
    const found = entries[index];
    if (found === undefined) throw new Error('The fake history lost its place');
    return found;
  };
  const fire = (type: string) => {
    for (const [wanted, listener] of [...listeners]) if (wanted === type) listener();
  };
  const resolve = (url: string | URL | null | undefined) => new URL(url ?? '', entry().url).href;
  const refuseOr = (write: () => void) => {
    writes += 1;
    if (refuse) throw new DOMException('The operation is insecure.', 'SecurityError');
    write();
  };
  const add = (url: string, state: unknown) => {
    entries.splice(index + 1, Number.POSITIVE_INFINITY, { url, state });
    index += 1;
  };

  return {
    location: {
      get href() {
        return entry().url;
      },
      get search() {
        return new URL(entry().url).search;
      },
    },
    history: {
      get state() {
        return entry().state;
      },
      pushState: (state, _unused, url) => refuseOr(() => add(resolve(url), state)),
      replaceState: (state, _unused, url) => refuseOr(() => entries.splice(index, 1, { url: resolve(url), state })),
    },
    performance: { now: () => nowMs },
    setTimeout: (run, delayMs) => {
      timers.set(nextTimer, { dueMs: nowMs + delayMs, run });
      nextTimer += 1;
      return nextTimer - 1;
    },
    clearTimeout: (timer) => {
      timers.delete(timer);
    },
    addEventListener: (type, listener) => {
      listeners.push([type, listener]);
    },
    removeEventListener: (type, listener) => {
      const at = listeners.findIndex(([wanted, known]) => wanted === type && known === listener);
      if (at >= 0) listeners.splice(at, 1);
    },
    entries: () => entries.map(({ url }) => url),
    current: () => entry().url,
    back: () => {
      index -= 1;
      fire('popstate');
    },
    forward: () => {
      index += 1;
      fire('popstate');
    },
    goToFragment: (fragment) => {
      add(resolve(`#${fragment}`), null);
      fire('popstate');
    },
    leave: () => fire('pagehide'),
    advance: (ms) => {
      nowMs += ms;
      for (const [timer, { dueMs, run }] of [...timers]) {
        if (dueMs > nowMs) continue;
        timers.delete(timer);
        run();
      }
    },
    writes: () => writes,
    listenerCount: () => listeners.length,
    timerCount: () => timers.size,
    refuseWrites: (value) => {
      refuse = value;
    },
  };
}
