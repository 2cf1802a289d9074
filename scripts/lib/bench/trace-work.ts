/** An event of a Chromium trace; times in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly url?: string } };
}

/** Milliseconds of the main thread: the map library's, and all the rest. */
export interface Work {
  readonly ownMs: number;
  readonly mapMs: number;
}

interface Interval {
  readonly from: number;
  readonly to: number;
}

const intervalOf = ({ ts, dur = 0 }: TraceEvent): Interval => ({ from: ts, to: ts + dur });
const within = (inner: Interval, outer: Interval): boolean => inner.from >= outer.from && inner.to <= outer.to;
const length = (intervals: readonly Interval[]): number => intervals.reduce((sum, { from, to }) => sum + to - from, 0);

/** Those that lie in no other. */
function outermost(intervals: readonly Interval[]): Interval[] {
  const sorted = [...intervals].sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: Interval[] = [];
  for (const one of sorted) {
    const last = kept.at(-1);
    if (last === undefined || !within(one, last)) kept.push(one);
  }
  return kept;
}

const TASKS = new Set(['RunTask', 'ThreadControllerImpl::RunTask']);
const LAYING_OUT = new Set(['UpdateLayoutTree', 'Layout', 'PrePaint']);

/**
 * Divides the time of a page's main thread between the map library and the rest. The library's are the functions that begin
 * in its file, and, in tasks that draw one of its frames or run no other script (messages of its workers), whatever is neither
 * another script nor styles and layout.
 * @param mapFile matches the address of the library's file
 * @throws when the trace shows no such page
 */
export function workOf(events: readonly TraceEvent[], mapFile: RegExp): Work {
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const busiest = mains
    .map(({ pid, tid }) => events.filter((event) => event.ph === 'X' && event.pid === pid && event.tid === tid))
    .sort((a, b) => b.length - a.length)[0];
  if (busiest === undefined || busiest.length === 0) throw new Error('the trace has no main thread of a page');
  const tasks = outermost(busiest.filter(({ name }) => TASKS.has(name)).map(intervalOf));
  const calls = busiest.filter(({ name }) => name === 'FunctionCall');
  const isMaps = ({ args }: TraceEvent): boolean => mapFile.test(args?.data?.url ?? '');
  const maps = outermost(calls.filter(isMaps).map(intervalOf));
  const others = outermost(calls.filter((call) => !isMaps(call)).map(intervalOf)).filter(
    (call) => !maps.some((map) => within(call, map)),
  );
  const frames = busiest.filter(({ name }) => name === 'FireAnimationFrame').map(intervalOf);
  const laying = outermost(busiest.filter(({ name }) => LAYING_OUT.has(name)).map(intervalOf));
  let own = 0;
  let map = 0;
  for (const task of tasks) {
    const total = task.to - task.from;
    const mapCalls = maps.filter((call) => within(call, task));
    const drawsMap = mapCalls.some((call) => frames.some((frame) => within(call, frame)));
    const othersHere = others.filter((call) => within(call, task));
    const isMapsTask = drawsMap || (mapCalls.length > 0 && othersHere.length === 0);
    const ownPart = isMapsTask
      ? length(
          [...othersHere, ...laying.filter((part) => within(part, task))].filter(
            (part) => !mapCalls.some((call) => within(part, call)),
          ),
        )
      : total - length(mapCalls);
    own += ownPart;
    map += total - ownPart;
  }
  return { ownMs: own / 1000, mapMs: map / 1000 };
}
