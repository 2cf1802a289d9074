import { CHART_IDS } from '../../../src/model/chart-ids.ts';
import { type Bounds, PROVINCE_BOUNDS } from '../../../src/model/extent.ts';
import type { StoryStep } from '../../../src/model/story.ts';
import { LAYER_IDS } from '../../../src/model/types.ts';
import type { Table } from './check-table.ts';
import { decodeText } from './decode-text.ts';
import { nearestName } from './nearest-name.ts';
import { type Problem, type ProblemText, shown, shownJson } from './problem.ts';

/** Words in the two languages they are written in. */
export interface AuthoredText {
  readonly zh: string;
  readonly en: string;
}

/** A step that has passed every check; Traditional Chinese is still to be made. */
export interface AuthoredStep extends Omit<StoryStep, 'headline' | 'body' | 'alt'> {
  readonly headline: AuthoredText;
  readonly body: AuthoredText;
  readonly alt: AuthoredText;
  readonly notes: AuthoredText;
}

const TEXTS = ['headline', 'body', 'alt', 'notes'] as const;
const REQUIRED = ['id', 'camera', 'layers', 'clauses', 'dwell_s', ...TEXTS];
const OPTIONAL = ['place', 'role', 'chart', 'metric', 'sources'];
/** Longer, and it is read by nobody at a stand. In characters, Chinese and English. */
const MAX_CHARS: Readonly<Record<(typeof TEXTS)[number], AuthoredText & { max: readonly [number, number] }>> = {
  headline: { zh: '标题', en: 'headline', max: [20, 60] },
  body: { zh: '正文', en: 'body', max: [120, 400] },
  alt: { zh: '替代文字', en: 'alternative text', max: [80, 240] },
  notes: { zh: '讲稿', en: 'notes', max: [200, 600] },
};
const DWELL_S = [5, 120] as const;

type Entry = Readonly<Record<string, unknown>>;

/**
 * `data/story.json` → its steps, or what is wrong with them, each with the number and id of the step and the field.
 * @param tables those that could be read; ids of a table that could not are not looked up
 */
