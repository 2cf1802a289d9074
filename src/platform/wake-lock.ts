/** What this module takes from the browser. */
export interface WakeLockWindow {
  readonly navigator: {
    readonly wakeLock?: { request(type: 'screen'): Promise<{ release(): Promise<void> }> };
  };
  readonly document: Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;
}

/**
 * Keeps the screen from going dark, where the browser can. It lets go whenever the page is hidden; this takes hold again
 * when the page comes back. Returns the undo.
 */
export function keepAwake(win: WakeLockWindow = window as unknown as WakeLockWindow): () => void {
  const { wakeLock } = win.navigator;
  if (wakeLock === undefined) return () => {};
  let over = false;
  let release: (() => Promise<void>) | null = null;
  const tell = (cause: unknown): void => console.info('The screen may go dark.', cause);
  const request = (): void => {
    if (over || win.document.visibilityState !== 'visible') return;
    wakeLock.request('screen').then((lock) => {
      if (over) lock.release().catch(tell);
      else release = () => lock.release();
    }, tell);
  };
  request();
  win.document.addEventListener('visibilitychange', request);
  return () => {
    over = true;
    win.document.removeEventListener('visibilitychange', request);
    release?.().catch(tell);
  };
}
