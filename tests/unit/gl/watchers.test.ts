import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { expect, test } from 'vitest';
import { probeMapAbility } from '../../../src/map/gl/can-run.ts';
import type { MapFailure } from '../../../src/map/gl/failure.ts';
import { createStyleKeeper } from '../../../src/map/gl/style-keeper.ts';
import {
  ANSWER_LIMIT_MS,
  CONTEXT_LIMIT_MS,
  WORKER_LIMIT_MS,
  watchAnswers,
  watchContext,
  watchErrors,
  watchWorker,
} from '../../../src/map/gl/watch-map.ts';
import { watchPointer } from '../../../src/map/gl/watch-pointer.ts';

/** A map as the watchers see it: events to fire, and a count of who listens. */
function createEvents() {
  const listeners: { type: string; listener: (event: never) => void }[] = [];
  return {
    on: (type: string, listener: (event: never) => void) => {
      const entry = { type, listener };
      listeners.push(entry);
      return { unsubscribe: () => void listeners.splice(listeners.indexOf(entry), 1) };
    },
    fire: (type: string, event: object = {}) => {
      for (const entry of [...listeners]) if (entry.type === type) entry.listener(event as never);
    },
    count: () => listeners.length,
  };
}

function createClock() {
  let nowMs = 0;
  let lastId = 0;
  const timers = new Map<number, { atMs: number; callback: () => void }>();
  const clock = {
    hidden: false,
    isHidden: () => clock.hidden,
    setTimeout: (callback: () => void, ms: number) => {
      lastId++;
      timers.set(lastId, { atMs: nowMs + ms, callback });
      return lastId;
    },
    clearTimeout: (id: number) => void timers.delete(id),
    pass: (ms: number) => {
      nowMs += ms;
      for (const [id, { atMs, callback }] of [...timers]) {
        if (atMs > nowMs) continue;
        timers.delete(id);
        callback();
      }
    },
    pending: () => timers.size,
  };
  return clock;
}

function setUp() {
  const failures: MapFailure[] = [];
  return {
    map: createEvents(),
    clock: createClock(),
    report: (failure: MapFailure) => void failures.push(failure),
    kinds: () => failures.map(({ kind }) => kind),
    failures,
  };
}

test('a worker that never answers is a failure, once its time is over', () => {
  const { map, clock, report, kinds } = setUp();
  watchWorker(map, clock, report);
  clock.pass(WORKER_LIMIT_MS - 1);
  expect(kinds()).toEqual([]);
  clock.pass(1);
  expect(kinds()).toEqual(['worker']);
});

test('a worker that has answered may take its time', () => {
  const { map, clock, report, kinds } = setUp();
  watchWorker(map, clock, report);
  map.fire('sourcedata');
  clock.pass(WORKER_LIMIT_MS * 2);
  expect(kinds()).toEqual([]);
});

test('in the background a worker may sleep', () => {
  const { map, clock, report, kinds } = setUp();
  watchWorker(map, clock, report);
  clock.hidden = true;
  clock.pass(WORKER_LIMIT_MS);
  expect(kinds()).toEqual([]);
  clock.hidden = false;
  clock.pass(WORKER_LIMIT_MS);
  expect(kinds()).toEqual(['worker']);
});

test('a context that comes back is no failure', () => {
  const { map, clock, report, kinds } = setUp();
  watchContext(map, clock, report);
  map.fire('webglcontextlost');
  clock.pass(CONTEXT_LIMIT_MS - 1);
  map.fire('webglcontextrestored');
  clock.pass(CONTEXT_LIMIT_MS);
  expect(kinds()).toEqual([]);
});

test('a context that stays away is a failure', () => {
  const { map, clock, report, kinds } = setUp();
  watchContext(map, clock, report);
  map.fire('webglcontextlost');
  clock.pass(CONTEXT_LIMIT_MS);
  expect(kinds()).toEqual(['context-lost']);
});

test.each([
  ['worker', { error: new Error('Worker failed to load.') }],
  ['worker', { error: new Error('blocked'), sourceId: 'sea' }],
  ['script', { error: new Error('x is not a function') }],
])('an error event is a failure of the %s', (kind, event) => {
  const { map, report, failures } = setUp();
  watchErrors(map, report);
  map.fire('error', event);
  expect(failures).toEqual([expect.objectContaining({ kind, detail: event.error.message })]);
});

