import { expect, test } from 'vitest';
import { decodeText } from '../../../scripts/lib/data/decode-text.ts';
import { readTable } from '../../../scripts/lib/data/read-table.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const rowsOf = (text: string) => {
  const read = readTable(bytes(text), 'data/x.csv');
  return read.ok ? read.table.rows : read.problem;
};

test('rows keep the numbers of the spreadsheet when empty rows stand between them', () => {
  expect(rowsOf('a,b\n1,2\n,\n\n3,4\n')).toEqual([
    { row: 2, cells: ['1', '2'] },
    { row: 5, cells: ['3', '4'] },
  ]);
});

test('empty cells after the last column are passed over, in the header and in the rows', () => {
  const read = readTable(bytes('a,b,,\n1,2,,\n3,4\n,,,\n'), 'data/x.csv');
  expect(read.ok && read.table).toEqual({
    columns: ['a', 'b'],
    rows: [
      { row: 2, cells: ['1', '2'] },
      { row: 3, cells: ['3', '4'] },
    ],
  });
});

test('a cell with content after the last column stays, to be told', () => {
  expect(rowsOf('a,b,\n1,2,x\n')).toEqual([{ row: 2, cells: ['1', '2', 'x'] }]);
});

test('line ends may be CR, LF or CRLF', () => {
  expect(rowsOf('a,b\r1,2\r')).toEqual(rowsOf('a,b\n1,2\n'));
  expect(rowsOf('a,b\r\n1,2\r\n')).toEqual(rowsOf('a,b\n1,2\n'));
});

test('a line break inside quotes stays in its cell and counts as one row', () => {
  expect(rowsOf('a,b\n"one\r\ntwo",2\n3,4\n')).toEqual([
    { row: 2, cells: ['one\ntwo', '2'] },
    { row: 3, cells: ['3', '4'] },
  ]);
});

test('a header with semicolons is read by semicolons', () => {
  expect(rowsOf('a;b\n1,5;2\n')).toEqual([{ row: 2, cells: ['1,5', '2'] }]);
});

test('a quote in the middle of a cell is told with its row and column', () => {
  expect(rowsOf('a,b\n1,2\n3,4"5\n')).toMatchObject({ row: 3, column: 'b' });
});

test('text in GBK, as Chinese Windows saves it, is read', () => {
  expect(decodeText(Uint8Array.of(0xb9, 0xe3, 0xb6, 0xab))).toEqual({ ok: true, text: '广东' });
});

test('a byte-order mark is no part of the first column name', () => {
  const read = readTable(bytes('\uFEFFid,name\nx,y\n'), 'data/x.csv');
  expect(read.ok && read.table.columns).toEqual(['id', 'name']);
});

test('an old Excel workbook is recognised by its signature', () => {
  const decoded = decodeText(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1));
  expect(decoded.ok ? '' : decoded.problem.en).toContain('Excel or WPS workbook');
});

test('a file of spaces and line ends counts as empty', () => {
  const decoded = decodeText(bytes(' \r\n\r\n'));
  expect(decoded.ok ? '' : decoded.problem.en).toBe('the file is empty.');
});

test('bytes in no known encoding are refused', () => {
  const decoded = decodeText(Uint8Array.of(0x61, 0xff, 0xff, 0x62));
  expect(decoded.ok ? '' : decoded.problem.en).toContain('neither UTF-8 nor GB18030');
});
