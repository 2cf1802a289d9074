/**
 * What happens when a part of the page throws while it is drawn. No element of a kind can be made: that is a mistake of
 * the page as far as the parts that need one are concerned, and none of the others.
 */
import { card, entry, expectParameter, openPicture } from './support/atlas-page.ts';
import { expect, type Page, settled, test } from './support/test.ts';

declare global {
  interface Window {
    refusedElement?: string | undefined;
  }
}

function refuseElements(): void {
  for (const method of ['createElement', 'createElementNS'] as const) {
    const create = Document.prototype[method] as (...args: unknown[]) => Element;
    Document.prototype[method] = function (this: Document, ...args: unknown[]) {
      if (args.includes(window.refusedElement)) throw new Error('deliberate');
      return Reflect.apply(create, this, args);
    } as never;
  }
}

const refuse = (page: Page, name: string | undefined): Promise<void> =>
  page.evaluate((element) => {
    window.refusedElement = element;
  }, name);

const notice = (page: Page) => page.locator('[data-notice=panel-failed]');

test.beforeEach(({ page }) => page.addInitScript(refuseElements));

test('on the page of the atlas a part that fails leaves the others up, and can be tried again', async ({ page }) => {
  await openPicture(page);
  await refuse(page, 'article');
  await entry(page, 'nansha').click();
  await expect(notice(page)).toHaveText(/这一部分没能显示，其余部分照常可用。/);
  await expect(card(page)).toHaveCount(0);
  await expectParameter(page, 'place', 'nansha');
  await page.getByRole('button', { name: '放大' }).click();
  await expectParameter(page, 'map', /./);
  await refuse(page, undefined);
  await notice(page).getByRole('button', { name: '再试一次' }).click();
  await expect(card(page)).toBeVisible();
  await expect(notice(page)).toHaveCount(0);
});

test('a part that has failed is tried anew with the next thing to show', async ({ page }) => {
  await openPicture(page);
  await refuse(page, 'article');
  await entry(page, 'nansha').click();
  await expect(notice(page)).toBeVisible();
  await refuse(page, undefined);
  await entry(page, 'songshan-lake').click();
  await expect(card(page)).toBeVisible();
  await expect(notice(page)).toHaveCount(0);
});

test('the stand is touring again after a part of it has thrown while it was drawn', async ({ page }) => {
  await page.goto('kiosk.html?static=1&dwell=600&slide=3');
  await settled(page);
  await page.locator('html').evaluate((root) => root.setAttribute('data-before', ''));
  await refuse(page, 'span');
  await page.keyboard.press('PageDown');
  await expect(page.locator('html[data-before]')).toHaveCount(0, { timeout: 15_000 });
  await expect(page.locator('.kiosk[data-mode=touring][data-slide="4"]')).toBeVisible({ timeout: 15_000 });
  await expect(notice(page)).toHaveCount(0);
});

test('a part of the stand that fails again at once is left out, and the story goes on', async ({ page }) => {
  await page.addInitScript(() => {
    window.refusedElement = 'article';
  });
  await page.goto('kiosk.html?static=1&dwell=10&slide=6&place=songshan-lake');
  // It has loaded itself anew once, and has the same in its address.
  await page.waitForFunction(() => {
    const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return visit?.type === 'reload' && document.documentElement.hasAttribute('data-ready');
  });
  await expect(notice(page)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.kiosk[data-mode=touring][data-slide="7"]')).toBeVisible();
  await expect(notice(page)).toHaveCount(0);
});
