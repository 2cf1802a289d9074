import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { card, entry, expectMap, openPicture } from './support/atlas-page.ts';
import { expect, type Page, SIZES, test } from './support/test.ts';

const AXE_SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const LOOKS = [
  ['index.html', 'light'],
  ['index.html', 'contrast'],
  ['en.html', 'dark'],
  ['zh-hant.html', 'auto'],
] as const;

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
      ['.place-card, .charts-bar', 'position', 'static'],
      ['.place-card, .area-side', 'max-height', 'none'],
      ['.place-card, .area-side', 'height', 'auto'],
      ['.scoreboard-row', 'content-visibility', 'visible'],
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
      // Nor can it tell what lies behind the words of a drawing; those of the charts are measured below.
      { include: [['body']], exclude: [['.scale-bar'], ['.charts svg']] },
      { runOnly: ['color-contrast', contrastRule] },
    );
    for (const undo of styled) undo();
    return [...lines(structure.violations), ...lines(pale), ...lines(incomplete)];
  }, contrast);
}

test.describe('axe finds nothing to mend', () => {
  test.use({ viewport: SIZES.desk });

  // Structure differs by language, colour by theme: not every pair of them says something new.
  for (const [file, theme] of LOOKS) {
    for (const selected of [false, true]) {
      test(`in ${file}, ${theme} theme, ${selected ? 'a place selected and all lists unfolded' : 'nothing selected'}`, async ({
        page,
      }) => {
        const contrast = theme === 'contrast' ? 'color-contrast-enhanced' : 'color-contrast';
        await openPicture(page, `theme=${theme}`, file);
        if (selected) {
          // Wide enough for the widest table, unfolded.
          await page.setViewportSize({ width: 2300, height: 900 });
          await entry(page, 'gd-finance-hitech').click();
          await expect(card(page)).toBeVisible();
          await page.evaluate(() => {
            for (const details of document.querySelectorAll('details')) details.open = true;
          });
        }
        expect(await violations(page, contrast)).toEqual([]);
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

/** Words in the drawings of the charts whose colour does not stand out enough from what is painted behind them. */
function paleWords(page: Page, least: number): Promise<{ measured: number; pale: string[] }> {
  return page.evaluate((minimum) => {
    type Color = readonly [red: number, green: number, blue: number, alpha: number];
    const parse = (text: string, alpha = 1): Color | null => {
      const parts = /^rgba?\(([^)]+)\)$/
        .exec(text)?.[1]
        ?.split(/[\s,/]+/)
        .map(Number);
      return parts === undefined ? null : [parts[0] ?? 0, parts[1] ?? 0, parts[2] ?? 0, (parts[3] ?? 1) * alpha];
    };
    const over = (top: Color, below: Color): Color => [
      top[0] * top[3] + below[0] * (1 - top[3]),
      top[1] * top[3] + below[1] * (1 - top[3]),
      top[2] * top[3] + below[2] * (1 - top[3]),
      1,
    ];
    const luminance = ([red, green, blue]: Color): number => {
      const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) =>
        value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ratio = (a: Color, b: Color): number => {
      const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
      return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
    };
    /** The paint of an element, by its fill in a drawing and by its background elsewhere; patterns count as nothing. */
    const paintOf = (element: Element): Color | null => {
      const style = getComputedStyle(element);
      const opacity = Number(style.opacity);
      return element instanceof SVGElement
        ? element instanceof SVGGeometryElement
          ? parse(style.fill, Number(style.fillOpacity) * opacity)
          : null
        : parse(style.backgroundColor, opacity);
    };
    const behind = (text: SVGTextElement, xPx: number, yPx: number): Color => {
      const style = getComputedStyle(text);
      const halo = style.paintOrder.startsWith('stroke') ? parse(style.stroke) : null;
      if (halo !== null && Number.parseFloat(style.strokeWidth) >= 2) return halo;
      const paints: Color[] = [];
      for (const element of document.elementsFromPoint(xPx, yPx)) {
        if (element instanceof SVGTextContentElement) continue;
        const paint = paintOf(element);
        if (paint === null || paint[3] === 0) continue;
        paints.push(paint);
        if (paint[3] === 1) break;
      }
      return paints.reduceRight<Color>((below, top) => over(top, below), [255, 255, 255, 1]);
    };
    const pale: string[] = [];
    let measured = 0;
    for (const text of document.querySelectorAll<SVGTextElement>('.charts svg text')) {
      if (!text.checkVisibility({ visibilityProperty: true }) || (text.textContent ?? '').trim() === '') continue;
      text.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width, height } = text.getBoundingClientRect();
      const ground = behind(text, left + width / 2, top + height / 2);
      for (const part of text.children.length > 0 ? text.children : [text]) {
        const ink = parse(getComputedStyle(part).fill);
        if (ink === null) continue;
        measured += 1;
        const found = ratio(over(ink, ground), ground);
        if (found < minimum)
          pale.push(`${part.textContent}: ${found.toFixed(2)} (${ink.join(' ')} on ${ground.join(' ')})`);
      }
    }
    return { measured, pale };
  }, least);
}

for (const [theme, least] of [
  ['light', 4.5],
  ['dark', 4.5],
  ['contrast', 7],
] as const) {
  test(`the words in the charts stand out in the ${theme} theme`, async ({ page }) => {
    await page.setViewportSize(SIZES.desk);
    await openPicture(page, `theme=${theme}`);
    const { measured, pale } = await paleWords(page, least);
    expect(measured).toBeGreaterThan(150);
    expect(pale).toEqual([]);
  });
}
