import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { card, entry, expectMap, openPicture } from './support/atlas-page.ts';
import { expect, type Page, SIZES, test } from './support/test.ts';

const AXE_SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PAGES = ['index.html', 'en.html', 'zh-hant.html'] as const;
const THEMES = ['auto', 'light', 'dark', 'contrast'] as const;

/** `contrast`: 4.5 to 1, as everywhere; `enhanced`: 7 to 1, as the theme for high contrast promises. */
type Contrast = 'color-contrast' | 'color-contrast-enhanced';

/**
 * One line for each element that breaks a rule. What axe could not decide about contrast counts as broken: otherwise a page
 * of which it understands nothing would pass.
 */
async function violations(page: Page, contrast: Contrast = 'color-contrast'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE_SOURCE);
  return page.evaluate(async (contrastRule) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const lines = (results: import('axe-core').Result[]): string[] =>
      results.flatMap(({ id, nodes }) =>
        nodes.map((node) => {
          const why = [...node.any, ...node.all, ...node.none].map(({ message }) => message).join('; ');
          return `${id}: ${node.target.join(' ')}: ${why}`;
        }),
      );
    const structure = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
    // axe does not see what is cut off: it takes the geometry of a figure to lie over the whole page, and what has been
    // scrolled out of its column, or lies under the card, to be hidden. So everything is laid out side by side for it.
    const laidOut = [
      ['.map-frame, .map-gl', 'display', 'none'],
      ['.place-card', 'position', 'static'],
      ['.place-card, .area-side', 'max-height', 'none'],
      ['.place-card, .area-side', 'height', 'auto'],
      ['.place-card, .area-side, .table-scroll', 'overflow', 'visible'],
    ] as const;
    const styled = laidOut.flatMap(([selector, property, value]) =>
      [...document.querySelectorAll<HTMLElement>(selector)].map(({ style }) => {
        style.setProperty(property, value);
        return () => style.removeProperty(property);
      }),
    );
    // The scale bar stands on the sea; its colours are those of the map's names, which the palette's own tests measure.
    const { violations: pale, incomplete } = await axe.run(
      { include: [['body']], exclude: [['.scale-bar']] },
      { runOnly: ['color-contrast', contrastRule] },
    );
    for (const undo of styled) undo();
    return [...lines(structure.violations), ...lines(pale), ...lines(incomplete)];
  }, contrast);
}

test.describe('axe finds nothing to mend', () => {
  test.use({ viewport: SIZES.desk });

  for (const file of PAGES) {
    for (const theme of THEMES) {
      test(`in ${file}, ${theme} theme, with and without a selection`, async ({ page }) => {
        const contrast = theme === 'contrast' ? 'color-contrast-enhanced' : 'color-contrast';
        await openPicture(page, `theme=${theme}`, file);
        expect(await violations(page, contrast), 'nothing selected').toEqual([]);
        await entry(page, 'gd-finance-hitech').click();
        await expect(card(page)).toBeVisible();
        for (const summary of await page.locator('summary').all()) {
          if (!(await summary.evaluate((element) => element.parentElement?.hasAttribute('open'))))
            await summary.click();
        }
        expect(await violations(page, contrast), 'a place selected, all lists unfolded').toEqual([]);
      });
    }
  }

  test('in large type, with filters, notices and a city selected', async ({ page }) => {
    await openPicture(page, 'text=large&sector=software&place=440600&theme=nonsense');
    await expect(card(page)).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });

  test('on a phone, with the card over the page', async ({ page }) => {
    await page.setViewportSize(SIZES.phone);
    await openPicture(page, 'place=nansha');
    await expect(card(page)).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });

  test('with the interactive map', async ({ page }) => {
    await page.goto('index.html?place=belt-west');
    await expectMap(page);
    expect(await violations(page)).toEqual([]);
  });

  test('when the interactive map has failed', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
    await page.goto('index.html');
    await expect(page.locator('[data-notice=map-failed]')).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
});

test.describe('nothing has to be scrolled sideways', () => {
  for (const [name, query, width, height] of [
    ['on the narrowest phones', '', 320, 568],
    ['on the narrowest phones, in large type, with a card', 'text=large&place=gd-finance-hitech', 320, 568],
    ['on a desk at 200 %', '', 720, 450],
    ['on a desk at 400 %', '', 360, 225],
    ['on a tablet', 'place=nansha', 768, 1024],
  ] as const) {
    for (const file of ['index.html', 'en.html'] as const) {
      test(`${name}, in ${file}`, async ({ page }) => {
        await page.setViewportSize({ width, height });
        await openPicture(page, query, file);
        const over = await page.evaluate(() => {
          const limit = document.documentElement.clientWidth;
          const pageWidth = document.scrollingElement?.scrollWidth ?? 0;
          if (pageWidth <= limit) return [];
          const wide = [...document.querySelectorAll('body *:not(svg *)')].filter(
            (element) => element.getBoundingClientRect().right > limit + 1,
          );
          return [
            `page ${pageWidth} > ${limit}`,
            ...wide.slice(0, 5).map((element) => `${element.tagName}.${element.className}`),
          ];
        });
        expect(over).toEqual([]);
      });
    }
  }
});
