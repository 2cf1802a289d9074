import {
  card,
  entry,
  expectParameter,
  historyLength,
  mark,
  markCentre,
  openMap,
  openPicture,
} from './support/atlas-page.ts';
import { expect, SIZES, test } from './support/test.ts';

test.use({ viewport: SIZES.desk });

test.describe('selecting', () => {
  test('a place in the list shows its card, marks it on both figures and writes it into the address', async ({
    page,
  }) => {
    await openPicture(page);
    await expect(card(page)).toHaveCount(0);
    await page.locator('#places').getByRole('link', { name: '东莞松山湖高新区' }).click();
    await expect(card(page).getByRole('heading', { name: '东莞松山湖高新区' })).toBeVisible();
    await expect(mark(page, 'province', 'songshan-lake')).toHaveAttribute('data-selected', '');
    await expect(mark(page, 'delta', 'songshan-lake')).toHaveAttribute('data-selected', '');
    await expect(entry(page, 'songshan-lake')).toHaveAttribute('aria-current', 'true');
    await expectParameter(page, 'place', 'songshan-lake');
  });

  for (const [name, viewport] of Object.entries(SIZES)) {
    test(`brings the card into view on a ${name}, however far down the list the entry is`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await openPicture(page);
      await entry(page, 'zs-health').click();
      await expect(card(page).getByRole('heading', { name: '中山国家健康科技产业基地' })).toBeInViewport({ ratio: 1 });
    });
  }

  test('leaves no other mark selected', async ({ page }) => {
    await openPicture(page, 'place=nansha');
    await entry(page, 'qianhai').click();
    await expect(mark(page, 'delta', 'qianhai')).toHaveAttribute('data-selected', '');
    await expect(page.locator('.map-svg[data-figure=delta] [data-selected]')).toHaveCount(1);
    await expect(page.locator('.map-svg[data-figure=province] [data-selected]')).toHaveCount(1);
    await expect(page.locator('.place-list [aria-current]')).toHaveCount(1);
  });

  for (const figure of ['province', 'delta'] as const) {
    test(`a mark of the ${figure} figure does the same as its entry in the list`, async ({ page }) => {
      await openPicture(page);
      await mark(page, figure, 'hengqin').locator('.hit').click();
      await expect(card(page).getByRole('heading', { name: '珠海横琴新区' })).toBeVisible();
      await expect(mark(page, 'province', 'hengqin')).toHaveAttribute('data-selected', '');
      await expect(mark(page, 'delta', 'hengqin')).toHaveAttribute('data-selected', '');
      await expectParameter(page, 'place', 'hengqin');
    });
  }

  test('a mark of the interactive map does the same, and a second click takes it back', async ({ page }) => {
    await openMap(page);
    const { x, y } = await markCentre(page, 'province', '440800');
    await page.mouse.click(x, y);
    await expect(card(page).getByRole('heading', { name: '湛江市' })).toBeVisible();
    await expect(entry(page, '440800')).toHaveAttribute('aria-current', 'true');
    await expectParameter(page, 'place', '440800');
    await page.mouse.click(x, y);
    await expect(card(page)).toHaveCount(0);
    await expectParameter(page, 'place', null);
  });

  test('a place on the interactive map is found under its name on the picture below', async ({ page }) => {
    await openMap(page);
    const { x, y } = await markCentre(page, 'province', 'gaolan');
    await page.mouse.click(x, y);
    await expect(card(page).getByRole('heading', { name: '珠海高栏港经济区' })).toBeVisible();
    await expect(mark(page, 'delta', 'gaolan')).toHaveAttribute('data-selected', '');
  });

  test('a city shows its part in the layout and its places', async ({ page }) => {
    await openPicture(page);
    await page.getByText('二十一个地级以上市', { exact: true }).click();
    await entry(page, '440600').click();
    await expect(card(page).getByRole('heading', { name: '佛山市' })).toBeVisible();
    await expect(card(page).getByRole('link', { name: '南海软件科技园' })).toBeVisible();
    await expect(mark(page, 'province', '440600')).toHaveAttribute('data-selected', '');
  });

  test('a prefecture of the picture is selected by pointing at its land', async ({ page }) => {
    await openPicture(page);
    await page
      .locator('.map-svg[data-figure=province] [data-adcode="441400"]')
      .click({ position: await insideOf(page) });
    await expectParameter(page, 'place', '441400');
    await expect(card(page).getByRole('heading', { name: '梅州市' })).toBeVisible();
  });

  test('a belt shows its clause and cities', async ({ page }) => {
    await openPicture(page);
    await page.getByText('布局要素', { exact: true }).click();
    await entry(page, 'belt-east').click();
    await expect(card(page).getByRole('heading', { name: '东岸集聚带' })).toBeVisible();
    await expect(card(page).getByRole('link', { name: '（三）' })).toBeVisible();
    await expectParameter(page, 'place', 'belt-east');
    await card(page).getByRole('link', { name: '深圳', exact: true }).click();
    await expect(card(page).getByRole('heading', { name: '深圳市' })).toBeVisible();
  });

  test('the same entry again takes the selection back', async ({ page }) => {
    await openPicture(page, 'place=nansha');
    await expect(card(page)).toBeVisible();
    await entry(page, 'nansha').click();
    await expect(card(page)).toHaveCount(0);
    await expectParameter(page, 'place', null);
    await expect(page.locator('[data-selected]')).toHaveCount(0);
  });

  test('Back and Forward walk through what was selected', async ({ page }) => {
    await openPicture(page);
    await entry(page, 'nansha').click();
    await entry(page, 'qianhai').click();
    await expect(card(page).getByRole('heading', { name: '深圳前海' })).toBeVisible();
    await page.goBack();
    await expect(card(page).getByRole('heading', { name: '广州南沙新区' })).toBeVisible();
    await expect(mark(page, 'delta', 'nansha')).toHaveAttribute('data-selected', '');
    await page.goBack();
    await expect(card(page)).toHaveCount(0);
    await page.goForward();
    await page.goForward();
    await expect(card(page).getByRole('heading', { name: '深圳前海' })).toBeVisible();
    await expect(mark(page, 'province', 'qianhai')).toHaveAttribute('data-selected', '');
  });

  test('one choice makes one entry in the history', async ({ page }) => {
    await openPicture(page);
    const before = await historyLength(page);
    await entry(page, 'nansha').click();
    await expectParameter(page, 'place', 'nansha');
    expect(await historyLength(page)).toBe(before + 1);
  });

  test('Escape closes the card and gives the focus back to the entry in the list', async ({ page }) => {
    await openPicture(page);
    await entry(page, 'zs-health').click();
    await card(page).getByRole('button', { name: '关闭' }).focus();
    await page.keyboard.press('Escape');
    await expect(card(page)).toHaveCount(0);
    await expect(entry(page, 'zs-health')).toBeFocused();
  });

  test('Escape closes the card of a link that was just opened, where the focus is on nothing', async ({ page }) => {
    await openPicture(page, 'place=zs-health');
    await expect(card(page)).toBeVisible();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('Escape');
    await expect(card(page)).toHaveCount(0);
    await expect(entry(page, 'zs-health')).toBeFocused();
  });

  test('the close button gives the focus back to the entry of a city, too', async ({ page }) => {
    await openPicture(page, 'place=440800');
    await card(page).getByRole('button', { name: '关闭' }).click();
    await expect(card(page)).toHaveCount(0);
    await expect(entry(page, '440800')).toBeFocused();
  });

  test('a link that names a place opens with it selected', async ({ page }) => {
    await openPicture(page, 'place=southern-software');
    await expect(card(page).getByRole('heading', { name: '珠海南方软件园' })).toBeVisible();
    await expect(mark(page, 'delta', 'southern-software')).toHaveAttribute('data-selected', '');
    await expect(page.locator('[data-notice]')).toHaveCount(0);
  });

  test('screen readers hear what has been selected and that it was taken back', async ({ page }) => {
    await openPicture(page);
    const announcer = page.locator('[data-announcer]');
    await expect(announcer).toHaveText('');
    await expect(announcer).toHaveAttribute('aria-live', 'polite');
    await mark(page, 'delta', 'industrial-design').locator('.hit').click();
    await expect(announcer).toHaveText('地图上已选中：广东工业设计城');
    await card(page).getByRole('button', { name: '关闭' }).click();
    await expect(announcer).toHaveText('已取消选择');
  });

  test('screen readers hear a choice in the list once, from the heading of the card', async ({ page }) => {
    await openPicture(page);
    await mark(page, 'delta', 'nansha').locator('.hit').click();
    await expect(page.locator('[data-announcer]')).toHaveText('地图上已选中：广州南沙新区');
    await entry(page, 'industrial-design').click();
    await expect(card(page).getByRole('heading', { name: '广东工业设计城' })).toBeFocused();
    await expect(page.locator('[data-announcer]')).toHaveText('');
  });

  for (const [width, height] of [
    [390, 844],
    [320, 700],
  ] as const) {
    for (const file of ['index.html', 'en.html']) {
      test(`on ${width} × ${height} in large type the card leaves half of the map in view, in ${file}`, async ({
        page,
      }) => {
        await page.setViewportSize({ width, height });
        await openPicture(page, 'place=gd-finance-hitech&text=large', file);
        await expect(card(page)).toBeVisible();
        const map = await page.locator('.map-stage[data-figure=province]').boundingBox();
        const over = await card(page).boundingBox();
        if (map === null || over === null) throw new Error('no map or no card');
        expect((map.y + map.height - over.y) / map.height).toBeLessThanOrEqual(0.5);
      });
    }
  }

  test('a link of the card leads on to the next place', async ({ page }) => {
    await openPicture(page, 'place=getdd');
    await card(page).getByRole('link', { name: '中新广州知识城' }).click();
    await expect(card(page).getByRole('heading', { name: '中新广州知识城' })).toBeVisible();
    await expectParameter(page, 'place', 'knowledge-city');
  });

  test('the uncertainty of a position is drawn when a place is selected', async ({ page }) => {
    await openPicture(page);
    await expect(page.locator('.uncertainty')).toHaveCount(0);
    await entry(page, 'gaolan').click();
    await expect(page.locator('.map-svg[data-figure=delta] .uncertainty')).toHaveCount(1);
    await expect(page.locator('.map-svg[data-figure=province] .uncertainty')).toHaveCount(1);
  });

  test('a tooltip names what the pointer is over', async ({ page }) => {
    await openPicture(page);
    await mark(page, 'delta', 'nansha').locator('.hit').hover();
    await expect(page.locator('.tooltip')).toContainText('广州南沙新区');
    await page.getByRole('heading', { level: 1 }).hover();
    await expect(page.locator('.tooltip')).toHaveCount(0);
  });

  test('with a modifier key, an entry opens its link like any other', async ({ page, context }) => {
    await openPicture(page);
    const opened = context.waitForEvent('page');
    await entry(page, 'nansha').click({ modifiers: ['ControlOrMeta'] });
    const other = await opened;
    await expect(other.getByRole('article').getByRole('heading', { name: '广州南沙新区' })).toBeVisible();
    await expect(card(page)).toHaveCount(0);
  });
});

/** A point of 梅州 that is land and holds neither mark nor name, from the upper left of its box. */
async function insideOf(page: import('@playwright/test').Page): Promise<{ x: number; y: number }> {
  return page.locator('.map-svg[data-figure=province] [data-adcode="441400"]').evaluate((area) => {
    const box = area.getBoundingClientRect();
    for (let y = 6; y < box.height; y += 4) {
      for (let x = 6; x < box.width; x += 4) {
        if (document.elementFromPoint(box.left + x, box.top + y) === area) return { x, y };
      }
    }
    throw new Error('no free land in 441400');
  });
}
