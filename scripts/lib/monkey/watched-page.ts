/** The page that the monkey is let loose in: nothing leaves it, everything it complains of is noted. */
import type { BrowserContext, Page } from '@playwright/test';
import { readShownState } from './shown-state.ts';

type Visibility = 'visible' | 'hidden';
declare global {
  interface Window {
    monkeyVisibility?: Visibility;
  }
}

/** Runs in the page before anything of it does: what would leave the atlas stays, and the tab can be hidden. */
export function fence(): void {
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
  // What no script has taken over is a link like any other, and leads out of the atlas while there is no network.
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (navigator.onLine || event.defaultPrevented || link === null) return;
    if (link.getAttribute('href')?.startsWith('#') !== true) event.preventDefault();
  });
  window.open = () => null;
  window.print = () => {};
  Object.defineProperty(document, 'visibilityState', { get: () => window.monkeyVisibility ?? 'visible' });
  Object.defineProperty(document, 'hidden', { get: () => window.monkeyVisibility === 'hidden' });
}

/** Words of the browser about a network that was switched off are the point; all others are faults. */
const OFFLINE_WORDS =
  /ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED|Failed to (load|fetch)|Failed to load resource|NetworkError|dynamically imported/;
const DRIVER_WORDS = /GL Driver Message|Service Worker registration blocked/;

export function watch(context: BrowserContext, problems: string[], isOffline: () => boolean): void {
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

export async function settle(page: Page): Promise<void> {
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
