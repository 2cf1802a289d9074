import { describe, expect, it, vi } from 'vitest';
import { observeScreenFilled } from '../../../src/platform/fullscreen.ts';
import {
  MEDIA_QUERIES,
  type MediaName,
  type MediaWindow,
  matchesMedia,
  observeMedia,
  observePrint,
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

describe('a window that fills the screen', () => {
  function createFakeScreen(innerWidth: number, innerHeight: number, matching: readonly MediaName[] = []) {
    const media = createFakeMediaWindow(matching);
    const onResize = new Set<() => void>();
    const win = {
      ...media.win,
      innerWidth,
      innerHeight,
      screen: { width: 1280, height: 720 },
      addEventListener: (_type: 'resize', listener: () => void) => void onResize.add(listener),
      removeEventListener: (_type: 'resize', listener: () => void) => void onResize.delete(listener),
    };
    const resize = (width: number, height: number) => {
      win.innerWidth = width;
      win.innerHeight = height;
      for (const listener of onResize) listener();
    };
    return { win, resize, media, onResize };
  }

  it('is known by its size, where the browser says nothing of a frame in full screen', () => {
    const { win, resize } = createFakeScreen(800, 600);
    const heard = vi.fn();
    observeScreenFilled(heard, win);
    resize(1280, 600);
    resize(1280, 720);
    resize(1280, 721);
    resize(800, 600);
    expect(heard.mock.calls).toEqual([[false], [true], [false]]);
  });

  it('is known by display-mode, where the page is zoomed and the pixels are fewer', () => {
    const { win, media } = createFakeScreen(1024, 576);
    const heard = vi.fn();
    observeScreenFilled(heard, win);
    Object.assign(win, createFakeMediaWindow(['fullscreen']).win);
    media.change('fullscreen', true);
    expect(heard.mock.calls).toEqual([[false], [true]]);
  });

  it('is observed no longer after the undo', () => {
    const { win, media, onResize } = createFakeScreen(800, 600);
    observeScreenFilled(() => {}, win)();
    expect([onResize.size, media.listenerCount()]).toEqual([0, 0]);
  });
});

describe('printing', () => {
  const printer = () => {
    const media = createFakeMediaWindow([]);
    const events = new EventTarget();
    return { ...media, events, win: Object.assign(events, media.win) };
  };

  it('is told before the paper is laid out, and when it is over', () => {
    const { win, events } = printer();
    const heard = vi.fn();
    observePrint(heard, win);
    events.dispatchEvent(new Event('beforeprint'));
    events.dispatchEvent(new Event('afterprint'));
    expect(heard.mock.calls).toEqual([[false], [true], [false]]);
  });

  it('is told of a page that is only shown as printed', () => {
    const { win, change } = printer();
    const heard = vi.fn();
    observePrint(heard, win);
    change('print', true);
    expect(heard).toHaveBeenLastCalledWith(true);
  });

  it('is told nothing after the undo', () => {
    const { win, events, change, listenerCount } = printer();
    const heard = vi.fn();
    observePrint(heard, win)();
    events.dispatchEvent(new Event('beforeprint'));
    change('print', true);
    expect(heard.mock.calls).toEqual([[false]]);
    expect(listenerCount()).toBe(0);
  });
});
