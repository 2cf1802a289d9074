import { card, mark, openMap, openPicture } from './support/atlas-page.ts';
import { expect, type Page, SIZES, test } from './support/test.ts';

test.use({ viewport: SIZES.desk });

const WHITE = 'rgb(255, 255, 255)';

/** The colours of the map and the page, as the browser has computed them. */
function colours(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const of = (selector: string, property: 'fill' | 'color' | 'backgroundColor') => {
      const element = document.querySelector(selector);
      if (element === null) throw new Error(`nothing is ${selector}`);
      return getComputedStyle(element)[property];
    };
    return {
      text: of('body', 'color'),
      paper: of('body', 'backgroundColor'),
      land: of('.map-svg[data-figure=province] g:has(> [data-adcode])', 'fill'),
      name: of('.map-svg[data-figure=delta] [data-label="440300"]', 'fill'),
      quiet: of('.hint', 'color'),
    };
  });
}

test.describe('in print', () => {
  test('controls and notices are left out, maps, list, legend and facts stay', async ({ page }) => {
    await openPicture(page, 'place=nansha&theme=nonsense');
    await expect(card(page)).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    for (const gone of [
      page.getByRole('group', { name: '地图操作' }),
      page.getByRole('navigation', { name: '语言' }),
      page.getByLabel('配色'),
      page.getByRole('button', { name: '长者模式' }),
      page.getByRole('search'),
      page.getByRole('button', { name: '关闭' }),
      page.getByRole('checkbox').first(),
      page.locator('[data-notice]'),
      page.getByRole('link', { name: '跳到地点列表' }),
    ]) {
      await expect(gone).toBeHidden();
    }
    await expect(mark(page, 'province', '440800')).toBeVisible();
    await expect(mark(page, 'delta', 'nansha')).toBeVisible();
    await expect(card(page)).toBeVisible();
    for (const heading of ['图例', '文件说了什么', '目标与实绩', '十六处园区与地区']) {
      await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible();
    }
    for (const notice of await page.locator('.map-notice').all()) await expect(notice).toBeVisible();
  });

  test('the picture stands in for the interactive map', async ({ page }) => {
    await openMap(page);
    await expect(mark(page, 'province', '440800')).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(mark(page, 'province', '440800')).toBeVisible();
    await expect(page.locator('.map-gl')).toBeHidden();
  });

  test('the picture under the interactive map shows what is selected as soon as it is printed', async ({ page }) => {
    await openMap(page);
    const city = page.locator('.place-list a[data-select="440800"]');
    await city.evaluate((link: HTMLElement) => link.click());
    await expect(card(page)).toBeVisible();
    await expect(mark(page, 'province', '440800')).not.toHaveAttribute('data-selected');
    const isSelected = await page.evaluate(async () => {
      dispatchEvent(new Event('beforeprint'));
      // Printing lays the page out once the listeners have run, without a task in between.
      await null;
      return document.querySelector('.map-svg[data-figure=province] [data-city="440800"][data-selected]') !== null;
    });
    expect(isSelected).toBe(true);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await city.evaluate((link: HTMLElement) => link.click());
    await page.emulateMedia({ media: 'print' });
    await expect(mark(page, 'province', '440800')).not.toHaveAttribute('data-selected');
  });

  test('what was selected and switched off on the interactive map is so on paper', async ({ page }) => {
    await openMap(page, 'place=440800&layers=prefectures,points,cores');
    await page.emulateMedia({ media: 'print' });
    await expect(mark(page, 'province', '440800')).toHaveAttribute('data-selected', '');
    await expect(mark(page, 'province', '440800')).toBeVisible();
    await expect(mark(page, 'province', 'nansha')).toHaveCount(0);
  });

  test('a dark page prints in the colours of the light one', async ({ page }) => {
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    await openPicture(page, 'theme=light');
    const light = await colours(page);
    expect(light.paper).toBe(WHITE);
    await openPicture(page, 'theme=dark');
    expect(await colours(page), 'chosen').toEqual(light);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await openPicture(page);
    expect(await colours(page), 'by the system').toEqual(light);
  });

  test('sources show their address, though nobody unfolded them', async ({ page }) => {
    await openPicture(page, 'place=nansha');
    await page.emulateMedia({ media: 'print' });
    for (const list of ['.card-sources', '.all-sources']) {
      const link = page.locator(`${list} a[href^="http"]`).first();
      await expect(link, list).toBeVisible();
      const [href, after] = await link.evaluate((a) => [
        a.getAttribute('href') ?? '',
        getComputedStyle(a, '::after').content,
      ]);
      expect(after, list).toContain(href);
    }
  });

  test('the clauses are printed, though nobody unfolded them, under a heading', async ({ page }) => {
    await openPicture(page);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { name: '二十四条，逐条转述' })).toBeVisible();
    await expect(page.locator('#clause-1')).toBeVisible();
    await expect(page.locator('#clause-24')).toBeVisible();
  });

  test('on a narrow page of paper the card lies in the flow', async ({ page }) => {
    await page.setViewportSize({ width: 700, height: 1000 });
    await openPicture(page, 'place=nansha');
    await page.emulateMedia({ media: 'print' });
    await expect(card(page)).toHaveCSS('position', 'static');
  });

  test('a PDF of a few pages comes out', async ({ page }) => {
    await openPicture(page, 'place=songshan-lake&theme=dark');
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    const pages = [...pdf.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
    expect(pages).toBeGreaterThanOrEqual(2);
    expect(pages).toBeLessThanOrEqual(24);
  });
});
