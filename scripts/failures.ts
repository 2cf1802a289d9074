/**
 * `npm run test:failures [-- --page index.html --asset renderer --failure 404]`: every file that the pages ask for, in turn, is
 * missing, broken, cut short, late or of another type. The page must show its map all the same. Prints what was shown for
 * each and writes the sections of these pages in tests/failures/RESULTS.md: with the options, of what was asked for; `--out`
 * names another file.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from '@playwright/test';
import { launchBrowser } from './lib/browser/launch-browser.ts';
import {
  FAILURES,
  type Failure,
  failuresOf,
  faultOf,
  injectFailure,
  listAssets,
  type Outcome,
  readOutcome,
  scrollThrough,
} from './lib/failures/inject.ts';
import { startServer } from './lib/server/start-server.ts';

const { values } = parseArgs({
  options: {
    page: { type: 'string', multiple: true, default: ['index.html', 'kiosk.html', 'embed.html'] },
    asset: { type: 'string', default: '' },
    failure: { type: 'string', multiple: true },
    dist: { type: 'string', default: 'dist' },
    out: { type: 'string', default: 'tests/failures/RESULTS.md' },
  },
});
const out = resolve(values.out);
const READY_MS = 60_000;
/** Where scripts have not taken the page over by then, they will not. */
const SCRIPT_MS = 5_000;
/** How long a slow file is held. */
const SLOW_MS = 30_000;
/** Much of the time is waiting. */
const AT_ONCE = 4;
const VIEWPORT = { width: 1280, height: 800 };

interface Cell {
  readonly page: string;
  readonly asset: string;
  readonly failure: Failure;
  readonly outcome: Outcome;
  readonly fault: string | null;
}

const server = await startServer({ root: resolve(values.dist), port: 0 });
const browser = await launchBrowser(['--disable-gpu-rasterization']);
const cells: Cell[] = [];
try {
  for (const page of values.page) {
    const context = await browser.newContext({ viewport: VIEWPORT, serviceWorkers: 'block' });
    const assets = await listAssets(context, server.url + page);
    await context.close();
    console.log(`\n${page} asks for ${assets.length} files`);
    const wanted = assets
      .filter((path) => path.includes(values.asset))
      .flatMap((asset) => failuresOf(asset).map((failure) => ({ asset, failure })))
      .filter(({ failure }) => values.failure === undefined || values.failure.includes(failure));
    const tried: Cell[] = [];
    const work = async (): Promise<void> => {
      for (let next = wanted.shift(); next !== undefined; next = wanted.shift()) {
        const outcome = await tryFailure(browser, page, next.asset, next.failure);
        const cell = { page, ...next, outcome, fault: faultOf(outcome) };
        tried.push(cell);
        const verdict = cell.fault === null ? 'ok   ' : 'FAULT';
        console.log([verdict, page, nameOf(cell.asset), cell.failure, shownAs(cell)].join(' | '));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    const orderOf = (cell: Cell): number =>
      assets.indexOf(cell.asset) * FAILURES.length + FAILURES.indexOf(cell.failure);
    cells.push(...tried.sort((a, b) => orderOf(a) - orderOf(b)));
    // A run of an hour leaves what it has.
    writeFileSync(out, report(existsSync(out) ? readFileSync(out, 'utf8') : '', browser.version()));
  }
} finally {
  await browser.close();
  await server.close();
}
const faults = cells.filter(({ fault }) => fault !== null).length;
console.log(`\n${cells.length - faults} passed, ${faults} failed`);
process.exitCode = faults === 0 ? 0 : 1;

async function tryFailure(chrome: Browser, file: string, asset: string, failure: Failure): Promise<Outcome> {
  const context = await chrome.newContext({ viewport: VIEWPORT, serviceWorkers: 'block' });
  try {
    // What tsx makes of a named function calls this; in the page there is no such thing.
    await context.addInitScript({ content: 'globalThis.__name ??= (named) => named;' });
    const page = await context.newPage();
    const release = await injectFailure(page, server.url, asset, failure);
    // A style sheet or a script that is held holds the loading of the page as well.
    await page.goto(server.url + file, { waitUntil: failure === 'slow' ? 'commit' : 'load' });
    if (failure !== 'slow') {
      await settle(page);
      return await readOutcome(page);
    }
    await page.waitForTimeout(SLOW_MS);
    const meanwhile = await readOutcome(page);
    release();
    await settle(page);
    const after = await readOutcome(page);
    return { ...after, map: meanwhile.map === 'none' ? 'none' : after.map, notices: meanwhile.notices };
  } finally {
    await context.close();
  }
}

/** Until nothing more comes; a stand that has failed loads itself anew meanwhile, and then once more from the beginning. */
async function settle(page: Page): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await settleOnce(page);
    } catch (error) {
      if (attempt === 5 || !/Execution context was destroyed/.test(String(error))) throw error;
      await page.waitForLoadState('load');
    }
  }
}

