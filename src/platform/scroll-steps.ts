/**
 * Text that scrolls beside a picture which stays: which step is being read, and bringing a step there. The line of
 * reading is the middle of what the picture leaves free.
 */
export interface ScrollSteps {
  /** The steps, in their order. */
  readonly steps: () => readonly Element[];
  /** What covers the upper part of the page, if it does: beside the text, it covers nothing. */
  readonly cover: () => Element | null;
}

function readingLinePx({ cover, steps }: ScrollSteps, win: Window): number {
  const covering = cover()?.getBoundingClientRect();
  const text = steps()[0]?.getBoundingClientRect();
  const above = covering && text && covering.left < text.right && covering.right > text.left + 1;
  const top = above ? Math.min(Math.max(0, covering.bottom), win.innerHeight * 0.8) : 0;
  return (top + win.innerHeight) / 2;
}

/** Index of the step at the line of reading, or -1 when none is. */
export function stepAtLine(options: ScrollSteps, win: Window = window): number {
  const line = readingLinePx(options, win);
  return options.steps().findIndex((step) => {
    const { top, bottom } = step.getBoundingClientRect();
    return top <= line && bottom > line;
  });
}

/** Tells, once a frame while the page scrolls, which step has come to the line. Returns the undo. */
export function watchScrollSteps(
  options: ScrollSteps,
  onStep: (index: number) => void,
  win: Window = window,
): () => void {
  let frame: number | null = null;
  const onScroll = (): void => {
    frame ??= win.requestAnimationFrame(() => {
      frame = null;
      const index = stepAtLine(options, win);
      if (index >= 0) onStep(index);
    });
  };
  win.addEventListener('scroll', onScroll, { passive: true });
  return () => {
    if (frame !== null) win.cancelAnimationFrame(frame);
    win.removeEventListener('scroll', onScroll);
  };
}

/** Scrolls at once, so that no step in between is taken for read. Does nothing when the step is there already. */
export function bringStep(options: ScrollSteps, index: number, win: Window = window): void {
  const step = options.steps()[index];
  if (step === undefined || stepAtLine(options, win) === index) return;
  // Twice: what covers the page may come to rest only by scrolling, and the line with it.
  for (let pass = 0; pass < 2; pass += 1) {
    const { top, bottom } = step.getBoundingClientRect();
    win.scrollBy({ top: (top + bottom) / 2 - readingLinePx(options, win), behavior: 'instant' });
  }
}
