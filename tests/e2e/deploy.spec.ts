import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { startServer } from '../../scripts/lib/server/start-server.ts';
import { expectMap } from './support/atlas-page.ts';
import { startPlainServer } from './support/plain-server.ts';
import { expect, SIZES, settled, test } from './support/test.ts';

const DIST = process.env.ATLAS_DIST ?? resolve(import.meta.dirname, '../../dist');
const MAX_SCRIPT_BYTES = 90_000;

const hosted = {
  'in a folder deep down': () => startServer({ root: DIST, base: '/a/b/c/', port: 0 }),
  'on a plain static server': () => startPlainServer(DIST),
};

for (const [where, start] of Object.entries(hosted)) {
  test.describe(`the site ${where}`, () => {
    const there = test.extend({
      // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
      baseURL: async ({}, use) => {
        const server = await start();
        await use(server.url);
        await server.close();
      },
    });

    there('starts the interactive map and asks for nothing outside its folder', async ({ page, baseURL }) => {
      const outside: string[] = [];
      page.on('request', (request) => {
        if (!request.url().startsWith(baseURL ?? '') && !/^(data|blob):/.test(request.url()))
          outside.push(request.url());
      });
      await page.goto('');
      await expectMap(page);
      expect(outside).toEqual([]);
    });

    there('leads from language to language and to its data', async ({ page }) => {
      await page.goto('index.html?static=1');
      await settled(page);
      await page.getByRole('link', { name: 'English' }).click();
      await settled(page);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dual Cores, Dual Belts');
      const links = await page
        .locator('a[href^="./data/"]')
        .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
      expect(links.length).toBeGreaterThan(5);
      for (const link of links) expect((await page.request.get(link)).status(), link).toBe(200);
    });
  });
}

test.describe('the order of loading', () => {
  test.use({ viewport: SIZES.desk });

  test('the map is painted while no script has arrived yet', async ({ page }) => {
    let release = () => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    await page.route('**/*.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('index.html', { waitUntil: 'commit' });
    await expect(page.locator('.map-svg[data-figure=province] [data-place=nansha]')).toBeVisible();
    await expect.poll(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length)).toBe(1);
    await expect(page.locator('html')).not.toHaveAttribute('data-js');
    release();
    await expectMap(page);
  });

  test('before the first paint nothing is asked for but two style sheets, small scripts and icon', async ({ page }) => {
    await page.goto('index.html');
    await expectMap(page);
    const { early, late } = await page.evaluate(() => {
      const paintMs = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
      const split: { early: string[]; late: string[] } = { early: [], late: [] };
      for (const { name, startTime } of performance.getEntriesByType('resource')) {
        split[startTime < paintMs ? 'early' : 'late'].push(new URL(name).pathname.slice(1));
      }
      return split;
    });
    expect(early.filter((path) => path.endsWith('.css')).length).toBeLessThanOrEqual(2);
    expect(early.filter((path) => !/^(assets\/[\w-]+\.(css|js)|icon\.svg)$/.test(path))).toEqual([]);
    expect(early.filter((path) => /(renderer|target-chart|mount-charts|save)-/.test(path))).toEqual([]);
    expect(late.filter((path) => /^assets\/renderer-.*\.js$/.test(path))).toHaveLength(1);
    for (const file of ['guangdong.topo.json', 'coast.topo.json', 'layout.geojson', 'rivers.geojson', 'fade.geojson']) {
      expect(late, file).toContain(`data/${file}`);
    }
  });

  test('a page with static=1 never asks for the interactive map', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto('index.html?static=1');
    await settled(page);
    await page.getByRole('button', { name: '放大' }).click();
    await expect(page.locator('.map-stage[data-figure=province] [data-moved]')).toHaveCount(1);
    expect(asked.filter((path) => /renderer|worker|data\//.test(path))).toEqual([]);
  });
});

test.describe('the weight', () => {
  const brotliBytes = (content: Buffer): number => brotliCompressSync(content).length;

  test(`of all scripts before the interactive map is within ${MAX_SCRIPT_BYTES / 1000} kB`, async () => {
    const html = await readFile(join(DIST, 'index.html'), 'utf8');
    const waiting = [...html.matchAll(/<(?:script|link)[^>]*(?:src|href)="(\.\/[^"]+\.js)"/g)].map((match) =>
      join(DIST, match[1] ?? ''),
    );
    expect(waiting.length).toBeGreaterThan(0);
    const weights = new Map<string, number>();
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      if (weights.has(file)) continue;
      const code = await readFile(file, 'utf8');
      weights.set(file, brotliBytes(Buffer.from(code)));
      // What a script imports statically comes with it; `import(…)` comes later.
      for (const match of code.matchAll(/\b(?:from|import)\s*["'](\.[^"']+)["']/g)) {
        waiting.push(join(dirname(file), match[1] ?? ''));
      }
    }
    const total = [...weights.values()].reduce((sum, bytes) => sum + bytes, 0);
    expect(total, JSON.stringify([...weights])).toBeLessThanOrEqual(MAX_SCRIPT_BYTES);
  });

  test('no file of the site names another host to load something from', async () => {
    const found: string[] = [];
    for (const file of await readdir(DIST)) {
      if (!file.endsWith('.html')) continue;
      const html = await readFile(join(DIST, file), 'utf8');
      for (const match of html.matchAll(/<(?!a\b)\w+[^>]*\s(?:src|href)="(?:https?:)?\/\/[^"]*"/g))
        found.push(`${file}: ${match[0]}`);
    }
    expect(found).toEqual([]);
  });
});
