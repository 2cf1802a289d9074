import type { Browser, Page } from '@playwright/test';
import story from '../../../src/model/generated/story.json' with { type: 'json' };
import { startSlowServer } from './slow-server.ts';
import { type Spread, spreadOf } from './spread.ts';
import { type TraceEvent, type Work, workOf } from './trace-work.ts';

/** Milliseconds. */
export interface Interaction {
  readonly steps: number;
  readonly stepsMs: Spread | null;
  readonly stepsMapMs: Spread | null;
  /** What follows a step once the view rests, besides MapLibre's. */
  readonly restsMs: Spread | null;
  readonly hoverMs: Spread | null;
  readonly failures: readonly string[];
}

const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8'];
/** A step and its movement of the camera (650 ms). */
const STEP_MS = 1000;
/** A reader's shortest look at a step, in which the page writes its links anew and makes the next step ready. */
const REST_MS = 2000;
const LIMIT_MS = 60_000;

async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.locator('html[data-map=gl]').waitFor({ state: 'attached', timeout: LIMIT_MS });
  await page.waitForTimeout(2000);
}

interface Steps {
  readonly own: number[];
  readonly map: number[];
  readonly rest: number[];
}

/** One step after another, each with a trace of its own, and another one while it is looked at. */
async function stepThrough(browser: Browser, page: Page): Promise<Steps> {
  const steps: Steps = { own: [], map: [], rest: [] };
  const trace = async (durationMs: number, begin?: () => Promise<void>): Promise<Work> => {
    await browser.startTracing(page, { categories: CATEGORIES });
    await begin?.();
    await page.waitForTimeout(durationMs);
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
    return workOf(traceEvents, /\/renderer-[\w-]+\.js$/);
  };
  for (let step = 1; step < story.length; step += 1) {
    const work = await trace(STEP_MS, () => page.keyboard.press('PageDown'));
    const after = await trace(REST_MS);
    steps.own.push(work.ownMs);
    steps.map.push(work.mapMs);
    steps.rest.push(after.ownMs);
    console.log('story step', step + 1, work, 'then', after.ownMs);
  }
  return steps;
}

/** In the page: from the pointer's event to the frame after the one in which the name appears or changes. */
function listenToHover(): void {
  const timesMs: number[] = [];
  Object.assign(window, { benchHover: timesMs });
  let movedMs: number | null = null;
  window.addEventListener(
    'pointermove',
    ({ timeStamp }) => {
      movedMs = timeStamp;
    },
    { capture: true },
  );
  const isName = (node: Node | null): boolean =>
    node !== null && (node instanceof Element ? node : node.parentElement)?.closest('.tooltip') != null;
  new MutationObserver((changes) => {
    if (movedMs === null || !changes.some(({ target, addedNodes }) => isName(target) || [...addedNodes].some(isName)))
      return;
    const since = movedMs;
    movedMs = null;
    // A frame's callbacks run before it is drawn, a message sent from there after.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => timesMs.push(performance.now() - since);
      port2.postMessage(null);
    });
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}

async function hoverPlaces(page: Page, rounds: number): Promise<number[]> {
  const marks = await page.locator('.map-svg[data-figure=province] [data-city] .hit').evaluateAll((hits) =>
    hits.map((hit) => {
      const box = hit.getBoundingClientRect();
      return [(box.left + box.right) / 2, (box.top + box.bottom) / 2] as const;
    }),
  );
  await page.evaluate(listenToHover);
  for (let round = 0; round < rounds; round += 1) {
    for (const [x, y] of marks) {
      await page.mouse.move(x, y);
      await page.waitForTimeout(60);
    }
  }
  return page.evaluate(() => (window as unknown as { benchHover: number[] }).benchHover);
}

export async function benchInteraction(site: string, browser: Browser, runs: number): Promise<Interaction> {
  const server = await startSlowServer({ atlas: site });
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' });
  const failures: string[] = [];
  const own: number[] = [];
  const map: number[] = [];
  const rest: number[] = [];
  let hover: number[] = [];
  try {
    // What tsx makes of a named function calls this; in the page there is no such thing.
    await context.addInitScript({ content: 'globalThis.__name ??= (named) => named;' });
    const page = await context.newPage();
    for (let run = 0; run < Math.min(runs, 3); run += 1) {
      try {
        await open(page, `${server.url}atlas/index.html?slide=1`);
        const work = await stepThrough(browser, page);
        own.push(...work.own);
        map.push(...work.map);
        rest.push(...work.rest);
      } catch (error) {
        failures.push(`story: ${String(error).split('\n')[0]}`);
      }
    }
    try {
      await open(page, `${server.url}atlas/index.html`);
      hover = await hoverPlaces(page, Math.min(runs, 3));
    } catch (error) {
      failures.push(`hover: ${String(error).split('\n')[0]}`);
    }
  } finally {
    await context.close();
    await server.close();
  }
  return {
    steps: own.length,
    stepsMs: spreadOf(own),
    stepsMapMs: spreadOf(map),
    restsMs: spreadOf(rest),
    hoverMs: spreadOf(hover),
    failures,
  };
}
