/**
 * `npm run soak [-- --loops 300] [--dwell SECONDS] [--dist DIR]`: the stand through many loops of the whole story in a real browser, map
 * included, with shortened dwell. Fails when memory grows (heap after collecting garbage at the end within 10 % of that after
 * loop 20), when a WebGL context is lost, or when nodes or listeners pile up.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import story from '../src/model/generated/story.json' with { type: 'json' };
import { launchBrowser } from './lib/browser/launch-browser.ts';
import { startServer } from './lib/server/start-server.ts';

const { values } = parseArgs({
  options: {
    loops: { type: 'string', default: '300' },
    dwell: { type: 'string', default: '1.2' },
    dist: { type: 'string', default: 'dist' },
  },
});
const loops = Number(values.loops);
const WARM_LOOPS = Math.min(20, Math.floor(loops / 3));
/** Before memory is measured: gliding, and what is let go of late. */
const REST_MS = 4_000;
/** Seconds a step. What is left out is long enough for each to be drawn, animation included. */
const dwellS = Number(values.dwell);

const server = await startServer({ root: resolve(values.dist), port: 0 });
const browser = await launchBrowser(['--js-flags=--expose-gc']);
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.goto(`${server.url}kiosk.html?dwell=${dwellS}&idle=3600&motion=on`);
  // A map that is never at rest cannot take over from the picture.
  await page.getByRole('button', { name: '暂停' }).click();
  await page.locator('html[data-map=gl]').waitFor({ state: 'attached', timeout: 300_000 });
  await page.locator('.map-gl canvas').evaluate((canvas) => {
    canvas.addEventListener('webglcontextlost', () => console.error('the WebGL context was lost'));
  });
  const client = await page.context().newCDPSession(page);
  /** At rest on the first step, so that the same is on the screen every time. */
  const measure = async () => {
    await page.keyboard.press('Home');
    await page.waitForTimeout(REST_MS);
    // What a finalizer lets go of in one collection, the next one takes.
    for (let collection = 0; collection < 3; collection++) {
      await client.send('HeapProfiler.collectGarbage');
      await page.waitForTimeout(500);
    }
    const { usedSize } = await client.send('Runtime.getHeapUsage');
    const { nodes, jsEventListeners } = await client.send('Memory.getDOMCounters');
    await page.getByRole('button', { name: '自动播放' }).click();
    return { heapMb: usedSize / 1e6, nodes, jsEventListeners };
  };
  // Counted by the page itself: a step may be shorter than the time between two questions from here.
  await page.locator('.kiosk').evaluate((stand, last) => {
    new MutationObserver(() => {
      if (stand.getAttribute('data-slide') !== last) return;
      const loops = Number(document.documentElement.getAttribute('data-loops') ?? '0');
      document.documentElement.setAttribute('data-loops', String(loops + 1));
    }).observe(stand, { attributeFilter: ['data-slide'] });
  }, String(story.length));
  await page.getByRole('button', { name: '自动播放' }).click();
  const root = page.locator('html');
  /** Waits until the last step has been shown so many times. */
  const reach = async (count: number): Promise<void> => {
    while (Number(await root.getAttribute('data-loops')) < count) {
      if (problems.length > 0) throw new Error(problems.join('\n'));
      await new Promise((done) => setTimeout(done, 500));
    }
  };
  await reach(WARM_LOOPS);
  const before = await measure();
  console.log(`after loop ${WARM_LOOPS}`, before);
  for (let next = WARM_LOOPS + 20; next < loops; next += 20) {
    await reach(next);
    console.log(`after loop ${next}`, await measure());
  }
  await reach(loops);
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
