/**
 * `npm run share`: makes the pictures that stand for a link, `public/share/*.png`, from the map as the data draws it. They are
 * checked in, since a build has no browser; a test tells when the data has moved on.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { SHARE_SIZE } from '../src/model/share-file.ts';
import { ensureBrowser, ensureChineseFont } from './lib/browser/find-browser.ts';
import { buildThisMachine } from './lib/browser/machine.ts';
import { withPrerender } from './lib/pages/load-prerender.ts';
import { sourceOf, withSource } from './lib/share/png-source.ts';

const root = join(import.meta.dirname, '..');
const machine = buildThisMachine();
if (!ensureChineseFont(machine)) throw new Error('Without a Chinese font the names would be boxes.');

const pictures = await withPrerender(root, async ({ buildSharePictures }) => buildSharePictures());
const browser = await chromium.launch({
  executablePath: ensureBrowser(machine),
  // Chromium's sandbox does not start as root, which is what containers run as.
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const page = await browser.newPage({ viewport: SHARE_SIZE });
  for (const { file, svg } of pictures) {
    await page.setContent(`<!doctype html><style>body{margin:0}svg{display:block}</style>${svg}`);
    await page.evaluate(() => document.fonts.ready);
    const target = join(root, 'public', file);
    await mkdir(dirname(target), { recursive: true });
    const png = withSource(await page.screenshot(), sourceOf(svg));
    await writeFile(target, png);
    console.log(`${target} (${Math.round(png.length / 1000)} kB)`);
  }
} finally {
  await browser.close();
}
