import type { Motion } from '../state/view-state.ts';
import { type MediaWindow, matchesMedia, observeMedia } from './media.ts';

/** May things move? An explicit setting wins over the system, which in halls is often set to no effects by default. */
export function allowsMotion(setting: Motion, prefersReduced: boolean): boolean {
  return setting === 'auto' ? !prefersReduced : setting === 'on';
}

/** Asked at the moment of moving; nothing needs to listen for a change. */
export function mayMove(setting: Motion, win: MediaWindow = window): boolean {
  return allowsMotion(setting, setting === 'auto' && matchesMedia('reduced-motion', win));
}

/** Tells whether things may move at once, and again when the system changes its mind. Returns the undo. */
export function observeMotion(
  setting: Motion,
  listener: (allowed: boolean) => void,
  win: MediaWindow = window,
): () => void {
  return observeMedia('reduced-motion', (reduced) => listener(allowsMotion(setting, reduced)), win);
}
