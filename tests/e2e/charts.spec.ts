import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, type Page, SIZES, settled, test } from './support/test.ts';

const CHARTS = ['scoreboard', 'path', 'nation', 'enterprises', 'talent', 'who-does-what', 'markets'];
const PAGES = ['index.html', 'en.html', 'zh-hant.html'];
const NOT_PUBLISHED: Readonly<Record<string, string>> = {
  'index.html': '未见公布',
  'en.html': 'Not published',
  'zh-hant.html': '未見公佈',
};
const DIST = process.env.ATLAS_DIST ?? resolve(import.meta.dirname, '../../dist');

const brotliBytes = (file: string): number => brotliCompressSync(readFileSync(join(DIST, file))).length;
const frame = (page: Page, chart: string) => page.locator(`[data-chart=${chart}]`);

/** Goes to the charts, which come to life when the reader is near. */
async function liveCharts(page: Page): Promise<void> {
  await page.locator('#charts-heading').scrollIntoViewIfNeeded();
  await expect(page.locator('.charts[data-live]')).toBeAttached();
}

test.describe('the charts, without scripts', () => {
  test.use({ javaScriptEnabled: false });

  for (const file of PAGES) {
    test(`${file} shows all seven, each with its table, clauses and sources`, async ({ page }) => {
      await page.goto(file);
      for (const chart of CHARTS) {
        await expect(frame(page, chart).locator('svg:visible').first(), chart).toBeVisible();
        await expect(frame(page, chart).locator('.chart-data table'), chart).toHaveCount(1);
        await expect(frame(page, chart).locator('.chart-basis .clause').first(), chart).toBeVisible();
        expect(await frame(page, chart).locator('.chart-basis .source-ref').count(), chart).toBeGreaterThan(0);
      }
    });

    test(`${file} says for all eight targets that no outcome was published`, async ({ page }) => {
      await page.goto(file);
      const rows = page.locator('[data-chart=scoreboard] .scoreboard-row');
      await expect(rows).toHaveCount(8);
      for (const row of await rows.all()) await expect(row).toContainText(NOT_PUBLISHED[file] ?? '');
    });

    test(`${file} leads every link within the page to something on it`, async ({ page }) => {
      await page.goto(file);
      const broken = await page.evaluate(() =>
        [...document.querySelectorAll('a[href^="#"]')]
          .map((link) => link.getAttribute('href') ?? '')
          .filter((href) => document.getElementById(href.slice(1)) === null),
      );
      expect(broken).toEqual([]);
    });
  }

  test('no page scrolls sideways, on any screen', async ({ page }) => {
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

/** Chunks that come with those, themselves included: what their code imports before it runs. */
function withImports(chunks: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [...chunks];
  for (let chunk = waiting.pop(); chunk !== undefined; chunk = waiting.pop()) {
    if (found.has(chunk)) continue;
    found.add(chunk);
    const code = readFileSync(join(DIST, 'assets', chunk), 'utf8');
    for (const [, next] of code.matchAll(/\b(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) if (next) waiting.push(next);
  }
  return found;
}

test('what makes the charts answer weighs at most 45 kB, words and shared chunks included', () => {
  const assets = readdirSync(join(DIST, 'assets'));
  const oneOf = (pattern: RegExp): string => {
    const found = assets.filter((name) => pattern.test(name));
    expect(found, String(pattern)).toHaveLength(1);
    return found[0] ?? '';
  };
  const entries = [
    ...readFileSync(join(DIST, 'index.html'), 'utf8').matchAll(/<script[^>]+src="\.\/assets\/([^"]+)"/g),
  ];
  const ofPage = withImports(entries.map(([, name]) => name ?? ''));
  expect(ofPage.size).toBeGreaterThan(1);
  for (const words of [/^charts-zh-hans-.*\.js$/, /^charts-en-.*\.js$/, /^zh-hant-charts-.*\.js$/]) {
    const ofCharts = withImports([oneOf(/^mount-charts-.*\.js$/), oneOf(words)]);
    const added = [...ofCharts].filter((chunk) => !ofPage.has(chunk));
    const bytes = added.reduce((sum, chunk) => sum + brotliBytes(`assets/${chunk}`), 0);
    expect(bytes, `${words}: ${added.join(', ')}`).toBeLessThanOrEqual(45_000);
  }
});

test('coming to life changes nothing that was there', async ({ page }) => {
  await page.goto('./?static=1');
  await settled(page);
  const look = () =>
    page.locator('.charts').evaluate((charts) => ({
      text: charts.textContent,
      elements: charts.querySelectorAll('*').length,
    }));
  const before = await look();
  await liveCharts(page);
  expect(await look()).toEqual(before);
});

test('a place chosen in a chart is chosen on the map and in the list', async ({ page }) => {
  await page.goto('./?static=1');
  await settled(page);
  await liveCharts(page);
  await frame(page, 'who-does-what').locator('a[data-select=songshan-lake]').click();
  await expect(page).toHaveURL(/place=songshan-lake/);
  await expect(page.locator('[data-card=songshan-lake]')).toBeAttached();
  await expect(page.locator('.place-list [data-select=songshan-lake]')).toHaveAttribute('aria-current', /./);
  await expect(page.locator('.charts-bar')).toContainText('东莞松山湖');
});

test('a place chosen in the list is marked in the charts', async ({ page }) => {
  await page.goto('./?static=1');
  await settled(page);
  await page.locator('.place-list [data-select=nansha]').first().click();
  await liveCharts(page);
  await expect(frame(page, 'who-does-what').locator('a[data-select=nansha]')).toHaveAttribute('aria-current', 'true');
});

test('a city chosen in a chart is chosen on the page', async ({ page }) => {
  await page.goto('./?static=1');
  await settled(page);
  await liveCharts(page);
  await frame(page, 'markets').locator('a[href*="440300"]').first().click();
  await expect(page).toHaveURL(/place=440300/);
  await expect(page.locator('[data-card="440300"]')).toBeAttached();
});

test('a target chosen on the scoreboard is in the address and marked in the chart about it, and Back undoes it', async ({
  page,
}) => {
  await page.goto('./?static=1');
  await settled(page);
  await liveCharts(page);
  await page.locator('[data-target=contract_value] .scoreboard-name').click();
  await expect(page).toHaveURL(/metric=contract_value/);
  await expect(page.locator('.path-panel[data-current]')).toHaveCount(1);
  await expect(page.locator('.scoreboard-row[data-target=contract_value]')).toHaveAttribute('data-current', '');
  await page.goBack();
  await expect(page).not.toHaveURL(/metric=/);
  await expect(page.locator('.path-panel[data-current]')).toHaveCount(0);
});

test('the list of charts leads to a chart and writes it to the address', async ({ page }) => {
  await page.goto('./?static=1&motion=off');
  await settled(page);
  await liveCharts(page);
  await page.locator('.charts-contents a[href="#chart-talent"]').click();
  await expect(page).toHaveURL(/tab=talent/);
  await expect(page.locator('#chart-talent')).toBeInViewport();
  await expect(page.locator('#chart-talent')).toBeFocused();
});

for (const file of PAGES) {
  test(`a link to a chart of ${file} opens at the chart`, async ({ page }) => {
    await page.goto(`${file}?static=1&motion=off&tab=nation`);
    await settled(page);
    await expect(page.locator('#chart-nation')).toBeInViewport();
  });
}

test('the charts follow the language of the address', async ({ page }) => {
  await page.goto('./?static=1&lang=en');
  await settled(page);
  await expect(page.locator('#charts-heading')).toHaveText('Targets and results');
});

test.describe('charts whose script does not load', () => {
  test.use({ allowedMessages: /Failed to load resource/ });

  test('can be read, and can be tried again', async ({ page }) => {
    await page.route(/mount-charts-/, (route) => route.abort());
    await page.goto('./?static=1');
    await settled(page);
    await page.locator('#charts-heading').scrollIntoViewIfNeeded();
    const notice = page.locator('[data-notice=charts-failed]');
    await expect(notice).toBeVisible();
    await expect(frame(page, 'path').locator('svg').first()).toBeAttached();
    await page.unroute(/mount-charts-/);
    await notice.getByRole('button').click();
    await expect(notice).toHaveCount(0);
  });
});

test('the numbers of a chart can be saved as CSV', async ({ page }) => {
  await page.goto('./?static=1');
  await settled(page);
  await liveCharts(page);
  const download = page.waitForEvent('download');
  await frame(page, 'nation').locator('[data-save=csv]').click();
  const file = await (await download).path();
  const bytes = readFileSync(file);
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(bytes.toString('utf8')).toContain('646.4');
});

test('a chart can be saved as a drawing with its title, source and date', async ({ page }) => {
  await page.goto('./?static=1');
  await settled(page);
  await liveCharts(page);
  const download = page.waitForEvent('download');
  await frame(page, 'enterprises').locator('[data-save=svg]').click();
  const text = readFileSync(await (await download).path(), 'utf8');
  expect(text).toContain('<svg');
  expect(text).toContain('企业在哪里');
  expect(text).not.toContain('var(--');
});