export function checkStory(
  bytes: Uint8Array,
  file: string,
  tables: ReadonlyMap<string, Table>,
): { steps: readonly AuthoredStep[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const tell = (column: string | null, zh: string, en: string): void => {
    problems.push({ file, row: null, column, text: { zh, en } satisfies ProblemText });
  };
  const decoded = decodeText(bytes);
  if (!decoded.ok) return { steps: [], problems: [{ file, row: null, column: null, text: decoded.problem }] };
  const list = parseSteps(decoded.text);
  if (list === null) {
    tell(
      null,
      '应为 { "steps": [ … ] } 这样的 JSON（请检查引号、逗号和括号）。',
      'expected JSON such as { "steps": [ … ] } (check quotes, commas and brackets).',
    );
    return { steps: [], problems };
  }
  if (list.length < 10 || list.length > 14) {
    tell('steps', `应有10到14步，实际是${list.length}步。`, `expected 10 to 14 steps, found ${list.length}.`);
  }
  const seen = new Set<string>();
  const steps = list.map((value, index): AuthoredStep => {
    const entry: Entry = isObject(value) ? value : {};
    const id = typeof entry.id === 'string' ? entry.id : '';
    const at = (field: string): string => `${index + 1}${id === '' ? '' : ` ${id}`} ${field}`;
    const expected = (field: string, zh: string, en: string, found: unknown): void => {
      const text = found === undefined ? '' : typeof found === 'string' ? shown(found) : shownJson(found);
      tell(at(field), `应为${zh}，实际是“${text}”。`, `expected ${en}, found "${text}".`);
    };
    for (const key of Object.keys(entry)) {
      if ([...REQUIRED, ...OPTIONAL].includes(key)) continue;
      const near = nearestName(key, [...REQUIRED, ...OPTIONAL]);
      tell(
        at(key),
        `没有这一项${near === null ? '' : `；是不是“${near}”`}。`,
        `there is no such field${near === null ? '' : `; did you mean "${near}"`}.`,
      );
    }
    if (!/^[a-z][a-z-]*$/.test(id) || seen.has(id)) {
      expected('id', '小写字母与连字符，不与别的步骤重复', 'lower-case letters and hyphens, unlike any other step', id);
    }
    seen.add(id);

    /** An optional id, which must be one of those known. */
    const oneOf = <Id extends string>(field: string, known: readonly Id[] | null): Id | null => {
      const found = entry[field];
      if (found === undefined || found === null) return null;
      if (known === null || known.some((one) => one === found)) return found as Id;
      const near = typeof found === 'string' ? nearestName(found, known) : null;
      expected(
        field,
        `已有的编号${near === null ? '' : `（是不是“${near}”）`}`,
        `a known id${near === null ? '' : ` (did you mean "${near}")`}`,
        found,
      );
      return null;
    };
    /** Several ids, each of them known. */
    const listOf = (field: string, known: readonly string[] | null): readonly string[] => {
      const found = entry[field] ?? [];
      if (!Array.isArray(found)) {
        expected(field, '已有编号的列表', 'a list of known ids', [found]);
        return [];
      }
      const isId = (one: unknown): one is string | number => typeof one === 'string' || typeof one === 'number';
      const strangers = found.filter((one) => !isId(one) || (known !== null && !known.includes(String(one))));
      if (strangers.length > 0) expected(field, '已有编号的列表', 'a list of known ids', strangers);
      return found.filter(isId).map(String);
    };
    const text = (field: (typeof TEXTS)[number]): AuthoredText => {
      const found = entry[field];
      const { zh: zhName, en: enName, max } = MAX_CHARS[field];
      const part = (lang: 'zh' | 'en', limit: number): string => {
        const words = isObject(found) ? found[lang] : undefined;
        const length = typeof words === 'string' ? [...words.trim()].length : 0;
        if (typeof words === 'string' && length > 0 && length <= limit) return words.trim();
        expected(
          `${field}.${lang}`,
          `${zhName}，1到${limit}字`,
          `the ${enName}, 1 to ${limit} characters (it has ${length})`,
          words,
        );
        return '';
      };
      return { zh: part('zh', max[0]), en: part('en', max[1]) };
    };

    const bounds = entry.camera;
    if (!isBounds(bounds)) {
      expected(
        'camera',
        `[西, 南, 东, 北]，在${PROVINCE_BOUNDS.join('、')}以内`,
        `[west, south, east, north] within ${PROVINCE_BOUNDS.join(', ')}`,
        bounds,
      );
    }
    const layers = entry.layers === 'all' ? [...LAYER_IDS] : listOf('layers', LAYER_IDS);
    const clauses = listOf('clauses', idsOf(tables, 'clauses'));
    if (clauses.length === 0) expected('clauses', '至少一个条款号', 'at least one clause', entry.clauses);
    const dwellS = entry.dwell_s;
    const isDwell = typeof dwellS === 'number' && dwellS >= DWELL_S[0] && dwellS <= DWELL_S[1];
    if (!isDwell)
      expected('dwell_s', `${DWELL_S.join('到')}之间的秒数`, `seconds from ${DWELL_S.join(' to ')}`, dwellS);
    return {
      id,
      bounds: isBounds(bounds) ? bounds : PROVINCE_BOUNDS,
      layers: LAYER_IDS.filter((layer) => layers.includes(layer)),
      place: oneOf('place', placesOf(tables)),
      role: oneOf('role', idsOf(tables, 'roles')) as StoryStep['role'],
      chart: oneOf('chart', CHART_IDS),
      metric: oneOf('metric', idsOf(tables, 'targets')),
      clauses: clauses.map(Number),
      sources: listOf('sources', idsOf(tables, 'sources')),
      dwellMs: isDwell ? dwellS * 1000 : 0,
      headline: text('headline'),
      body: text('body'),
      alt: text('alt'),
      notes: text('notes'),
    };
  });
  return { steps, problems };
}

function idsOf(tables: ReadonlyMap<string, Table>, name: string, column = 'id'): readonly string[] | null {
  return tables.get(name)?.rows.map((row) => String(row.cells.get(column) ?? '')) ?? null;
}

function placesOf(tables: ReadonlyMap<string, Table>): readonly string[] | null {
  const lists = [idsOf(tables, 'parks'), idsOf(tables, 'cities', 'adcode'), idsOf(tables, 'layout')];
  return lists.includes(null) ? null : lists.flatMap((ids) => ids ?? []);
}

function isObject(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isBounds(value: unknown): value is Bounds {
  if (!Array.isArray(value) || value.length !== 4 || !value.every((part) => Number.isFinite(part))) return false;
  const [west, south, east, north] = value as unknown as Bounds;
  const [minLng, minLat, maxLng, maxLat] = PROVINCE_BOUNDS;
  return west < east && south < north && west >= minLng && south >= minLat && east <= maxLng && north <= maxLat;
}

function parseSteps(text: string): readonly unknown[] | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) && Array.isArray(value.steps) ? value.steps : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
