import { copyFile, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expectMap } from './support/atlas-page.ts';
import { STORY } from './support/story-page.ts';
import { test as base, expect, settled } from './support/test.ts';

/** Made by `npm run build:single`. */
const BUILT = process.env.ATLAS_SINGLE ?? resolve(import.meta.dirname, '../../dist-single/dual-belts.html');
const MAX_BYTES = 2_200_000;

const test = base.extend<{ file: string; asked: string[] }>({
  /** Address of the file, alone in a folder whose name is not plain. */
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
  file: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), '展会 stand-'));
    const copy = join(folder, 'dual-belts.html');
    await copyFile(BUILT, copy);
    await use(pathToFileURL(copy).href);
    await rm(folder, { recursive: true });
  },
  /** Everything that was asked for besides the file itself. */
  asked: async ({ context, file }, use) => {
    const asked: string[] = [];
    context.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(file) && !/^(data|blob):/.test(url)) asked.push(url);
    });
    await use(asked);
  },
});

test.use({ allowedRequests: /^file:.*\/dual-belts\.html(\?|#|$)/ });

test('opened from a disk the file shows the interactive map and asks for nothing', async ({ page, file, asked }) => {
  await page.goto(file);
  await expectMap(page);
  await page.getByRole('button', { name: '放大' }).click();
  await expect(page).toHaveURL(/map=/);
  expect(asked).toEqual([]);
});

test('without the interactive map the picture moves closer, from geometry that the file carries', async ({
  page,
  file,
  asked,
}) => {
  await page.goto(`${file}?static=1`);
  await settled(page);
  await page.getByRole('button', { name: '放大' }).click();
  await expect(page.locator('.map-stage[data-figure=province] [data-moved]')).toHaveCount(1);
  expect(asked).toEqual([]);
});

test('every language is reached inside the file, with the view kept', async ({ page, file, asked }) => {
  await page.goto(`${file}?static=1&place=nansha`);
  await settled(page);
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page.locator('html[data-ready]')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dual Cores, Dual Belts');
  await expect(page.getByRole('article')).toBeVisible();
  await page.getByRole('link', { name: '繁體' }).click();
  await expect(page.locator('html[data-ready]')).toHaveAttribute('lang', 'zh-Hant');
  await page.getByRole('link', { name: '简体' }).click();
  await expect(page.locator('html[data-ready]')).toHaveAttribute('lang', 'zh-Hans');
  expect(asked).toEqual([]);
});

for (const { lang, heading } of [
  { lang: 'zh-Hans', heading: '2015年的八个目标' },
  { lang: 'en', heading: 'Eight targets for 2015' },
  { lang: 'zh-Hant', heading: '2015年的八個目標' },
]) {
  test(`map, charts and story answer inside the file in ${lang}`, async ({ page, file, asked }) => {
    await page.goto(`${file}?lang=${lang}`);
    await expectMap(page);
    const charts = page.locator('.charts[data-live]');
    await page.locator('#charts').scrollIntoViewIfNeeded();
    const target = charts.locator('.scoreboard-row a').first();
    await target.click();
    await expect(page).toHaveURL(/metric=/);
    await expect(page.locator('html[data-ready]')).toHaveAttribute('lang', lang);

    await page.goto(`${file}?lang=${lang}&slide=11`);
    await expectMap(page);
    await expect(page.locator('#step-11')).toHaveAttribute('aria-current', 'step');
    await expect(page.locator('#step-11 h3')).toContainText(heading);
    await expect(page.locator('.story-chart[data-chart=scoreboard][data-drawn]')).toBeVisible();
    await page.keyboard.press('PageUp');
    await expect(page.locator('#step-10')).toHaveAttribute('aria-current', 'step');
    expect(asked).toEqual([]);
  });
}

test('the file is a stand when its address says so, with the interactive map', async ({ page, file, asked }) => {
  await page.goto(`${file}?kiosk=1&dwell=600`);
  await expectMap(page);
  await expect(page.locator('.kiosk[data-mode=touring][data-slide="1"]')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(page.locator('.kiosk[data-mode=visitor][data-slide="2"]')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.kiosk[data-mode=touring][data-slide="1"]')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBe(0);
  expect(asked).toEqual([]);
});

test('the stand in the file tours through every step, charts included', async ({ page, file, asked }) => {
  await page.clock.install();
  await page.goto(`${file}?kiosk=1&static=1&dwell=120`);
  await settled(page);
  // The picture is drawn by the stand itself: the one that the file came with was that of the page.
  await expect(page.locator('.kiosk .map-svg .hit').first()).toBeAttached();
  for (let slide = 2; slide <= STORY.length; slide += 1) {
    await page.clock.runFor(120_500);
    await expect(page.locator('.kiosk[data-mode=touring]')).toHaveAttribute('data-slide', String(slide));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(STORY[slide - 1]?.headline['zh-Hans'] ?? '');
    if (slide === 13) await expect(page.locator('.story-chart[data-chart=markets][data-drawn]')).toBeVisible();
  }
  await page.clock.runFor(120_500);
  await expect(page.locator('.kiosk[data-mode=touring]')).toHaveAttribute('data-slide', '1');
  expect(asked).toEqual([]);
});

test('the stand in the file has a language of its own, to which it returns', async ({ page, file }) => {
  await page.clock.install();
  await page.goto(`${file}?kiosk=en&static=1&dwell=600&idle=60&ask=20`);
  await settled(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('button', { name: '繁體' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant');
  // As a crash would do it.
  await page.reload();
  await settled(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant');
  await page.keyboard.press('PageDown');
  await page.clock.runFor(81_500);
  await expect(page.locator('.kiosk[data-mode=touring][data-slide="1"]')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('no link leads to a file that is not there', async ({ page, file }) => {
  await page.goto(`${file}?static=1`);
  await settled(page);
  const links = await page.locator('a[href]').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect(links.length).toBeGreaterThan(20);
  expect(links.filter((href) => !/^([#?]|https?:\/\/|\.\/data\/)/.test(href))).toEqual([]);
});

test('the data can be taken out of the file, byte by byte as it was published', async ({ page, file }) => {
  await page.goto(`${file}?static=1`);
  await settled(page);
  const links = page.locator('a[href^="./data/"]');
  const names = await links.evaluateAll((all) =>
    all.map((link) => (link.getAttribute('href') ?? '').slice('./data/'.length)),
  );
  expect(names.length).toBeGreaterThan(5);
  for (const [index, name] of names.entries()) {
    const [download] = await Promise.all([page.waitForEvent('download'), links.nth(index).click()]);
    expect(download.suggestedFilename()).toBe(name);
    const published = resolve(import.meta.dirname, '../../public/data', name);
    expect((await readFile(await download.path())).equals(await readFile(published)), name).toBe(true);
  }
});

test('the file allows neither eval nor any script or style but its own', async () => {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(await readFile(BUILT, 'utf8'))?.[1];
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
});

test(`the file weighs at most ${MAX_BYTES / 1e6} MB`, async () => {
  expect((await stat(BUILT)).size).toBeLessThanOrEqual(MAX_BYTES);
});
