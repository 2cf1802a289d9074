import { WORKER_FILE } from '../model/site-files.ts';
import { afterFirstPaint, type IdleWindow } from './idle.ts';
import { TAKE_UP } from './stored-pages.ts';

/** A kiosk is not loaded anew for days: how often to ask whether there is a new version. */
export const UPDATE_INTERVAL_MS = 60 * 60 * 1000;

interface Worker {
  readonly state: string;
  readonly postMessage: (message: string) => void;
  readonly addEventListener: (type: 'statechange', listener: () => void) => void;
}

interface Registration {
  readonly waiting: Worker | null;
  readonly installing: Worker | null;
  readonly update: () => Promise<unknown>;
  readonly addEventListener: (type: 'updatefound', listener: () => void) => void;
  readonly removeEventListener: (type: 'updatefound', listener: () => void) => void;
}

/** What this module takes from `window`. */
export interface OfflineWindow extends IdleWindow {
  readonly top: unknown;
  readonly document: {
    readonly URL: string;
    readonly documentElement: Pick<Element, 'hasAttribute'>;
  };
  readonly navigator: {
    /** Absent where the connection is not secure. */
    readonly serviceWorker?: {
      readonly controller: unknown;
      readonly ready: Promise<unknown>;
      readonly register: (
        url: string,
        options: { scope: string; updateViaCache: 'none' },
      ) => Promise<Registration | undefined>;
      readonly addEventListener: (type: 'controllerchange', listener: () => void) => void;
      readonly removeEventListener: (type: 'controllerchange', listener: () => void) => void;
    };
  };
  readonly trustedTypes?: {
    readonly createPolicy: (
      name: string,
      rules: { createScriptURL: (url: string) => string },
    ) => { readonly createScriptURL: (url: string) => unknown };
  };
  readonly MutationObserver: new (
    callback: () => void,
  ) => { observe(node: unknown, options: { attributeFilter: string[] }): void; disconnect(): void };
  readonly setInterval: (run: () => void, everyMs: number) => number;
  readonly clearInterval: (timer: number) => void;
}

export interface ServiceWorkerOptions {
  /**
   * A new version is stored and waits. `takeUp` asks it to take over, which it does if this is the only window of the
   * atlas; `onTakenUp` follows. It may be called again, at every moment when nobody is touching the screen.
   * @param found `before`: it waited when the page was opened; `now`: it came while the page was open
   */
  readonly onUpdateReady: (takeUp: () => void, found: 'before' | 'now') => void;
  /** The new version that this page has asked for is in charge: time to load the page anew. */
  readonly onTakenUp: () => void;
  /** Everything is stored; from here on the network may go. */
  readonly onStored: () => void;
  readonly onFailure: (cause: unknown) => void;
  readonly win?: OfflineWindow;
}

/** The name under which a policy of `trusted-types` may list us. */
const POLICY = 'atlas-service-worker';

/** `null` in a frame, which is part of somebody else's page, for a file opened in place, and where there are no workers. */
function findContainer(win: OfflineWindow): NonNullable<OfflineWindow['navigator']['serviceWorker']> | null {
  // The order matters: in a sandboxed frame the mere question for workers is an error.
  if (win.top !== win || !/^https?:/.test(win.document.URL)) return null;
  return win.navigator.serviceWorker ?? null;
}

/** Where scripts must come from trusted addresses, a plain string is refused. */
function workerUrl({ trustedTypes }: OfflineWindow): string {
  if (trustedTypes === undefined) return WORKER_FILE;
  const policy = trustedTypes.createPolicy(POLICY, {
    createScriptURL: (url) => {
      if (url !== WORKER_FILE) throw new Error(`not our worker: ${url}`);
      return url;
    },
  });
  return policy.createScriptURL(WORKER_FILE) as string;
}

/** Once the page has settled (`<html data-ready>`) and is idle, so that storing takes nothing from the first visit. */
function whenSettled(run: () => void, win: OfflineWindow): () => void {
  const root = win.document.documentElement;
  let cancel = (): void => {};
  const observer = new win.MutationObserver(() => check());
  const check = (): void => {
    if (!root.hasAttribute('data-ready')) return;
    observer.disconnect();
    cancel = afterFirstPaint(run, win);
  };
  observer.observe(root, { attributeFilter: ['data-ready'] });
  check();
  return () => {
    observer.disconnect();
    cancel();
  };
}

/** Registers the service worker and hears of new versions. Returns the undo; what is stored stays stored. */
export function mountServiceWorker(options: ServiceWorkerOptions): () => void {
  const win = options.win ?? (window as unknown as OfflineWindow);
  const container = findContainer(win);
  if (container === null) return () => {};
  const undos: (() => void)[] = [];
  let undone = false;
  let asked = false;

  const offer = (waiting: Worker, found: 'before' | 'now'): void => {
    if (undone) return;
    options.onUpdateReady(() => {
      asked = true;
      waiting.postMessage(TAKE_UP);
    }, found);
  };
  const follow = (registration: Registration): void => {
    if (registration.waiting !== null) offer(registration.waiting, 'before');
    const onFound = (): void => {
      const { installing } = registration;
      installing?.addEventListener('statechange', () => {
        // Without a controller it is the first version of all, which nobody has to wait for.
        if (installing.state === 'installed' && container.controller !== null) offer(installing, 'now');
      });
    };
    registration.addEventListener('updatefound', onFound);
    const timer = win.setInterval(() => {
      // Without a network there is no new version, and nothing to tell.
      registration.update().catch(options.onFailure);
    }, UPDATE_INTERVAL_MS);
    undos.push(
      () => registration.removeEventListener('updatefound', onFound),
      () => win.clearInterval(timer),
    );
  };

  // The first worker takes charge of the page that has installed it, and then nothing is to be loaded anew.
  const onController = (): void => {
    if (asked && !undone) options.onTakenUp();
  };
  container.addEventListener('controllerchange', onController);
  const register = async (): Promise<void> => {
    const registration = await container.register(workerUrl(win), { scope: './', updateViaCache: 'none' });
    // Browsers that are told to keep nothing answer with nothing.
    if (registration === undefined || undone) return;
    follow(registration);
    await container.ready;
    if (!undone) options.onStored();
  };
  undos.push(
    () => container.removeEventListener('controllerchange', onController),
    whenSettled(() => void register().catch(options.onFailure), win),
  );
  return () => {
    undone = true;
    for (const undo of undos.splice(0)) undo();
  };
}
