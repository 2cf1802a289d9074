import { card, expectParameter, figure, mark, markCentre, openMap, openPicture } from './support/atlas-page.ts';
import { expect, SIZES, test } from './support/test.ts';

test.use({ viewport: SIZES.desk });

test.describe('the legend', () => {
  for (const [layer, name, drawn] of [
    ['belts', '东西两岸集聚带', '[data-layout=belt-east]'],
    ['guangfo', '广佛核心区', '[data-layout=guangfo]'],
    ['extension', '三线延伸', '[data-layout=arrow-west]'],
    ['points', '多点崛起', '.mark[data-city="440800"]'],
    ['parks', '十六处园区与地区', '[data-place]'],
    ['cores', '双核', '[data-core]'],
  ] as const) {
    test(`takes ${layer} off the figures and puts it back`, async ({ page }) => {
      await openPicture(page);
      const box = page.getByRole('checkbox', { name, exact: true });
      await expect(box).toBeChecked();
      await expect(figure(page, 'province').locator(drawn)).not.toHaveCount(0);
      await box.uncheck();
      await expect(figure(page, 'province').locator(drawn)).toHaveCount(0);
      await expect(figure(page, 'delta').locator(drawn)).toHaveCount(0);
      await box.check();
      await expect(figure(page, 'province').locator(drawn)).not.toHaveCount(0);
      await expectParameter(page, 'layers', null);
    });
  }

  test('shows all layers again at one stroke', async ({ page }) => {
    await openPicture(page, 'layers=none');
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
    await expect(page.locator('.map-svg .mark')).toHaveCount(0);
    await page.getByRole('button', { name: '全部显示' }).click();
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(11);
    await expect(figure(page, 'province').locator('[data-place]')).toHaveCount(16);
    await expect(page.getByRole('button', { name: '全部显示' })).toHaveCount(0);
  });

  test('takes marks off the interactive map, so that a click finds the land below', async ({ page }) => {
    await openMap(page);
    const { x, y } = await markCentre(page, 'province', 'zs-health');
    await page.getByRole('checkbox', { name: '十六处园区与地区' }).uncheck();
    // The address follows the map.
    await expectParameter(page, 'layers', /points,cores$/);
    await page.evaluate(() => scrollTo(0, 0));
    await page.mouse.click(x, y);
    await expect(card(page)).not.toHaveAttribute('data-card', 'zs-health');
    await page.getByRole('checkbox', { name: '十六处园区与地区' }).check();
    await expectParameter(page, 'layers', null);
    await page.evaluate(() => scrollTo(0, 0));
    await page.mouse.click(x, y);
    await expect(card(page)).toHaveAttribute('data-card', 'zs-health');
  });

  test('names a clause or a source for every entry', async ({ page }) => {
    await openPicture(page);
    for (const item of await page.locator('[data-legend-layer]').all()) {
      await expect(item.getByRole('link')).toHaveAttribute('href', /^#(clause|source)-/);
    }
  });

  test('leads to the clause as it is retold, and opens it', async ({ page }) => {
    await openPicture(page);
    await page.locator('[data-legend-layer=belts]').getByRole('link').click();
    await expect(page.locator('#clause-3')).toBeVisible();
    await expect(page.locator('#clause-3')).toBeInViewport();
  });
});

test.describe('the search', () => {
  for (const [words, names] of [
    ['松山湖', ['东莞松山湖高新区']],
    ['Songshan', ['东莞松山湖高新区']],
    ['南海軟件', ['南海软件科技园']],
    ['ＳＯＮＧＳＨＡＮ', ['东莞松山湖高新区']],
    ['  珠海   软件 ', ['珠海南方软件园']],
    ['佛山', ['广东金融高新技术服务区', '南海软件科技园', '广东工业设计城']],
  ] as const) {
    test(`finds ${names.length} for “${words}”`, async ({ page }) => {
      await openPicture(page);
      await page.getByRole('searchbox', { name: '查找地点' }).fill(words);
      const found = page.locator('[data-feature-kind=park] [data-select]');
      await expect(found).toHaveText([...names]);
      await expect(page.getByRole('search').getByRole('status')).toContainText(`找到${names.length}处`);
    });
  }

  test('says so when it finds nothing, and clearing brings all back with the focus in the field', async ({ page }) => {
    await openPicture(page);
    const field = page.getByRole('searchbox', { name: '查找地点' });
    await field.fill('上海');
    await expect(page.getByText('没有符合条件的地点。')).toBeVisible();
    await page.getByRole('button', { name: '清除筛选' }).click();
    await expect(field).toHaveValue('');
    await expect(field).toBeFocused();
    await expect(page.locator('[data-feature-kind=park]')).toHaveCount(16);
    await expect(page.getByRole('search').getByRole('status')).toHaveText('共16处');
  });

  test('finds a city in which the policy names no place, says so and selects it', async ({ page }) => {
    await openPicture(page);
    await page.getByRole('searchbox', { name: '查找地点' }).fill('韶关');
    const found = page.locator('.found-cities');
    await expect(found.getByRole('link')).toHaveText(['韶关市']);
    await expect(found).toContainText('文件未点名此市的园区或地区。');
    await expect(page.getByText('没有符合条件的地点。')).toHaveCount(0);
    await expect(page.getByRole('search').getByRole('status')).toContainText('找到0处，城市1个');
    await page.keyboard.press('Enter');
    await expect(card(page).getByRole('heading', { name: '韶关市' })).toBeFocused();
  });

  test('finds a city beside its places, and does not say that it has none', async ({ page }) => {
    await openPicture(page);
    await page.getByRole('searchbox', { name: '查找地点' }).fill('Dongguan');
    await expect(page.locator('.found-cities').getByRole('link')).toHaveText(['东莞市']);
    await expect(page.locator('.found-cities')).not.toContainText('未点名');
    await expect(page.locator('[data-feature-kind=park] [data-select]')).toHaveText(['东莞松山湖高新区']);
  });

  test('selects on Enter when one place is left', async ({ page }) => {
    await openPicture(page);
    await page.getByRole('searchbox', { name: '查找地点' }).fill('横琴');
    await page.keyboard.press('Enter');
    await expect(card(page).getByRole('heading', { name: '珠海横琴新区' })).toBeVisible();
  });
});

test.describe('the filters', () => {
  test('by role leave the places of that role, in the list and in full strength on the map', async ({ page }) => {
    await openPicture(page);
    await page.getByRole('combobox', { name: '定位' }).selectOption({ label: '金融后台片区' });
    await expect(page.locator('[data-feature-kind=park]')).toHaveCount(3);
    await expect(page.getByRole('search').getByRole('status')).toContainText('找到3处');
    await expect(mark(page, 'delta', 'pinghu-finance').locator('g[opacity]')).toHaveCount(0);
    await expect(mark(page, 'delta', 'nansha').locator('g[opacity]')).toHaveCount(1);
  });

  test('by sector and role together leave what has both', async ({ page }) => {
    await openPicture(page);
    await page.getByRole('combobox', { name: '领域' }).selectOption({ label: '软件与信息技术服务' });
    await expect(page.locator('[data-feature-kind=park]')).toHaveCount(5);
    await page.getByRole('combobox', { name: '定位' }).selectOption({ label: '软件外包基地' });
    await expect(page.locator('[data-feature-kind=park]')).toHaveCount(2);
    await page.getByRole('button', { name: '清除筛选' }).click();
    await expect(page.locator('[data-feature-kind=park]')).toHaveCount(16);
    await expectParameter(page, 'role', null);
    await expectParameter(page, 'sector', null);
  });

  test('offer only sectors that some place has', async ({ page }) => {
    await openPicture(page);
    const values = await page
      .getByRole('combobox', { name: '领域' })
      .locator('option')
      .evaluateAll((options) =>
        options.map((option) => (option as HTMLOptionElement).value).filter((value) => value !== ''),
      );
    expect(values.length).toBeGreaterThan(4);
    for (const value of values) {
      await page.getByRole('combobox', { name: '领域' }).selectOption(value);
      await expect(page.locator('[data-feature-kind=park]'), value).not.toHaveCount(0);
    }
  });
});
