import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { type RunningServer, startServer } from '../../scripts/lib/server/start-server.ts';
import { QUIET_MS } from '../../src/platform/quiet.ts';
import { expectMap } from './support/atlas-page.ts';
import { test as base, expect, settled } from './support/test.ts';

const DIST = process.env.ATLAS_DIST ?? resolve(import.meta.dirname, '../../dist');
/** Below another path, as most sites of others are. */
const BASE = '/a/b/';

interface Site {
  readonly url: string;
  /** A copy of the built site, which a test may change. */
  readonly folder: string;
  readonly stop: () => Promise<void>;
  /** Serves the folder as it is now, at the same address. */
  readonly start: () => Promise<void>;
}

const test = base.extend<{ site: Site }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
  site: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'atlas-offline-'));
    await cp(DIST, folder, { recursive: true });
    const running: RunningServer[] = [await startServer({ root: folder, base: BASE, port: 0 })];
    const url = running[0]?.url ?? '';
    const stop = async (): Promise<void> => {
      await running.pop()?.close();
    };
    await use({
      url,
      folder,
      stop,
      start: async () => {
        await stop();
        running.push(await startServer({ root: folder, base: BASE, port: Number(new URL(url).port) }));
      },
    });
    await stop();
    await rm(folder, { recursive: true });
  },
  baseURL: async ({ site }, use) => use(site.url),
});

test.use({ serviceWorkers: 'allow' });
// Without a network the browser says of each request that it failed; and the plain pages of these tests have no icon.
test.use({ allowedMessages: /net::ERR_(FAILED|INTERNET_DISCONNECTED|CONNECTION_REFUSED)|favicon\.ico/ });

/** Opens a page and stays until the whole site is stored. */
async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await settled(page);
  await page.locator('html[data-offline]').waitFor({ state: 'attached', timeout: 60_000 });
}

/** What makes a new version: another page, and a worker that lists it. */
async function publishNewVersion({ folder, start }: Site, title: string, file = 'index.html'): Promise<void> {
  const page = join(folder, file);
  await writeFile(
    page,
    (await readFile(page, 'utf8')).replace(
      /<meta name="description"[^>]*>/,
      `<meta name="version" content="${title}">`,
    ),
  );
  const worker = join(folder, 'service-worker.js');
  const listed = new RegExp(`(url:\`${file.replace('.', '\\.')}\`,revision:)\`\\w+\``);
  const code = await readFile(worker, 'utf8');
  expect(code).toMatch(listed);
  await writeFile(worker, code.replace(listed, `$1\`${title}\``));
  await start();
}

/**
 * Chromium fetches the icon anew for every address that a page gives itself. It then wakes the old worker while it is being
 * replaced, and a worker that is watched by a test is not put to sleep again, so that the new one waits for ever.
 */
async function withoutIcon({ folder }: Site, file: string): Promise<void> {
  const page = join(folder, file);
  const text = await readFile(page, 'utf8');
  expect(text).toContain('href="./icon.svg"');
  await writeFile(page, text.replace('href="./icon.svg"', 'href="data:,"'));
}

/** Asks for a new version, as the browser does by itself at each visit and the page every hour, until it is stored. */
async function storeNewVersion(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const coming = registration.installing;
    if (coming !== null) {
      await new Promise<void>((done) => {
        coming.addEventListener('statechange', () => {
          if (coming.state === 'installed') done();
        });
      });
    }
  });
}

const version = (page: Page) => page.locator('meta[name=version]');

test('after one visit every page of the atlas works without network and server', async ({ page, context, site }) => {
  test.slow();
  // Without the interactive map, whose code nobody has asked for yet.
  await visit(page, 'index.html?static=1');
  await context.setOffline(true);
  await site.stop();

  await page.reload();
  await settled(page);
  await page.goto('?place=nansha');
  await expectMap(page);
  await expect(page.getByRole('article')).toBeVisible();
  for (const [file, lang] of [
    ['en.html', 'en'],
    ['zh-hant.html', 'zh-Hant'],
  ] as const) {
    await page.goto(`${file}?static=1`);
    await settled(page);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
  }
  // Every page that the site has, however many there will be.
  const pages = (await readdir(site.folder)).filter((file) => file.endsWith('.html') && !file.startsWith('embed'));
  for (const file of pages) expect((await page.goto(`${file}?static=1`))?.status(), file).toBe(200);
});

test('the very page that has stored everything loads the map from the store', async ({ page, context, site }) => {
  await visit(page, 'index.html?static=1');
  await context.setOffline(true);
  await site.stop();
  const fade = await page.evaluate(async () => (await (await fetch('./data/fade.geojson')).json()) as { type: string });
  expect(fade.type).toBe('FeatureCollection');
});

test('a new version waits while the reader is there, and is taken up when nobody has touched the page for a while', async ({
  page,
  site,
}) => {
  await page.clock.install();
  await visit(page, 'index.html?static=1&place=nansha');
  await page.mouse.move(200, 200);
  await publishNewVersion(site, 'two');
  await storeNewVersion(page);

  await page.clock.fastForward(QUIET_MS - 5_000);
  await page.keyboard.press('Shift');
  await page.clock.fastForward(QUIET_MS - 5_000);
  await expect(version(page)).toHaveCount(0);
  await page.clock.fastForward(6_000);
  await expect(version(page)).toHaveAttribute('content', 'two');
  await settled(page);
  await expect(page.getByRole('article')).toBeVisible();
});

