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
