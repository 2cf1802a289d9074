import type { Lang } from '../model/types.ts';

/** Browsers refuse more than about 100 history calls in 30 s; a drag would make more. */
export const REPLACE_INTERVAL_MS = 300;

/** What this module takes from `window`. */
export interface AddressWindow {
  readonly location: Pick<Location, 'href' | 'search'>;
  readonly history: Pick<History, 'pushState' | 'replaceState' | 'state'>;
  readonly performance: Pick<Performance, 'now'>;
  readonly setTimeout: (run: () => void, delayMs: number) => number;
  readonly clearTimeout: (timer: number) => void;
  readonly addEventListener: (type: 'popstate' | 'pagehide', listener: () => void) => void;
  readonly removeEventListener: (type: 'popstate' | 'pagehide', listener: () => void) => void;
}

/** The address bar, as far as a query string goes. Path and fragment stay what they are. */
export interface AddressBar {
  /** `''` or `?…`; a replacement that still waits counts as done. */
  readonly search: () => string;
  /** `push` is written at once, after any replacement that waits; `replace` at most every `REPLACE_INTERVAL_MS`. */
  readonly write: (search: string, how: 'push' | 'replace') => void;
  /** Hears of Back and Forward when they change the query. Returns the undo. */
  readonly subscribe: (listener: (search: string) => void) => () => void;
  /** Writes what waits, then lets go of the window. */
  readonly dispose: () => void;
}

export interface AddressOptions {
  readonly win?: AddressWindow;
  /** Told once when the browser refuses to write (a sandbox, a file opened in place, too many calls). */
  readonly onRefused?: (cause: unknown) => void;
}

/** Attaches to the address bar. Only the host of a page of its own may do so: in an embed the address is not ours. */
export function bindAddress({ win = window, onRefused }: AddressOptions = {}): AddressBar {
  const listeners = new Set<(search: string) => void>();
  // Apart from each other only where the browser refuses to write: what stands there, and what should.
  let seen = win.location.search;
  let wanted = seen;
  let waiting: string | null = null;
  let timer: number | null = null;
  let lastReplaceMs = Number.NEGATIVE_INFINITY;
  let refused = false;

  const writeNow = (search: string, how: 'push' | 'replace'): void => {
    wanted = search;
    try {
      const url = new URL(win.location.href);
      url.search = search;
      if (how === 'push') win.history.pushState(null, '', url.href);
      // The state belongs to whoever wrote the entry.
      else win.history.replaceState(win.history.state, '', url.href);
      seen = win.location.search;
      wanted = seen;
    } catch (cause) {
      // The page goes on without an address; one word about it is enough.
      if (!refused) onRefused?.(cause);
      refused = true;
    }
  };
  const cancel = (): void => {
    if (timer !== null) win.clearTimeout(timer);
    timer = null;
    waiting = null;
  };
  const flush = (): void => {
    const search = waiting;
    cancel();
    if (search === null || search === wanted) return;
    lastReplaceMs = win.performance.now();
    writeNow(search, 'replace');
  };
  const onPopState = (): void => {
    // A jump to a fragment fires popstate too: the query stays, and what waits is still to be written.
    if (win.location.search === seen) return;
    cancel();
    seen = win.location.search;
    wanted = seen;
    for (const listener of [...listeners]) listener(seen);
  };
  win.addEventListener('popstate', onPopState);
  // Somebody who leaves within the interval and comes back finds the map where it was.
  win.addEventListener('pagehide', flush);

  return {
    search: () => waiting ?? wanted,
    write: (search, how) => {
      if (how === 'push') {
        flush();
        if (search !== wanted) writeNow(search, 'push');
        return;
      }
      waiting = search;
      if (timer !== null) return;
      const waitMs = lastReplaceMs + REPLACE_INTERVAL_MS - win.performance.now();
      if (waitMs <= 0) flush();
      else timer = win.setTimeout(flush, waitMs);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose: () => {
      flush();
      listeners.clear();
      win.removeEventListener('popstate', onPopState);
      win.removeEventListener('pagehide', flush);
    },
  };
}

/** The address that an embed was opened with. It is read, and never written: the bar above belongs to somebody else. */
export interface EmbedAddress extends AddressBar {
  /** As if the frame had been opened with this query. */
  readonly show: (search: string) => void;
  /** Of the address, also in a sandbox, whose window calls itself `"null"`. */
  readonly ownOrigin: string;
  /** The frame is a sandbox without an origin: no worker of this site may start in it. */
  readonly sandboxed: boolean;
  /** A parameter that is none of ours; `null` where it is not there. */
  readonly parameter: (key: string) => string | null;
}

export function createEmbedAddress(
  win: { readonly location: Pick<Location, 'href'>; readonly origin: string } = window,
): EmbedAddress {
  const listeners = new Set<(search: string) => void>();
  const given = new URL(win.location.href);
  let current = given.search;
  return {
    search: () => current,
    write: (search) => {
      current = search;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    show: (search) => {
      current = search;
      for (const listener of [...listeners]) listener(search);
    },
    ownOrigin: given.origin,
    sandboxed: win.origin === 'null' && given.origin !== 'null',
    parameter: (key) => given.searchParams.get(key),
    dispose: () => listeners.clear(),
  };
}

/** Address of the folder that all pages lie in, ending in a slash. */
export function siteBase(win: { readonly location: Pick<Location, 'href'> } = window): string {
  return new URL('.', win.location.href).href;
}

/** The prerendered pages. All lie in one folder, so that `dist/` works wherever it is put. */
const PAGES = {
  atlas: { 'zh-Hans': 'index.html', en: 'en.html', 'zh-Hant': 'zh-hant.html' },
  kiosk: { 'zh-Hans': 'kiosk.html', en: 'kiosk.en.html', 'zh-Hant': 'kiosk.zh-hant.html' },
  presenter: { 'zh-Hans': 'presenter.html', en: 'presenter.en.html', 'zh-Hant': 'presenter.zh-hant.html' },
} as const satisfies Readonly<Record<string, Readonly<Record<Lang, string>>>>;
export type PageName = keyof typeof PAGES;

/** In the build that makes one file of everything there are no other pages to lead to. */
const IS_SINGLE_FILE = import.meta.env.MODE === 'single';

/**
 * The page of a language, relative to any other page, with the rest of the view: `en.html?theme=dark`. `lang` leaves the
 * query, since the page says it. `search` is that of the view (`encodeAddress`), `''` while prerendering. In the single
 * file every page is that file, and the query says the language: `?lang=en&theme=dark`.
 */
export function pageUrlFor(
  lang: Lang,
  search = '',
  page: PageName = 'atlas',
  isSingleFile: boolean = IS_SINGLE_FILE,
): string {
  const kept = search
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '' && !/^lang(=|$)/.test(part));
  if (isSingleFile) return `?${[`lang=${lang}`, ...kept].join('&')}`;
  return kept.length === 0 ? PAGES[page][lang] : `${PAGES[page][lang]}?${kept.join('&')}`;
}

/** Loads the page anew, at the address as it is now. */
export function reloadPage(win: { readonly location: Pick<Location, 'reload'> } = window): void {
  win.location.reload();
}
