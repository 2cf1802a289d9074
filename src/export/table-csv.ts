import type { ChartCell, ChartTable } from '../charts/chart-types.ts';

/** Excel reads a CSV file as UTF-8 only when it begins with this. */
const BYTE_ORDER_MARK = '\uFEFF';
/** RFC 4180, section 2. */
const LINE_END = '\r\n';
/** A text that begins like this is a formula to a spreadsheet (OWASP, CSV injection); an apostrophe makes it a text. */
const FORMULA_START = /^[=+\-@\t\r]/;
/** An amount in brackets is negative in bookkeeping: spreadsheets would make −4 of clause (4). */
const BRACKETED_NUMBER = /^\s*\([\d.,\s]+\)\s*$/;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/**
 * A table as a CSV file: UTF-8 with byte order mark, CRLF, the columns' ids as header. Numbers are written plainly, with a
 * point and without separators, so that a negative number stays a number.
 * @param missing what stands for a value that was never published; words, for an empty cell might be read as 0
 * @throws RangeError when a row is not as wide as the header or a number is not finite: a mistake of ours
 */
export function buildCsv({ columns, rows }: ChartTable, missing: string): string {
  const header = columns.map(({ id }) => encodeCell(id, missing));
  const lines = rows.map((row, i) => {
    if (row.length !== columns.length) {
      throw new RangeError(`row ${i + 1} has ${row.length} cells, the table has ${columns.length} columns`);
    }
    return row.map((cell) => encodeCell(cell, missing));
  });
  return BYTE_ORDER_MARK + [header, ...lines].map((cells) => cells.join(',') + LINE_END).join('');
}

function encodeCell(cell: ChartCell, missing: string): string {
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) throw new RangeError(`a cell holds ${cell}`);
    return String(cell);
  }
  const text = cell ?? missing;
  const guarded = FORMULA_START.test(text) || BRACKETED_NUMBER.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
