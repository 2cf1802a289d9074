import { resolve } from 'node:path';
import { expect, type Frame, type FrameLocator, type Page } from '@playwright/test';
import { findNginx, type RunningServer, startNginx, startOwnServer } from './nginx.ts';
import { type ParentServer, startParent } from './parent-server.ts';
import { test as base } from './test.ts';

const DIST = process.env.ATLAS_DIST ?? resolve(import.meta.dirname, '../../../dist');

/** The parent is on another port of this computer. */
export const NEIGHBOURS = /^http:\/\/(127\.0\.0\.1|localhost):\d+\//;

interface EmbedFixtures {
  readonly nginx: RunningServer;
  readonly parent: ParentServer;
}

/** The atlas on nginx by the published example, and the page of somebody else around it, whose origin the atlas trusts. */
export const test = base.extend<object, EmbedFixtures>({
  parent: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
    async ({}, use) => {
      const parent = await startParent();
      await use(parent);
      await parent.close();
    },
    { scope: 'worker' },
  ],
  nginx: [
    async ({ parent }, use) => {
      const command = findNginx();
      if (command === null) console.info('nginx is not installed: its published example is not tested here.');
      const origins = [parent.origin];
      const nginx = command === null ? await startOwnServer(DIST, origins) : await startNginx(command, DIST, origins);
      await use(nginx);
      await nginx.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ nginx }, use) => use(nginx.url),
});

/** Waits until a frame says that nothing more will change by itself. */
export async function settledFrame(frame: FrameLocator): Promise<void> {
  await frame.locator('html[data-ready]').waitFor({ state: 'attached', timeout: 60_000 });
}

/** What every embed of the map must show, whatever the surroundings. */
export async function expectWholeMap(frame: FrameLocator | Page): Promise<void> {
  const map = frame.locator('.map-svg[data-figure=province]');
  await expect(map.locator('[data-place]')).toHaveCount(16);
  await expect(frame.locator('.map-notice')).toBeVisible();
  await expect(frame.locator('[data-legend-layer=cores]')).toBeVisible();
  await expect(frame.locator('.embed-source')).toBeVisible();
}

/** Height of the first frame of a page, in CSS pixels. */
export const frameHeight = (page: Page, selector = 'iframe'): Promise<number> =>
  page.locator(selector).evaluate((frame) => frame.getBoundingClientRect().height);

/** How high the content of the frame is, and how high the window that shows it. */
export async function contentHeights(frame: Frame): Promise<{ readonly content: number; readonly window: number }> {
  return frame.evaluate(() => ({
    content: document.documentElement.scrollHeight,
    window: window.innerHeight,
  }));
}
