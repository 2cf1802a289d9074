import { describe, expect, it, vi } from 'vitest';
import {
  MEDIA_QUERIES,
  type MediaName,
  type MediaWindow,
  matchesMedia,
  observeMedia,
} from '../../../src/platform/media.ts';
import { allowsMotion, mayMove, observeMotion } from '../../../src/platform/motion.ts';

type Listener = (event: { readonly matches: boolean }) => void;

/** A window whose preferences can be set, one list of listeners for all queries. */
function createFakeMediaWindow(matching: readonly MediaName[]) {
  const on = new Set<string>(matching.map((name) => MEDIA_QUERIES[name]));
  const listeners: [query: string, listener: Listener][] = [];
  const win: MediaWindow = {
    matchMedia: (query) => ({
      matches: on.has(query),
      addEventListener: (_type, listener) => {
        listeners.push([query, listener]);
      },
      removeEventListener: (_type, listener) => {
        const at = listeners.findIndex(([, known]) => known === listener);
        if (at >= 0) listeners.splice(at, 1);
      },
    }),
  };
  const change = (name: MediaName, matches: boolean) => {
    for (const [query, listener] of [...listeners]) if (query === MEDIA_QUERIES[name]) listener({ matches });
  };
  return { win, change, listenerCount: () => listeners.length };
}

describe('media', () => {
  it('says how things stand now', () => {
    const { win } = createFakeMediaWindow(['dark']);
    expect(matchesMedia('dark', win)).toBe(true);
    expect(matchesMedia('print', win)).toBe(false);
  });

  it('tells at once and at every change of that preference', () => {
    const { win, change } = createFakeMediaWindow(['dark']);
    const heard = vi.fn();
    observeMedia('dark', heard, win);
    change('dark', false);
    change('forced-colors', true);
    expect(heard.mock.calls).toEqual([[true], [false]]);
  });

  it('hears nothing after the undo', () => {
    const { win, change, listenerCount } = createFakeMediaWindow([]);
    const heard = vi.fn();
    observeMedia('more-contrast', heard, win)();
    change('more-contrast', true);
    expect(heard).toHaveBeenCalledTimes(1);
    expect(listenerCount()).toBe(0);
  });
});

describe('motion', () => {
  it.each([
    ['auto', false, true],
    ['auto', true, false],
    ['on', true, true],
    ['off', false, false],
  ] as const)('set to %s, with less of it preferred: %s, is allowed: %s', (setting, prefersReduced, allowed) => {
    expect(allowsMotion(setting, prefersReduced)).toBe(allowed);
  });

  it('asks the system at the moment of moving', () => {
    const { win } = createFakeMediaWindow(['reduced-motion']);
    expect(mayMove('auto', win)).toBe(false);
    expect(mayMove('on', win)).toBe(true);
  });

  it('follows the system while it is set to auto', () => {
    const { win, change } = createFakeMediaWindow([]);
    const heard = vi.fn();
    observeMotion('auto', heard, win);
    change('reduced-motion', true);
    expect(heard.mock.calls).toEqual([[true], [false]]);
  });
});
