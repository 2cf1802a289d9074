import { expect, type Locator, type Page } from '@playwright/test';
import { settled } from './test.ts';

export type FigureName = 'province' | 'delta';

/** Opens a page without the interactive map, which is much faster, and waits until it has settled. */
export async function openPicture(page: Page, query = '', file = 'index.html'): Promise<void> {
  await page.goto(`${file}?static=1${query === '' ? '' : `&${query}`}`);
  await settled(page);
}

/** Opens a page and waits until the interactive map has taken over. */
export async function openMap(page: Page, query = '', file = 'index.html'): Promise<void> {
  await page.goto(`${file}${query === '' ? '' : `?${query}`}`);
  await expectMap(page);
}

export async function expectMap(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-map', 'gl', { timeout: 60_000 });
  await settled(page);
}

export function figure(page: Page, name: FigureName): Locator {
  return page.locator(`.map-svg[data-figure=${name}]`);
}

/** The mark of a place or city. It stays laid out under the interactive map as long as that has not been moved. */
export function mark(page: Page, name: FigureName, id: string): Locator {
  return figure(page, name).locator(`:is([data-place="${id}"], [data-city="${id}"])`);
}

/** Middle of a mark in CSS pixels of the window. */
export async function markCentre(page: Page, name: FigureName, id: string): Promise<{ x: number; y: number }> {
  return mark(page, name, id)
    .locator('.hit')
    .evaluate((hit) => {
      const { left, right, top, bottom } = hit.getBoundingClientRect();
      return { x: (left + right) / 2, y: (top + bottom) / 2 };
    });
}

/** One parameter of the address as it is now; `null` when it is not there. */
export function parameter(page: Page, key: string): string | null {
  return new URL(page.url()).searchParams.get(key);
}

/** Waits until the address says this of a parameter. */
export async function expectParameter(page: Page, key: string, value: string | null | RegExp): Promise<void> {
  const found = expect.poll(() => parameter(page, key), { message: `${key} in the address` });
  if (value instanceof RegExp) await found.toMatch(value);
  else await found.toBe(value);
}

/** The entry of the list that selects a feature. */
export function entry(page: Page, id: string): Locator {
  return page.locator(`.place-list [data-select="${id}"]`);
}

/** The card of what is selected. */
export function card(page: Page): Locator {
  return page.getByRole('article');
}

/** How many steps back the browser has to offer. */
export function historyLength(page: Page): Promise<number> {
  return page.evaluate(() => history.length);
}
