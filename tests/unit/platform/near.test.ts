import { describe, expect, it, vi } from 'vitest';
import { type NearWindow, observeNear, whenNear } from '../../../src/platform/near.ts';

/** A window in which the test says what has come near. */
function createFakeNearWindow() {
  const callbacks = new Set<(entries: readonly { readonly isIntersecting: boolean }[]) => void>();
  const win: NearWindow = {
    IntersectionObserver: class {
      readonly #callback;
      constructor(callback: (entries: readonly { readonly isIntersecting: boolean }[]) => void) {
        this.#callback = callback;
      }
      observe() {
        callbacks.add(this.#callback);
      }
      disconnect() {
        callbacks.delete(this.#callback);
      }
    },
  };
  const tell = (...near: boolean[]) => {
    for (const callback of [...callbacks]) callback(near.map((isIntersecting) => ({ isIntersecting })));
  };
  return { win, tell, observed: () => callbacks.size };
}

const element = {} as Element;

describe('an element that comes near', () => {
  it('is told each time it comes and goes, the newest word counting', () => {
    const { win, tell } = createFakeNearWindow();
    const heard = vi.fn();
    observeNear(element, heard, win);
    tell(false);
    tell(true, false);
    tell(false, true);
    expect(heard.mock.calls).toEqual([[false], [false], [true]]);
  });

  it('runs something the first time only', () => {
    const { win, tell, observed } = createFakeNearWindow();
    const run = vi.fn();
    whenNear(element, run, win);
    tell(false);
    expect(run).not.toHaveBeenCalled();
    tell(true);
    expect(run).toHaveBeenCalledTimes(1);
    expect(observed()).toBe(0);
  });

  it('is near at once where the browser cannot tell', () => {
    const [heard, run] = [vi.fn(), vi.fn()];
    observeNear(element, heard, {});
    whenNear(element, run, {});
    expect(heard.mock.calls).toEqual([[true]]);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('is told nothing after the undo', () => {
    const { win, tell, observed } = createFakeNearWindow();
    const [heard, run] = [vi.fn(), vi.fn()];
    const undos = [observeNear(element, heard, win), whenNear(element, run, win)];
    for (const undo of undos) undo();
    tell(true);
    expect(heard).not.toHaveBeenCalled();
    expect(run).not.toHaveBeenCalled();
    expect(observed()).toBe(0);
  });
});
