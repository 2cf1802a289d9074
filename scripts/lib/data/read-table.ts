import { CsvError, parse } from 'csv-parse/sync';
import { decodeText } from './decode-text.ts';
import { type Problem, shown } from './problem.ts';

/** A table as it stands in the file: nothing trimmed, nothing converted. */
export interface RawTable {
  readonly columns: readonly string[];
  readonly rows: readonly RawRow[];
}

export interface RawRow {
  /** As the spreadsheet numbers it: the header is row 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

export type TableRead =
  | { readonly ok: true; readonly table: RawTable }
  | { readonly ok: false; readonly problem: Problem };

/** More than any table here will have; with more, some rules would take minutes. */
const MAX_ROWS = 5_000;
/** Read at most, empty rows at the end of a spreadsheet included. */
const MAX_LINES = 20_000;
/** As wide as a spreadsheet of Excel's older format. */
const MAX_COLUMNS = 256;
/** As much as a cell of Excel holds. */
const MAX_CELL_CHARS = 32_767;

/**
 * Bytes → header and rows. Comma, tab (Excel's “Unicode text”) or semicolon, whichever the header uses; any line ends.
 * Rows without any content are passed over, but counted.
 *
 * @param file name for messages, such as `data/parks.csv`
 */
export function readTable(bytes: Uint8Array, file: string): TableRead {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return { ok: false, problem: { file, row: null, column: null, text: decoded.problem } };
  const text = decoded.text.replace(/\r\n?/g, '\n');
  const delimiter = delimiterOf(text.slice(0, text.indexOf('\n') + 1 || text.length));
  const header = parseHeader(text, delimiter);
  try {
    const records: string[][] = parse(text, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: false,
      to: MAX_LINES,
    });
    const rows = records
      .map((cells, index): RawRow => ({ row: index + 1, cells }))
      .slice(1)
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
    const columns = withoutTail(records[0] ?? [], 0);
    const table = { columns, rows: rows.map(({ row, cells }) => ({ row, cells: withoutTail(cells, columns.length) })) };
    const problem = records.length < MAX_LINES ? sizeProblem(table, file) : tooLong(file);
    return problem === null ? { ok: true, table } : { ok: false, problem };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { ok: false, problem: quoteProblem(error, file, header) };
  }
}

function tooLong(file: string): Problem {
  const text = {
    zh: `最多${MAX_ROWS}行（连空行最多${MAX_LINES}行），这里更多；请核对是不是这个文件，并删去末尾的空行。`,
    en: `must have at most ${MAX_ROWS} rows (${MAX_LINES} with the empty ones), there are more; check whether this is the right file, and delete empty rows at its end.`,
  };
  return { file, row: null, column: null, text };
}

/** What makes a table larger than one that people keep: most likely the wrong file, or a quote that swallowed the rest. */
function sizeProblem({ columns, rows }: RawTable, file: string): Problem | null {
  if (rows.length > MAX_ROWS) return tooLong(file);
  for (const { row, cells } of [{ row: 1, cells: columns }, ...rows]) {
    if (cells.length > MAX_COLUMNS) {
      const text = {
        zh: `最多${MAX_COLUMNS}格，实际有${cells.length}格。`,
        en: `must have at most ${MAX_COLUMNS} cells, found ${cells.length}.`,
      };
      return { file, row, column: null, text };
    }
    const long = cells.findIndex((cell) => cell.length > MAX_CELL_CHARS);
    if (long < 0) continue;
    const found = cells[long] ?? '';
    const text = {
      zh: `单元格最多${MAX_CELL_CHARS}个字符，实际有${found.length}个：“${shown(found)}”；多半是双引号没有配对。`,
      en: `a cell must have at most ${MAX_CELL_CHARS} characters, found ${found.length}: "${shown(found)}"; probably a double quote has no partner.`,
    };
    return { file, row, column: row === 1 ? null : shown(columns[long] ?? `#${long + 1}`), text };
  }
  return null;
}

/** Without the empty cells that a spreadsheet leaves after the last column; `least` cells stay. */
function withoutTail(cells: readonly string[], least: number): readonly string[] {
  let end = cells.length;
  while (end > least && cells[end - 1]?.trim() === '') end -= 1;
  return cells.slice(0, end);
}

function delimiterOf(headerLine: string): string {
  if (headerLine.includes(',')) return ',';
  if (headerLine.includes('\t')) return '\t';
  return headerLine.includes(';') ? ';' : ',';
}

/** For the names in messages only; a broken header has none. */
function parseHeader(text: string, delimiter: string): readonly string[] {
  const line = text.slice(0, text.indexOf('\n') + 1 || text.length);
  return line.trim().split(delimiter);
}

function quoteProblem(error: CsvError, file: string, header: readonly string[]): Problem {
  const row = (contextNumber(error, 'records') ?? 0) + 1;
  const name = header[contextNumber(error, 'column') ?? -1];
  const column = name === undefined ? null : shown(name);
  if (error.code === 'INVALID_OPENING_QUOTE') {
    return {
      file,
      row,
      column,
      text: {
        zh: '单元格中间出现英文双引号；含引号的单元格要整格用双引号括起，格内引号写两次。',
        en: 'a double quote stands in the middle of a cell; enclose the whole cell in quotes and write inner quotes twice.',
      },
    };
  }
  return {
    file,
    row,
    column,
    text: {
      zh: '单元格开头的英文双引号没有正确结束；请补上右引号，格内引号写两次。',
      en: 'the double quote that opens this cell is not closed properly; add the closing quote and write inner quotes twice.',
    },
  };
}

/** csv-parse hangs the state of the parser on the error. */
function contextNumber(error: CsvError, name: 'records' | 'column'): number | null {
  const value: unknown = error[name];
  return typeof value === 'number' ? value : null;
}
