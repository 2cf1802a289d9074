import { type ReadonlySignal, signal } from '@preact/signals';

/** What the world may do to us. Each has its readable message in the notices; mistakes of ours are thrown instead. */
export const FAILURE_KINDS = [
  /** No WebGL2, or none that works. */
  'webgl-missing',
  /** The graphics context was lost and did not come back. */
  'context-lost',
  /** The map's worker could not start (policy, old browser). */
  'worker-blocked',
  /** The script of the interactive map could not be loaded or run. */
  'map-script-failed',
  /** A file of ours could not be fetched, or is not what it should be. */
  'data-failed',
  /** The browser does not let us write the address. */
  'address-refused',
  /** One panel threw; the others stay. */
  'panel-failed',
] as const;
export type FailureKind = (typeof FAILURE_KINDS)[number];

export interface Failure {
  readonly kind: FailureKind;
  /** For whoever looks into it: a file, a panel, a status. Not for the reader. */
  readonly detail: string;
  /** What was caught, if anything was. */
  readonly cause?: unknown;
}

export interface Reporter {
  readonly report: (failure: Failure) => void;
  /** Failures that still hold, oldest first, one of each kind and detail. */
  readonly failures: ReadonlySignal<readonly Failure[]>;
  /** Takes back all failures of these kinds, when a retry begins. */
  readonly withdraw: (...kinds: readonly FailureKind[]) => void;
}

/** @param log where a failure is printed; `null` for silence, as on published pages, where the notice says it. */
export function createReporter(log: ((message: string, cause: unknown) => void) | null): Reporter {
  const failures = signal<readonly Failure[]>([]);
  return {
    failures,
    report: (failure) => {
      log?.(`${failure.kind}: ${failure.detail}`, failure.cause);
      const known = failures.peek().some(({ kind, detail }) => kind === failure.kind && detail === failure.detail);
      if (!known) failures.value = [...failures.peek(), failure];
    },
    withdraw: (...kinds) => {
      const kept = failures.peek().filter(({ kind }) => !kinds.includes(kind));
      if (kept.length < failures.peek().length) failures.value = kept;
    },
  };
}

/** The one of the page. */
export const { report, failures, withdraw } = createReporter(
  import.meta.env.DEV ? (message, cause) => console.error(message, cause) : null,
);
