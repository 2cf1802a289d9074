/** What the reader's system or device prefers, in the words of media queries. */
export const MEDIA_QUERIES = {
  dark: '(prefers-color-scheme: dark)',
  'reduced-motion': '(prefers-reduced-motion: reduce)',
  'forced-colors': '(forced-colors: active)',
  'more-contrast': '(prefers-contrast: more)',
  'coarse-pointer': '(pointer: coarse)',
  print: 'print',
  fullscreen: '(display-mode: fullscreen)',
} as const;
export type MediaName = keyof typeof MEDIA_QUERIES;

/** What this module takes from `window`. */
export interface PrintWindow extends MediaWindow {
  readonly addEventListener: (type: 'beforeprint' | 'afterprint', listener: () => void) => void;
  readonly removeEventListener: (type: 'beforeprint' | 'afterprint', listener: () => void) => void;
}

/** What this module takes from `window` to ask of media. */
export interface MediaWindow {
  readonly matchMedia: (query: string) => {
    readonly matches: boolean;
    readonly addEventListener: (type: 'change', listener: (event: { readonly matches: boolean }) => void) => void;
    readonly removeEventListener: (type: 'change', listener: (event: { readonly matches: boolean }) => void) => void;
  };
}

export function matchesMedia(name: MediaName, win: MediaWindow = window): boolean {
  return win.matchMedia(MEDIA_QUERIES[name]).matches;
}

/** Tells how it stands at once, and again whenever it changes. Returns the undo. */
export function observeMedia(
  name: MediaName,
  listener: (matches: boolean) => void,
  win: MediaWindow = window,
): () => void {
  const list = win.matchMedia(MEDIA_QUERIES[name]);
  const onChange = (event: { readonly matches: boolean }): void => listener(event.matches);
  list.addEventListener('change', onChange);
  listener(list.matches);
  return () => list.removeEventListener('change', onChange);
}

/**
 * Tells when the page is about to be printed, early enough to change what will be on paper, and when that is over. A page
 * may also be shown as printed, which browsers tell as a change of medium only. Returns the undo.
 */
export function observePrint(listener: (printed: boolean) => void, win: PrintWindow = window): () => void {
  const onBefore = (): void => listener(true);
  const onAfter = (): void => listener(false);
  win.addEventListener('beforeprint', onBefore);
  win.addEventListener('afterprint', onAfter);
  const undoMedia = observeMedia('print', listener, win);
  return () => {
    win.removeEventListener('beforeprint', onBefore);
    win.removeEventListener('afterprint', onAfter);
    undoMedia();
  };
}
