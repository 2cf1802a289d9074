import type { Row } from './check-table.ts';
import type { Cell } from './parse-cell.ts';

// Typed access to the cells of a checked row. Asking for a kind that the column's description does not give is our
// mistake, not the author's, and throws.

export function textOf(row: Row, column: string): string {
  const value = cellOf(row, column);
  if (typeof value === 'string') return value;
  throw wrongKind(row, column, 'text');
}

export function textOrNull(row: Row, column: string): string | null {
  return cellOf(row, column) === null ? null : textOf(row, column);
}

export function numberOf(row: Row, column: string): number {
  const value = cellOf(row, column);
  if (typeof value === 'number') return value;
  throw wrongKind(row, column, 'a number');
}

export function numberOrNull(row: Row, column: string): number | null {
  return cellOf(row, column) === null ? null : numberOf(row, column);
}

export function listOf(row: Row, column: string): readonly string[] {
  const value = cellOf(row, column);
  if (Array.isArray(value)) return value;
  throw wrongKind(row, column, 'a list');
}

export function flagOf(row: Row, column: string): boolean {
  const value = cellOf(row, column);
  if (typeof value === 'boolean') return value;
  throw wrongKind(row, column, 'yes or no');
}

function cellOf(row: Row, column: string): Cell {
  const value = row.cells.get(column);
  if (value === undefined) throw new Error(`Row ${row.row} has no cell "${column}".`);
  return value;
}

function wrongKind(row: Row, column: string, wanted: string): Error {
  return new Error(`Row ${row.row}, column "${column}" is not ${wanted}.`);
}
