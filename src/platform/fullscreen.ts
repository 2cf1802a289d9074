import { type MediaWindow, matchesMedia, observeMedia } from './media.ts';

/** What this module takes from `document`. */
export interface FullscreenDocument {
  readonly fullscreenElement: unknown;
  readonly fullscreenEnabled: boolean;
  readonly documentElement: { requestFullscreen(options?: { navigationUI: 'hide' }): Promise<void> };
  exitFullscreen(): Promise<void>;
}

/** Full screen needs a touch or a key; where it is refused (an iframe without leave, a phone) the page stays as it is. */
export function enterFullscreen(page: FullscreenDocument = document): void {
  if (!page.fullscreenEnabled || page.fullscreenElement !== null) return;
  page.documentElement.requestFullscreen({ navigationUI: 'hide' }).catch(tell);
}

export function toggleFullscreen(page: FullscreenDocument = document): void {
  if (page.fullscreenElement === null) enterFullscreen(page);
  else page.exitFullscreen().catch(tell);
}

/** What {@link observeScreenFilled} takes from `window`. Lengths in CSS px. */
export interface ScreenWindow extends MediaWindow {
  readonly innerWidth: number;
  readonly innerHeight: number;
  readonly screen: { readonly width: number; readonly height: number };
  readonly addEventListener: (type: 'resize', listener: () => void) => void;
  readonly removeEventListener: (type: 'resize', listener: () => void) => void;
}

/**
 * Whether this window, or this frame, is all there is on the screen. A frame that its parent puts in full screen has no
 * element of its own in full screen, and not every browser tells it by `display-mode`: its size does.
 * Tells how it stands at once, and again whenever it changes. Returns the undo.
 */
export function observeScreenFilled(listener: (filled: boolean) => void, win: ScreenWindow = window): () => void {
  let told: boolean | null = null;
  const look = (): void => {
    const { innerWidth, innerHeight, screen } = win;
    const filled = matchesMedia('fullscreen', win) || (innerWidth >= screen.width && innerHeight >= screen.height);
    if (filled !== told) listener(filled);
    told = filled;
  };
  win.addEventListener('resize', look);
  const unobserve = observeMedia('fullscreen', look, win);
  return () => {
    unobserve();
    win.removeEventListener('resize', look);
  };
}

function tell(cause: unknown): void {
  console.info('Full screen was refused.', cause);
}