test('undone, the watchers leave no listener and no timer', () => {
  const { map, clock, report, kinds } = setUp();
  const undos = [watchWorker(map, clock, report), watchContext(map, clock, report), watchErrors(map, report)];
  map.fire('webglcontextlost');
  for (const undo of undos) undo();
  expect([map.count(), clock.pending()]).toEqual([0, 0]);
  clock.pass(WORKER_LIMIT_MS);
  expect(kinds()).toEqual([]);
});

function createPointed() {
  const frames: (() => void)[] = [];
  const told: unknown[] = [];
  const canvas = { style: { cursor: '' } };
  const map = { ...createEvents(), getCanvas: () => canvas, isMoving: () => false };
  const clock = {
    requestAnimationFrame: (callback: () => void) => frames.push(callback),
    cancelAnimationFrame: (id: number) => void frames.splice(id - 1, 1, () => {}),
  };
  const hitAt = ([x]: readonly [number, number]) => (x < 100 ? 'nansha' : null);
  const undo = watchPointer(
    map,
    hitAt,
    { onHover: (hit) => told.push(hit?.id ?? null), onSelect: (id) => told.push(`select ${id}`) },
    clock,
  );
  return { map, canvas, told, undo, drawFrame: () => frames.at(-1)?.() };
}

test('hovering is told when it changes, once a frame', () => {
  const { map, canvas, told, drawFrame } = createPointed();
  for (const x of [10, 20, 30]) map.fire('mousemove', { point: { x, y: 0 } });
  drawFrame();
  expect([told, canvas.style.cursor]).toEqual([['nansha'], 'pointer']);
  map.fire('mousemove', { point: { x: 40, y: 0 } });
  drawFrame();
  expect(told).toEqual(['nansha']);
  map.fire('mouseout', { point: { x: 200, y: 0 } });
  expect([told, canvas.style.cursor]).toEqual([['nansha', null], '']);
});

test('a click selects what is there, or nothing', () => {
  const { map, told } = createPointed();
  map.fire('click', { point: { x: 10, y: 0 } });
  map.fire('click', { point: { x: 300, y: 0 } });
  expect(told).toEqual(['select nansha', 'select null']);
});

test('undone, the pointer is no longer watched, not even by a frame that was asked for', () => {
  const { map, told, undo, drawFrame } = createPointed();
  map.fire('mousemove', { point: { x: 10, y: 0 } });
  undo();
  drawFrame();
  expect([map.count(), told]).toEqual([0, []]);
});

const style = (name: string): StyleSpecification => ({
  version: 8,
  name,
  sources: { sea: { type: 'geojson', data: 'atlas://sea' } },
  layers: [],
});

function createStyled() {
  const set: (string | undefined)[] = [];
  const sea = { serialize: (): unknown => ({ type: 'geojson', data: { type: 'FeatureCollection', features: [] } }) };
  const events = createEvents();
  const map = {
    ...events,
    setStyle: (next: StyleSpecification) => {
      set.push(next.name);
      // As MapLibre does after a change.
      events.fire('style.load');
    },
    getSource: (id: string) => (id === 'sea' ? sea : undefined),
  };
  return { map, set, sea };
}

test('of the styles that come before the first is loaded, only the newest is set', () => {
  const { map, set } = createStyled();
  const keeper = createStyleKeeper(map, style('first'));
  keeper.set(style('second'));
  keeper.set(style('third'));
  expect(set).toEqual([]);
  map.fire('style.load');
  expect(set).toEqual(['third']);
  keeper.set(style('fourth'));
  expect(set).toEqual(['third', 'fourth']);
});

test('a style that comes while the context is lost waits until it is restored', () => {
  const { map, set } = createStyled();
  const keeper = createStyleKeeper(map, style('first'));
  map.fire('style.load');
  map.fire('webglcontextlost');
  keeper.set(style('second'));
  expect([set, keeper.isLoaded(), keeper.current().name]).toEqual([[], false, 'second']);
  map.fire('style.load');
  expect(set).toEqual(['second']);
});

