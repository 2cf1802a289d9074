import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { withPrerender } from '../../scripts/lib/pages/load-prerender.ts';
import { readSource, sourceOf } from '../../scripts/lib/share/png-source.ts';
import { SHARE_SIZE } from '../../src/model/share-file.ts';
import { ROOT } from './support/source-file.ts';

const { drawn, heads } = await withPrerender(ROOT, async ({ PAGES, buildSharePictures }) => {
  return { drawn: buildSharePictures(), heads: PAGES.map(({ lang }) => lang) };
});
const read = (file: string): Buffer => readFileSync(join(ROOT, 'public', file));

test('there is a picture to share for every language of the pages', () => {
  expect(drawn.map(({ file }) => file).sort()).toEqual(
    [...new Set(heads)].map((lang) => `share/${lang.toLowerCase()}.png`).sort(),
  );
});

test('the pictures to share are made from the map as the data draws it now; if not, run npm run share', () => {
  expect(drawn.map(({ file }) => [file, readSource(read(file))])).toEqual(
    drawn.map(({ file, svg }) => [file, sourceOf(svg)]),
  );
});

test('the pictures to share have the size that the pages say', () => {
  for (const { file } of drawn) {
    const { width, height } = PNG.sync.read(read(file));
    expect({ width, height }, file).toEqual(SHARE_SIZE);
  }
});

test('every picture to share carries the notice of the map', () => {
  for (const { file, svg } of drawn)
    expect(svg, file).toMatch(/示意图，未经地图审核|示意圖，未經地圖審核|Schematic map/);
});
