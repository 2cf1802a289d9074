import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from '@playwright/test';
import { encode } from 'uqr';
import { expectMap } from './support/atlas-page.ts';
import { expect, settled, test } from './support/test.ts';

const ASSETS = join(import.meta.dirname, '../../dist/assets');

const stand = (page: Page) => page.locator('.kiosk');

interface Located {
  readonly id: string;
  readonly lngLat: readonly [number, number];
}
const { parks }: { readonly parks: readonly Located[] } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../src/model/generated/atlas.json'), 'utf8'),
);

/** Where a place is in the window, from the camera at which the map says that it rests. */
async function pointOf(page: Page, id: string): Promise<{ x: number; y: number }> {
  const park = parks.find((known) => known.id === id);
  if (park === undefined) throw new Error(`there is no place ${id}`);
  const stage = page.locator('.map-stage[data-figure=province]');
  const [zoom = 0, lng = 0, lat = 0] = ((await stage.getAttribute('data-camera')) ?? '').split(' ').map(Number);
  const box = await stage.boundingBox();
  if (box === null) throw new Error('the map is not laid out');
  const worldPx = 512 * 2 ** zoom;
  const mercator = ([x, y]: readonly [number, number]) => ({
    x: ((x + 180) / 360) * worldPx,
    y: (0.5 - Math.log(Math.tan(Math.PI / 4 + (y * Math.PI) / 360)) / (2 * Math.PI)) * worldPx,
  });
  const [at, centre] = [mercator(park.lngLat), mercator([lng, lat])];
  return { x: box.x + box.width / 2 + at.x - centre.x, y: box.y + box.height / 2 + at.y - centre.y };
}

test.describe('the code for phones', () => {
  /**
   * The site as it will be built once it has a public address. The scripts come from the disk: an
   * answer of the server that is still on its way when the page moves on is thrown away unread.
   */
  async function givePublicAddress(page: Page): Promise<void> {
    await page.route('**/assets/*.js', async (route) => {
      const script = readFileSync(join(ASSETS, basename(new URL(route.request().url()).pathname)), 'utf8');
      const body = script.replace('"publicUrl":null', '"publicUrl":"https://atlas.example/map/"');
      await route.fulfill({ contentType: 'text/javascript', body });
    });
  }

  /** The drawn modules, row by row. */
  const drawn = (page: Page): Promise<boolean[][]> =>
    page.locator('.qr svg').evaluate((svg) => {
      const size = (svg as SVGSVGElement).viewBox.baseVal.width;
      const rows = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
      const path = svg.querySelector('path')?.getAttribute('d') ?? '';
      for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
        const row = rows[Number(y)];
        if (row !== undefined) row[Number(x)] = true;
      }
      return rows;
    });

  test('it opens this very step, in the visitor’s language, on the public page', async ({ page }) => {
    await givePublicAddress(page);
    await page.goto('kiosk.html?static=1&dwell=600&slide=5');
    await settled(page);
    await expect(page.getByRole('img', { name: '扫码带走这一步' })).toBeVisible();
    expect(await drawn(page)).toEqual(encode('https://atlas.example/map/index.html?slide=5', { border: 4 }).data);
    await page.getByRole('button', { name: 'English' }).click();
    await page.keyboard.press('PageDown');
    await expect(page.locator('.qr')).toHaveAttribute('data-url', 'https://atlas.example/map/en.html?slide=6');
    await expect
      .poll(() => drawn(page))
      .toEqual(encode('https://atlas.example/map/en.html?slide=6', { border: 4 }).data);
  });

  test('it is large enough for a camera, and leaves the words their room', async ({ page }) => {
    await givePublicAddress(page);
    for (const size of [
      { width: 1920, height: 1080 },
      { width: 1080, height: 1920 },
      { width: 3840, height: 1080 },
    ]) {
      await page.setViewportSize(size);
      await page.goto('kiosk.en.html?static=1&dwell=600&slide=12');
      await settled(page);
      const code = await page.locator('.qr svg').boundingBox();
      expect(code?.width, `at ${size.width} × ${size.height}`).toBeGreaterThanOrEqual(120);
      const words = await page.locator('.kiosk-words').evaluate((box) => box.scrollHeight - box.clientHeight);
      expect(words, `at ${size.width} × ${size.height}`).toBeLessThanOrEqual(1);
    }
  });

  test('without a public address there is none', async ({ page }) => {
    await page.goto('kiosk.html?static=1&dwell=600');
    await settled(page);
    await expect(page.locator('.qr')).toHaveCount(0);
  });
});

test('the first touch fills the screen, and F leaves it and comes back', async ({ page }) => {
  await page.goto('kiosk.html?static=1&dwell=600');
  await settled(page);
  const full = () => page.evaluate(() => document.fullscreenElement === document.documentElement);
  expect(await full()).toBe(false);
  await page.getByRole('heading', { level: 1 }).click();
  await expect.poll(full).toBe(true);
  await page.keyboard.press('f');
  await expect.poll(full).toBe(false);
  await page.keyboard.press('f');
  await expect.poll(full).toBe(true);
});

test('the stand keeps the screen awake', async ({ page, context }) => {
  await context.grantPermissions(['screen-wake-lock']);
  // The browser lists no locks; what it answers is looked at on the way.
  await page.addInitScript(() => {
    const { request } = WakeLock.prototype;
    WakeLock.prototype.request = async function (this: WakeLock, ...args: []) {
      const lock = await Reflect.apply(request, this, args);
      const tell = (): void => document.documentElement.setAttribute('data-awake', String(!lock.released));
      lock.addEventListener('release', tell);
      tell();
      return lock;
    } as typeof request;
  });
  await page.goto('kiosk.html?static=1&dwell=600');
  await settled(page);
  await expect(page.locator('html[data-awake=true]')).toHaveCount(1);
});

for (const size of [
  { width: 3840, height: 2160 },
  { width: 5120, height: 1440 },
]) {
  test(`at ${size.width} × ${size.height} the stand’s map has full resolution and hears a touch where it is`, async ({
    page,
  }) => {
    test.setTimeout(240_000);
    await page.setViewportSize(size);
    await page.goto('kiosk.html?slide=6&motion=off&dwell=600');
    await expectMap(page);
    const canvas = await page.locator('.map-gl canvas').evaluate((element) => {
      const { width, height, clientWidth, clientHeight } = element as HTMLCanvasElement;
      return { width, height, clientWidth, clientHeight, ratio: devicePixelRatio };
    });
    expect(canvas.width).toBe(Math.round(canvas.clientWidth * canvas.ratio));
    expect(canvas.height).toBe(Math.round(canvas.clientHeight * canvas.ratio));
    expect(canvas.clientHeight).toBe(size.height);
    expect(canvas.clientWidth).toBeGreaterThan(size.width * 0.65);

    // Near a corner of the map each, where a scale between canvas and screen would show most.
    for (const id of ['songshan-lake', 'hengqin', 'knowledge-city']) {
      const { x, y } = await pointOf(page, id);
      await page.mouse.click(x, y);
      await expect(page.locator(`.kiosk-place[data-card="${id}"]`)).toBeVisible();
      await expect(stand(page)).toHaveAttribute('data-slide', '6');
    }
  });
}
