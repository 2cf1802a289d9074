/** What fills the rest of a frame, and gives way: its height says nothing about how high the frame should be. */
export const FILLS_FRAME = 'data-fills-frame';

/** The height the content would like, in CSS pixels; 0 while it is not laid out (a frame that is not displayed). */
export function measureContentHeight(content: HTMLElement, preferredOf: (widthPx: number) => number): number {
  const { width, height } = content.getBoundingClientRect();
  if (width < 1 || height < 1) return 0;
  const filler = content.querySelector(`[${FILLS_FRAME}]`);
  if (filler === null) return height;
  const box = filler.getBoundingClientRect();
  return height - box.height + preferredOf(box.width);
}
