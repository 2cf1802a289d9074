import { describe, expect, it, vi } from 'vitest';
import { afterFirstPaint, IDLE_TIMEOUT_MS, type IdleWindow } from '../../../src/platform/idle.ts';

/** A window whose frames, idle moments and timers come when the test says so. */
function createFakeIdleWindow({ idleCallbacks }: { idleCallbacks: boolean }) {
  const queues = {
    frame: new Map<number, () => void>(),
    idle: new Map<number, () => void>(),
    timer: new Map<number, () => void>(),
  };
  const idleOptions: { timeout: number }[] = [];
  let next = 1;
  const put = (queue: Map<number, () => void>, run: () => void) => {
    queue.set(next, run);
    next += 1;
    return next - 1;
  };
  const win: IdleWindow = {
    requestAnimationFrame: (run) => put(queues.frame, run),
    cancelAnimationFrame: (handle) => void queues.frame.delete(handle),
    setTimeout: (run) => put(queues.timer, run),
    clearTimeout: (handle) => void queues.timer.delete(handle),
    ...(idleCallbacks
      ? {
          requestIdleCallback: (run: () => void, options: { timeout: number }) => {
            idleOptions.push(options);
            return put(queues.idle, run);
          },
          cancelIdleCallback: (handle: number) => void queues.idle.delete(handle),
        }
      : {}),
  };
  const runAll = (name: keyof typeof queues) => {
    const runs = [...queues[name].values()];
    queues[name].clear();
    for (const run of runs) run();
  };
  return { win, runAll, idleOptions };
}

describe('afterFirstPaint', () => {
  it('runs once, in an idle moment after the second frame', () => {
    const { win, runAll, idleOptions } = createFakeIdleWindow({ idleCallbacks: true });
    const run = vi.fn();
    afterFirstPaint(run, win);
    runAll('idle');
    runAll('frame');
    runAll('idle');
    runAll('frame');
    expect(run).not.toHaveBeenCalled();
    runAll('idle');
    expect(run).toHaveBeenCalledTimes(1);
    expect(idleOptions).toEqual([{ timeout: IDLE_TIMEOUT_MS }]);
  });

  it('takes a timer where there are no idle callbacks', () => {
    const { win, runAll } = createFakeIdleWindow({ idleCallbacks: false });
    const run = vi.fn();
    afterFirstPaint(run, win);
    runAll('frame');
    runAll('frame');
    runAll('timer');
    expect(run).toHaveBeenCalledTimes(1);
  });

  it.each([0, 1, 2])('never runs when undone after %i frames', (frames) => {
    const { win, runAll } = createFakeIdleWindow({ idleCallbacks: true });
    const run = vi.fn();
    const undo = afterFirstPaint(run, win);
    for (let frame = 0; frame < frames; frame += 1) runAll('frame');
    undo();
    for (const name of ['frame', 'frame', 'idle', 'timer'] as const) runAll(name);
    expect(run).not.toHaveBeenCalled();
  });
});
