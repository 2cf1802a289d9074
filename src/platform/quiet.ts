/** What somebody does on purpose. Scrolling comes from wheel, touch or key, or from a page that moves by itself. */
const ACTS = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;
/**
 * Says that somebody is there; but the hand may still be on its way from the link that led here, and browsers tell of it
 * even when only the page has moved under the pointer.
 */
const STIRRINGS = ['pointermove'] as const;

/** So long nobody must have touched a page before it is exchanged for a new version under the reader's eyes. */
export const QUIET_MS = 60_000;

/** A page that is being left is hidden for a moment as well, and must not be taken for one in the background. */
const HIDDEN_MS = 5_000;

/** What this module takes from `window`. */
export interface QuietWindow {
  readonly document: {
    readonly hidden: boolean;
    readonly addEventListener: (type: 'visibilitychange', listener: () => void) => void;
    readonly removeEventListener: (type: 'visibilitychange', listener: () => void) => void;
  };
  readonly addEventListener: (type: string, listener: () => void, options: { passive: true; capture: true }) => void;
  readonly removeEventListener: (type: string, listener: () => void, options: { capture: true }) => void;
  readonly setTimeout: (run: () => void, delayMs: number) => number;
  readonly clearTimeout: (timer: number) => void;
}

export interface QuietWatch {
  /** Nobody has done anything on purpose since the watch began. */
  readonly isUntouched: () => boolean;
  /**
   * Calls back whenever nobody has touched anything for `quietMs`, again and again while it stays quiet, and when the page
   * is put into the background. Returns the undo.
   */
  readonly subscribe: (listener: () => void) => () => void;
  readonly undo: () => void;
}

/** Watches for moments in which nobody is touching the screen. */
export function createQuietWatch(quietMs: number, win: QuietWindow = window): QuietWatch {
  const listeners = new Set<() => void>();
  let untouched = true;
  let timer: number;
  let hiddenTimer: number | null = null;

  const tell = (): void => {
    for (const listener of [...listeners]) listener();
  };
  const wait = (): void => {
    timer = win.setTimeout(() => {
      wait();
      tell();
    }, quietMs);
  };
  const onStir = (): void => {
    win.clearTimeout(timer);
    wait();
  };
  const onAct = (): void => {
    untouched = false;
    onStir();
  };
  const onVisibility = (): void => {
    if (hiddenTimer !== null) win.clearTimeout(hiddenTimer);
    hiddenTimer = win.document.hidden ? win.setTimeout(tell, HIDDEN_MS) : null;
  };
  wait();
  for (const type of ACTS) win.addEventListener(type, onAct, { passive: true, capture: true });
  for (const type of STIRRINGS) win.addEventListener(type, onStir, { passive: true, capture: true });
  win.document.addEventListener('visibilitychange', onVisibility);

  return {
    isUntouched: () => untouched,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    undo: () => {
      listeners.clear();
      win.clearTimeout(timer);
      if (hiddenTimer !== null) win.clearTimeout(hiddenTimer);
      for (const type of ACTS) win.removeEventListener(type, onAct, { capture: true });
      for (const type of STIRRINGS) win.removeEventListener(type, onStir, { capture: true });
      win.document.removeEventListener('visibilitychange', onVisibility);
    },
  };
}
