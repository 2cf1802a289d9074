/** The two things MapLibre does not tell by itself: that its worker never answers, and that a lost context stays lost. */
import { buildMapFailure, type MapFailure } from './failure.ts';

/** What the watchers take from a MapLibre map. */
export interface WatchedMap {
  on(
    type: 'error' | 'sourcedata' | 'sourcedataloading' | 'webglcontextlost' | 'webglcontextrestored',
    listener: (event: WatchedEvent) => void,
  ): { unsubscribe(): void };
}

/** The map, or the part of MapLibre that talks to the worker. */
export interface FailingPart {
  on(type: 'error', listener: (event: WatchedEvent) => void): { unsubscribe(): void };
}

export interface WatchedEvent {
  /** With `error`: what happened. */
  readonly error?: { readonly message: string };
  /** With `error` and `sourcedata`: which source it happened to. */
  readonly sourceId?: string;
}

/** What the watchers take from the page; a test brings its own clock. */
export interface WatchClock {
  setTimeout(callback: () => void, ms: number): number;
  clearTimeout(id: number): void;
  /** Workers of a page in the background may sleep. */
  isHidden(): boolean;
}

export type ReportFailure = (failure: MapFailure) => void;

/** How long a worker may take to its first sign of life while the page is visible; slow computers need some seconds. */
export const WORKER_LIMIT_MS = 20_000;
/** How long the graphics processor may keep the context that it took. */
export const CONTEXT_LIMIT_MS = 4_000;

/** Reports a worker that neither loads nor answers. Returns the undo. */
export function watchWorker(map: WatchedMap, clock: WatchClock, report: ReportFailure): () => void {
  let timer: number;
  const arm = (): void => {
    timer = clock.setTimeout(() => {
      if (clock.isHidden()) arm();
      else report(buildMapFailure('worker', `The worker of the map has not answered for ${WORKER_LIMIT_MS} ms`));
    }, WORKER_LIMIT_MS);
  };
  arm();
  const disarm = (): void => clock.clearTimeout(timer);
  const life = map.on('sourcedata', disarm);
  return () => {
    disarm();
    life.unsubscribe();
  };
}

/** How long a worker that has been heard of may take to answer later on. */
export const ANSWER_LIMIT_MS = 8_000;

/**
 * Reports a worker that was alive and answers no more: it was asked for something, nothing whatever has come since, and
 * the map still waits. Returns the undo.
 */
export function watchAnswers(
  map: WatchedMap & { loaded(): boolean },
  clock: WatchClock,
  report: ReportFailure,
): () => void {
  let timer: number | null = null;
  let heard = false;
  const disarm = (): void => {
    if (timer !== null) clock.clearTimeout(timer);
    timer = null;
  };
  const arm = (): void => {
    timer = clock.setTimeout(() => {
      timer = null;
      // What was asked for may have been given up since; and workers of a page in the background may sleep.
      if (clock.isHidden()) arm();
      else if (!map.loaded()) {
        report(buildMapFailure('worker', `The worker of the map has not answered for ${ANSWER_LIMIT_MS} ms`));
      }
    }, ANSWER_LIMIT_MS);
  };
  const asked = map.on('sourcedataloading', () => {
    // The first word is `watchWorker`'s to wait for: a slow computer needs its time to start.
    if (heard && timer === null) arm();
  });
  const answered = map.on('sourcedata', () => {
    heard = true;
    disarm();
  });
  return () => {
    disarm();
    asked.unsubscribe();
    answered.unsubscribe();
  };
}

/** MapLibre restores a context by itself when the browser gives it back. Reports one that stays away. Returns the undo. */
export function watchContext(map: WatchedMap, clock: WatchClock, report: ReportFailure): () => void {
  let timer: number | null = null;
  const disarm = (): void => {
    if (timer !== null) clock.clearTimeout(timer);
    timer = null;
  };
  const lost = map.on('webglcontextlost', () => {
    disarm();
    timer = clock.setTimeout(() => {
      report(buildMapFailure('context-lost', `The WebGL context has not come back for ${CONTEXT_LIMIT_MS} ms`));
    }, CONTEXT_LIMIT_MS);
  });
  const restored = map.on('webglcontextrestored', disarm);
  return () => {
    disarm();
    lost.unsubscribe();
    restored.unsubscribe();
  };
}

/**
 * Reports MapLibre's error events. Files that do not load are reported where they are read (`registerGeometry`), before
 * they arrive here; what else happens to a source happens in the worker. Returns the undo.
 */
export function watchErrors(map: FailingPart, report: ReportFailure): () => void {
  const errors = map.on('error', ({ error, sourceId }) => {
    const detail = error?.message ?? null;
    // MapLibre's words, the only mark of a worker that did not load.
    if (sourceId !== undefined || detail?.startsWith('Worker')) {
      report(buildMapFailure('worker', 'The worker of the map failed', detail));
    } else {
      report(buildMapFailure('script', 'The map reported an error', detail));
    }
  });
  return () => errors.unsubscribe();
}
