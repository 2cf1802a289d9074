import { expect, it, vi } from 'vitest';
import { keepAwake, type WakeLockWindow } from '../../../src/platform/wake-lock.ts';

function createWindow() {
  const target = new EventTarget();
  const released = vi.fn(async () => {});
  const request = vi.fn(async () => ({ release: released }));
  const page = { visibilityState: 'visible' as DocumentVisibilityState };
  const win = {
    navigator: { wakeLock: { request } },
    document: Object.assign(page, {
      addEventListener: target.addEventListener.bind(target),
      removeEventListener: target.removeEventListener.bind(target),
    }),
  } as unknown as WakeLockWindow;
  return { win, request, released, page, show: () => target.dispatchEvent(new Event('visibilitychange')) };
}

it('asks again when the page comes back, and not while it is hidden', () => {
  const { win, request, page, show } = createWindow();
  keepAwake(win);
  expect(request).toHaveBeenCalledTimes(1);
  page.visibilityState = 'hidden';
  show();
  expect(request).toHaveBeenCalledTimes(1);
  page.visibilityState = 'visible';
  show();
  expect(request).toHaveBeenCalledTimes(2);
});

it('lets the screen go dark when it is undone, also when the lock comes late', async () => {
  const { win, released, request, show } = createWindow();
  const undo = keepAwake(win);
  undo();
  await vi.waitFor(() => expect(released).toHaveBeenCalledTimes(1));
  show();
  expect(request).toHaveBeenCalledTimes(1);
});

it('does nothing where there is no such thing', () => {
  const { win } = createWindow();
  const { wakeLock: _, ...navigator } = win.navigator;
  expect(() => keepAwake({ ...win, navigator })()).not.toThrow();
});
