import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChartCell, ChartTable } from '../../../src/charts/chart-types.ts';
import { buildCsv } from '../../../src/export/table-csv.ts';

const column = (id: string) => ({ id, title: id, numeric: false });
const tableOf = (...rows: ChartCell[][]): ChartTable => ({
  columns: (rows[0] ?? []).map((_, i) => column(`c${i}`)),
  rows,
});
const bodyOf = (csv: string): string => csv.split('\r\n').slice(1).join('\r\n');

describe('a table as CSV', () => {
  it('begins with a byte order mark and ends every line with CRLF', () => {
    expect(buildCsv(tableOf(['广州', 374]), '未见公布')).toBe('\uFEFFc0,c1\r\n广州,374\r\n');
  });

  it('writes an unpublished value as words and a zero as a zero', () => {
    expect(bodyOf(buildCsv(tableOf([null, 0]), '未见公布'))).toBe('未见公布,0\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('makes a text of the cell %j', (cell) => {
    const [row] = parse(bodyOf(buildCsv(tableOf([cell]), '')), { record_delimiter: '\r\n' }) as string[][];
    expect(row).toEqual([`'${cell}`]);
  });

  it('makes a text of a clause in brackets, which bookkeeping would read as minus four', () => {
    expect(bodyOf(buildCsv(tableOf(['(4)']), ''))).toBe("'(4)\r\n");
  });

  it('leaves a negative number a number', () => {
    expect(bodyOf(buildCsv(tableOf([-12.5]), ''))).toBe('-12.5\r\n');
  });

  it('guards the words for unpublished values too', () => {
    expect(bodyOf(buildCsv(tableOf([null]), '-'))).toBe("'-\r\n");
  });

  it('quotes commas, quotes and line ends', () => {
    expect(bodyOf(buildCsv(tableOf(['a,b', 'say "x"', 'two\nlines']), ''))).toBe('"a,b","say ""x""","two\nlines"\r\n');
  });

  it('refuses rows of another width and numbers that are none', () => {
    expect(() => buildCsv({ columns: [column('a')], rows: [['x', 'y']] }, '')).toThrow('row 1 has 2 cells');
    expect(() => buildCsv(tableOf([Number.NaN]), '')).toThrow('NaN');
  });

  it('is read back as it was, whatever the cells hold', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), (rows) => {
        const csv = buildCsv(tableOf(...rows), '');
        const read = parse(csv, { bom: true, record_delimiter: '\r\n', from_line: 2 }) as string[][];
        const expected = rows.map((row) =>
          row.map((value) =>
            typeof value === 'string' && /^[=+\-@\t\r]|^\s*\([\d.,\s]+\)\s*$/.test(value) ? `'${value}` : String(value),
          ),
        );
        expect(read).toEqual(expected);
      }),
    );
  });
});
