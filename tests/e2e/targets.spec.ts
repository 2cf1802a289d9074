import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, SIZES, settled, test } from './support/test.ts';

const CHARTS = ['scoreboard', 'path', 'nation', 'enterprises', 'talent', 'who-does-what', 'markets'];
const PAGES = ['targets.html', 'targets.en.html', 'targets.zh-hant.html'];
const NOT_PUBLISHED: Readonly<Record<string, string>> = {
  'targets.html': '未见公布',
  'targets.en.html': 'Not published',
  'targets.zh-hant.html': '未見公佈',
};
const DIST = process.env.ATLAS_DIST ?? resolve(import.meta.dirname, '../../dist');
const AXE = readFileSync(join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8');

test.describe('the page of targets, without scripts', () => {
  test.use({ javaScriptEnabled: false });

  for (const file of PAGES) {
    test(`${file} shows all seven charts, each with its table, clauses and sources`, async ({ page }) => {
      await page.goto(file);
      for (const chart of CHARTS) {
        const frame = page.locator(`[data-chart=${chart}]`);
        await expect(frame.locator('svg:visible').first(), chart).toBeVisible();
        await expect(frame.locator('.chart-data table'), chart).toHaveCount(1);
        await expect(frame.locator('.chart-basis .clause').first(), chart).toBeVisible();
        expect(await frame.locator('.chart-basis .source-ref').count(), chart).toBeGreaterThan(0);
      }
    });

    test(`${file} says for all eight targets that no outcome was published`, async ({ page }) => {
      await page.goto(file);
      const rows = page.locator('[data-chart=scoreboard] .scoreboard-row');
      await expect(rows).toHaveCount(8);
      for (const row of await rows.all()) await expect(row).toContainText(NOT_PUBLISHED[file] ?? '');
    });

    test(`${file} leads every source of a chart to its entry on the page`, async ({ page }) => {
      await page.goto(file);
      const broken = await page.evaluate(() =>
        [...document.querySelectorAll('a[href^="#"]')]
          .map((link) => link.getAttribute('href') ?? '')
          .filter((href) => document.getElementById(href.slice(1)) === null),
      );
      expect(broken).toEqual([]);
    });
  }

  test('no page of targets scrolls sideways, on any screen', async ({ page }) => {
    for (const viewport of Object.values(SIZES)) {
      await page.setViewportSize(viewport);
      for (const file of PAGES) {
        await page.goto(file);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(over, `${file} at ${viewport.width}`).toBeLessThanOrEqual(0);
      }
    }
  });
});

test('a page of targets weighs at most 60 kB', () => {
  for (const file of PAGES)
    expect(brotliCompressSync(readFileSync(join(DIST, file))).length, file).toBeLessThan(60_000);
});

test('the atlas leads to the targets, and a place of a chart back to the map', async ({ page }) => {
  await page.goto('./?static=1');
  await settled(page);
  await page.getByRole('link', { name: '七张图：目标、路径与实绩' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('目标与实绩');
  await settled(page);
  await page.locator('[data-chart=who-does-what] a', { hasText: '东莞松山湖' }).first().click();
  await expect(page).toHaveURL(/index\.html\?.*place=songshan-lake/);
  await expect(page.locator('[data-card=songshan-lake]')).toBeVisible();
});

test('the numbers of a chart can be saved as CSV', async ({ page }) => {
  await page.goto('targets.html');
  await settled(page);
  const download = page.waitForEvent('download');
  await page.locator('[data-chart=nation] [data-save=csv]').click();
  const file = await (await download).path();
  const bytes = readFileSync(file);
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(bytes.toString('utf8')).toContain('646.4');
});

test('a chart can be saved as a drawing with its title, source and date', async ({ page }) => {
  await page.goto('targets.html');
  await settled(page);
  const download = page.waitForEvent('download');
  await page.locator('[data-chart=enterprises] [data-save=svg]').click();
  const text = readFileSync(await (await download).path(), 'utf8');
  expect(text).toContain('<svg');
  expect(text).toContain('企业在哪里');
  expect(text).not.toContain('var(--');
});

test.describe('axe finds nothing to mend on the page of targets', () => {
  // The page's own policy allows no scripts but its own, and axe is none of them.
  test.use({ bypassCSP: true });

  for (const file of PAGES) {
    for (const theme of ['light', 'dark', 'contrast']) {
      test(`${file} in the ${theme} theme`, async ({ page }) => {
        await page.goto(`${file}?theme=${theme}`);
        await settled(page);
        await page.evaluate(AXE);
        const violations = await page.evaluate(async () => {
          const { axe } = window as unknown as { axe: typeof import('axe-core') };
          const { violations: found } = await axe.run();
          return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 140)}`));
        });
        expect(violations).toEqual([]);
      });
    }
  }
});
