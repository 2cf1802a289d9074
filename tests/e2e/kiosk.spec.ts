import type { Page } from '@playwright/test';
import { STORY } from './support/story-page.ts';
import { expect, settled, test } from './support/test.ts';

const COUNT = STORY.length;

/** Opens the stand with its clock in our hands. */
async function openStand(page: Page, query = '', file = 'kiosk.html'): Promise<void> {
  await page.clock.install({ time: new Date('2026-05-01T10:00:00+08:00') });
  await page.goto(`${file}?static=1&dwell=10&idle=60&ask=20${query}`);
  await settled(page);
}

const stand = (page: Page) => page.locator('.kiosk');

async function expectStand(page: Page, mode: string, slide: number): Promise<void> {
  await expect(stand(page)).toHaveAttribute('data-mode', mode);
  await expect(stand(page)).toHaveAttribute('data-slide', String(slide));
}

test('the stand tells the story by itself, in a loop', async ({ page }) => {
  // Time goes on by itself too: a step must be long beside what the test takes.
  await openStand(page, '&dwell=120');
  await expectStand(page, 'touring', 1);
  for (let slide = 2; slide <= COUNT; slide += 1) {
    await page.clock.runFor(120_500);
    await expectStand(page, 'touring', slide);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(STORY[slide - 1]?.headline['zh-Hans'] ?? '');
  }
  await page.clock.runFor(120_500);
  await expectStand(page, 'touring', 1);
});

test('a touch gives the visitor control; idle, the stand asks, counts down and begins anew', async ({ page }) => {
  await openStand(page, '&slide=5&idle=300&ask=110');
  await page.getByRole('heading', { level: 1 }).click();
  await expectStand(page, 'visitor', 5);
  await page.getByRole('button', { name: '下一步' }).click();
  await expectStand(page, 'visitor', 6);
  await page.clock.runFor(250_000);
  await expectStand(page, 'visitor', 6);
  await page.clock.runFor(51_000);
  await expectStand(page, 'asking', 6);
  const question = page.getByRole('alertdialog', { name: '还在吗？' });
  await expect(question).toContainText(/(1\d\d|9\d)秒后回到开头/);
  await page.clock.runFor(30_000);
  await expect(question).toContainText(/[5-8]\d秒后回到开头/);
  await page.getByRole('button', { name: '我还在看' }).click();
  await expectStand(page, 'visitor', 6);
  await page.clock.runFor(301_000);
  await expectStand(page, 'asking', 6);
  await page.clock.runFor(110_500);
  await expectStand(page, 'touring', 1);
});

test('a guide stops the story and lets it go on', async ({ page }) => {
  await openStand(page, '&slide=2');
  await page.getByRole('button', { name: '暂停' }).click();
  await expectStand(page, 'paused', 2);
  await page.clock.runFor(30_000);
  await expectStand(page, 'paused', 2);
  await page.getByRole('button', { name: '自动播放' }).click();
  await expectStand(page, 'touring', 2);
  await page.clock.runFor(10_500);
  await expectStand(page, 'touring', 3);
});

test('a finger that stays down is not asked anything', async ({ page }) => {
  await openStand(page);
  await page.mouse.move(300, 300);
  await page.mouse.down();
  await page.clock.runFor(90_000);
  await expectStand(page, 'visitor', 1);
  await page.mouse.up();
});

test('the language changes in place and returns to that of the stand with the next loop', async ({ page }) => {
  await openStand(page, '&slide=4', 'kiosk.html');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(STORY[3]?.headline.en ?? '');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.clock.runFor(60_500);
  await expect(page.getByRole('alertdialog', { name: 'Still here?' })).toBeVisible();
  await page.clock.runFor(21_000);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await expectStand(page, 'touring', 1);
});

test('a clicker leads the stand', async ({ page }) => {
  await openStand(page);
  await page.keyboard.press('PageDown');
  await expectStand(page, 'visitor', 2);
  await page.keyboard.press('1');
  await page.keyboard.press('4');
  await page.keyboard.press('Enter');
  await expectStand(page, 'visitor', 14);
  await page.keyboard.press('b');
  await expect(page.locator('.story-black')).toBeVisible();
  await page.keyboard.press('b');
  await page.keyboard.press('Escape');
  await expectStand(page, 'touring', 1);
});

test('the page is loaded anew once a night, while nobody is there, and goes on at the same step', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-05-01T03:59:00+08:00') });
  await page.goto('kiosk.html?static=1&dwell=600&idle=60&slide=7');
  await settled(page);
  await page.locator('html').evaluate((root) => root.setAttribute('data-before', ''));
  await page.clock.runFor(30_000);
  await expect(page.locator('html[data-before]')).toHaveCount(1);
  await page.clock.runFor(31_000);
  await expect(page.locator('html[data-before]')).toHaveCount(0);
  await settled(page);
  await expectStand(page, 'touring', 7);
});

