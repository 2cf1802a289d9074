/** What this module takes from `window`; browsers without it are told at once. */
export interface NearWindow {
  readonly IntersectionObserver?:
    | (new (
        callback: (entries: readonly { readonly isIntersecting: boolean }[]) => void,
        options: { rootMargin: string },
      ) => { observe(element: Element): void; disconnect(): void })
    | undefined;
}

/** How far ahead of the screen, in its heights. */
const AHEAD = '100% 0px';

/**
 * Tells whenever an element comes on the screen or within one screen of it, and whenever it goes. Returns the undo.
 */
export function observeNear(element: Element, listener: (near: boolean) => void, win: NearWindow = window): () => void {
  if (win.IntersectionObserver === undefined) {
    listener(true);
    return () => {};
  }
  const observer = new win.IntersectionObserver(
    (entries) => {
      const newest = entries.at(-1);
      if (newest !== undefined) listener(newest.isIntersecting);
    },
    { rootMargin: AHEAD },
  );
  observer.observe(element);
  return () => observer.disconnect();
}

/** Runs something once, when an element is near in that sense. Returns the undo, which does nothing once `run` has run. */
export function whenNear(element: Element, run: () => void, win: NearWindow = window): () => void {
  let over = false;
  let undo: (() => void) | null = null;
  const stop = (): void => {
    over = true;
    undo?.();
  };
  undo = observeNear(
    element,
    (near) => {
      if (!near || over) return;
      stop();
      run();
    },
    win,
  );
  // Told at once, where browsers cannot tell.
  if (over) undo();
  return stop;
}
