import { beforeAll, expect, test } from 'vitest';
import { buildAtlas } from '../../../scripts/lib/data/build-atlas.ts';
import { checkData } from '../../../scripts/lib/data/check-data.ts';
import { readDataFiles } from '../../../scripts/lib/data/data-files.ts';
import { DataError } from '../../../scripts/lib/data/problem.ts';
import { loadReferenceShapes } from '../../../scripts/lib/data/reference-shapes.ts';
import { createToHant } from '../../../scripts/lib/data/to-hant.ts';
import { latestObservation } from '../../../src/model/targets.ts';
import type { Atlas } from '../../../src/model/types.ts';

const GOOD = 'tests/fixtures/good-data';

let before: Atlas;
let after: Atlas;

/** What goes into atlas.json. */
async function atlasOf(overlay?: string): Promise<Atlas> {
  const check = checkData(await readDataFiles(GOOD, overlay), await loadReferenceShapes(), 'data');
  if (!check.ok) throw new DataError(check.problems);
  return buildAtlas(check.data, createToHant([]));
}

beforeAll(async () => {
  before = await atlasOf();
  // One row for the province, full year 2015, at the end of the table, with its source. The figure is made up.
  after = await atlasOf('tests/fixtures/added-data/full-year-2015');
});

test('a full-year figure for the province, added as a row, is in the atlas, and nothing else has changed', () => {
  const added = after.observations.at(-1);
  expect(added).toMatchObject({ scope: '440000', year: 2015, period: 'year', value: 79.5, source: 'example-2016' });
  expect(after).toEqual({
    ...before,
    sources: [...before.sources, after.sources.at(-1)],
    observations: [...before.observations, added],
  });
});

test('the target that it measures finds the added figure', () => {
  const latest = (atlas: Atlas) =>
    atlas.targets
      .map((target) => latestObservation(atlas, target)?.source)
      .filter((source) => source === 'example-2016');
  expect(latest(before)).toEqual([]);
  expect(latest(after)).toEqual(['example-2016']);
});
