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
 * Runs something once, when an element is on the screen or about one screen away from it. Returns the undo, which does
 * nothing once `run` has run.
 */
export function whenNear(element: Element, run: () => void, win: NearWindow = window): () => void {
  if (win.IntersectionObserver === undefined) {
    run();
    return () => {};
  }
  const observer = new win.IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      run();
    },
    { rootMargin: AHEAD },
  );
  observer.observe(element);
  return () => observer.disconnect();
}