test('nothing on the stand leads out of it, scrolls or can be selected', async ({ page }) => {
  for (const size of [
    { width: 1920, height: 1080 },
    { width: 1080, height: 1920 },
    { width: 2560, height: 720 },
  ]) {
    await page.setViewportSize(size);
    await page.goto('kiosk.html?static=1&dwell=600');
    await settled(page);
    const overflow = await page.evaluate(() => {
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
      return [scrollWidth - clientWidth, scrollHeight - clientHeight];
    });
    expect(overflow).toEqual([0, 0]);
    for (let slide = 1; slide <= COUNT; slide += 1) {
      const words = await page.locator('.kiosk-words').evaluate((box) => box.scrollHeight - box.clientHeight);
      expect(words, `step ${slide} at ${size.width} × ${size.height}`).toBeLessThanOrEqual(1);
      await page.keyboard.press('PageDown');
    }
  }
  expect(await page.evaluate(() => getComputedStyle(document.body).userSelect)).toBe('none');
  const before = new URL(page.url()).pathname;
  for (const link of await page.locator('.kiosk a[href]').all()) await link.dispatchEvent('click');
  expect(new URL(page.url()).pathname).toBe(before);
});

test.describe('recovery', () => {
  test.use({ allowedMessages: /deliberate|WebGL|context|worker/i });

  test('the stand is touring again after an error that nobody caught', async ({ page }) => {
    await page.goto('kiosk.html?static=1&dwell=600&slide=6');
    await settled(page);
    await page.locator('html').evaluate((root) => root.setAttribute('data-before', ''));
    await page.evaluate(() => {
      setTimeout(() => {
        throw new Error('deliberate');
      });
    });
    await expect(page.locator('html[data-before]')).toHaveCount(0, { timeout: 15_000 });
    await expectStand(page, 'touring', 6);
  });

  test('it does not go round in circles when the error comes back at once', async ({ page }) => {
    await page.addInitScript(() => {
      let times = 0;
      setInterval(() => {
        times += 1;
        document.documentElement.setAttribute('data-times', String(times));
        throw new Error('deliberate');
      }, 500);
    });
    await page.goto('kiosk.html?static=1&dwell=600&slide=6');
    // A moment is enough: the first error that the page hears of loads it anew.
    await page.waitForFunction(() => {
      const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      return visit?.type === 'reload' && document.documentElement.hasAttribute('data-ready');
    });
    await page.locator('html').evaluate((root) => root.setAttribute('data-before', ''));
    const times = Number(await page.locator('html').getAttribute('data-times'));
    await expect
      .poll(async () => Number(await page.locator('html').getAttribute('data-times')))
      .toBeGreaterThan(times + 6);
    await expect(page.locator('html[data-before]')).toHaveCount(1);
    await expectStand(page, 'touring', 6);
  });

  test('the stand is touring again after its WebGL context was lost', async ({ page }) => {
    await page.goto('kiosk.html?dwell=600&slide=4');
    await expect(page.locator('html')).toHaveAttribute('data-map', 'gl', { timeout: 60_000 });
    await page.locator('html').evaluate((root) => root.setAttribute('data-before', ''));
    await page.locator('.map-gl canvas').evaluate((canvas) => {
      (canvas as HTMLCanvasElement).getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    });
    await expect(page.locator('html[data-before]')).toHaveCount(0, { timeout: 15_000 });
    await expectStand(page, 'touring', 4);
  });

  test('the stand is touring again after the worker of its map was killed', async ({ page }) => {
    await page.goto('kiosk.html?dwell=600&slide=4');
    await expect(page.locator('html')).toHaveAttribute('data-map', 'gl', { timeout: 60_000 });
    await page.locator('html').evaluate((root) => root.setAttribute('data-before', ''));
    for (const worker of page.workers()) await worker.evaluate(() => self.close());
    await page.keyboard.press('PageDown');
    await expect(page.locator('html[data-before]')).toHaveCount(0, { timeout: 15_000 });
    await expectStand(page, 'touring', 5);
  });
});

test('twenty loops of the story leave no nodes or listeners behind', async ({ page }) => {
  test.setTimeout(240_000);
  await openStand(page);
  const count = async () => {
    // The same on the screen every time, however long the loops took.
    await page.keyboard.press('Escape');
    await expectStand(page, 'touring', 1);
    const client = await page.context().newCDPSession(page);
    await client.send('HeapProfiler.enable');
    await client.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners } = await client.send('Memory.getDOMCounters');
    await client.detach();
    return { nodes, jsEventListeners };
  };
  const loop = async () => {
    for (let step = 0; step < COUNT; step += 1) await page.clock.runFor(10_250);
  };
  for (let warm = 0; warm < 3; warm += 1) await loop();
  const before = await count();
  for (let times = 0; times < 17; times += 1) await loop();
  const after = await count();
  expect(after.jsEventListeners).toBeLessThanOrEqual(before.jsEventListeners + 2);
  expect(after.nodes).toBeLessThanOrEqual(before.nodes * 1.05);
});

for (const size of [
  { width: 3840, height: 2160 },
  { width: 5120, height: 1440 },
]) {
  test(`the map is drawn at full resolution at ${size.width} × ${size.height}`, async ({ page }) => {
    await page.setViewportSize(size);
    await page.goto('index.html?slide=1&motion=off');
    await expect(page.locator('html')).toHaveAttribute('data-map', 'gl', { timeout: 80_000 });
    const canvas = await page.locator('.map-gl canvas').evaluate((element) => {
      const { width, height, clientWidth, clientHeight } = element as HTMLCanvasElement;
      return { width, height, clientWidth, clientHeight, ratio: devicePixelRatio };
    });
    expect(canvas.width).toBe(Math.round(canvas.clientWidth * canvas.ratio));
    expect(canvas.height).toBe(Math.round(canvas.clientHeight * canvas.ratio));
    expect(canvas.clientHeight).toBe(size.height);
  });
}