async function settleOnce(page: Page): Promise<void> {
  const startedMs = performance.now();
  const passed = () => performance.now() - startedMs;
  while (passed() < READY_MS) {
    const { ready, scripted } = await readOutcome(page);
    if (ready || (!scripted && passed() > SCRIPT_MS)) break;
    await page.waitForTimeout(200);
  }
  await scrollThrough(page);
  const { scripted } = await readOutcome(page);
  const hasCharts = (await page.locator('.charts').count()) > 0;
  if (scripted && hasCharts) {
    // They come alive once they have been scrolled to, or say that they cannot; a style sheet of theirs may be held for longer.
    const told = page.locator('.charts[data-live], [data-notice=charts-failed]').first();
    await told.waitFor({ state: 'attached', timeout: SCRIPT_MS }).catch(() => null);
  }
  await page.waitForTimeout(500);
}

/** Without the hash, which every build makes anew. */
function nameOf(asset: string): string {
  return asset.replace(/-[\w-]{8}(?=\.\w+$)/, '');
}

function shownAs({ outcome, fault }: Cell): string {
  const { scripted, map, notices } = outcome;
  const words = [
    fault === null ? null : `**${fault}**`,
    map === 'none' ? null : `${map} map`,
    scripted ? null : 'as without scripts',
    ...notices.map((notice) => `“${notice}”`),
  ];
  return words.filter((word) => word !== null).join('; ');
}

/** The section of a page, from its heading on. */
function section(page: string, version: string): string {
  const tried = cells.filter((cell) => cell.page === page);
  const failed = tried.filter(({ fault }) => fault !== null).length;
  return [
    `## ${page}`,
    '',
    `${tried.length} failures, ${failed} faults, on ${new Date().toISOString().slice(0, 10)}, Chromium ${version}, Node ${process.version}.`,
    '',
    '| File | What went wrong | What was shown |',
    '| --- | --- | --- |',
    ...tried.map((cell) => `| ${nameOf(cell.asset)} | ${cell.failure} | ${shownAs(cell)} |`),
    '',
  ].join('\n');
}

/** @param before the report as it was, whose sections of other pages stay */
function report(before: string, version: string): string {
  const sections = new Map(
    before
      .split(/^(?=## )/m)
      .slice(1)
      .map((text) => [/^## (.*)/.exec(text)?.[1] ?? '', text]),
  );
  for (const page of new Set(cells.map((cell) => cell.page))) sections.set(page, section(page, version));
  return [
    '# Every file of a page, failing',
    '',
    'Made by `npm run test:failures`; each page says when. The files are those that the page really asks for. A slow file is held for',
    'thirty seconds, what is shown meanwhile is what the table says, and it comes in the end. “As without scripts” is the page as it is',
    'drawn by the build: map, list, tables and texts, without the controls that need scripts.',
    '',
    ...sections.values(),
  ].join('\n');
}
