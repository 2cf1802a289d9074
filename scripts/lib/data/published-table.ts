import type { Row, Table } from './check-table.ts';
import type { Cell } from './parse-cell.ts';
import type { ColumnSpec, TableSpec } from './table-spec.ts';

/** With a mark, Excel and WPS read UTF-8 as such. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A checked table as published: UTF-8 with byte-order mark, commas, LF, columns in the order of the description.
 *
 * A text that starts with = + - @, a tab or a carriage return would be run as a formula by a spreadsheet (CSV
 * injection); it gets an apostrophe in front. Numbers are written as numbers, negative ones included.
 */
export function buildPublishedCsv(table: Table, spec: TableSpec): string {
  const lines = [spec.columns.map(({ name }) => name), ...table.rows.map((row) => writtenCells(row, spec))];
  return `${BYTE_ORDER_MARK}${lines.map((cells) => cells.map(quoted).join(',')).join('\n')}\n`;
}

function writtenCells(row: Row, spec: TableSpec): string[] {
  return spec.columns.map((column) => written(row.cells.get(column.name) ?? null, column));
}

function written(value: Cell, column: ColumnSpec): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  const text = typeof value === 'string' ? value : value.join(';');
  return column.kind === 'number' ? text : guarded(text);
}

export function guarded(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;
}
