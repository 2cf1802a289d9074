import { FRAMES, frameClassFor } from '../../scene/frame.ts';
import type { Figure } from '../../scene/types.ts';
import type { SizePx } from '../../state/camera.ts';

/** What this module takes from the stage of a figure. */
export interface FramedStage {
  readonly style: { setProperty(name: string, value: string): void };
  setAttribute(name: string, value: string): void;
}

/**
 * Cores before Chromium 105 cannot ask for the size of a box in their styles. There the stage is told how large its frame
 * is, the whole of it in view, and which set of names has room in it; `map.css` reads both.
 */
export function fitFrame(stage: FramedStage, figure: Figure, { widthPx, heightPx }: SizePx): void {
  const { aspect } = FRAMES[figure];
  const fittedPx = Math.min(widthPx, heightPx * aspect);
  stage.style.setProperty('--fitted-width', `${fittedPx}px`);
  stage.style.setProperty('--fitted-height', `${fittedPx / aspect}px`);
  stage.setAttribute('data-fitted', frameClassFor(fittedPx).id);
}

/** Whether styles can ask by themselves. */
export function stylesFitFrames(css: Pick<typeof CSS, 'supports'> = CSS): boolean {
  return css.supports('container-type', 'inline-size');
}
