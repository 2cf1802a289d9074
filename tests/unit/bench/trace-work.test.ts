import { expect, test } from 'vitest';
import { type TraceEvent, workOf } from '../../../scripts/lib/bench/trace-work.ts';

const MAP = /\/renderer-/;
const main: TraceEvent = {
  name: 'thread_name',
  ph: 'M',
  pid: 1,
  tid: 1,
  ts: 0,
  args: { name: 'CrRendererMain' },
};
/** Milliseconds; the trace has microseconds. */
const event = (name: string, fromMs: number, toMs: number, url?: string): TraceEvent => ({
  name,
  ph: 'X',
  pid: 1,
  tid: 1,
  ts: fromMs * 1000,
  dur: (toMs - fromMs) * 1000,
  ...(url === undefined ? {} : { args: { data: { url } } }),
});

test('a task without the map library is our own, whatever it does', () => {
  const events = [main, event('RunTask', 0, 10), event('FunctionCall', 1, 4, 'https://x/page.js')];
  expect(workOf(events, MAP)).toEqual({ ownMs: 10, mapMs: 0 });
});

test('a task that runs the library and no other script is its own, but for styles and layout', () => {
  const events = [
    main,
    event('RunTask', 0, 10),
    event('FunctionCall', 2, 5, 'https://x/renderer-1.js'),
    event('Layout', 6, 8),
  ];
  expect(workOf(events, MAP)).toEqual({ ownMs: 2, mapMs: 8 });
});

test('where another script runs outside a frame, only the functions of the library are its own', () => {
  const events = [
    main,
    event('RunTask', 0, 10),
    event('FunctionCall', 1, 2, 'https://x/page.js'),
    event('FunctionCall', 2, 5, 'https://x/renderer-1.js'),
  ];
  expect(workOf(events, MAP)).toEqual({ ownMs: 7, mapMs: 3 });
});

test('a frame of the library is its own, but for other scripts, styles and layout', () => {
  const events = [
    main,
    event('RunTask', 0, 20),
    event('FireAnimationFrame', 1, 10),
    event('FunctionCall', 1, 10, 'https://x/renderer-1.js'),
    event('FireAnimationFrame', 10, 12),
    event('FunctionCall', 10, 12, 'https://x/page.js'),
    event('UpdateLayoutTree', 13, 16),
  ];
  expect(workOf(events, MAP)).toEqual({ ownMs: 5, mapMs: 15 });
});

test('tasks within tasks and functions within functions are counted once', () => {
  const events = [
    main,
    event('ThreadControllerImpl::RunTask', 0, 10),
    event('RunTask', 1, 9),
    event('FunctionCall', 2, 8, 'https://x/renderer-1.js'),
    event('FunctionCall', 3, 4, 'https://x/renderer-1.js'),
    event('FunctionCall', 8, 9, 'https://x/page.js'),
  ];
  expect(workOf(events, MAP)).toEqual({ ownMs: 4, mapMs: 6 });
});

test('the page is the busiest main thread; a trace without one is an error', () => {
  const other = { ...main, pid: 2 };
  const events = [other, main, { ...event('RunTask', 0, 50), pid: 2 }, event('RunTask', 0, 3), event('RunTask', 4, 5)];
  expect(workOf(events, MAP)).toEqual({ ownMs: 4, mapMs: 0 });
  expect(() => workOf([event('RunTask', 0, 1)], MAP)).toThrow('no main thread');
});
