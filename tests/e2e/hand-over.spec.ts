import { PNG } from 'pngjs';
import { expect, SIZES, settled, test } from './support/test.ts';

/** Cities and places stand alone on these layers, so that a picture of them shows nothing else. */
const MARKS_ONLY = 'layers=points,parks,cores,prefectures';
const SEARCH_PX = 5;
const WINDOW_PX = 10;

test.describe('when the interactive map takes over', () => {
  for (const [name, viewport] of Object.entries(SIZES)) {
    test(`cities and places stay within 2 px on a ${name}`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await page.goto(`./?${MARKS_ONLY}&static=1`);
      await settled(page);
      await expect(page.locator('html')).toHaveAttribute('data-map', 'svg');
      const marks = await page
        .locator('.map-svg[data-figure=province] :is([data-place],[data-city]) .hit')
        .evaluateAll((hits) =>
          hits.map((hit) => {
            const box = hit.getBoundingClientRect();
            const mark = hit.closest('[data-place],[data-city]');
            const id = mark?.getAttribute('data-place') ?? mark?.getAttribute('data-city') ?? '';
            return { id, x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
          }),
        );
      expect(marks).toHaveLength(37);
      const asPicture = PNG.sync.read(await page.screenshot());

      await page.goto(`./?${MARKS_ONLY}`);
      await settled(page);
      await expect(page.locator('html')).toHaveAttribute('data-map', 'gl');
      const asMap = PNG.sync.read(await page.screenshot());

      const moved = marks.map(({ id, x, y }) => ({ id, ...bestShift(asPicture, asMap, Math.round(x), Math.round(y)) }));
      expect(moved.filter(({ dx, dy }) => Math.hypot(dx, dy) > 2)).toEqual([]);
    });
  }
});

/** By how many pixels a spot of one picture has to be moved to look most like the other. */
function bestShift(a: PNG, b: PNG, x: number, y: number): { dx: number; dy: number } {
  let best = { dx: 0, dy: 0, difference: Number.POSITIVE_INFINITY };
  for (let dy = -SEARCH_PX; dy <= SEARCH_PX; dy++) {
    for (let dx = -SEARCH_PX; dx <= SEARCH_PX; dx++) {
      let difference = 0;
      for (let v = -WINDOW_PX; v <= WINDOW_PX; v++) {
        for (let u = -WINDOW_PX; u <= WINDOW_PX; u++) {
          const at = ((y + v) * a.width + x + u) * 4;
          const to = ((y + v + dy) * b.width + x + u + dx) * 4;
          for (let channel = 0; channel < 3; channel++) {
            difference += Math.abs((a.data[at + channel] ?? 0) - (b.data[to + channel] ?? 0));
          }
        }
      }
      if (difference < best.difference) best = { dx, dy, difference };
    }
  }
  return { dx: best.dx, dy: best.dy };
}
