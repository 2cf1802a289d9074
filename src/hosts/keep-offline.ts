import { writeRoot } from '../platform/document-root.ts';
import { createQuietWatch, QUIET_MS } from '../platform/quiet.ts';
import { mountServiceWorker } from '../platform/service-worker.ts';
import { reloadPage } from '../platform/url.ts';

/**
 * Keeps the atlas for times without a network (`<html data-offline>` once everything is stored) and takes up a new version
 * at once if it waited when the page was opened and nobody has touched it yet, otherwise when nobody has touched it for
 * a while or it is put into the background. The view is in the address and survives. A host with a clock of its own
 * (the kiosk) passes the moments at which it is idle instead.
 * @param onIdle calls back at every moment when nobody is touching the screen, and returns the undo
 */
export function keepOffline(onIdle?: (takeUp: () => void) => () => void): () => void {
  const quiet = createQuietWatch(QUIET_MS);
  const undos = [quiet.undo];
  undos.push(
    mountServiceWorker({
      onUpdateReady: (takeUp, found) => {
        if (found === 'before' && quiet.isUntouched()) takeUp();
        undos.push((onIdle ?? quiet.subscribe)(takeUp));
      },
      onTakenUp: reloadPage,
      onStored: () => writeRoot({ offline: true }),
      // The page works as before, with a network; there is nothing for the reader to do about it.
      onFailure: (cause) => console.debug('not kept for times without a network:', cause),
    }),
  );
  return () => {
    for (const undo of undos.splice(0).reverse()) undo();
  };
}
