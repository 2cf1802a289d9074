import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { FeatureCollection } from 'geojson';
import { PNG } from 'pngjs';
import { openMap, openPicture } from './support/atlas-page.ts';
import { expect, type Page, SIZES, test } from './support/test.ts';

type Format = 'svg' | 'png-1x' | 'png-4x' | 'geojson';

const RSVG = spawnSync('rsvg-convert', ['--version']).status === 0;

/** Presses a button of the menu and waits for the file. */
async function save(page: Page, format: Format): Promise<{ name: string; path: string }> {
  const menu = page.locator('details.save-map');
  if ((await menu.getAttribute('open')) === null) await menu.locator('summary').click();
  const download = page.waitForEvent('download');
  await menu.locator(`[data-save=${format}]`).click();
  const file = await download;
  await expect(menu.locator('[data-outcome=saved]')).toBeVisible();
  return { name: file.suggestedFilename(), path: await file.path() };
}

const saveText = async (page: Page, format: 'svg' | 'geojson'): Promise<string> =>
  readFileSync((await save(page, format)).path, 'utf8');
const namesIn = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]+)<\/text>/g)].map(([, text]) => text ?? '');

/** Pairs of the names in a saved drawing whose letters touch. */
async function touchingNames(page: Page, svg: string): Promise<string[]> {
  await page.goto('about:blank');
  return page.evaluate((source) => {
    const drawing = new DOMParser().parseFromString(source, 'image/svg+xml').documentElement;
    document.body.append(document.adoptNode(drawing));
    const boxes = [...document.querySelectorAll<SVGTextElement>('text')].map((text) => {
      const { left, right, top, bottom } = text.getBoundingClientRect();
      // The box of a line is higher than its letters.
      const air = (bottom - top) * 0.22;
      return { text: text.textContent ?? '', left: left + 1, right: right - 1, top: top + air, bottom: bottom - air };
    });
    return boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        .filter((b) => a.text.length > 1 || b.text.length > 1)
        .map((b) => `${a.text} / ${b.text}`),
    );
  }, svg);
}

