import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { ALL_EMBED_CONTENTS, embedFileFor } from '../../src/state/embed-pages.ts';
import { contentHeights, expectWholeMap, NEIGHBOURS, settledFrame, test } from './support/embed-page.ts';
import { expect } from './support/test.ts';

const DIST = process.env.ATLAS_DIST ?? resolve(import.meta.dirname, '../../dist');
const LANGS = ['zh-Hans', 'en', 'zh-Hant'] as const;

test.use({ allowedRequests: NEIGHBOURS });

test.describe('an embed in the page of somebody else', () => {
  for (const lang of LANGS) {
    test(`the map in ${lang} shows map, legend, notice and source, in its own language`, async ({
      page,
      parent,
      nginx,
    }) => {
      const file = embedFileFor('map', lang);
      await page.goto(parent.show(`<iframe src="${nginx.url}${file}?static=1" width="800" height="600"></iframe>`));
      const frame = page.frameLocator('iframe');
      await settledFrame(frame);
      await expectWholeMap(frame);
      await expect(frame.locator('html')).toHaveAttribute('lang', lang);
    });
  }

  for (const content of ALL_EMBED_CONTENTS.filter((id) => id !== 'map')) {
    test(`${content} opens in three languages, with its title and its source`, async ({ page, parent, nginx }) => {
      for (const lang of LANGS) {
        const src = nginx.url + embedFileFor(content, lang);
        await page.goto(parent.show(`<iframe src="${src}" width="800" height="600"></iframe>`));
        const frame = page.frameLocator('iframe');
        await settledFrame(frame);
        await expect(frame.locator('html')).toHaveAttribute('lang', lang);
        await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(frame.locator('.embed-source a')).toHaveAttribute('target', '_blank');
        const body = { places: '.place-list', story: '.embed-step[aria-current]' }[content as string] ?? '.chart-frame';
        await expect(frame.locator(body)).toBeVisible();
      }
    });
  }

  test('the interactive map takes over, under the headers of the published example', async ({
    page,
    parent,
    nginx,
  }) => {
    await page.goto(parent.show(`<iframe src="${nginx.url}embed.html" width="800" height="600"></iframe>`));
    const frame = page.frameLocator('iframe');
    await settledFrame(frame);
    await expect(frame.locator('html')).toHaveAttribute('data-map', 'gl');
    await expectWholeMap(frame);
  });

  test('the wheel scrolls the page around, and zooms the map only with Ctrl', async ({ page, parent, nginx }) => {
    await page.goto(
      parent.show(`<iframe src="${nginx.url}embed.html" width="800" height="600"></iframe><p>${'字<br>'.repeat(200)}`),
    );
    const frame = page.frameLocator('iframe');
    await settledFrame(frame);
    await page.mouse.move(400, 250);
    await page.mouse.wheel(0, 200);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    await expect(frame.locator('.maplibregl-cooperative-gesture-screen')).toContainText('按住Ctrl并滚动滚轮可缩放地图');
  });

  test('in full screen the wheel zooms the map by itself', async ({ page, parent, nginx }) => {
    await page.goto(
      parent.show(`<iframe src="${nginx.url}embed.html" width="800" height="600" allow="fullscreen"></iframe>`),
    );
    const frame = page.frameLocator('iframe');
    await settledFrame(frame);
    const stage = frame.locator('.map-stage');
    await page.locator('iframe').evaluate((element) => element.requestFullscreen());
    await expect
      .poll(() => frame.locator('html').evaluate(() => innerWidth >= screen.width && innerHeight >= screen.height))
      .toBe(true);
    await settledFrame(frame);
    const before = await stage.getAttribute('data-camera');
    await page.mouse.move(600, 250);
    await page.mouse.wheel(0, -300);
    await expect(stage).not.toHaveAttribute('data-camera', before ?? '');
    await expect(frame.locator('.maplibregl-cooperative-gesture-screen')).toHaveCount(0);
  });

  test('at 600 px the map gives way so that nothing scrolls', async ({ page, nginx }) => {
    for (const width of [390, 800, 1200]) {
      await page.setViewportSize({ width, height: 600 });
      await page.goto(`${nginx.url}embed.html?static=1`);
      const heights = await contentHeights(page.mainFrame());
      expect(heights.content, `${width} px`).toBeLessThanOrEqual(heights.window);
    }
  });

  test('title, legend and source are switched by the address; the notice is not', async ({ page, nginx }) => {
    await page.goto(`${nginx.url}embed.html?static=1&title=0&legend=0&source=0`);
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
    await expect(page.locator('.embed-title')).toBeHidden();
    await expect(page.locator('.legend')).toBeHidden();
    await expect(page.locator('.embed-source')).toBeHidden();
    await expect(page.locator('.map-notice')).toBeVisible();
  });

  test('writes nothing into the address bar, cookies or any storage, and registers no worker', async ({
    page,
    nginx,
  }) => {
    await page.goto(`${nginx.url}embed.html`);
    await page.locator('html[data-map=gl]').waitFor({ state: 'attached', timeout: 60_000 });
    await page.getByRole('button', { name: '放大' }).click();
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
    expect(page.url()).toBe(`${nginx.url}embed.html`);
    const kept = await page.evaluate(async () => ({
      cookies: document.cookie,
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }));
    expect(kept).toEqual({ cookies: '', local: 0, session: 0, databases: 0, workers: 0 });
  });

  test('a static embed never asks for the interactive map, nor for its data', async ({ page, nginx }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${nginx.url}embed.html?static=1&theme=dark&legend=0`);
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
    expect(asked.filter((path) => /renderer|worker|hydrate|\/data\//.test(path))).toEqual([]);
  });
});

test.describe('the weight of an embed', () => {
  const brotliBytes = async (file: string): Promise<number> =>
    brotliCompressSync(await readFile(join(DIST, file))).length;

  async function wholeWeight(file: string): Promise<number> {
    const html = await readFile(join(DIST, file), 'utf8');
    const waiting = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g)].map(
      (match) => match[1] ?? '',
    );
    const seen = new Set<string>();
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      if (!next.endsWith('.js')) continue;
      const code = await readFile(join(DIST, next), 'utf8');
      for (const match of code.matchAll(/\b(?:from|import)\s*["']\.\/([^"']+)["']/g))
        waiting.push(`assets/${match[1]}`);
    }
    const weights = await Promise.all([file, ...seen].map(brotliBytes));
    return weights.reduce((sum, bytes) => sum + bytes, 0);
  }

  test('static, is within 80 kB in all', async () => {
    for (const lang of LANGS) {
      expect(await wholeWeight(embedFileFor('map', lang))).toBeLessThanOrEqual(80_000);
      expect(await wholeWeight(embedFileFor('story', lang))).toBeLessThanOrEqual(80_000);
    }
  });

  test('of a chart or of the places is within 60 kB in all', async () => {
    for (const content of ALL_EMBED_CONTENTS.filter((id) => id !== 'map' && id !== 'story')) {
      for (const lang of LANGS) {
        expect(await wholeWeight(embedFileFor(content, lang)), content).toBeLessThanOrEqual(60_000);
      }
    }
  });
});
