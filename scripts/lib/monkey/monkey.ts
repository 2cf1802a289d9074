/** Somebody who presses whatever there is: random actions of the reader, of the window and of the network, repeatable by their seed. */
import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test';
import { createRandom, type Random } from './random.ts';
import { differences, readShownState } from './shown-state.ts';

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
const KEYS = [
  'Tab',
  'Tab',
  'Tab',
  'Shift+Tab',
  'Enter',
  'Space',
  'Escape',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'PageDown',
  'PageUp',
  '+',
  '-',
  '?',
  'b',
  'f',
  '5',
  'a',
];
/** Tables are full of links and the map is full of marks: one of each kind is chosen first, or nothing else would be pressed. */
const CONTROLS = [
  'button, select, input, textarea, summary, [role=button]',
  'button, select, input, textarea, summary, [role=button]',
  'a[href]',
  '.hit',
];
const KEPT_ACTIONS = 40;
/** Counts may differ by what is let go of late. */
const NODE_SLACK = 1.1;
const LISTENER_SLACK = 20;
const ACTION_TIMEOUT_MS = 60_000;

type Visibility = 'visible' | 'hidden';
declare global {
  interface Window {
    monkeyVisibility?: Visibility;
  }
}

/** Runs in the page before anything of it does: what would leave the atlas stays, and the tab can be hidden. */
function fence(): void {
  const leaves = (link: HTMLAnchorElement): boolean =>
    link.target !== '' ||
    link.hasAttribute('download') ||
    link.origin !== location.origin ||
    !/\/((index|en|zh-hant)\.html)?$/.test(link.pathname);
  addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      if (
        link instanceof HTMLAnchorElement &&
        (leaves(link) || (!navigator.onLine && link.pathname !== location.pathname))
      )
        event.preventDefault();
    },
    true,
  );
  window.open = () => null;
  window.print = () => {};
  Object.defineProperty(document, 'visibilityState', { get: () => window.monkeyVisibility ?? 'visible' });
  Object.defineProperty(document, 'hidden', { get: () => window.monkeyVisibility === 'hidden' });
}

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
      const told = await act();
      lastActions.push(`${done + 1} ${name} ${told}`);
      if (lastActions.length > KEPT_ACTIONS) lastActions.shift();
      if (problems.length > 0) throw new Stopped();
      if ((done + 1) % 100 === 0) say(`${done + 1} actions, at ${new URL(page.url()).search.slice(0, 120)}`);
    }
    await setOffline(false);
    await leaveFullscreen(page);
    await settle(page);
    const link = page.url();
    const here = await readShownState(page);
    problems.push(...(await compareWithLink(context, link, currentSize, here)));
    if (counts.length > 0) {
      counts.push(await countAtHome({ page, client, home, resize, setOffline }));
      problems.push(...growth(counts));
    }
  } catch (error) {
    if (!(error instanceof Stopped))
      problems.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  const link = page.url();
  await context.close();
  return { problems, lastActions, done, link, counts };
}

/** Words of the browser about a network that was switched off are the point; all others are faults. */
const OFFLINE_WORDS =
  /ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED|Failed to (load|fetch)|Failed to load resource|NetworkError|dynamically imported/;
const DRIVER_WORDS = /GL Driver Message|Service Worker registration blocked/;

