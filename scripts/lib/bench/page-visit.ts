import type { Browser } from '@playwright/test';
import { type Frame, firstPainted, type Rectangle } from './painted.ts';
import type { SlowServer } from './slow-server.ts';

export interface Screen {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly mobile: boolean;
}

export interface Visit {
  /** All in milliseconds since the page was asked for; `null`: it never came. */
  readonly firstMapMs: number | null;
  readonly interactiveMs: number | null;
  /** What tasks of the main thread took beyond 50 ms each: before the first map, and until the map is interactive. */
  readonly blockedBeforeMapMs: number;
  readonly blockedMs: number;
  /** Longest task of the main thread that began after the map was interactive. */
  readonly longestAfterMs: number;
  /** Sent until the map was interactive, or the page had loaded. */
  readonly bytes: number;
  readonly requests: number;
}

interface Watched {
  readonly tasks: readonly { readonly start: number; readonly duration: number }[];
  readonly readyMs: number | null;
}

const PART = 0.9;
const LIMIT_MS = 60_000;
/** After the map is interactive: time for what comes late. */
const REST_MS = 1500;

/** In the page, before its own scripts. */
function watch(): void {
  const watched = { tasks: [] as { start: number; duration: number }[], readyMs: null as number | null };
  let said = false;
  Object.assign(window, { benchWatched: watched });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) watched.tasks.push({ start: startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  new MutationObserver(() => {
    const map = document.documentElement?.getAttribute('data-map');
    if (said || (map !== 'gl' && map !== 'ready')) return;
    said = true;
    // What is said before its frame has been handed over is not there yet: a browser may take a second over that.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        watched.readyMs = performance.now();
      }),
    );
  }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-map'] });
}

const blocking = (tasks: Watched['tasks'], until: number): number =>
  tasks.filter(({ start }) => start < until).reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0);

/**
 * Opens a page once, with nothing cached, and watches it until its map is interactive and a little longer.
 * @param selector of the map
 * @param interactive whether the page says, in `<html data-map>`, when its map can be used; else its load event counts
 * @throws when the page does not get there within a minute
 */
export async function visitPage(
  browser: Browser,
  server: SlowServer,
  path: string,
  { screen, cpu, selector, interactive }: { screen: Screen; cpu: number; selector: string; interactive: boolean },
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: screen.width, height: screen.height },
    isMobile: screen.mobile,
    hasTouch: screen.mobile,
    // It stores the whole site once the page is idle, which belongs to the next visit.
    serviceWorkers: 'block',
  });
  try {
    const page = await context.newPage();
    const client = await context.newCDPSession(page);
    await page.addInitScript(watch);
    if (cpu > 1) await client.send('Emulation.setCPUThrottlingRate', { rate: cpu });
    const shots: { epochMs: number; png: Buffer }[] = [];
    client.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
      shots.push({ epochMs: (metadata.timestamp ?? 0) * 1000, png: Buffer.from(data, 'base64') });
      // The page may be gone by now.
      client.send('Page.screencastFrameAck', { sessionId }).catch(() => null);
    });
    await client.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
    server.resetCount();
    await page.goto(`${server.url}${path}`, { waitUntil: 'load', timeout: LIMIT_MS });
    if (interactive) {
      await page.waitForFunction(
        () => (window as unknown as { benchWatched: Watched }).benchWatched.readyMs !== null,
        null,
        { timeout: LIMIT_MS, polling: 100 },
      );
    }
    const { bytes, requests } = server.count();
    await page.waitForTimeout(REST_MS);
    const originMs = await page.evaluate(() => performance.timeOrigin);
    const { tasks, readyMs } = await page.evaluate(() => (window as unknown as { benchWatched: Watched }).benchWatched);
    const box = await page.locator(selector).first().boundingBox();
    if (box === null) throw new Error(`${path} has no ${selector}`);
    await client.send('Page.stopScreencast');
    const frames = shots.map(({ epochMs, png }): Frame => ({ atMs: epochMs - originMs, png }));
    const area: Rectangle = box;
    const firstMapMs = firstPainted(
      frames.filter(({ atMs }) => atMs > 0),
      area,
      screen.width,
      PART,
    );
    return {
      firstMapMs,
      interactiveMs: interactive ? readyMs : null,
      blockedBeforeMapMs: blocking(tasks, firstMapMs ?? Number.POSITIVE_INFINITY),
      blockedMs: blocking(tasks, readyMs ?? Number.POSITIVE_INFINITY),
      longestAfterMs: Math.max(0, ...tasks.filter(({ start }) => start > (readyMs ?? 0)).map((task) => task.duration)),
      bytes,
      requests,
    };
  } finally {
    await context.close();
  }
}
