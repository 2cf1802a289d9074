/** A page that has to look after itself: what goes wrong without being caught, and loading it anew, but not for ever. */

/** What this module takes from `window`. */
export interface RecoverWindow {
  readonly sessionStorage: Pick<Storage, 'getItem' | 'setItem'>;
  addEventListener(type: 'error' | 'unhandledrejection', listener: (event: Event) => void): void;
  removeEventListener(type: 'error' | 'unhandledrejection', listener: (event: Event) => void): void;
}

const KEY = 'recovered-at';
/** A page that fails again so soon would fail for ever: it stays with what it has. */
export const RECOVER_INTERVAL_MS = 60_000;

/** Tells of errors that nobody has caught, in a panel as elsewhere. Returns the undo. */
export function watchUncaught(onFailure: () => void, win: RecoverWindow = window): () => void {
  const hear = (): void => onFailure();
  win.addEventListener('error', hear);
  win.addEventListener('unhandledrejection', hear);
  return () => {
    win.removeEventListener('error', hear);
    win.removeEventListener('unhandledrejection', hear);
  };
}

/** Runs `reload` unless the page has recovered just before. Answers whether it did. */
export function recover(reload: () => void, nowMs: number, win: RecoverWindow = window): boolean {
  try {
    const last = Number(win.sessionStorage.getItem(KEY) ?? '0');
    if (nowMs - last < RECOVER_INTERVAL_MS) return false;
    win.sessionStorage.setItem(KEY, String(nowMs));
  } catch (cause) {
    // Without a memory of the last time it could go round in circles.
    console.info('The page cannot recover by itself.', cause);
    return false;
  }
  reload();
  return true;
}
