/** How far outside the window something counts as seen, so that it is ready when it is scrolled into view. */
const MARGIN = '25% 0px';

/** What this module takes from `window`; cores without an observer see everything. */
export interface VisibilityWindow {
  readonly IntersectionObserver?:
    | (new (
        callback: (entries: readonly { readonly isIntersecting: boolean }[]) => void,
        options: { readonly rootMargin: string },
      ) => { observe(element: Element): void; disconnect(): void })
    | undefined;
}

/**
 * Tells whether an element can be seen, soon and whenever that changes; within a frame also when the page around scrolls.
 * Returns the undo.
 */
export function observeVisibility(
  element: Element,
  listener: (visible: boolean) => void,
  win: VisibilityWindow = window as unknown as VisibilityWindow,
): () => void {
  if (win.IntersectionObserver === undefined) {
    listener(true);
    return () => {};
  }
  const observer = new win.IntersectionObserver(
    (entries) => {
      const last = entries.at(-1);
      if (last !== undefined) listener(last.isIntersecting);
    },
    { rootMargin: MARGIN },
  );
  observer.observe(element);
  return () => observer.disconnect();
}
