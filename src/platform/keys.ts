import type { StoryKey } from '../state/story-keys.ts';

/** What this module takes from `window`. */
export type KeyWindow = Pick<Window, 'addEventListener' | 'removeEventListener'>;

// One `:not` for each: lists in it came with Chromium 88.
const TEXT =
  'input:not([type=checkbox]):not([type=radio]):not([type=button]):not([type=submit]), textarea, select, [contenteditable]';
const CONTROL = 'button, a[href], summary, input, [role=button]';

/**
 * Hears every key before the page and the map do. `listener` returns true for a key that was meant for it: nobody else
 * hears that one. Returns the undo.
 */
export function listenKeys(listener: (key: StoryKey) => boolean, win: KeyWindow = window): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    // Somebody composing Chinese characters is typing, whatever the key.
    if (event.isComposing) return;
    const target = event.target instanceof Element ? event.target : null;
    const taken = listener({
      key: event.key,
      shift: event.shiftKey,
      modified: event.ctrlKey || event.altKey || event.metaKey,
      focus: target?.closest(TEXT) ? 'text' : target?.closest(CONTROL) ? 'control' : 'page',
    });
    if (!taken) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  win.addEventListener('keydown', onKeyDown, { capture: true });
  return () => win.removeEventListener('keydown', onKeyDown, { capture: true });
}

/**
 * Hears Escape wherever the focus is, on nothing at all too, after everything that stands nearer: who uses the key up
 * stops its propagation. Returns the undo.
 */
export function listenEscape(listener: () => void, win: KeyWindow = window): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.isComposing) listener();
  };
  win.addEventListener('keydown', onKeyDown);
  return () => win.removeEventListener('keydown', onKeyDown);
}
