/** Somebody who presses whatever there is: random actions of the reader, of the window and of the network, repeatable by their seed. */
import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test';
import { clickSomething, freeze, goThroughHistory, hideAndShow, KEYS, leaveFullscreen } from './actions.ts';
import { createRandom } from './random.ts';
import { differences, readShownState } from './shown-state.ts';
import { fence, settle, watch } from './watched-page.ts';

export interface MonkeyOptions {
  readonly browser: Browser;
  /** First page, with the query it is opened with. */
  readonly url: string;
  readonly seed: number;
  readonly actions: number;
  /** Nodes and listeners are counted after so many actions, when all parts have been shown once, and at the end; `null`: not at all. */
  readonly warmUp: number | null;
  readonly say: (line: string) => void;
}

export interface MonkeyResult {
  /** What went wrong, in words; empty when nothing did. */
  readonly problems: readonly string[];
  readonly lastActions: readonly string[];
  readonly done: number;
  readonly link: string;
  readonly counts: readonly Counts[];
}

interface Counts {
  readonly documents: number;
  readonly nodes: number;
  readonly jsEventListeners: number;
}

const HOME = { width: 1280, height: 800 } as const;
const SIZES = [
  HOME,
  { width: 390, height: 844 },
  { width: 320, height: 568 },
  { width: 768, height: 1024 },
  { width: 1920, height: 600 },
] as const;
const KEPT_ACTIONS = 40;
/** Counts may differ by what is let go of late. */
const NODE_SLACK = 1.1;
const LISTENER_SLACK = 20;
const ACTION_TIMEOUT_MS = 60_000;
/** How long a page or frame that was left may take to be let go of. */
const COLLECTION_MS = 60_000;

class Stopped extends Error {}

/** Lets the monkey loose, then holds the page against its own link in a fresh one. */
export async function runMonkey(options: MonkeyOptions): Promise<MonkeyResult> {
  const { browser, url, seed, actions, warmUp, say } = options;
  const random = createRandom(seed);
  const problems: string[] = [];
  const lastActions: string[] = [];
  const counts: Counts[] = [];
  let done = 0;
  let offline = false;
  let offlineUntilMs = 0;
  const context = await browser.newContext({
    viewport: HOME,
    acceptDownloads: false,
    locale: 'zh-CN',
    serviceWorkers: 'block',
  });
  // What tsx makes of a named function calls this; in the page there is no such thing.
  await context.addInitScript({ content: 'globalThis.__name ??= (named) => named;' });
  await context.addInitScript(fence);
  const page = await context.newPage();
  page.setDefaultTimeout(ACTION_TIMEOUT_MS);
  watch(context, problems, () => offline || performance.now() < offlineUntilMs);
  page.on('dialog', (dialog) => void dialog.dismiss());
  page.on('crash', () => problems.push('the page crashed'));
  const client = await context.newCDPSession(page);

  const setOffline = async (to: boolean): Promise<void> => {
    offline = to;
    if (!to) offlineUntilMs = performance.now() + 5_000;
    await context.setOffline(to);
  };
  let currentSize: { width: number; height: number } = HOME;
  const resize = async (size: { width: number; height: number }): Promise<void> => {
    currentSize = size;
    await page.setViewportSize(size);
  };
  const point = () => ({ x: random.below(currentSize.width), y: random.below(currentSize.height) });

  const acts: readonly (readonly [weight: number, name: string, act: () => Promise<string>])[] = [
    [40, 'click', () => clickSomething(page, random)],
    [
      20,
      'key',
      async () => {
        const key = random.pick(KEYS);
        await page.keyboard.press(key);
        return key;
      },
    ],
    [
      10,
      'wheel',
      async () => {
        const { x, y } = point();
        const deltaY = (random.below(9) - 4) * 100;
        await page.mouse.move(x, y);
        await page.mouse.wheel(0, deltaY);
        return `${deltaY} at ${x},${y}`;
      },
    ],
    [
      6,
      'drag',
      async () => {
        const [from, to] = [point(), point()];
        await page.mouse.move(from.x, from.y);
        await page.mouse.down();
        await page.mouse.move(to.x, to.y, { steps: 4 });
        await page.mouse.up();
        return `${from.x},${from.y} to ${to.x},${to.y}`;
      },
    ],
    [
      4,
      'resize',
      async () => {
        await resize(random.pick(SIZES));
        return `${currentSize.width}×${currentSize.height}`;
      },
    ],
    [
      2,
      'rotate',
      async () => {
        await resize({ width: currentSize.height, height: currentSize.width });
        return `${currentSize.width}×${currentSize.height}`;
      },
    ],
    [
      3,
      'network',
      async () => {
        await setOffline(!offline);
        return offline ? 'off' : 'on';
      },
    ],
    [2, 'tab', () => hideAndShow(page)],
    [1, 'freeze', () => freeze(client, page)],
    [6, 'history', () => goThroughHistory(page, random, (warmUp === null || done < warmUp) && !offline)],
  ];
  const tickets = acts.flatMap(([weight, name, act]) => Array.from({ length: weight }, () => [name, act] as const));

  try {
    await page.goto(url);
    await settle(page);
    const home = new URL(page.url()).search;
    for (; done < actions; done += 1) {
      if (done === warmUp) counts.push(await countAtHome({ page, client, home, resize, setOffline }));
      const [name, act] = random.pick(tickets);
      const told = await act().catch((error: unknown) => {
        // A link to another language was on its way.
        if (!/Execution context was destroyed/.test(String(error))) throw error;
        return page.waitForLoadState('load').then(() => 'while the page was leaving');
      });
      lastActions.push(`${done + 1} ${name} ${told}`);
      if (lastActions.length > KEPT_ACTIONS) lastActions.shift();
      if (problems.length > 0) throw new Stopped();
      if ((done + 1) % 100 === 0) say(`${done + 1} actions, at ${new URL(page.url()).search.slice(0, 120)}`);
    }
    await setOffline(false);
    await leaveFullscreen(page);
    await settle(page);
    await bringCharts(page);
    const link = page.url();
    const here = await readShownState(page);
    const sizeThen = currentSize;
    // Before the link is opened in another page: the browser counts the pages of one site together.
    if (counts.length > 0) {
      counts.push(await countAtHome({ page, client, home, resize, setOffline }));
      problems.push(...growth(counts));
    }
    problems.push(...(await compareWithLink(context, link, sizeThen, here)));
  } catch (error) {
    if (!(error instanceof Stopped))
      problems.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  const link = page.url();
  await context.close();
  return { problems, lastActions, done, link, counts };
}

async function compareWithLink(
  context: BrowserContext,
  link: string,
  size: { width: number; height: number },
  here: Awaited<ReturnType<typeof readShownState>>,
): Promise<string[]> {
  const fresh = await context.newPage();
  await fresh.setViewportSize(size);
  await fresh.goto(link);
  await settle(fresh);
  await bringCharts(fresh);
  const there = await readShownState(fresh);
  await fresh.close();
  return differences(here, there).map((words) => `not what its link shows (${link}): ${words}`);
}

/** Charts come alive as they are scrolled to, and only then do they mark what is selected. */
async function bringCharts(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.querySelector('.charts')?.scrollIntoView({ block: 'start', behavior: 'instant' });
    // They may have been scrolled to while there was no network.
    document.querySelector<HTMLButtonElement>('[data-notice=charts-failed] button')?.click();
  });
  await page.locator('.charts[data-live]').waitFor({ state: 'attached' });
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await settle(page);
}

