/** Something wrong in the authored data, told to whoever keeps the spreadsheet: where it is, what the rule is, what was found. */
export interface Problem {
  /** As the maintainer knows it: `data/parks.csv`. */
  readonly file: string;
  /** Row as the spreadsheet numbers it: the header is row 1. `null` when the whole file is meant. */
  readonly row: number | null;
  /** A column of a table, a line of a GeoJSON file or an entry of a JSON file; `null` when the row or file is meant. */
  readonly column: string | null;
  /** Rule and finding, without the place: `应为数字，实际是“很多”。` */
  readonly text: ProblemText;
  /** Row that has the same key, and may as well be the wrong one. */
  readonly twin?: number;
}

export interface ProblemText {
  readonly zh: string;
  readonly en: string;
}

export const PROBLEM_LANGS = ['zh', 'en'] as const;
export type ProblemLang = (typeof PROBLEM_LANGS)[number];

/** What `column` names: a column of a table, a line of a GeoJSON file, an entry of a JSON file. */
function partNames(file: string): ProblemText {
  if (file.endsWith('.geojson')) return { zh: '线', en: 'line' };
  return file.endsWith('.json') ? { zh: '项', en: 'entry' } : { zh: '列', en: 'column' };
}

/** One line: `data/parks.csv 第 5 行 列“lat”：…` or `data/parks.csv row 5 column "lat": …`. */
export function formatProblem({ file, row, column, text }: Problem, lang: ProblemLang): string {
  const part = partNames(file);
  const name = column === null ? '' : column.length > MAX_NAME_CHARS ? `${column.slice(0, MAX_NAME_CHARS)}…` : column;
  const line =
    lang === 'zh'
      ? `${file}${row === null ? '' : ` 第 ${row} 行`}${column === null ? '' : ` ${part.zh}“${name}”`}：${text.zh}`
      : `${file}${row === null ? '' : ` row ${row}`}${column === null ? '' : ` ${part.en} "${name}"`}: ${text.en}`;
  return line.replace(LINE_ENDS, ' ');
}

/** Longer names are nobody's; a step of the story and its field are named together. */
const MAX_NAME_CHARS = 80;
/** Whatever somebody put into a file, a problem stays one line. */
const LINE_ENDS = /[\r\n\v\f\u0085\u2028\u2029]+/g;

/** By file, then row; what concerns a whole file comes before its rows. Stable for the rest. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : (a.row ?? 0) - (b.row ?? 0)));
}

/** A cell as shown in a message: long ones are cut, so that the line stays a line. */
export function shown(value: string): string {
  const oneLine = value.replace(/[\r\n\t]+/g, ' ');
  return oneLine.length > 40 ? `${oneLine.slice(0, 40)}…` : oneLine;
}

/** A value of a JSON file as shown in a message. */
export function shownJson(value: unknown): string {
  try {
    return shown(JSON.stringify(value) ?? '');
  } catch (error) {
    // Written out, nesting without end runs out of stack; reading it did not.
    if (error instanceof RangeError) return '…';
    throw error;
  }
}

/** Thrown when the data cannot be built from; carries everything found, not the first. */
export class DataError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map((problem) => formatProblem(problem, 'en')).join('\n'));
    this.name = 'DataError';
  }
}
