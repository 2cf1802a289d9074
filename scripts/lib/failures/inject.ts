/** What can go wrong with a file on its way to the page, and what the page then shows. Used by the full matrix and by the tests. */
import type { BrowserContext, Page, Route } from '@playwright/test';

export const FAILURES = ['404', '500', 'truncated', 'slow', 'wrong MIME type', 'corrupted JSON'] as const;
export type Failure = (typeof FAILURES)[number];

/** Kinds of failure that this file can have. */
export function failuresOf(path: string): readonly Failure[] {
  return FAILURES.filter((failure) => failure !== 'corrupted JSON' || /json$/.test(path));
}

/** Below the folder of the site: `assets/main-….js`. */
export type AssetPath = string;

/** Opens a page, scrolls through it, and lists what it asked its own site for, in the order in which it did. */
export async function listAssets(context: BrowserContext, url: string): Promise<readonly AssetPath[]> {
  const folder = new URL('.', url).href;
  const asked = new Set<AssetPath>();
  const page = await context.newPage();
  page.on('request', (request) => {
    const address = request.url().split(/[?#]/)[0] ?? '';
    if (request.resourceType() !== 'document' && address.startsWith(folder)) asked.add(address.slice(folder.length));
  });
  await page.goto(url);
  await page.locator('html[data-ready]').waitFor({ state: 'attached', timeout: 90_000 });
  await scrollThrough(page);
  await page.waitForLoadState('networkidle');
  await page.close();
  return [...asked];
}

/** Whatever waits to be scrolled to is asked for. */
export async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let top = 0; top <= document.documentElement.scrollHeight; top += innerHeight) {
      scrollTo(0, top);
      // What watches for the screen is told once a frame, and frames are slow where WebGL is software.
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    }
    scrollTo(0, 0);
  });
}

/** Every request for the asset fails in this way. Returns what lets a slow one go on; it does nothing for the others. */
export async function injectFailure(
  page: Page,
  folder: string,
  asset: AssetPath,
  failure: Failure,
): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route(
    (url) => `${url.origin}${url.pathname}` === folder + asset,
    async (route) => {
      if (failure === 'slow') await held;
      await answer(route, failure);
    },
  );
  return release;
}

async function answer(route: Route, failure: Failure): Promise<void> {
  if (failure === '404' || failure === '500') {
    return route.fulfill({ status: Number(failure), contentType: 'text/html', body: '<h1>no</h1>' });
  }
  if (failure === 'slow') return route.continue();
  const response = await route.fetch();
  const body = await response.body();
  switch (failure) {
    case 'truncated':
      return route.fulfill({ response, body: body.subarray(0, Math.floor(body.length / 2)) });
    case 'wrong MIME type':
      return route.fulfill({ response, headers: { ...response.headers(), 'content-type': 'text/plain' }, body });
    case 'corrupted JSON':
      return route.fulfill({
        response,
        body: '{"type":"Topology","objects":{"coast":{"type":"GeometryCollection","geometries":[{}]}},"arcs":[null]}',
      });
  }
}

export interface Outcome {
  /** `<html data-ready>` */
  readonly ready: boolean;
  /** Scripts have taken the page over. */
  readonly scripted: boolean;
  readonly map: 'interactive' | 'drawn' | 'none';
  /** What the page says about it. */
  readonly notices: readonly string[];
  /** Characters that can be read. */
  readonly chars: number;
}

export function readOutcome(page: Page): Promise<Outcome> {
  return page.evaluate(() => {
    const html = document.documentElement;
    const isSeen = (element: Element | null) => {
      const box = element?.getBoundingClientRect();
      return element?.checkVisibility() === true && box !== undefined && box.width > 100 && box.height > 100;
    };
    const interactive = html.dataset.map === 'gl' && isSeen(document.querySelector('.map-gl canvas'));
    const svg = document.querySelector('.map-svg[data-figure=province]');
    // What is moved closer is drawn from shapes that lie elsewhere in the page.
    const drawn = isSeen(svg) && (svg?.querySelectorAll('path, use').length ?? 0) > 20;
    return {
      ready: html.dataset.ready !== undefined,
      scripted: html.dataset.js !== undefined || html.dataset.ready !== undefined,
      map: interactive ? ('interactive' as const) : drawn ? ('drawn' as const) : ('none' as const),
      notices: [...document.querySelectorAll<HTMLElement>('[data-notice], .map-progress')].map((notice) =>
        // biome-ignore lint/performance/useDomNodeTextContent: what can be read, not what is there
        notice.innerText.replace(/\s+/g, ' ').trim(),
      ),
      // biome-ignore lint/performance/useDomNodeTextContent: what can be read, not what is there
      chars: document.body.innerText.trim().length,
    };
  });
}

/** A page that has not a map and words is white, whatever its color. */
export const MIN_CHARS = 60;

/** What is wrong with an outcome, or `null`. A page whose scripts cannot start is the page of readers without scripts. */
export function faultOf({ ready, scripted, map, chars }: Outcome): string | null {
  if (map === 'none') return 'no map';
  if (chars < MIN_CHARS) return 'no words';
  return scripted && !ready ? 'data-ready is never reached' : null;
}