interface Counting {
  readonly page: Page;
  readonly client: CDPSession;
  readonly home: string;
  readonly resize: (size: { width: number; height: number }) => Promise<void>;
  readonly setOffline: (to: boolean) => Promise<void>;
}

/** Counted on the view that the page was opened with, reached without loading it anew. */
async function countAtHome({ page, client, home, resize, setOffline }: Counting): Promise<Counts> {
  await setOffline(false);
  await leaveFullscreen(page);
  await resize(HOME);
  await page.keyboard.press('Escape');
  await page.evaluate((search) => {
    for (const dialog of document.querySelectorAll<HTMLDialogElement>('dialog[open]')) dialog.close();
    for (const open of document.querySelectorAll('details[open]')) open.removeAttribute('open');
    history.pushState(null, '', search === '' ? location.pathname : search);
    dispatchEvent(new PopStateEvent('popstate'));
    // Whatever comes only when it is scrolled to has come.
    scrollTo(0, document.documentElement.scrollHeight);
  }, home);
  await settle(page);
  await page.evaluate(() => scrollTo(0, 0));
  await settle(page);
  const untilMs = performance.now() + COLLECTION_MS;
  for (let collections = 1; ; collections += 1) {
    await client.send('HeapProfiler.collectGarbage');
    await page.waitForTimeout(300);
    const { documents, nodes, jsEventListeners } = await client.send('Memory.getDOMCounters');
    // What a finalizer lets go of in one collection, the next one takes.
    const collected = collections >= 3 && documents <= page.frames().length;
    if (collected || performance.now() > untilMs) return { documents, nodes, jsEventListeners };
  }
}

function growth([before, after]: readonly Counts[]): string[] {
  if (before === undefined || after === undefined) return [];
  const words: string[] = [];
  if (after.documents > before.documents) words.push(`documents grew from ${before.documents} to ${after.documents}`);
  if (after.nodes > before.nodes * NODE_SLACK) words.push(`nodes grew from ${before.nodes} to ${after.nodes}`);
  if (after.jsEventListeners > before.jsEventListeners + LISTENER_SLACK)
    words.push(`listeners grew from ${before.jsEventListeners} to ${after.jsEventListeners}`);
  return words;
}
