import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { checkData } from '../../../scripts/lib/data/check-data.ts';
import type { ReferenceShapes } from '../../../scripts/lib/data/check-places.ts';
import { readDataFiles } from '../../../scripts/lib/data/data-files.ts';
import { loadReferenceShapes } from '../../../scripts/lib/data/reference-shapes.ts';

const GOOD = 'tests/fixtures/good-data';
const WAYS = [
  'utf8-bom-crlf',
  'utf8-no-bom',
  'gb18030-crlf',
  'utf16-tabs',
  'trailing-cells',
  'cut-rows',
  'moved-column',
  'slashed-dates',
];

let shapes: ReferenceShapes;

beforeAll(async () => {
  shapes = await loadReferenceShapes();
});

/** Cells of the tables that the fixtures hold; file names left out. */
async function cellsFrom(overlay?: string): Promise<unknown[]> {
  const check = checkData(await readDataFiles(GOOD, overlay), shapes, 'data');
  if (!check.ok) return [...check.problems];
  return ['parks', 'cities', 'clauses', 'sources', 'observations'].map((name) =>
    check.data.tables.get(name)?.rows.map(({ cells }) => [...cells]),
  );
}

test.each(WAYS)('data saved as %s say the same', async (way) => {
  expect(await cellsFrom(join('tests/fixtures/saved-data', way))).toEqual(await cellsFrom());
});

test.each(WAYS)('the files of %s are not those of the plain data', async (way) => {
  const plain = await readDataFiles(GOOD);
  const saved = await readDataFiles(GOOD, join('tests/fixtures/saved-data', way));
  expect(Buffer.from(saved.get('parks.csv') ?? []).equals(plain.get('parks.csv') ?? new Uint8Array())).toBe(false);
});