test('a source that was loaded from an address goes on naming the address', () => {
  const { map, sea } = createStyled();
  createStyleKeeper(map, style('first'));
  map.fire('style.load');
  expect(sea.serialize()).toEqual({ type: 'geojson', data: 'atlas://sea' });
});

test('undone, the keeper leaves no listener', () => {
  const { map } = createStyled();
  createStyleKeeper(map, style('first')).undo();
  expect(map.count()).toBe(0);
});

/** A page whose graphics give a WebGL context or not, with the number of contexts that are still held. */
function createPage({ webgl = true, driver = 'ANGLE (NVIDIA GeForce)', workers = true } = {}) {
  let held = 0;
  let asked = 0;
  const page = {
    document: {
      createElement: () => ({
        getContext: () => {
          asked++;
          if (!webgl) return null;
          held++;
          return {
            getExtension: (name: string) =>
              name === 'WEBGL_lose_context'
                ? { loseContext: () => void held-- }
                : driver === ''
                  ? null
                  : { UNMASKED_RENDERER_WEBGL: 37446 },
            getParameter: (name: number) => (name === 37446 ? driver : null),
          };
        },
      }),
    },
    ...(workers ? { Worker: class {} } : {}),
  } as unknown as Parameters<typeof probeMapAbility>[0];
  return { page, held: () => held, asked: () => asked };
}

test('nothing stands in the way of the map in a browser of today, which is asked for one context and gets it back', () => {
  const { page, held, asked } = createPage();
  expect(probeMapAbility(page)).toEqual({ obstacle: null, inSoftware: false });
  expect([asked(), held()]).toEqual([1, 0]);
});

test.each([
  ['no-webgl2', { webgl: false }],
  ['worker', { workers: false }],
])('%s is found before the map is loaded', (kind, lacks) => {
  expect(probeMapAbility(createPage(lacks).page).obstacle?.kind).toBe(kind);
});

test.each([
  ['ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)), SwiftShader driver)', true],
  ['llvmpipe (LLVM 15.0.6, 256 bits)', true],
  ['ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11)', true],
  ['ANGLE (Intel, Mesa Intel(R) UHD Graphics 620)', false],
  // Told by nobody.
  ['', false],
])('a driver called “%s” draws in software: %s', (driver, inSoftware) => {
  const { page, held } = createPage({ driver });
  expect(probeMapAbility(page)).toEqual({ obstacle: null, inSoftware });
  expect(held()).toBe(0);
});

/** A map whose worker has spoken once, and that waits for it now. */
function setUpAsked() {
  const all = setUp();
  const asked = { ...all.map, waiting: true, loaded: () => !asked.waiting };
  const undo = watchAnswers(asked, all.clock, all.report);
  asked.fire('sourcedata');
  asked.fire('sourcedataloading');
  return { ...all, map: asked, undo };
}

test('a worker that was alive and answers no more is a failure', () => {
  const { clock, kinds } = setUpAsked();
  clock.pass(ANSWER_LIMIT_MS - 1);
  expect(kinds()).toEqual([]);
  clock.pass(1);
  expect(kinds()).toEqual(['worker']);
});

test('a worker that says anything is alive', () => {
  const { map, clock, kinds } = setUpAsked();
  clock.pass(ANSWER_LIMIT_MS - 1);
  map.fire('sourcedata');
  clock.pass(ANSWER_LIMIT_MS * 2);
  expect(kinds()).toEqual([]);
});

test('a map that waits for nothing blames nobody', () => {
  const { map, clock, kinds } = setUpAsked();
  map.waiting = false;
  clock.pass(ANSWER_LIMIT_MS);
  expect(kinds()).toEqual([]);
});

test('a worker asleep in the background is not blamed, and the watch lets go of everything', () => {
  const { map, clock, kinds, undo } = setUpAsked();
  clock.hidden = true;
  clock.pass(ANSWER_LIMIT_MS);
  expect(kinds()).toEqual([]);
  undo();
  expect([clock.pending(), map.count()]).toEqual([0, 0]);
});
