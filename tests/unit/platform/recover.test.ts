import { describe, expect, it, vi } from 'vitest';
import { RECOVER_INTERVAL_MS, type RecoverWindow, recover, watchUncaught } from '../../../src/platform/recover.ts';

function createWindow(storage?: RecoverWindow['sessionStorage']) {
  const target = new EventTarget();
  const kept = new Map<string, string>();
  const win: RecoverWindow = {
    sessionStorage: storage ?? {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
    },
    addEventListener: (type, listener) => target.addEventListener(type, listener),
    removeEventListener: (type, listener) => target.removeEventListener(type, listener),
  };
  return { win, target };
}

describe('recover', () => {
  it('loads the page anew, but not again within a minute', () => {
    const { win } = createWindow();
    const reload = vi.fn();
    const start = 1_000_000_000;
    expect(recover(reload, start, win)).toBe(true);
    expect(recover(reload, start + RECOVER_INTERVAL_MS - 1, win)).toBe(false);
    expect(reload).toHaveBeenCalledTimes(1);
    expect(recover(reload, start + RECOVER_INTERVAL_MS, win)).toBe(true);
  });

  it('stays where the browser keeps no memory of the last time', () => {
    const refuse = (): never => {
      throw new Error('denied');
    };
    const { win } = createWindow({ getItem: refuse, setItem: refuse });
    const reload = vi.fn();
    expect(recover(reload, 1_000_000_000, win)).toBe(false);
    expect(reload).not.toHaveBeenCalled();
  });
});

describe('watchUncaught', () => {
  it('hears errors and rejected promises until it lets go', () => {
    const { win, target } = createWindow();
    const onFailure = vi.fn();
    const undo = watchUncaught(onFailure, win);
    target.dispatchEvent(new Event('error'));
    target.dispatchEvent(new Event('unhandledrejection'));
    undo();
    target.dispatchEvent(new Event('error'));
    expect(onFailure).toHaveBeenCalledTimes(2);
  });
});
