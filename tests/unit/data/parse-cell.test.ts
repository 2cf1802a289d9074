import { expect, test } from 'vitest';
import { editDistance, nearestName } from '../../../scripts/lib/data/nearest-name.ts';
import { parseCell } from '../../../scripts/lib/data/parse-cell.ts';
import type { ColumnSpec } from '../../../scripts/lib/data/table-spec.ts';

const about = { name: 'x', zh: '', en: '' };
const number: ColumnSpec = { ...about, kind: 'number', integer: false, required: true };
const date: ColumnSpec = { ...about, kind: 'date-text', required: true };
const list: ColumnSpec = { ...about, kind: 'references', required: true, refersTo: { table: 't', column: 'id' } };
const text: ColumnSpec = { ...about, kind: 'text', required: false, maxChars: 3 };

function english(found: string, spec: ColumnSpec): string {
  const read = parseCell(found, spec);
  return read.ok ? `ok ${JSON.stringify(read.value)}` : read.text.en;
}

test('zero is a value and an empty cell is none', () => {
  expect(parseCell('0', number)).toEqual({ ok: true, value: 0 });
  expect(parseCell('', { ...number, required: false })).toEqual({ ok: true, value: null });
});

test.each([
  ['1,234.5', 'expected a number without thousands separators, found "1,234.5".'],
  ['１２', 'expected a number in ASCII digits, not full-width ones, found "１２".'],
  ['1.5E+05', 'expected a number not in scientific notation (format the cell as a number), found "1.5E+05".'],
  ['3月5日', 'expected a number; the spreadsheet seems to have turned it into a date, found "3月5日".'],
  ['12.5%', 'expected a number without a percent sign, found "12.5%".'],
  ['（四）', 'expected a number in Arabic digits: （四） is written 4, found "（四）".'],
  ['2500家', 'expected a number alone, without a unit or words, found "2500家".'],
  ['多', 'expected a number, found "多".'],
  [' 5', 'has spaces at its start or end, found " 5".'],
])('the number %s is refused with what is wrong with it', (found, line) => {
  expect(english(found, number)).toBe(line);
});

test('a day that Excel shows with slashes is taken back to its ISO form', () => {
  expect(parseCell('2012/6/27', date)).toEqual({ ok: true, value: '2012-06-27' });
});

test.each(['Jun-12', '12-Jun', '6月27日', '2012年6月', '41087'])(
  'the date %s, damaged by a spreadsheet, is refused',
  (found) => {
    expect(english(found, date)).toContain('the spreadsheet seems to have changed it');
  },
);

test.each([
  ['2012/7/1', '2012-07-01'],
  ['2012/07/01 0:00:00', '2012-07-01'],
  ['2012-7-1', '2012-07-01'],
  ['2012/7', '2012-07'],
])('the date %s is %s', (found, iso) => {
  expect(parseCell(found, date)).toEqual({ ok: true, value: iso });
});

test.each(['2012-13', '2012-02-30', '2012/0/1'])('the date %s is in no calendar', (found) => {
  expect(english(found, date)).toContain('a date that the calendar has');
});

test.each(['7/1/2012', '2012.7.1', '２０１２'])('the date %s is not guessed at', (found) => {
  expect(english(found, date)).toContain('expected a date such as 2012-06-27');
});

test('nothing but spaces is not taken for an empty cell', () => {
  expect(english(' 　', text)).toContain('holds nothing but spaces');
});

test('a character that nobody sees is told by its number', () => {
  expect(english('a\u200bb', text)).toContain('U+200B');
});

test.each(['#NAME?', '#REF!', '########'])('the error mark %s of a spreadsheet is no text', (found) => {
  expect(english(found, text)).toContain('is an error mark of the spreadsheet');
});

test.each(['literal=0', 'literal=4;literal=5', 'about=4'])('the multiples %s are refused', (found) => {
  expect(english(found, { ...about, kind: 'multiples', required: true })).toContain('expected multiples such as');
});

test('a date may be a year', () => {
  expect(parseCell('2013', date)).toEqual({ ok: true, value: '2013' });
});

test('a remark is no date', () => {
  expect(english('2013 H2 (inferred)', date)).toBe(
    'expected a date such as 2012-06-27, 2012-06 or 2012, found "2013 H2 (inferred)".',
  );
});

test('a list with full-width semicolons is refused', () => {
  expect(english('policy；r21', list)).toBe('expected keys separated by a plain semicolon ;, found "policy；r21".');
});

test('a key written twice in a list is named', () => {
  expect(english('policy;r21;policy', list)).toBe('"policy" is written twice.');
});

test('the length of a label is counted in characters, not in code units', () => {
  expect(parseCell('𠮷𠮷𠮷', text).ok).toBe(true);
  expect(english('一二三四', text)).toBe('must have at most 3 characters, found 4: "一二三四".');
});

test('swapped letters are one edit', () => {
  expect(editDistance('nmae', 'name')).toBe(1);
});

test('a name is suggested when it is near, and none when nothing is', () => {
  expect(nearestName('Name ZH', ['name_en', 'name_zh'])).toBe('name_zh');
  expect(nearestName('colour', ['name_en', 'name_zh'])).toBe(null);
});
