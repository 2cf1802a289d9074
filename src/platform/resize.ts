import type { SizePx } from '../state/camera.ts';

/** What this module takes from `window`. */
export interface ResizeWindow {
  readonly ResizeObserver: new (
    callback: (
      entries: readonly { readonly contentRect: { readonly width: number; readonly height: number } }[],
    ) => void,
  ) => { observe(element: Element): void; disconnect(): void };
}

/** Tells the size of an element's content box in CSS pixels, soon and whenever it changes. Returns the undo. */
export function observeSize(
  element: Element,
  listener: (size: SizePx) => void,
  win: ResizeWindow = window as unknown as ResizeWindow,
): () => void {
  let last: SizePx | null = null;
  const observer = new win.ResizeObserver((entries) => {
    // Of several entries for one element the last is how it stands now.
    const entry = entries.at(-1);
    if (entry === undefined) return;
    const { width: widthPx, height: heightPx } = entry.contentRect;
    if (last?.widthPx === widthPx && last.heightPx === heightPx) return;
    last = { widthPx, heightPx };
    listener(last);
  });
  observer.observe(element);
  return () => observer.disconnect();
}
