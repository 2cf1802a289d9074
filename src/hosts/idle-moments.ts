/** The moments at which nobody is touching the screen, from the host that knows them to whoever waits for one. */
export interface IdleMoments {
  /** It is one of these moments. */
  readonly tell: () => void;
  /** Returns the undo. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createIdleMoments(): IdleMoments {
  const listeners = new Set<() => void>();
  return {
    tell: () => {
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