test.describe('the saved drawing', () => {
  test.use({ viewport: SIZES.desk });

  test('carries title, scale, north, legend with clauses, sources, day and the notice', async ({ page }) => {
    await openPicture(page);
    const { name, path } = await save(page, 'svg');
    expect(name).toMatch(/^map-zh-hans-\d{4}-\d\d-\d\d\.svg$/);
    const svg = readFileSync(path, 'utf8');
    for (const text of [
      '双核双带 · 广东省服务外包布局图',
      '100千米',
      '北',
      '图例',
      '双核（三）',
      '金融后台片区（二）',
    ]) {
      expect(namesIn(svg)).toContain(text);
    }
    expect(svg).toContain('示意图，未经地图审核，无审图号');
    expect(svg).toContain('OpenStreetMap');
    expect(svg).toMatch(/保存日期：\d{4}-\d\d-\d\d/);
    expect(svg).not.toMatch(/var\(--|<use|href=|<foreignObject/);
  });

  test('shows the camera, selection, filter and layers of the moment, in the language of the page', async ({
    page,
  }) => {
    await openPicture(page, 'map=9_22.7_113.5&place=nansha&role=key-area&layers=parks,cores', 'en.html');
    const svg = await saveText(page, 'svg');
    const names = namesIn(svg);
    for (const text of ['Nansha', 'Sixteen named places (4)', 'Selected: Guangzhou Nansha New Area']) {
      expect(names).toContain(text);
    }
    expect(names.find((text) => text.startsWith('Filtered by'))).toBe('Filtered by Key area; the others are dimmed.');
    for (const text of ['Shaoguan', 'Rising points (3)', '100 km']) expect(names).not.toContain(text);
  });

  for (const [what, query] of [
    ['of the whole province', ''],
    ['of the delta', 'map=8.6_22.7_113.5'],
  ] as const) {
    for (const file of ['index.html', 'en.html']) {
      test(`${what} from ${file} has no name over another`, async ({ page }) => {
        await openPicture(page, query, file);
        expect(await touchingNames(page, await saveText(page, 'svg'))).toEqual([]);
      });
    }
  }

  test('of a dark page has the light colours of paper', async ({ page }) => {
    await openPicture(page, 'theme=dark');
    const svg = await saveText(page, 'svg');
    expect(svg).toMatch(/<rect width="\d+" height="\d+" fill="#f5f1e7"\/>/);
    expect(svg).not.toContain('#0b1520');
  });

  // Debian's librsvg is stricter than any browser; where it is not installed there is nothing to ask.
  if (RSVG) {
    test('opens in rsvg-convert at its own size', async ({ page }) => {
      await openPicture(page);
      const { path } = await save(page, 'svg');
      const { status, stderr, stdout } = spawnSync('rsvg-convert', [path], { maxBuffer: 1e8 });
      expect(stderr.toString()).toBe('');
      expect(status).toBe(0);
      const width = Number(/width="(\d+)"/.exec(readFileSync(path, 'utf8'))?.[1]);
      expect(PNG.sync.read(stdout).width).toBe(width);
    });
  }

  test('of a phone has room for all names of the province', async ({ page }) => {
    await page.setViewportSize(SIZES.phone);
    await openPicture(page);
    const svg = await saveText(page, 'svg');
    expect(Number(/width="(\d+)"/.exec(svg)?.[1])).toBeGreaterThanOrEqual(960);
    for (const text of ['韶关', '湛江', '汕头']) expect(namesIn(svg)).toContain(text);
  });
});

test('the picture enlarged four times has four times the pixels each way', async ({ page }) => {
  test.slow();
  await openPicture(page);
  const once = await save(page, 'png-1x');
  const fourfold = await save(page, 'png-4x');
  const small = PNG.sync.read(readFileSync(once.path));
  const large = PNG.sync.read(readFileSync(fourfold.path));
  expect([large.width, large.height]).toEqual([small.width * 4, small.height * 4]);
  expect(fourfold.name).toMatch(/-4x\.png$/);
});

test('the interactive map is saved by the same drawing', async ({ page }) => {
  test.slow();
  await openMap(page, 'map=8.6_22.7_113.5');
  const names = namesIn(await saveText(page, 'svg'));
  for (const text of ['南沙新区', '松山湖', '20千米', '图例']) expect(names).toContain(text);
  expect(names).not.toContain('韶关');
});

test('the data shown is GeoJSON of the layers that are on and in view', async ({ page }) => {
  await openPicture(page, 'map=9_22.7_113.5&layers=belts,parks,cores,points', 'en.html');
  const shown = JSON.parse(await saveText(page, 'geojson')) as FeatureCollection & { description: string };
  expect(shown.description).toContain('no review number');
  expect(shown.description).toContain('OpenStreetMap');
  expect(new Set(shown.features.map(({ properties }) => properties?.layer))).toEqual(
    new Set(['belts', 'parks', 'cores']),
  );
  const nansha = shown.features.find(({ id }) => id === 'nansha');
  expect(nansha?.properties).toMatchObject({ name: 'Guangzhou Nansha New Area', layer_name: 'Sixteen named places' });
  expect(nansha?.properties?.clauses.length).toBeGreaterThan(0);
});

test.describe('when the data does not arrive', () => {
  test.use({ allowedMessages: /Failed to load resource/ });

  test('the reader is told that nothing was saved, and may try again', async ({ page }) => {
    await openPicture(page);
    await page.route('**/data/coast.topo.json', (route) => route.abort());
    await page.locator('.save-map summary').click();
    await page.locator('.save-map [data-save=svg]').click();
    await expect(page.locator('.save-map [role=status]')).toContainText('没有保存成功');
    await page.unroute('**/data/coast.topo.json');
    expect((await save(page, 'svg')).name).toMatch(/\.svg$/);
  });
});

test('Escape closes the menu and keeps the selection', async ({ page }) => {
  await openPicture(page, 'place=nansha');
  await page.locator('.save-map summary').click();
  await page.locator('.save-map [data-save=svg]').focus();
  await page.keyboard.press('Escape');
  await expect(page.locator('.save-map summary')).toBeFocused();
  await expect(page.locator('.save-map-body')).toBeHidden();
  await expect(page.locator('[data-card=nansha]')).toBeVisible();
});

for (const [screen, viewport] of Object.entries(SIZES)) {
  test(`on a ${screen} the closed menu covers no name, notice or control`, async ({ page }) => {
    await page.setViewportSize(viewport);
    for (const file of ['index.html', 'en.html']) {
      await openPicture(page, '', file);
      const covered = await page.evaluate(() => {
        const menu = document.querySelector('.save-map summary')?.getBoundingClientRect();
        if (menu === undefined) throw new Error('no menu');
        const others = document.querySelectorAll('.area-stage :is(.map-svg text, .map-notice, .map-controls, .mark)');
        return [...others].flatMap((other) => {
          const { left, right, top, bottom, width } = other.getBoundingClientRect();
          const apart = right <= menu.left || left >= menu.right || bottom <= menu.top || top >= menu.bottom;
          return width === 0 || apart ? [] : [other.textContent ?? other.className];
        });
      });
      expect(covered, file).toEqual([]);
    }
  });
}

test.describe('with fingers', () => {
  test.use({ hasTouch: true, viewport: SIZES.phone });

  test('on a phone the menu and its buttons are large enough', async ({ page }) => {
    await openPicture(page);
    await page.locator('.save-map summary').click();
    for (const target of await page.locator('.save-map :is(summary, button)').all()) {
      const box = await target.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
  });
});
