import { describe, expect, it, vi } from 'vitest';
import { observeSize, type ResizeWindow } from '../../../src/platform/resize.ts';

type Entries = Parameters<ConstructorParameters<ResizeWindow['ResizeObserver']>[0]>[0];

function createFakeResizeWindow() {
  const callbacks = new Set<(entries: Entries) => void>();
  const win: ResizeWindow = {
    ResizeObserver: class {
      readonly callback: (entries: Entries) => void;
      constructor(callback: (entries: Entries) => void) {
        this.callback = callback;
      }
      observe(): void {
        callbacks.add(this.callback);
      }
      disconnect(): void {
        callbacks.delete(this.callback);
      }
    },
  };
  const resize = (...sizes: readonly { width: number; height: number }[]) => {
    for (const callback of [...callbacks]) callback(sizes.map((contentRect) => ({ contentRect })));
  };
  return { win, resize };
}

// Only handed through to the observer.
const ELEMENT = {} as Element;

describe('observeSize', () => {
  it('tells each new size once', () => {
    const { win, resize } = createFakeResizeWindow();
    const heard = vi.fn();
    observeSize(ELEMENT, heard, win);
    resize({ width: 390, height: 340 });
    resize({ width: 390, height: 340 });
    resize({ width: 844, height: 340 });
    expect(heard.mock.calls).toEqual([[{ widthPx: 390, heightPx: 340 }], [{ widthPx: 844, heightPx: 340 }]]);
  });

  it('takes the last of several sizes that arrive together', () => {
    const { win, resize } = createFakeResizeWindow();
    const heard = vi.fn();
    observeSize(ELEMENT, heard, win);
    resize({ width: 1, height: 1 }, { width: 2, height: 2 });
    expect(heard.mock.calls).toEqual([[{ widthPx: 2, heightPx: 2 }]]);
  });

  it('hears nothing after the undo', () => {
    const { win, resize } = createFakeResizeWindow();
    const heard = vi.fn();
    observeSize(ELEMENT, heard, win)();
    resize({ width: 390, height: 340 });
    expect(heard).not.toHaveBeenCalled();
  });
});
