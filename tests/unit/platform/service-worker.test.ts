import { describe, expect, it, vi } from 'vitest';
import { mountServiceWorker, type OfflineWindow, UPDATE_INTERVAL_MS } from '../../../src/platform/service-worker.ts';
import { TAKE_UP } from '../../../src/platform/stored-pages.ts';

interface FakeOptions {
  readonly url?: string;
  readonly framed?: boolean;
  readonly settled?: boolean;
  readonly waiting?: boolean;
  readonly controlled?: boolean;
  readonly trustedTypes?: OfflineWindow['trustedTypes'];
}

/** A window that is always idle, with a service worker container that does what the test says. */
function createFakeWindow(options: FakeOptions = {}) {
  const { url = 'https://example.gov.cn/atlas/', framed = false, settled = true, controlled = true } = options;
  const root = { settled, observe: (): void => {} };
  const messages: string[] = [];
  const registered: unknown[] = [];
  const intervals = new Map<number, () => void>();
  const hear = { controllerchange: (): void => {}, updatefound: (): void => {}, statechange: (): void => {} };
  const buildWorker = (state: { now: string }) => ({
    get state() {
      return state.now;
    },
    postMessage: (message: string) => void messages.push(message),
    addEventListener: (type: 'statechange', listener: () => void) => {
      hear[type] = listener;
    },
  });
  const comingState = { now: 'installing' };
  const registration = {
    waiting: options.waiting ? buildWorker({ now: 'installed' }) : null,
    installing: buildWorker(comingState),
    update: vi.fn(() => Promise.reject(new TypeError('no network'))),
    addEventListener: (type: 'updatefound', listener: () => void) => {
      hear[type] = listener;
    },
    removeEventListener: (type: 'updatefound') => {
      hear[type] = () => {};
    },
  };
  const win: Omit<OfflineWindow, 'top'> = {
    document: { URL: url, documentElement: { hasAttribute: () => root.settled } },
    navigator: {
      serviceWorker: {
        controller: controlled ? {} : null,
        ready: Promise.resolve(),
        register: async (...args) => {
          registered.push(args);
          return registration;
        },
        addEventListener: (type, listener) => {
          hear[type] = listener;
        },
        removeEventListener: (type) => {
          hear[type] = () => {};
        },
      },
    },
    ...(options.trustedTypes === undefined ? {} : { trustedTypes: options.trustedTypes }),
    MutationObserver: class {
      constructor(callback: () => void) {
        root.observe = callback;
      }
      observe() {}
      disconnect() {
        root.observe = () => {};
      }
    },
    requestAnimationFrame: (run) => {
      run();
      return 1;
    },
    cancelAnimationFrame: () => {},
    setTimeout: (run) => {
      run();
      return 1;
    },
    clearTimeout: () => {},
    setInterval: (run, everyMs) => {
      intervals.set(everyMs, run);
      return everyMs;
    },
    clearInterval: (timer) => void intervals.delete(timer),
  };
  const whole = Object.assign(win, { top: null as unknown });
  whole.top = framed ? {} : whole;
  return {
    win: whole as OfflineWindow,
    registration,
    registered,
    messages,
    intervals,
    settle: () => {
      root.settled = true;
      root.observe();
    },
    finishStoring: () => {
      hear.updatefound();
      comingState.now = 'installed';
      hear.statechange();
    },
    changeController: () => hear.controllerchange(),
  };
}

function mount(fake: ReturnType<typeof createFakeWindow>) {
  const heard = { onUpdateReady: vi.fn(), onTakenUp: vi.fn(), onStored: vi.fn(), onFailure: vi.fn() };
  const undo = mountServiceWorker({ ...heard, win: fake.win });
  return { ...heard, undo };
}

/** Lets every promise that is settled already be heard. */
const turn = (): Promise<void> => new Promise((done) => setImmediate(done));

describe('mountServiceWorker', () => {
  it('registers the worker for its own folder, and says when everything is stored', async () => {
    const fake = createFakeWindow();
    const { onStored, onFailure } = mount(fake);
    await turn();
    expect(fake.registered).toEqual([['service-worker.js', { scope: './', updateViaCache: 'none' }]]);
    expect(onStored).toHaveBeenCalledTimes(1);
    expect(onFailure).not.toHaveBeenCalled();
  });

  it.each([
    ['in a frame', { framed: true }],
    ['for a file opened in place', { url: 'file:///E:/dual-belts.html' }],
  ])('registers nothing %s', async (_where, options) => {
    const fake = createFakeWindow(options);
    mount(fake);
    await turn();
    expect(fake.registered).toEqual([]);
  });

  it('waits until the page has settled', async () => {
    const fake = createFakeWindow({ settled: false });
    mount(fake);
    await turn();
    expect(fake.registered).toEqual([]);
    fake.settle();
    await turn();
    expect(fake.registered).toHaveLength(1);
  });

  it('offers a version that waited before, and tells of it once it is in charge', async () => {
    const fake = createFakeWindow({ waiting: true });
    const { onUpdateReady, onTakenUp } = mount(fake);
    await turn();
    expect(onUpdateReady).toHaveBeenCalledWith(expect.any(Function), 'before');
    fake.changeController();
    expect(onTakenUp).not.toHaveBeenCalled();
    onUpdateReady.mock.calls[0]?.[0]();
    expect(fake.messages).toEqual([TAKE_UP]);
    fake.changeController();
    expect(onTakenUp).toHaveBeenCalledTimes(1);
  });

  it('offers a version that comes while the page is open', async () => {
    const fake = createFakeWindow();
    const { onUpdateReady } = mount(fake);
    await turn();
    expect(onUpdateReady).not.toHaveBeenCalled();
    fake.finishStoring();
    expect(onUpdateReady).toHaveBeenCalledWith(expect.any(Function), 'now');
  });

  it('offers nothing when the first version of all has been stored', async () => {
    const fake = createFakeWindow({ controlled: false });
    const { onUpdateReady } = mount(fake);
    await turn();
    fake.finishStoring();
    expect(onUpdateReady).not.toHaveBeenCalled();
  });

  it('asks for new versions from time to time, and says when it could not', async () => {
    const fake = createFakeWindow();
    const { onFailure } = mount(fake);
    await turn();
    fake.intervals.get(UPDATE_INTERVAL_MS)?.();
    await turn();
    expect(fake.registration.update).toHaveBeenCalledTimes(1);
    expect(onFailure).toHaveBeenCalledTimes(1);
  });

  it('hands over an address of its own policy where scripts must come from trusted addresses', async () => {
    const trusted = { trusted: true };
    const createPolicy = vi.fn(() => ({ createScriptURL: () => trusted }));
    const fake = createFakeWindow({ trustedTypes: { createPolicy } });
    mount(fake);
    await turn();
    expect(createPolicy).toHaveBeenCalledWith('atlas-service-worker', expect.anything());
    expect(fake.registered[0]).toEqual([trusted, expect.anything()]);
  });

  it('says when the page may make no policy of its own', async () => {
    const refusal = new TypeError('Policy "atlas-service-worker" disallowed');
    const createPolicy = () => {
      throw refusal;
    };
    const fake = createFakeWindow({ trustedTypes: { createPolicy } });
    const { onFailure } = mount(fake);
    await turn();
    expect(onFailure).toHaveBeenCalledWith(refusal);
  });

  it('hears and asks nothing more after its undo', async () => {
    const fake = createFakeWindow();
    const { undo, onUpdateReady } = mount(fake);
    await turn();
    undo();
    fake.finishStoring();
    expect(onUpdateReady).not.toHaveBeenCalled();
    expect(fake.intervals.size).toBe(0);
  });
});
