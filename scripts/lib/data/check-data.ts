import type { MapNotice } from '../../../src/model/types.ts';
import { checkCities } from './check-cities.ts';
import { checkJoins } from './check-joins.ts';
import { checkLines, LAYOUT_LINES, type LineNaming, type Lines } from './check-lines.ts';
import { checkNotice } from './check-notice.ts';
import { checkObservations } from './check-observations.ts';
import { checkPlaces, type ReferenceShapes } from './check-places.ts';
import { checkPolicy } from './check-policy.ts';
import { type AuthoredStep, checkStory } from './check-story.ts';
import { checkTable, type Table } from './check-table.ts';
import type { DataFiles } from './data-files.ts';
import { type Problem, sortProblems } from './problem.ts';
import { readTable } from './read-table.ts';
import { createReport } from './report.ts';
import { TABLE_SPECS } from './table-specs.ts';

/** Authored data that has passed every check. */
export interface CheckedData {
  readonly tables: ReadonlyMap<string, Table>;
  readonly layout: Lines;
  readonly rivers: Lines;
  readonly notice: MapNotice;
  readonly story: readonly AuthoredStep[];
}

export type DataCheck =
  | { readonly ok: true; readonly data: CheckedData }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * All rules over all files, all problems at once. A file that cannot be read keeps the rules that need it from
 * running, so that one mistake is not told twenty times.
 *
 * @param shownDir how the folder is called in messages: `data`
 * @param today nothing can have been published of what comes after it
 */
export function checkData(
  files: DataFiles,
  shapes: ReferenceShapes,
  shownDir: string,
  today: Date = new Date(),
): DataCheck {
  let problems: readonly Problem[] = [];
  const tables = new Map<string, Table>();
  const bytesOf = (name: string): Uint8Array | null => {
    const bytes = files.get(name);
    if (bytes !== undefined) return bytes;
    const text = { zh: '文件不存在。', en: 'the file does not exist.' };
    problems = [...problems, { file: `${shownDir}/${name}`, row: null, column: null, text }];
    return null;
  };

  for (const spec of TABLE_SPECS) {
    const name = `${spec.name}.csv`;
    const bytes = bytesOf(name);
    if (bytes === null) continue;
    const read = readTable(bytes, `${shownDir}/${name}`);
    if (!read.ok) {
      problems = [...problems, read.problem];
      continue;
    }
    const checked = checkTable(read.table, spec, `${shownDir}/${name}`);
    problems = [...problems, ...checked.problems];
    if (checked.table !== null) tables.set(spec.name, checked.table);
  }

  const lines = (name: string, naming: LineNaming | null): Lines | null => {
    const bytes = bytesOf(name);
    if (bytes === null || naming === null) return null;
    const checked = checkLines(bytes, `${shownDir}/${name}`, naming);
    problems = [...problems, ...checked.problems];
    return checked.lines;
  };
  const layout = lines('layout.geojson', LAYOUT_LINES);
  const rivers = lines('rivers.geojson', riverNaming(tables));
  const noticeBytes = bytesOf('map.json');
  const notice = noticeBytes === null ? null : checkNotice(noticeBytes, `${shownDir}/map.json`);
  const storyBytes = bytesOf('story.json');
  problems = [...problems, ...(notice?.problems ?? [])];

  // From what a cell is to what it means beside others: the earlier rule has the say, its consequences are not told.
  const { tell, isTold, problems: told } = createReport();
  tell(problems);
  tell(checkCities(tables.get('cities'), isTold));
  tell(checkPolicy(tables, isTold));
  tell(checkJoins(tables, isTold));
  tell(checkObservations(tables, today));
  tell(checkPlaces(tables, shapes, isTold));
  // A story that names what a damaged table has lost is no second mistake.
  const lookedUp = told().length > 0 ? new Map<string, Table>() : tables;
  const story = storyBytes === null ? null : checkStory(storyBytes, `${shownDir}/story.json`, lookedUp);
  tell(story?.problems ?? []);

  if (told().length > 0) return { ok: false, problems: sortProblems(told()) };
  if (layout === null || rivers === null || notice === null || notice.notice === null || story === null) {
    throw new Error('A file was refused without a problem being told.');
  }
  return { ok: true, data: { tables, layout, rivers, notice: notice.notice, story: story.steps } };
}

function riverNaming(tables: ReadonlyMap<string, Table>): LineNaming | null {
  const ids = tables.get('rivers')?.rows.map(({ cells }) => cells.get('id'));
  // A river whose key could not be read, or is another's, may be any of the lines.
  if (ids === undefined || ids.includes(undefined) || new Set(ids).size < ids.length) return null;
  return { keys: ['id'], required: ids.map(String), optional: [] };
}
