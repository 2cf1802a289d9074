/**
 * `npm run soak [-- --loops 300] [-- --dist DIR]`: the stand through many loops of the whole story in a real browser, map
 * included, with shortened dwell. Fails when memory grows (heap after collecting garbage at the end within 10 % of that after
 * loop 20), when a WebGL context is lost, or when nodes or listeners pile up.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import story from '../src/model/generated/story.json' with { type: 'json' };
import { ensureBrowser } from './lib/browser/find-browser.ts';
import { buildThisMachine } from './lib/browser/machine.ts';
import { startServer } from './lib/server/start-server.ts';

const { values } = parseArgs({
  options: { loops: { type: 'string', default: '300' }, dist: { type: 'string', default: 'dist' } },
});
const loops = Number(values.loops);
const WARM_LOOPS = Math.min(20, Math.floor(loops / 3));
/** Long enough for each step to be drawn, animation included. */
const DWELL_S = 1.2;

const server = await startServer({ root: resolve(values.dist), port: 0 });
const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH || ensureBrowser(buildThisMachine()),
  args: [
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--js-flags=--expose-gc',
    '--disable-background-networking',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ],
});
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.goto(`${server.url}kiosk.html?dwell=${DWELL_S}&motion=on`);
  await page.locator('html[data-map=gl]').waitFor({ state: 'attached', timeout: 120_000 });
  await page.locator('.map-gl canvas').evaluate((canvas) => {
    canvas.addEventListener('webglcontextlost', () => console.error('the WebGL context was lost'));
  });
  const client = await page.context().newCDPSession(page);
  const measure = async () => {
    await client.send('HeapProfiler.collectGarbage');
    const { usedSize } = await client.send('Runtime.getHeapUsage');
    const { nodes, jsEventListeners } = await client.send('Memory.getDOMCounters');
    return { heapMb: usedSize / 1e6, nodes, jsEventListeners };
  };
  const stand = page.locator('.kiosk');
  const waitMs = story.length * DWELL_S * 1000 * 20;
  const loop = async (): Promise<void> => {
    await stand.and(page.locator(`[data-slide="${story.length}"]`)).waitFor({ timeout: waitMs });
    await stand.and(page.locator('[data-slide="1"]')).waitFor({ timeout: waitMs });
  };
  for (let warm = 0; warm < WARM_LOOPS; warm += 1) await loop();
  const before = await measure();
  console.log(`after loop ${WARM_LOOPS}`, before);
  for (let done = WARM_LOOPS; done < loops; done += 1) {
    await loop();
    if ((done + 1) % 20 === 0) console.log(`after loop ${done + 1}`, await measure());
  }
  const after = await measure();
  console.log(`after loop ${loops}`, after);
  if (after.heapMb > before.heapMb * 1.1) problems.push(`the heap grew from ${before.heapMb} to ${after.heapMb} MB`);
  if (after.nodes > before.nodes * 1.05) problems.push(`nodes grew from ${before.nodes} to ${after.nodes}`);
  if (after.jsEventListeners > before.jsEventListeners + 5) {
    problems.push(`listeners grew from ${before.jsEventListeners} to ${after.jsEventListeners}`);
  }
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length === 0 ? 0 : 1;
} finally {
  await browser.close();
  await server.close();
}
