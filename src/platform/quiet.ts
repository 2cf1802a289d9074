/** What counts as somebody being there. Scrolling comes from wheel, touch or key, or from a page that moves by itself. */
const INPUT_EVENTS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

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
  /** Nobody has touched anything since the watch began. */
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

  const tell = (): void => {
    for (const listener of [...listeners]) listener();
  };
  const wait = (): void => {
    timer = win.setTimeout(() => {
      wait();
      tell();
    }, quietMs);
  };
  const onInput = (): void => {
    untouched = false;
    win.clearTimeout(timer);
    wait();
  };
  const onVisibility = (): void => {
    if (win.document.hidden) tell();
  };
  wait();
  for (const type of INPUT_EVENTS) win.addEventListener(type, onInput, { passive: true, capture: true });
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
      for (const type of INPUT_EVENTS) win.removeEventListener(type, onInput, { capture: true });
      win.document.removeEventListener('visibilitychange', onVisibility);
    },
  };
}
