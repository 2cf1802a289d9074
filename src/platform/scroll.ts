import type { Motion } from '../state/view-state.ts';
import { mayMove } from './motion.ts';

/** Brings a heading to the top of the screen and lets the keyboard go on from there. Does nothing without such an id. */
export function scrollToHeading(id: string, motion: Motion): void {
  const heading = document.getElementById(id);
  if (heading === null) return;
  heading.scrollIntoView({ block: 'start', behavior: mayMove(motion) ? 'smooth' : 'auto' });
  heading.focus({ preventScroll: true });
}
