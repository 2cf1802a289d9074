import {
  card,
  entry,
  expectParameter,
  figure,
  historyLength,
  openMap,
  openPicture,
  parameter,
} from './support/atlas-page.ts';
import { expect, SIZES, settled, test } from './support/test.ts';

test.use({ viewport: SIZES.desk });

test.describe('the address', () => {
  test('of the untouched page stays empty', async ({ page }) => {
    await page.goto('index.html');
    await settled(page);
    expect(new URL(page.url()).search).toBe('');
  });

  test('holds the theme, and a link brings it back', async ({ page }) => {
    await openPicture(page);
    await page.getByLabel('配色').selectOption({ label: '深色' });
    await expectParameter(page, 'theme', 'dark');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await page.reload();
    await settled(page);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(page.getByLabel('配色')).toHaveValue('dark');
  });

  test('holds large type, and a link brings it back', async ({ page }) => {
    await openPicture(page);
    await page.getByRole('button', { name: '长者模式' }).click();
    await expectParameter(page, 'text', 'large');
    await page.reload();
    await settled(page);
    await expect(page.getByRole('button', { name: '长者模式' })).toHaveAttribute('aria-pressed', 'true');
    await expect(page.locator('html')).toHaveAttribute('data-text', 'large');
    await page.getByRole('button', { name: '长者模式' }).click();
    await expectParameter(page, 'text', null);
  });

  test('holds sector and role, and a link brings them back', async ({ page }) => {
    await openPicture(page);
    await page.getByRole('combobox', { name: '领域' }).selectOption('software');
    await page.getByRole('combobox', { name: '定位' }).selectOption('provincial-base');
    await expectParameter(page, 'sector', 'software');
    await expectParameter(page, 'role', 'provincial-base');
    const names = await page.locator('[data-feature-kind=park]').allInnerTexts();
    await page.reload();
    await settled(page);
    await expect(page.getByRole('combobox', { name: '领域' })).toHaveValue('software');
    await expect(page.getByRole('combobox', { name: '定位' })).toHaveValue('provincial-base');
    await expect(page.locator('[data-feature-kind=park]')).toHaveText(
      names.map((name) => name.replace(/\s+/g, '')),
      {
        useInnerText: false,
      },
    );
  });

  test('holds the layers, and Back switches them on again', async ({ page }) => {
    await openPicture(page);
    await page.getByRole('checkbox', { name: '江河' }).uncheck();
    await expectParameter(page, 'layers', /^(?!.*rivers).*waterlines.*cores/);
    await page.goBack();
    await expect(page.getByRole('checkbox', { name: '江河' })).toBeChecked();
    expect(parameter(page, 'layers')).toBeNull();
  });

  for (const [asked, lang, heading] of [
    ['en', 'en', 'Dual Cores, Dual Belts'],
    ['zh-TW', 'zh-Hant', '雙核雙帶'],
  ] as const) {
    test(`lang=${asked} turns the page into ${lang}, map names included`, async ({ page }) => {
      await openPicture(page, `lang=${asked}`);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
      await expect(figure(page, 'delta').locator('[data-label="440100"]').first()).toHaveText(
        lang === 'en' ? 'Guangzhou' : '廣州',
      );
      await expect(page).toHaveTitle(new RegExp(heading));
    });
  }

  test('a language link keeps the rest of the view', async ({ page }) => {
    await openPicture(page, 'theme=dark&place=nansha&map=8.50_22.8000_113.5000');
    await page.getByRole('link', { name: 'English' }).click();
    await settled(page);
    await expect(page).toHaveURL(/\/en\.html\?/);
    await expect(card(page).getByRole('heading', { name: 'Guangzhou Nansha New Area' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    expect(parameter(page, 'map')).toBe('8.50_22.8000_113.5000');
    expect(parameter(page, 'lang')).toBeNull();
  });

  test('motion=off reaches the style sheet', async ({ page }) => {
    await openPicture(page, 'motion=off');
    await expect(page.locator('html')).toHaveAttribute('data-motion', 'off');
    await expect(page.locator('[data-notice]')).toHaveCount(0);
  });

  test('map=zoom_lat_lng moves the picture, and home empties it again', async ({ page }) => {
    await openPicture(page, 'map=9.00_22.9000_113.8000');
    const moved = page.locator('.map-stage[data-figure=province] [data-moved]');
    await expect(moved).toHaveCount(1);
    await page.getByRole('button', { name: '看全省' }).click();
    await expect(moved).toHaveCount(0);
    await expectParameter(page, 'map', null);
  });

  test('a drag of the map and its wheel replace the camera in the address without a step of history', async ({
    page,
  }) => {
    await openMap(page);
    const before = await historyLength(page);
    const stage = await page.locator('.map-gl').boundingBox();
    if (stage === null) throw new Error('the map has no box');
    const x = stage.x + stage.width / 2;
    const y = stage.y + stage.height / 2;
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, -400);
    await expectParameter(page, 'map', /^\d+\.\d\d_\d+\.\d{4}_\d+\.\d{4}$/);
    const zoomed = parameter(page, 'map');
    await page.mouse.down();
    await page.mouse.move(x - 80, y - 40, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => parameter(page, 'map')).not.toBe(zoomed);
    expect(await historyLength(page)).toBe(before);
  });

  test('a link with a camera opens the interactive map there and leaves the link as it is', async ({ page }) => {
    await openMap(page, 'map=9.50_22.5431_113.9500&motion=off');
    expect(parameter(page, 'map')).toBe('9.50_22.5431_113.9500');
    // 深圳软件园 lies 0.0052° of longitude to the west and 0.0016° of latitude to the north of the middle.
    const stage = await page.locator('.map-gl').boundingBox();
    if (stage === null) throw new Error('the map has no box');
    const pxPerDegree = (512 * 2 ** 9.5) / 360;
    await page.mouse.click(
      stage.x + stage.width / 2 - 0.0052 * pxPerDegree,
      stage.y + stage.height / 2 - (0.0016 * pxPerDegree) / Math.cos((22.54 * Math.PI) / 180),
    );
    await expectParameter(page, 'place', 'shenzhen-software');
  });

  test('Back keeps the camera of the entry it goes back to', async ({ page }) => {
    await openPicture(page);
    await page.getByRole('button', { name: '看珠三角' }).click();
    await expectParameter(page, 'map', /^\d/);
    const camera = parameter(page, 'map');
    await entry(page, 'nansha').click();
    await page.getByRole('button', { name: '看全省' }).click();
    await expectParameter(page, 'map', null);
    await page.goBack();
    await expectParameter(page, 'map', camera);
    await expect(page.locator('.map-stage[data-figure=province] [data-moved]')).toHaveCount(1);
  });

  test('parameters and fragments of others stay as they are', async ({ page }) => {
    await page.goto('index.html?utm_source=%E7%BD%91%E7%AB%99&static=1&x=a+b#clause-3');
    await settled(page);
    await entry(page, 'nansha').click();
    await expectParameter(page, 'place', 'nansha');
    const { search, hash } = new URL(page.url());
    expect(search).toContain('utm_source=%E7%BD%91%E7%AB%99');
    expect(search).toContain('x=a+b');
    expect(hash).toBe('#clause-3');
    await expect(page.locator('[data-notice]')).toHaveCount(0);
  });

  const JUNK: readonly (readonly [key: string, query: string])[] = [
    ['place', 'place=atlantis'],
    ['place', 'place=__proto__'],
    ['place', 'place=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E'],
    ['place', 'place=%E0%A4%A'],
    ['theme', 'theme=%00%F0%9F%92%A9'],
    ['text', 'text=huge'],
    ['layers', 'layers=constructor,hasOwnProperty'],
    ['sector', 'sector=%22%3E%3Cscript%3E'],
    ['role', "role=';DROP TABLE--"],
    ['map', 'map=NaN_Infinity_-0'],
    ['map', 'map=9_113.3_23.1'],
    ['map', 'map=99999999999999999999_23.1_113.3'],
    ['lang', 'lang=xx-klingon'],
    ['motion', `motion=${'9'.repeat(2000)}`],
  ];
  test('with junk in it opens a valid page with one quiet notice that names the parameter', async ({ page }) => {
    for (const [key, query] of JUNK) {
      await test.step(query.slice(0, 60), async () => {
        await openPicture(page, query);
        await expect(page.locator('[data-notice]')).toHaveCount(1);
        await expect(page.locator('[data-notice=rejected]')).toContainText(`${key}=`);
        await expect(page.locator('[data-feature-kind=park]')).toHaveCount(16);
        await expect(figure(page, 'province').locator('[data-place]')).toHaveCount(16);
        await expect(page.locator('script:not([src], [type="application/ld+json"])')).toHaveCount(0);
      });
    }
  });

  test('with several kinds of junk gives one notice that can be sent away', async ({ page }) => {
    await openPicture(page, 'place=atlantis&theme=neon&map=0&&&=&%=%&a');
    const notice = page.locator('[data-notice]');
    await expect(notice).toHaveCount(1);
    await expect(notice).toContainText('theme=neon');
    await expect(notice).toContainText('place=atlantis');
    await expect(notice).toContainText('map=0');
    await notice.getByRole('button', { name: '知道了' }).click();
    await expect(notice).toHaveCount(0);
  });
});
