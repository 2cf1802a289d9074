/** Longest wait for a quiet moment; a busy page has to go on at some time. */
export const IDLE_TIMEOUT_MS = 1500;

/** What this module takes from `window`; Safari has no `requestIdleCallback`. */
export interface IdleWindow {
  readonly requestAnimationFrame: (run: () => void) => number;
  readonly cancelAnimationFrame: (handle: number) => void;
  readonly requestIdleCallback?: ((run: () => void, options: { timeout: number }) => number) | undefined;
  readonly cancelIdleCallback?: ((handle: number) => void) | undefined;
  readonly setTimeout: (run: () => void, delayMs: number) => number;
  readonly clearTimeout: (handle: number) => void;
}

/**
 * Runs something once, when the page has been painted and is idle. The first frame callback comes before the paint, so it
 * takes the second to know that there has been one. A page in a hidden tab has no frames: it waits until it is looked at.
 * Returns the undo, which does nothing once `run` has run.
 */
export function afterFirstPaint(run: () => void, win: IdleWindow = window): () => void {
  let cancel: () => void;
  const whenIdle = (): void => {
    const { requestIdleCallback, cancelIdleCallback } = win;
    if (requestIdleCallback === undefined || cancelIdleCallback === undefined) {
      const timer = win.setTimeout(run, 1);
      cancel = () => win.clearTimeout(timer);
      return;
    }
    const handle = requestIdleCallback.call(win, run, { timeout: IDLE_TIMEOUT_MS });
    cancel = () => cancelIdleCallback.call(win, handle);
  };
  const first = win.requestAnimationFrame(() => {
    const second = win.requestAnimationFrame(whenIdle);
    cancel = () => win.cancelAnimationFrame(second);
  });
  cancel = () => win.cancelAnimationFrame(first);
  return () => cancel();
}
