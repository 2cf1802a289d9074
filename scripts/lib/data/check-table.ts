import { nearestName } from './nearest-name.ts';
import { type Cell, parseCell } from './parse-cell.ts';
import { type Problem, shown } from './problem.ts';
import type { RawTable } from './read-table.ts';
import type { TableSpec } from './table-spec.ts';

/** A row whose cells obey their columns' rules. Cells that do not are missing from `cells`. */
export interface Row {
  readonly row: number;
  readonly cells: ReadonlyMap<string, Cell>;
}

export interface Table {
  readonly name: string;
  /** For messages: `data/parks.csv`. */
  readonly file: string;
  readonly rows: readonly Row[];
}

/** Header, cells and keys of one table by its description. All problems are reported; good cells are kept for the joins. */
export function checkTable(raw: RawTable, spec: TableSpec, file: string): { table: Table; problems: Problem[] } {
  const problems: Problem[] = checkHeader(raw.columns, spec, file);
  const rows: Row[] = [];
  const positions = new Map(raw.columns.map((name, index) => [name.trim(), index]));
  for (const { row, cells } of raw.rows) {
    if (cells.length !== raw.columns.length) {
      problems.push({
        file,
        row,
        column: null,
        text: {
          zh: `应有 ${raw.columns.length} 格，实际有 ${cells.length} 格；含逗号的单元格要用英文双引号括起。`,
          en: `expected ${raw.columns.length} cells, found ${cells.length}; a cell that holds a comma must be enclosed in double quotes.`,
        },
      });
    }
    const rightLength = cells.length === raw.columns.length;
    const parsed = new Map<string, Cell>();
    for (const column of spec.columns) {
      // In a row of the wrong length only its key is worth reading: it keeps the joins from reporting the row as missing.
      if (!rightLength && !spec.key.includes(column.name)) continue;
      const position = positions.get(column.name);
      if (position === undefined) continue;
      const read = parseCell(cells[position] ?? '', column);
      if (read.ok) parsed.set(column.name, read.value);
      else if (rightLength) problems.push({ file, row, column: column.name, text: read.text });
    }
    rows.push({ row, cells: parsed });
  }
  problems.push(...checkKeys(rows, spec, file));
  return { table: { name: spec.name, file, rows }, problems };
}

function checkHeader(columns: readonly string[], spec: TableSpec, file: string): Problem[] {
  const problems: Problem[] = [];
  const known = spec.columns.map((column) => column.name);
  const missing = known.filter((name) => !columns.some((column) => column.trim() === name));
  columns.forEach((written, index) => {
    const name = written.trim();
    if (known.includes(name)) {
      if (columns.findIndex((other) => other.trim() === name) !== index) {
        problems.push({
          file,
          row: 1,
          column: name,
          text: { zh: '这一列出现了两次。', en: 'this column occurs twice.' },
        });
      }
      return;
    }
    const meant = nearestName(name, missing);
    const shownName = shown(name);
    problems.push({
      file,
      row: 1,
      column: shownName,
      text:
        meant === null
          ? {
              zh: `没有这一列；应有的列是 ${known.join('、')}。`,
              en: `there is no such column; the columns are ${known.join(', ')}.`,
            }
          : { zh: `没有这一列；是不是“${meant}”？`, en: `there is no such column; did you mean "${meant}"?` },
    });
    if (meant !== null) missing.splice(missing.indexOf(meant), 1);
  });
  for (const name of missing) {
    problems.push({ file, row: 1, column: name, text: { zh: '缺少这一列。', en: 'this column is missing.' } });
  }
  return problems;
}

function checkKeys(rows: readonly Row[], spec: TableSpec, file: string): Problem[] {
  const firstRow = new Map<string, number>();
  const problems: Problem[] = [];
  for (const { row, cells } of rows) {
    const parts = spec.key.map((name) => cells.get(name));
    if (parts.some((part) => part === undefined || part === null)) continue;
    const key = parts.join(' · ');
    const first = firstRow.get(key);
    if (first === undefined) {
      firstRow.set(key, row);
      continue;
    }
    problems.push({
      file,
      row,
      column: spec.key[0] ?? null,
      text: { zh: `“${shown(key)}”与第 ${first} 行重复。`, en: `"${shown(key)}" is already in row ${first}.` },
    });
  }
  return problems;
}
