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

/** Header, cells and keys of one table by its description. All problems are reported; good cells are kept for the joins. `null`: no table at all. */
export function checkTable(raw: RawTable, spec: TableSpec, file: string): { table: Table | null; problems: Problem[] } {
  const problems: Problem[] = checkHeader(raw.columns, spec, file);
  const rows: Row[] = [];
  // Without a header nothing can be said of the rows.
  if (problems.some(({ row, column }) => row === 1 && column === null)) return { table: null, problems };
  if (raw.rows.length === 0) {
    const text = { zh: '只有列名，没有数据。', en: 'there are names of columns, but no rows.' };
    return { table: null, problems: [...problems, { file, row: null, column: null, text }] };
  }
  const positions = new Map(raw.columns.map((name, index) => [name.trim(), index]));
  for (const { row, cells } of raw.rows) {
    // A spreadsheet may leave out empty cells at the end of a row. When all the rest is in order, that is what happened.
    const missing = Math.max(0, raw.columns.length - cells.length);
    const read = readCells([...cells, ...Array<string>(missing).fill('')], positions, spec);
    const rightLength = cells.length === raw.columns.length || (missing > 0 && read.problems.length === 0);
    if (rightLength) {
      rows.push({ row, cells: read.cells });
      problems.push(...read.problems.map((problem) => ({ file, row, ...problem })));
      continue;
    }
    problems.push({
      file,
      row,
      column: null,
      text: {
        zh: `应有 ${raw.columns.length} 格，实际有 ${cells.length} 格；含逗号的单元格要用英文双引号括起。`,
        en: `expected ${raw.columns.length} cells, found ${cells.length}; a cell that holds a comma must be enclosed in double quotes.`,
      },
    });
    // In a row of the wrong length only its key is worth reading: it keeps the joins from reporting the row as missing.
    rows.push({ row, cells: new Map([...read.cells].filter(([name]) => spec.key.includes(name))) });
  }
  problems.push(...checkKeys(rows, spec, file));
  return { table: { name: spec.name, file, rows }, problems };
}

function readCells(
  cells: readonly string[],
  positions: ReadonlyMap<string, number>,
  spec: TableSpec,
): { cells: Map<string, Cell>; problems: Pick<Problem, 'column' | 'text'>[] } {
  const parsed = new Map<string, Cell>();
  const problems: Pick<Problem, 'column' | 'text'>[] = [];
  for (const column of spec.columns) {
    const position = positions.get(column.name);
    if (position === undefined) continue;
    const read = parseCell(cells[position] ?? '', column);
    if (read.ok) parsed.set(column.name, read.value);
    else problems.push({ column: column.name, text: read.text });
  }
  return { cells: parsed, problems };
}

function checkHeader(columns: readonly string[], spec: TableSpec, file: string): Problem[] {
  const problems: Problem[] = [];
  const known = spec.columns.map((column) => column.name);
  const missing = known.filter((name) => !columns.some((column) => column.trim() === name));
  if (missing.length === known.length) {
    const text = {
      zh: `应为列名（${known.join('、')}），实际是“${shown(columns.join(','))}”。`,
      en: `expected the names of the columns (${known.join(', ')}), found "${shown(columns.join(','))}".`,
    };
    return [{ file, row: 1, column: null, text }];
  }
  const strange = columns.filter((column) => !known.includes(column.trim()));
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
    // One column too many and one missing: it has been renamed.
    const renamed = strange.length === 1 && missing.length === 1 ? (missing[0] ?? null) : null;
    const meant = nearestName(name, missing) ?? renamed;
    const shownName = name === '' ? `#${index + 1}` : shown(name);
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
      twin: first,
      text: { zh: `“${shown(key)}”与第 ${first} 行重复。`, en: `"${shown(key)}" is already in row ${first}.` },
    });
  }
  return problems;
}
