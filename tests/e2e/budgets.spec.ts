import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { BUDGETS, budgetFor } from './support/budgets.ts';
import { expect, test } from './support/test.ts';

const DIST = process.env.ATLAS_DIST ?? resolve(import.meta.dirname, '../../dist');
const files = ['', 'assets'].flatMap((folder) =>
  readdirSync(join(DIST, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => (folder === '' ? name : `${folder}/${name}`)),
);
/** At the best quality, off this thread. */
const weight = async (file: string): Promise<number> =>
  (await promisify(brotliCompress)(readFileSync(join(DIST, file)))).length;

test('every page, script and style sheet keeps within its budget', async () => {
  // The best quality takes its time on a busy computer.
  test.slow();
  const weights = await Promise.all(files.map(weight));
  const over = files.flatMap((file, index) => {
    const budget = budgetFor(file);
    const bytes = weights[index] ?? 0;
    return bytes <= budget.bytes ? [] : [`${file}: ${bytes} bytes of ${budget.bytes} (${budget.reason})`];
  });
  expect(over).toEqual([]);
});

test('every budget is for a file that is there', () => {
  expect(BUDGETS.filter(({ files: pattern }) => !files.some((file) => pattern.test(file)))).toEqual([]);
});

test.describe('where nothing but pages and style sheets arrives', () => {
  // What is held back says so; that is the point.
  test.use({ allowedMessages: /net::ERR_FAILED/ });

  for (const file of ['index.html', 'en.html', 'zh-hant.html', 'embed.html']) {
    test(`the map of ${file} is there`, async ({ page }) => {
      await page.route(
        (url) => !/\.(html|css)$/.test(url.pathname),
        (route) => route.abort(),
      );
      await page.goto(file);
      await expect(page.locator('.map-svg [data-place=nansha]').first()).toBeVisible();
      await expect(page.locator('html')).not.toHaveAttribute('data-js');
    });
  }
});
