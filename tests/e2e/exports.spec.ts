/** Saved charts are whole without the page: the file is read, drawn by rsvg-convert, and compared with what the page shows. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { readDrawing, spotTexts } from './support/drawing.ts';
import { expect, type Page, settled, test } from './support/test.ts';

const CHARTS = ['scoreboard', 'path', 'nation', 'enterprises', 'talent', 'who-does-what', 'markets'] as const;
const PAGES = ['index.html', 'en.html', 'zh-hant.html'];
/** What charts are laid out for in a file (src/export/save-chart.ts). */
const EXPORT_WIDTH_PX = 1200;
const hasRsvg = spawnSync('rsvg-convert', ['--version']).status === 0;
if (!hasRsvg)
  console.info('rsvg-convert is not on this computer (Debian package librsvg2-bin): tests that use it are left out.');

/** Opens a page so wide that its charts are laid out as in a file. */
async function openAtExportWidth(page: Page, file: string): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${file}?static=1`);
  await settled(page);
  await page.locator('#charts-heading').scrollIntoViewIfNeeded();
  await expect(page.locator('.charts[data-live]')).toBeAttached();
  const slot = await page.locator('[data-chart=nation] .chart-slot').evaluate((part) => part.clientWidth);
  await page.setViewportSize({ width: 1440 + EXPORT_WIDTH_PX - slot, height: 900 });
  await expect(page.locator('[data-chart=nation] .chart-slot')).toHaveCSS('width', `${EXPORT_WIDTH_PX}px`);
}

async function saveChart(page: Page, chart: string, as: string): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await page.locator(`[data-chart=${chart}] [data-save="${as}"]`).click();
  return readFileSync(await (await download).path());
}

/** Words in a chart that a reader sees, each text of the page on its own, without spaces. */
function shownTexts(page: Page, chart: string): Promise<string[]> {
  return page.locator(`[data-chart=${chart}] .chart-slot`).evaluate((slot) => {
    const walker = document.createTreeWalker(slot, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent === null || parent.closest('title, desc, summary, button, .visually-hidden') !== null) continue;
      if (!parent.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true })) continue;
      const text = (node.textContent ?? '').replace(/\s+/g, '');
      if (text !== '') texts.push(text);
    }
    return texts;
  });
}

for (const file of PAGES) {
  test.describe(`the charts of ${file}, saved as drawings`, () => {
    test('depend on nothing outside, and every reference in them leads somewhere', async ({ page }) => {
      await openAtExportWidth(page, file);
      for (const chart of CHARTS) {
        const svg = (await saveChart(page, chart, 'svg')).toString('utf8');
        const { ids, references, problems } = readDrawing(svg);
        expect.soft(problems, chart).toEqual([]);
        expect
          .soft(
            references.filter((id) => !ids.has(id)),
            chart,
          )
          .toEqual([]);
      }
    });

    test('have every word that the page shows in the chart, and its title', async ({ page }) => {
      await openAtExportWidth(page, file);
      for (const chart of CHARTS) {
        const shown = await shownTexts(page, chart);
        expect(shown.length, chart).toBeGreaterThan(5);
        const { text } = readDrawing((await saveChart(page, chart, 'svg')).toString('utf8'));
        const title = await page.locator(`[data-chart=${chart}] > h3`).textContent();
        const missing = [(title ?? '').replace(/\s+/g, ''), ...shown].filter((words) => !text.includes(words));
        expect.soft(missing, chart).toEqual([]);
      }
    });

    test('have no word upon another, none beyond the edge', async ({ page }) => {
      await openAtExportWidth(page, file);
      const drawings: Record<string, string> = {};
      for (const chart of CHARTS) drawings[chart] = (await saveChart(page, chart, 'svg')).toString('utf8');
      for (const chart of CHARTS) {
        const { overlaps, outside } = await spotTexts(page, drawings[chart] ?? '');
        expect.soft(overlaps, chart).toEqual([]);
        expect.soft(outside, chart).toEqual([]);
      }
    });

    if (hasRsvg) {
      test('are drawn by rsvg-convert with ink where every word stands', async ({ page }) => {
        await openAtExportWidth(page, file);
        const drawings: Record<string, string> = {};
        for (const chart of CHARTS) drawings[chart] = (await saveChart(page, chart, 'svg')).toString('utf8');
        for (const chart of CHARTS) {
          const svg = drawings[chart] ?? '';
          const whole = draw(svg);
          const wordless = draw(svg.replace(/<text\b[\s\S]*?<\/text>/g, ''));
          const { boxes } = await spotTexts(page, svg);
          expect(boxes.length, chart).toBeGreaterThan(5);
          const blank = boxes.filter((box) => !differ(whole, wordless, box)).map(({ text }) => text);
          expect.soft(blank, chart).toEqual([]);
        }
      });
    }
  });
}

for (const file of hasRsvg ? ['index.html', 'zh-hant.html'] : []) {
  test(`every Chinese letter in the drawings of ${file} has a shape of its own, not the box of a missing one`, async ({
    page,
  }) => {
    await openAtExportWidth(page, file);
    const drawings: string[] = [];
    for (const chart of CHARTS) drawings.push((await saveChart(page, chart, 'svg')).toString('utf8'));
    const read = drawings.map(readDrawing);
    const letters = [...new Set(read.flatMap(({ text }) => text.match(/\p{Script=Han}/gu) ?? []))];
    expect(letters.length).toBeGreaterThan(200);
    for (const font of new Set(read.flatMap(({ fonts }) => fonts))) {
      expect.soft(undrawnLetters(letters, font), font).toEqual([]);
    }
  });
}

test('a chart is saved as a picture of the same size, and of four times that', async ({ page }) => {
  await openAtExportWidth(page, 'index.html');
  const svg = (await saveChart(page, 'nation', 'svg')).toString('utf8');
  const [width, height] = [/ width="(\d+)"/, / height="(\d+)"/].map((size) => Number(size.exec(svg)?.[1]));
  const [one, four] = [await saveChart(page, 'nation', 'png-1x'), await saveChart(page, 'nation', 'png-4x')].map(
    (png) => PNG.sync.read(png),
  );
  expect([one?.width, one?.height]).toEqual([width, height]);
  expect([four?.width, four?.height]).toEqual([(width ?? 0) * 4, (height ?? 0) * 4]);
});

function draw(svg: string): PNG {
  const { status, stdout, stderr } = spawnSync('rsvg-convert', ['--format=png'], { input: svg, maxBuffer: 1e8 });
  expect(stderr.toString()).toBe('');
  expect(status).toBe(0);
  return PNG.sync.read(stdout);
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function differ(a: PNG, b: PNG, { left, top, right, bottom }: Box): boolean {
  for (let y = Math.max(0, Math.floor(top)); y < Math.min(a.height, bottom); y += 1) {
    for (let x = Math.max(0, Math.floor(left)); x < Math.min(a.width, right); x += 1) {
      const at = (y * a.width + x) * 4;
      if (a.data.compare(b.data, at, at + 3, at, at + 3) !== 0) return true;
    }
  }
  return false;
}

const CELL = 32;
/** A code point that no font has a letter for. */
const NO_LETTER = '\u{10FFFD}';

/** Letters that come out empty or as the box of a missing letter. */
function undrawnLetters(letters: readonly string[], font: string): string[] {
  const row = [...letters, NO_LETTER];
  const cells = row.map((letter, i) => `<text x="${i * CELL + 4}" y="25">${letter}</text>`).join('');
  const size = `width="${row.length * CELL}" height="${CELL}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="${font}" font-size="22">${cells}</svg>`;
  const png = draw(svg);
  const pixelsOf = (index: number): string => {
    const lines = Array.from({ length: CELL }, (_, y) => {
      const from = (y * png.width + index * CELL) * 4;
      return png.data.subarray(from, from + CELL * 4).toString('base64');
    });
    return lines.join();
  };
  const missing = pixelsOf(letters.length);
  const empty = 'AAAA'.repeat(CELL);
  return letters.filter((_, i) => {
    const pixels = pixelsOf(i);
    return pixels === missing || !/[^A,=]/.test(pixels.replaceAll(empty, ''));
  });
}