function watch(context: BrowserContext, problems: string[], isOffline: () => boolean): void {
  const note = (text: string): void => {
    if (DRIVER_WORDS.test(text) || (isOffline() && OFFLINE_WORDS.test(text))) return;
    problems.push(text);
  };
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      note(`console ${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (error) => note(`page error: ${error.error().stack ?? error.error().message}`));
}

async function settle(page: Page): Promise<void> {
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
  // A camera is written to the address at most every 300 ms, and glides for longer.
  let last = '';
  for (let quiet = 0; quiet < 3; ) {
    await page.waitForTimeout(500);
    const now = `${page.url()} ${JSON.stringify(await readShownState(page))}`;
    quiet = now === last ? quiet + 1 : 0;
    last = now;
  }
}

/** Any control that can be seen, after scrolling to it; a choice takes one of its options. */
async function clickSomething(page: Page, random: Random): Promise<string> {
  const found = await page.evaluate(
    ({ selector, at, option }) => {
      const seen = [...document.querySelectorAll<HTMLElement | SVGElement>(selector)].filter(
        (control) => control.checkVisibility({ visibilityProperty: true }) && control.getBoundingClientRect().width > 0,
      );
      const control = seen[Math.floor(at * seen.length)];
      if (control === undefined) return null;
      const name = `${control.tagName.toLowerCase()} “${(control.getAttribute('aria-label') ?? control.textContent ?? '').trim().slice(0, 30)}”${control.getAttribute('href') ?? ''}`;
      control.scrollIntoView({ block: 'center', behavior: 'instant' });
      if (control instanceof HTMLSelectElement) {
        const chosen = control.options[Math.floor(option * control.options.length)];
        control.value = chosen?.value ?? '';
        control.dispatchEvent(new Event('input', { bubbles: true }));
        control.dispatchEvent(new Event('change', { bubbles: true }));
        return { name: `${name} = ${control.value}`, x: -1, y: -1 };
      }
      const { left, top, width, height } = control.getBoundingClientRect();
      return { name, x: left + width / 2, y: top + height / 2 };
    },
    { selector: random.pick(CONTROLS), at: random.next(), option: random.next() },
  );
  if (found === null) return 'nothing to click';
  if (found.x >= 0 && found.y >= 0) await page.mouse.click(found.x, found.y);
  return found.name;
}

async function hideAndShow(page: Page): Promise<string> {
  for (const state of ['hidden', 'visible'] as const) {
    await page.evaluate((visibility) => {
      window.monkeyVisibility = visibility;
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
    await page.waitForTimeout(50);
  }
  return 'hidden and shown';
}

async function freeze(client: CDPSession, page: Page): Promise<string> {
  await client.send('Page.setWebLifecycleState', { state: 'frozen' });
  await page.waitForTimeout(50);
  await client.send('Page.setWebLifecycleState', { state: 'active' });
  return 'frozen and thawed';
}

/** @param anywhere also into entries of another page, whose nodes and listeners would be counted anew */
async function goThroughHistory(page: Page, random: Random, anywhere: boolean): Promise<string> {
  const delta = random.pick([-1, -1, 1, -2]);
  const may = await page.evaluate(
    ([step, free]) => {
      const { navigation } = window as unknown as {
        navigation: { currentEntry: { index: number }; entries(): { sameDocument: boolean; url: string }[] };
      };
      const entry = navigation.entries()[navigation.currentEntry.index + step];
      return entry?.url.startsWith('http') === true && (entry.sameDocument || free);
    },
    [delta, anywhere] as const,
  );
  if (!may) return `${delta} leads nowhere`;
  await page.evaluate((step) => history.go(step), delta);
  await page.waitForTimeout(100);
  await page.waitForLoadState('load');
  return String(delta);
}

async function leaveFullscreen(page: Page): Promise<void> {
  await page.evaluate(async () => {
    if (document.fullscreenElement !== null) await document.exitFullscreen();
  });
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
  // Charts and panels below come as they are scrolled to.
  await fresh.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await settle(fresh);
  const there = await readShownState(fresh);
  await fresh.close();
  return differences(here, there).map((words) => `not what its link shows (${link}): ${words}`);
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
    for (const open of document.querySelectorAll('details[open]')) open.removeAttribute('open');
    history.pushState(null, '', search === '' ? location.pathname : search);
    dispatchEvent(new PopStateEvent('popstate'));
    // Whatever comes only when it is scrolled to has come.
    scrollTo(0, document.documentElement.scrollHeight);
  }, home);
  await settle(page);
  await page.evaluate(() => scrollTo(0, 0));
  await settle(page);
  // What a finalizer lets go of in one collection, the next one takes.
  for (let collection = 0; collection < 3; collection += 1) {
    await client.send('HeapProfiler.collectGarbage');
    await page.waitForTimeout(300);
  }
  const { nodes, jsEventListeners } = await client.send('Memory.getDOMCounters');
  return { nodes, jsEventListeners };
}

function growth([before, after]: readonly Counts[]): string[] {
  if (before === undefined || after === undefined) return [];
  const words: string[] = [];
  if (after.nodes > before.nodes * NODE_SLACK) words.push(`nodes grew from ${before.nodes} to ${after.nodes}`);
  if (after.jsEventListeners > before.jsEventListeners + LISTENER_SLACK)
    words.push(`listeners grew from ${before.jsEventListeners} to ${after.jsEventListeners}`);
  return words;
}
