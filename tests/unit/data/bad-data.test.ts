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

/** A frozen copy of the authored data, so that editing a number in data/ breaks no test. */
const GOOD = 'tests/fixtures/good-data';

let shapes: ReferenceShapes;

beforeAll(async () => {
  shapes = await loadReferenceShapes();
});

async function linesFor(overlay: string, lang: ProblemLang): Promise<string[]> {
  const check = checkData(await readDataFiles(GOOD, overlay), shapes, 'data');
  return check.ok ? [] : check.problems.map((problem) => formatProblem(problem, lang));
}

const CASES: Readonly<Record<string, { zh: string[]; en: string[] }>> = {
  'binary-file': {
    zh: ['data/layers.csv：这不是文本文件（含有二进制内容）；请另存为“CSV UTF-8（逗号分隔）”。'],
    en: ['data/layers.csv: this is no text file (it holds binary content); save it as "CSV UTF-8 (comma delimited)".'],
  },
  'date-damaged-by-excel': {
    zh: [
      'data/sources.csv 第 9 行 列“date”：应为2012-06-27、2012-06 或 2012 这样的日期（表格软件似乎改动了它，请把单元格格式设为“文本”），实际是“Jan-08”。',
    ],
    en: [
      'data/sources.csv row 9 column "date": expected a date such as 2012-06-27, 2012-06 or 2012 (the spreadsheet seems to have changed it: format the cell as text), found "Jan-08".',
    ],
  },
  'duplicate-id': {
    zh: ['data/sectors.csv 第 7 行 列“id”：“finance”与第 4 行重复。'],
    en: ['data/sectors.csv row 7 column "id": "finance" is already in row 4.'],
  },
  'empty-file': { zh: ['data/rivers.csv：文件是空的。'], en: ['data/rivers.csv: the file is empty.'] },
  'excel-workbook': {
    zh: ['data/parks.csv：这是 Excel 或 WPS 工作簿，不是文本；请另存为“CSV UTF-8（逗号分隔）”。'],
    en: ['data/parks.csv: this is an Excel or WPS workbook, not text; save it as "CSV UTF-8 (comma delimited)".'],
  },
  'malformed-review-number': {
    zh: [
      'data/map.json 项“review_number”：应为“粤S（2012）88号”或“GS（2023）2767号”这样的审图号，实际是“粤S【2012】88”。',
    ],
    en: [
      'data/map.json entry "review_number": expected a map review number such as 粤S（2012）88号 or GS（2023）2767号, found "粤S【2012】88".',
    ],
  },
  'missing-column': {
    zh: ['data/targets.csv 第 1 行 列“unit”：缺少这一列。'],
    en: ['data/targets.csv row 1 column "unit": this column is missing.'],
  },
  'missing-source': {
    zh: [
      'data/parks.csv 第 4 行 列“sources”：不能为空。',
      'data/parks.csv 第 13 行 列“sources”：“wiki-henqin”在 data/sources.csv 的“id”列中找不到；是不是“wiki-hengqin”？',
    ],
    en: [
      'data/parks.csv row 4 column "sources": must not be empty.',
      'data/parks.csv row 13 column "sources": "wiki-henqin" is not in column "id" of data/sources.csv; did you mean "wiki-hengqin"?',
    ],
  },
  'misspelt-column': {
    zh: ['data/facts.csv 第 1 行 列“tilte_zh”：没有这一列；是不是“title_zh”？'],
    en: ['data/facts.csv row 1 column "tilte_zh": there is no such column; did you mean "title_zh"?'],
  },
  'park-in-the-sea': {
    zh: ['data/parks.csv 第 14 行 列“lon”：位置 113.3, 21.8 落在海里（按 2017 年海岸线），请核对经纬度。'],
    en: [
      'data/parks.csv row 14 column "lon": the position 113.3, 21.8 is in the sea (coast of 2017); check longitude and latitude.',
    ],
  },
  'park-in-wrong-prefecture': {
    zh: [
      'data/parks.csv 第 5 行 列“prefecture_adcode”：位置 113.8922, 22.5332 在深圳市（440300）境内，不在所填的广州市（440100）。',
    ],
    en: [
      'data/parks.csv row 5 column "prefecture_adcode": the position 113.8922, 22.5332 is in Shenzhen (440300), not in Guangzhou (440100) as entered.',
    ],
  },
  'role-without-clause': {
    zh: ['data/roles.csv 第 4 行 列“clause”：不能为空。'],
    en: ['data/roles.csv row 4 column "clause": must not be empty.'],
  },
  'swapped-line': {
    zh: ['data/layout.geojson 线“arrow-north spine”：点 23.52, 113.58 的经度与纬度写反了；请对调。'],
    en: [
      'data/layout.geojson line "arrow-north spine": longitude and latitude of the point 23.52, 113.58 are swapped; exchange them.',
    ],
  },
  'swapped-lon-lat': {
    zh: ['data/parks.csv 第 5 行 列“lon”：经度与纬度写反了：lon 是“22.5332”，lat 是“113.8922”；请对调。'],
    en: [
      'data/parks.csv row 5 column "lon": longitude and latitude are swapped: lon is "22.5332", lat is "113.8922"; exchange them.',
    ],
  },
  'text-in-number': {
    zh: [
      'data/cities.csv 第 3 行 列“area_km2”：应为整数，实际是“约18413”。',
      'data/cities.csv 第 6 行 列“area_km2”：应为整数，不要千位分隔符，实际是“2,199”。',
      'data/cities.csv 第 9 行 列“area_km2”：应为整数，须用半角数字，实际是“１３２６３”。',
      'data/cities.csv 第 13 行 列“area_km2”：应为整数，不要科学记数法（请把单元格格式改为“数值”），实际是“1.59E+04”。',
      'data/cities.csv 第 15 行 列“lon”：应为数字，实际是“东经114度”。',
    ],
    en: [
      'data/cities.csv row 3 column "area_km2": expected a whole number, found "约18413".',
      'data/cities.csv row 6 column "area_km2": expected a whole number without thousands separators, found "2,199".',
      'data/cities.csv row 9 column "area_km2": expected a whole number in ASCII digits, not full-width ones, found "１３２６３".',
      'data/cities.csv row 13 column "area_km2": expected a whole number not in scientific notation (format the cell as a number), found "1.59E+04".',
      'data/cities.csv row 15 column "lon": expected a number, found "东经114度".',
    ],
  },
  'too-many-cells': {
    zh: ['data/roles.csv 第 3 行：应有 4 格，实际有 5 格；含逗号的单元格要用英文双引号括起。'],
    en: [
      'data/roles.csv row 3: expected 4 cells, found 5; a cell that holds a comma must be enclosed in double quotes.',
    ],
  },
  'unclosed-quote': {
    zh: ['data/roles.csv 第 6 行 列“name_zh”：单元格开头的英文双引号没有正确结束；请补上右引号，格内引号写两次。'],
    en: [
      'data/roles.csv row 6 column "name_zh": the double quote that opens this cell is not closed properly; add the closing quote and write inner quotes twice.',
    ],
  },
  'wrong-adcode': {
    zh: ['data/parks.csv 第 4 行 列“prefecture_adcode”：“440199”在 data/cities.csv 的“adcode”列中找不到。'],
    en: ['data/parks.csv row 4 column "prefecture_adcode": "440199" is not in column "adcode" of data/cities.csv.'],
  },
};

test.each(Object.entries(CASES))('%s: each problem has its line, in Chinese and in English', async (name, lines) => {
  const overlay = join('tests/fixtures/bad-data', name);
  expect(await linesFor(overlay, 'zh')).toEqual(lines.zh);
  expect(await linesFor(overlay, 'en')).toEqual(lines.en);
});

test.each(Object.keys(CASES))('%s: nothing is written', async (name) => {
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
  const check = checkData(new Map(), shapes, 'data');
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
  const check = checkData(files, shapes, 'data');
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
  const check = checkData(files, shapes, 'data');
  const lines = check.ok ? [] : check.problems.map((problem) => formatProblem(problem, 'en'));
  expect(lines).toEqual([
    'data/sectors.csv row 1 column "sleutel": there is no such column; the columns are id, name_zh, name_en, clause.',
    'data/sectors.csv row 1 column "id": this column is missing.',
  ]);
});
