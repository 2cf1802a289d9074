import { expect, test } from 'vitest';
import { checkNotice } from '../../../scripts/lib/data/check-notice.ts';
import type { Table } from '../../../scripts/lib/data/check-table.ts';
import { clauseNumeral } from '../../../scripts/lib/data/clause-numeral.ts';
import { buildLabelCurve } from '../../../scripts/lib/data/label-curve.ts';
import { buildPublishedCsv } from '../../../scripts/lib/data/published-table.ts';
import type { TableSpec } from '../../../scripts/lib/data/table-spec.ts';
import { createToHant } from '../../../scripts/lib/data/to-hant.ts';

const about = { zh: '', en: '', required: false };
const spec: TableSpec = {
  name: 't',
  titleZh: '',
  titleEn: '',
  key: ['note'],
  published: true,
  columns: [
    { ...about, name: 'note', kind: 'text' },
    { ...about, name: 'value', kind: 'number', integer: false },
  ],
};

function published(note: string, value: number): string {
  const cells = new Map<string, string | number>([
    ['note', note],
    ['value', value],
  ]);
  const table: Table = { name: 't', file: 'data/t.csv', rows: [{ row: 2, cells }] };
  return buildPublishedCsv(table, spec);
}

test('published CSV starts with a byte-order mark, so that Excel reads Chinese', () => {
  expect(published('广东', 1)).toBe('\uFEFFnote,value\n广东,1\n');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx'])('the text %j cannot run as a formula', (note) => {
  expect(published(note, 1)).toBe(`\uFEFFnote,value\n'${note},1\n`);
});

test('a negative number stays a number', () => {
  expect(published('x', -5.5)).toBe('\uFEFFnote,value\nx,-5.5\n');
});

test('commas, quotes and line breaks are enclosed', () => {
  expect(published('a, "b"\nc', 1)).toBe('\uFEFFnote,value\n"a, ""b""\nc",1\n');
});

test('Traditional Chinese keeps the words of mainland names', () => {
  const toHant = createToHant([]);
  expect(toHant('珠海南方软件园')).toBe('珠海南方軟件園');
  expect(toHant('云浮市 后台 高栏港 里程')).toBe('雲浮市 後台 高欄港 里程');
});

test('Traditional Chinese quotes with corner brackets, and an apostrophe is no quote', () => {
  const toHant = createToHant([{ from: '群岛', to: '群島' }]);
  expect(toHant('“增长4倍”与‘宽松’，“群岛”')).toBe('「增長4倍」與『寬鬆』，「群島」');
  expect(toHant('Guangdong’s')).toBe('Guangdong’s');
});

test('overrides win over the converter, the longest first', () => {
  const toHant = createToHant([
    { from: '群', to: '群' },
    { from: '群岛', to: '群島!' },
  ]);
  expect(toHant('东沙群岛群')).toBe('東沙群島!群');
});

test('the labels of clauses count as the policy does', () => {
  expect([1, 10, 11, 20, 24].map(clauseNumeral)).toEqual(['（一）', '（十）', '（十一）', '（二十）', '（二十四）']);
});

test('a label line passes through its authored points', () => {
  const points = [
    [113, 22],
    [113.5, 22.2],
    [114, 22],
  ] as const;
  const curve = buildLabelCurve(points);
  expect(curve).toHaveLength(9);
  for (const point of points) expect(curve).toContainEqual(point);
});

const notice = (reviewNumber: string) =>
  checkNotice(
    new TextEncoder().encode(
      JSON.stringify({ review_number: reviewNumber, publisher: '', public_url: '', datum: 'WGS84' }),
    ),
    'data/map.json',
  );

test.each(['粤S（2012）88号', '粤S〔2023〕012号', '粤AS(2017)001号', 'GS（2023）2767号', 'GS粤（2024）1号'])(
  'the map review number %s is accepted',
  (reviewNumber) => {
    expect(notice(reviewNumber)).toMatchObject({ notice: { reviewNumber }, problems: [] });
  },
);

test.each(['粤S（2012〕88号', '粤S（12）88号', '粤S（2012）88', 'S（2012）88号', '粤府〔2012〕88号'])(
  'the map review number %s is refused',
  (reviewNumber) => {
    expect(notice(reviewNumber).problems).toHaveLength(1);
  },
);

test('an empty map review number means that there is none', () => {
  expect(notice('').notice?.reviewNumber).toBe(null);
});

test('a map notice that is no JSON is told so', () => {
  const { problems } = checkNotice(new TextEncoder().encode('{"review_number": ""'), 'data/map.json');
  expect(problems[0]?.text.en).toContain('no valid JSON object');
});
