import { card, entry, expectParameter, mark, openMap, openPicture, parameter } from './support/atlas-page.ts';
import { expect, type Page, SIZES, test } from './support/test.ts';

test.use({ viewport: SIZES.desk });

/** Far more stops than the page has. */
const MANY_STOPS = 600;

/** Presses Tab until this has the focus. */
async function tabTo(page: Page, target: ReturnType<Page['locator']>): Promise<void> {
  for (let stop = 0; stop < MANY_STOPS; stop++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not lead to ${target}`);
}

test.describe('with the keyboard alone', () => {
  test('the first stop is a link that skips to the list', async ({ page }) => {
    await openPicture(page);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: '跳到地点列表' });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(page.locator('#places :focus')).toHaveCount(1);
  });

  test('language, theme and large type are changed', async ({ page }) => {
    await openPicture(page);
    await tabTo(page, page.getByRole('link', { name: 'English' }));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/en\.html/);
    await expect(page.locator('html[data-ready]')).toBeAttached();
    await tabTo(page, page.getByLabel('Colours'));
    await page.keyboard.press('End');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Large type' })).toBeFocused();
    await page.keyboard.press('Space');
    await expect(page.locator('html')).toHaveAttribute('data-text', 'large');
  });

  test('the picture is zoomed, moved and brought home', async ({ page }) => {
    await openPicture(page);
    await tabTo(page, page.getByRole('button', { name: '放大' }));
    await page.keyboard.press('Enter');
    await expectParameter(page, 'map', /^\d/);
    const zoomed = parameter(page, 'map');
    await tabTo(page, page.getByRole('button', { name: '向东移动' }));
    await page.keyboard.press('Space');
    await expect.poll(() => parameter(page, 'map')).not.toBe(zoomed);
    await tabTo(page, page.getByRole('button', { name: '看全省' }));
    await page.keyboard.press('Enter');
    await expectParameter(page, 'map', null);
  });

  test('arrows walk through the list, Enter selects, Escape takes it back', async ({ page }) => {
    await openPicture(page);
    const entries = page.locator('[data-feature-kind=park] [data-select]');
    await tabTo(page, entries.first());
    await page.keyboard.press('ArrowDown');
    await expect(entries.nth(1)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(entries.first()).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(entries.first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    const id = await entries.nth(1).getAttribute('data-select');
    await page.keyboard.press('Enter');
    await expect(mark(page, 'delta', id ?? '')).toHaveAttribute('data-selected', '');
    await expect(card(page)).toHaveAttribute('data-card', id ?? '');
    await expect(card(page).getByRole('heading', { level: 2 })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(card(page)).toHaveCount(0);
    await expect(entries.nth(1)).toBeFocused();
  });

  test('Home and End go to the first and the last entry that shows', async ({ page }) => {
    await openPicture(page);
    const entries = page.locator('[data-feature-kind=park] [data-select]');
    await entries.nth(3).focus();
    await page.keyboard.press('End');
    await expect(entries.last()).toBeFocused();
    await page.keyboard.press('Home');
    await expect(entries.first()).toBeFocused();
  });

  test('the card is reached, read, left by its links and closed', async ({ page }) => {
    await openPicture(page, 'place=getdd');
    await tabTo(page, card(page).getByRole('link', { name: '中新广州知识城' }));
    await page.keyboard.press('Enter');
    await expect(card(page)).toHaveAttribute('data-card', 'knowledge-city');
    await expect(card(page).getByRole('heading', { name: '中新广州知识城' })).toBeFocused();
    await tabTo(page, card(page).getByRole('button', { name: '关闭' }));
    await page.keyboard.press('Enter');
    await expect(card(page)).toHaveCount(0);
    await expect(entry(page, 'knowledge-city')).toBeFocused();
  });

  test('a city in a folded list is found, selected and left, with the focus back on it', async ({ page }) => {
    await openPicture(page);
    await tabTo(page, page.locator('summary', { hasText: '二十一个地级以上市' }));
    await page.keyboard.press('Enter');
    await tabTo(page, entry(page, '440200'));
    await page.keyboard.press('Enter');
    await expect(card(page).getByRole('heading', { name: '韶关市' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(card(page)).toHaveCount(0);
    await expect(entry(page, '440200')).toBeFocused();
  });

  test('layers are switched', async ({ page }) => {
    await openPicture(page);
    await tabTo(page, page.getByRole('checkbox', { name: '双核', exact: true }));
    await page.keyboard.press('Space');
    await expect(page.locator('.map-svg [data-core]')).toHaveCount(0);
    await page.keyboard.press('Space');
    await expect(page.locator('.map-svg[data-figure=province] [data-core]')).toHaveCount(2);
  });

  for (const theme of ['light', 'dark', 'contrast'] as const) {
    test(`every stop of the ${theme} page shows the focus, and Tab gets to the end`, async ({ page }) => {
      // Some three hundred stops, each looked at.
      test.slow();
      await openPicture(page, `theme=${theme}&place=nansha`);
      await expect(card(page)).toBeVisible();
      const seen = new Set<string>();
      const hidden: string[] = [];
      let left = false;
      for (let stop = 0; stop < MANY_STOPS && !left; stop++) {
        await page.keyboard.press('Tab');
        const found = await readFocus(page);
        if (found === null) left = true;
        else {
          seen.add(found.key);
          if (!found.shown) hidden.push(found.key);
        }
      }
      expect(left, 'Tab leaves the page at its end').toBe(true);
      expect(hidden, 'stops without a visible focus').toEqual([]);
      expect(seen.size).toBeGreaterThan(60);
      // The last stop of the page: the list of all sources.
      expect([...seen].at(-1)).toContain('全部来源');
    });
  }

  test('the interactive map takes arrows, plus and minus', async ({ page }) => {
    await openMap(page, 'motion=off');
    const canvas = page.getByRole('region', { name: '广东省服务外包布局图' });
    await tabTo(page, canvas);
    expect((await readFocus(page))?.shown, 'focus of the map is visible').toBe(true);
    await page.keyboard.press('Equal');
    await expectParameter(page, 'map', /^\d/);
    const zoomed = parameter(page, 'map');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => parameter(page, 'map')).not.toBe(zoomed);
    const panned = parameter(page, 'map');
    await page.keyboard.press('Minus');
    await expect.poll(() => parameter(page, 'map')?.split('_')[0]).not.toBe(panned?.split('_')[0]);
    await tabTo(page, page.getByRole('button', { name: '放大' }));
  });
});

/** What has the focus, and whether a reader can see that; `null` when the focus has left the page. */
function readFocus(page: Page): Promise<{ key: string; shown: boolean } | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body || element === document.documentElement) return null;
    const style = getComputedStyle(element);
    const outlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0;
    const { width, height } = element.getBoundingClientRect();
    const words = element.getAttribute('aria-label') ?? element.textContent ?? '';
    const key = [element.tagName, element.id, element.getAttribute('href'), words.trim().slice(0, 40)].join(' ');
    return { key, shown: (outlined || style.boxShadow !== 'none') && width > 0 && height > 0 };
  });
}