test('a new version that waited is taken up when the page is opened anew', async ({ page, site }) => {
  await visit(page, 'index.html?static=1');
  await page.mouse.move(200, 200);
  await publishNewVersion(site, 'two');
  await storeNewVersion(page);
  await expect(version(page)).toHaveCount(0);
  await page.goto('index.html?static=1&theme=dark');
  await expect(version(page)).toHaveAttribute('content', 'two');
  await expect(page).toHaveURL(/theme=dark/);
});

test('while another window of the atlas is open, a new version is not taken up', async ({ page, context, site }) => {
  await visit(page, 'index.html?static=1');
  await publishNewVersion(site, 'two');
  await storeNewVersion(page);
  const other = await context.newPage();
  await visit(other, 'en.html?static=1');
  const waiting = await other.evaluate(async () => {
    const { waiting, active } = await navigator.serviceWorker.ready;
    return { waiting: waiting?.state, active: active?.state };
  });
  expect(waiting).toEqual({ waiting: 'installed', active: 'activated' });
});

test('a visit to the stand is enough for it to be touring after a start without network and server, map included', async ({
  page,
  context,
  site,
}) => {
  test.slow();
  await visit(page, 'kiosk.html?static=1&dwell=600&slide=4');
  await context.setOffline(true);
  await site.stop();
  await page.reload();
  await settled(page);
  await expect(page.locator('.kiosk[data-mode=touring][data-slide="4"]')).toBeVisible();
  await page.goto('kiosk.en.html?dwell=600&slide=11');
  await expectMap(page);
  await expect(page.locator('.story-chart[data-drawn]')).toBeVisible();
});

test('a visit to the speaker’s window is enough for both windows to go on without network and server', async ({
  page,
  context,
  site,
}) => {
  await visit(page, 'presenter.html?slide=2');
  await context.setOffline(true);
  await site.stop();
  await page.reload();
  await settled(page);
  const hall = await context.newPage();
  await hall.goto('kiosk.html?static=1&dwell=600&slide=2');
  await settled(hall);
  await expect(page.locator('.presenter[data-linked]')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(hall.locator('.kiosk')).toHaveAttribute('data-slide', '3');
});

test('on the stand a new version waits as long as somebody is there, and comes while the story tells itself', async ({
  page,
  site,
}) => {
  test.slow();
  await withoutIcon(site, 'kiosk.html');
  await page.clock.install();
  await visit(page, 'kiosk.html?static=1&dwell=600&idle=60&ask=20&slide=3');
  await page.getByRole('heading', { level: 1 }).click();
  await expect(page.locator('.kiosk')).toHaveAttribute('data-mode', 'visitor');
  await publishNewVersion(site, 'two', 'kiosk.html');
  await storeNewVersion(page);

  // Longer than the atlas page would wait, and with the question on the screen.
  for (let touches = 0; touches < 4; touches += 1) {
    await page.clock.runFor(50_000);
    await page.keyboard.press('PageDown');
  }
  await page.clock.runFor(61_000);
  await expect(page.locator('.kiosk')).toHaveAttribute('data-mode', 'asking');
  await expect(version(page)).toHaveCount(0);
  await page.clock.runFor(21_000);
  // The worker may have been put to sleep meanwhile, and a busy computer wakes it slowly.
  await expect(version(page)).toHaveAttribute('content', 'two', { timeout: 60_000 });
  await settled(page);
  await expect(page.locator('.kiosk[data-mode=touring][data-slide="1"]')).toBeVisible();
});

test('the speaker’s window takes up a new version when it is opened anew', async ({ page, site }) => {
  await visit(page, 'presenter.html');
  await page.mouse.move(200, 200);
  await publishNewVersion(site, 'two', 'presenter.html');
  await storeNewVersion(page);
  await expect(version(page)).toHaveCount(0);
  await page.goto('presenter.html?slide=2');
  await expect(version(page)).toHaveAttribute('content', 'two');
});

test('in a frame the atlas stores nothing', async ({ page }) => {
  const body = '<!doctype html><title>CMS</title><iframe src="index.html?static=1"></iframe>';
  await page.route('**/cms.html', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto('cms.html');
  const frame = page.frameLocator('iframe');
  await frame.locator('html[data-ready]').waitFor({ state: 'attached' });
  // The page is idle after it has settled, and only then it would register.
  const registrations = await page.frames()[1]?.evaluate(
    () =>
      new Promise<number>((done) => {
        requestAnimationFrame(() =>
          requestAnimationFrame(() =>
            requestIdleCallback(() =>
              requestIdleCallback(async () => done((await navigator.serviceWorker.getRegistrations()).length)),
            ),
          ),
        );
      }),
  );
  expect(registrations).toBe(0);
});

test('a page made for framing gets nothing from the store', async ({ page, site }) => {
  await writeFile(join(site.folder, 'embed.html'), '<!doctype html><title>embed</title>');
  await site.start();
  await visit(page, 'index.html?static=1');
  await page.goto('embed.html');
  await site.stop();
  const answered = await page.evaluate(() =>
    fetch('./data/fade.geojson').then(
      () => true,
      () => false,
    ),
  );
  expect(answered).toBe(false);
  await expect(page.goto('embed.html')).rejects.toThrow(/ERR_CONNECTION_REFUSED/);
});

test('where scripts must come from trusted addresses the worker is registered all the same', async ({ page }) => {
  await page.route(/index\.html/, async (route) => {
    const response = await route.fetch();
    const policy = response.headers()['content-security-policy'];
    await route.fulfill({
      response,
      headers: {
        ...response.headers(),
        'content-security-policy': `${policy}; require-trusted-types-for 'script'`,
      },
    });
  });
  await visit(page, 'index.html?static=1');
});
