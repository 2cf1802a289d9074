/** What a visitor does with a screen, whatever it is done with. */
export interface PresenceListener {
  readonly onPress: () => void;
  readonly onRelease: () => void;
  /** A key, or the wheel. */
  readonly onInput: () => void;
}

/** What this module takes from `window`. */
export type PresenceWindow = Pick<Window, 'addEventListener' | 'removeEventListener'>;

/** Controls of the clock itself carry this attribute: pressing them is not taking over. */
const OWN = '[data-clock]';

/** Hears every touch, key and turn of the wheel before the page does. Returns the undo. */
export function watchPresence(listener: PresenceListener, win: PresenceWindow = window): () => void {
  const isOwn = (event: Event): boolean => event.target instanceof Element && event.target.closest(OWN) !== null;
  const onPress = (event: Event): void => {
    if (!isOwn(event)) listener.onPress();
  };
  const onInput = (event: Event): void => {
    if (!isOwn(event)) listener.onInput();
  };
  const { onRelease } = listener;
  const heard = [
    ['pointerdown', onPress],
    ['pointerup', onRelease],
    ['pointercancel', onRelease],
    ['wheel', onInput],
    ['keydown', onInput],
  ] as const;
  for (const [type, hear] of heard) win.addEventListener(type, hear, { capture: true, passive: true });
  return () => {
    for (const [type, hear] of heard) win.removeEventListener(type, hear, { capture: true });
  };
}
