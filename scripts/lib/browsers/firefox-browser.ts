import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fetchTool } from '../tools/fetch-tool.ts';
import type { DrivenBrowser } from './driven-browser.ts';

/** What this module takes from puppeteer-core 24, the line that runs on Node 20. */
interface Puppeteer {
  launch(options: {
    readonly browser: 'firefox';
    readonly executablePath: string;
    readonly headless: boolean;
  }): Promise<{
    version(): Promise<string>;
    newPage(): Promise<PuppeteerPage>;
    close(): Promise<void>;
  }>;
}
interface PuppeteerPage {
  on(type: 'pageerror', listener: (error: Error) => void): void;
  on(type: 'console', listener: (message: { type(): string; text(): string }) => void): void;
  setViewport(size: { readonly width: number; readonly height: number }): Promise<void>;
  goto(url: string): Promise<unknown>;
  reload(): Promise<unknown>;
  evaluate<T>(expression: string): Promise<T>;
}

/** How Firefox tells of a request through a service worker that ended because its page was left. */
const LEFT_BEHIND = /ServiceWorker intercepted the request and encountered an unexpected error/;

/** Firefox by WebDriver BiDi, without a driver of its own. */
export async function driveFirefox(executablePath: string): Promise<DrivenBrowser> {
  const folder = fetchTool('puppeteer-core', '24.43.1');
  const entry = pathToFileURL(join(folder, 'lib', 'esm', 'puppeteer', 'puppeteer-core.js')).href;
  const { default: puppeteer } = (await import(entry)) as { default: Puppeteer };
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  const errors: string[] = [];
  let isLeaving = false;
  const leaveBy = async (way: Promise<unknown>): Promise<void> => {
    isLeaving = true;
    await way.finally(() => {
      isLeaving = false;
    });
  };
  // Firefox tells of it now in its console, now as an error of the page.
  const hear = (words: string): void => {
    if (!(isLeaving && LEFT_BEHIND.test(words))) errors.push(words);
  };
  page.on('pageerror', ({ message }) => hear(message));
  page.on('console', (message) => {
    if (message.type() === 'error') hear(message.text());
  });
  return {
    name: `Firefox ${(await browser.version()).replace(/^firefox\//i, '')}`,
    open: (url) => leaveBy(page.goto(url)),
    evaluate: (expression) => page.evaluate(expression),
    reload: () => leaveBy(page.reload()),
    errors: () => errors,
    close: () => browser.close(),
  };
}
