import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { checkData } from '../../../scripts/lib/data/check-data.ts';
import type { ReferenceShapes } from '../../../scripts/lib/data/check-places.ts';
import { readDataFiles } from '../../../scripts/lib/data/data-files.ts';
import { formatProblem, type ProblemLang } from '../../../scripts/lib/data/problem.ts';
import { loadReferenceShapes } from '../../../scripts/lib/data/reference-shapes.ts';
import { writeData } from '../../../scripts/lib/data/write-data.ts';
import type { BadDataLines } from './support/bad-data-lines.ts';
import { FIGURE_LINES } from './support/figure-lines.ts';
import { POLICY_LINES } from './support/policy-lines.ts';
import { TABLE_LINES } from './support/table-lines.ts';

/** A frozen copy of the authored data, so that editing a number in data/ breaks no test. */
const GOOD = 'tests/fixtures/good-data';
/** The day on which the fixtures are checked. */
const TODAY = new Date(2026, 5, 30);

let shapes: ReferenceShapes;

beforeAll(async () => {
  shapes = await loadReferenceShapes();
});

async function linesFor(overlay: string, lang: ProblemLang): Promise<string[]> {
  const check = checkData(await readDataFiles(GOOD, overlay), shapes, 'data', TODAY);
  return check.ok ? [] : check.problems.map((problem) => formatProblem(problem, lang));
}

const CASES: BadDataLines = { ...TABLE_LINES, ...POLICY_LINES, ...FIGURE_LINES };

test.each(Object.entries(CASES))('%s: each problem has its line, in Chinese and in English', async (name, lines) => {
  const overlay = join('tests/fixtures/bad-data', name);
  expect(await linesFor(overlay, 'zh')).toEqual(lines.zh);
  expect(await linesFor(overlay, 'en')).toEqual(lines.en);
});

/** One for each kind of rule: file, header, cell, line, notice, policy, reference, figure, position. */
const REFUSED = [
  'empty-file',
  'missing-column',
  'text-in-number',
  'swapped-line',
  'malformed-review-number',
  'place-removed',
  'wrong-adcode',
  'figure-twice',
  'park-in-the-sea',
];

test.each(REFUSED)('%s: nothing is written', async (name) => {
  const out = await mkdtemp(join(tmpdir(), 'atlas-data-'));
  onTestFinished(() => rm(out, { recursive: true }));
  const folders = { dir: GOOD, overlay: join('tests/fixtures/bad-data', name) };
  await expect(writeData(folders, out)).rejects.toThrow('tests/fixtures/good-data/');
  expect(await readdir(out)).toEqual([]);
});

test('every folder of bad data is one of the cases', async () => {
  expect((await readdir('tests/fixtures/bad-data')).sort()).toEqual(Object.keys(CASES).sort());
});

test('a file that is not there is named', () => {
  const check = checkData(new Map(), shapes, 'data', TODAY);
  const lines = check.ok ? [] : check.problems.map((problem) => formatProblem(problem, 'zh'));
  expect(lines).toContain('data/parks.csv：文件不存在。');
  expect(lines).toContain('data/map.json：文件不存在。');
});

test('the problems of all files are told at once, sorted by file and row', async () => {
  const files = new Map(await readDataFiles(GOOD));
  for (const name of ['text-in-number', 'duplicate-id', 'empty-file', 'swapped-lon-lat']) {
    const overlay = await readDataFiles('tests/fixtures/nowhere', join('tests/fixtures/bad-data', name));
    for (const [file, bytes] of overlay) files.set(file, bytes);
  }
  const check = checkData(files, shapes, 'data', TODAY);
  const places = check.ok ? [] : check.problems.map(({ file, row }) => `${file} ${row}`);
  expect(places).toEqual([
    'data/cities.csv 3',
    'data/cities.csv 6',
    'data/cities.csv 9',
    'data/cities.csv 13',
    'data/cities.csv 15',
    'data/parks.csv 5',
    'data/rivers.csv null',
    'data/sectors.csv 7',
  ]);
});

test('a column missing from a table is told once, not again for every row that refers to it', async () => {
  const files = new Map(await readDataFiles(GOOD));
  const sectors = new TextDecoder().decode(files.get('sectors.csv'));
  files.set('sectors.csv', new TextEncoder().encode(sectors.replace('id,', 'sleutel,')));
  const check = checkData(files, shapes, 'data', TODAY);
  const lines = check.ok ? [] : check.problems.map((problem) => formatProblem(problem, 'en'));
  expect(lines).toEqual(['data/sectors.csv row 1 column "sleutel": there is no such column; did you mean "id"?']);
});
