import { PREFECTURES } from './areas.ts';
import type { Row, Table } from './check-table.ts';
import { clauseNumeral } from './clause-numeral.ts';
import { nearestName } from './nearest-name.ts';
import type { Cell } from './parse-cell.ts';
import { CLAUSE_ROWS, type FixedRow, NAMED_PLACES, ROLE_ROWS } from './policy-record.ts';
import { type Problem, type ProblemText, shown } from './problem.ts';
import type { IsTold } from './report.ts';
import { TABLE_SPECS } from './table-specs.ts';

type Tables = ReadonlyMap<string, Table>;

/**
 * What one table says about another: ids that must exist, texts that come in pairs. Tables that could not be read are
 * missing from `tables`; nothing is reported about them here.
 */
export function checkJoins(tables: Tables, isTold: IsTold): Problem[] {
  return [
    ...checkReferences(tables, isTold),
    ...checkLanguagePairs(tables),
    ...rowProblems(tables, 'clauses', clauseLabelProblem, isTold),
    ...rowProblems(tables, 'cities', cityRoleProblem, isTold),
    ...rowProblems(tables, 'cities', nationalSourceProblem, isTold),
    ...rowProblems(tables, 'layers', provenanceProblem, isTold),
    ...rowProblems(tables, 'parks', selfLinkProblem, isTold),
  ];
}

/** Rows that a table must have. A reference to one that is not there is no mistake of the reference: the row is. */
const NEEDED: Readonly<Record<string, readonly FixedRow[]>> = {
  clauses: CLAUSE_ROWS,
  roles: ROLE_ROWS,
  parks: NAMED_PLACES,
  cities: PREFECTURES,
};

interface Reference {
  readonly table: Table;
  readonly row: number;
  readonly column: string;
}

/** Each unknown value is told where it first stands, with the other places that use it. */
function checkReferences(tables: Tables, isTold: IsTold): Problem[] {
  const unknown = new Map<string, { target: Table; key: string; value: string; uses: Reference[] }>();
  for (const spec of TABLE_SPECS) {
    const table = tables.get(spec.name);
    if (table === undefined) continue;
    for (const column of spec.columns) {
      if (!('refersTo' in column) || column.refersTo === undefined) continue;
      const { table: name, column: key } = column.refersTo;
      const target = tables.get(name);
      if (target === undefined || !canJudge(target, key, isTold)) continue;
      const known = keysOf(target, key);
      for (const { row, cells } of table.rows) {
        for (const value of valuesOf(cells.get(column.name))) {
          if (known.has(value) || NEEDED[name]?.some(({ id }) => id === value)) continue;
          const id = `${name} ${value}`;
          const found = unknown.get(id) ?? { target, key, value, uses: [] };
          unknown.set(id, found);
          found.uses.push({ table, row, column: column.name });
        }
      }
    }
  }
  return [...unknown.values()].flatMap(({ target, key, value, uses }) => {
    const [first, ...others] = uses;
    if (first === undefined) return [];
    const meant = /^\d+$/.test(value) ? null : nearestName(value, [...keysOf(target, key)]);
    const text = unknownValue(value, target.file, key, meant, others);
    return [{ file: first.table.file, row: first.row, column: first.column, text }];
  });
}

/**
 * False when some key of the table could not be read or is in doubt (missing column, damaged cell, the same twice): that
 * has been told, and any reference may mean that row. A table whose rows are known beforehand is judged all the same.
 */
function canJudge(target: Table, key: string, isTold: IsTold): boolean {
  if (!target.rows.some(({ cells }) => cells.has(key))) return false;
  if (target.name in NEEDED) return true;
  return target.rows.every(({ row, cells }) => cells.has(key) && !isTold(target.file, row, key));
}

function keysOf(table: Table, key: string): ReadonlySet<string> {
  return new Set(table.rows.flatMap(({ cells }) => valuesOf(cells.get(key))));
}

function unknownValue(
  value: string,
  file: string,
  key: string,
  meant: string | null,
  others: readonly Reference[],
): ProblemText {
  const zh = [meant === null ? '' : `；是不是“${meant}”？`, others.length === 0 ? '' : usedElsewhere(others).zh];
  const en = [meant === null ? '' : `; did you mean "${meant}"?`, others.length === 0 ? '' : usedElsewhere(others).en];
  return {
    zh: `“${shown(value)}”在 ${file} 的“${key}”列中找不到${zh[0] || '。'}${zh[1]}`,
    en: `"${shown(value)}" is not in column "${key}" of ${file}${en[0] || '.'}${en[1]}`,
  };
}

/** Where else an unknown value stands; of many places the first three. */
function usedElsewhere(others: readonly Reference[]): ProblemText {
  const first = others.slice(0, 3);
  const more = others.length > first.length;
  const byFile = new Map<string, number[]>();
  for (const { table, row } of first) byFile.set(table.file, [...(byFile.get(table.file) ?? []), row]);
  return {
    zh: `另有 ${others.length} 处也写了它：${[...byFile].map(([file, rows]) => `${file} 第 ${rows.join('、')} 行`).join('，')}${more ? '等' : ''}。`,
    en: ` It also stands in ${others.length} other ${others.length === 1 ? 'place' : 'places'}: ${[...byFile].map(([file, rows]) => `${file} row ${rows.join(', ')}`).join('; ')}${more ? ' and so on' : ''}.`,
  };
}

function valuesOf(cell: Cell | undefined): readonly string[] {
  if (cell === undefined || cell === null || typeof cell === 'boolean') return [];
  return typeof cell === 'object' ? cell : [String(cell)];
}

/** A Chinese text without its English one would leave a hole on the English page, and the other way round. */
function checkLanguagePairs(tables: Tables): Problem[] {
  const problems: Problem[] = [];
  for (const spec of TABLE_SPECS) {
    const table = tables.get(spec.name);
    const stems = spec.columns.filter(({ name }) => name.endsWith('_zh')).map(({ name }) => name.slice(0, -3));
    for (const { row, cells } of table?.rows ?? []) {
      for (const stem of stems) {
        const [zh, en] = [cells.get(`${stem}_zh`), cells.get(`${stem}_en`)];
        if (zh === undefined || en === undefined || (zh === null) === (en === null)) continue;
        problems.push({
          file: table?.file ?? '',
          row,
          column: zh === null ? `${stem}_zh` : `${stem}_en`,
          text: {
            zh: `中英文应同时填写，这里${zh === null ? '缺中文' : '缺英文'}。`,
            en: `Chinese and English come together; the ${zh === null ? 'Chinese' : 'English'} is missing.`,
          },
        });
      }
    }
  }
  return problems;
}

function rowProblems(
  tables: Tables,
  name: string,
  check: (cells: Row['cells']) => { column: string; text: ProblemText } | null,
  isTold: IsTold,
): Problem[] {
  const table = tables.get(name);
  const key = name === 'cities' ? 'adcode' : 'id';
  return (table?.rows ?? []).flatMap(({ row, cells }) => {
    // Of a row whose key is in doubt nothing can be said by its key.
    if (isTold(table?.file ?? '', row, key)) return [];
    const problem = check(cells);
    return problem === null ? [] : [{ file: table?.file ?? '', row, ...problem }];
  });
}

function clauseLabelProblem(cells: Row['cells']): { column: string; text: ProblemText } | null {
  const [id, label] = [cells.get('id'), cells.get('label')];
  if (typeof id !== 'number' || typeof label !== 'string' || label === clauseNumeral(id)) return null;
  return {
    column: 'label',
    text: {
      zh: `第 ${id} 条应写作“${clauseNumeral(id)}”，实际是“${shown(label)}”。`,
      en: `clause ${id} is written "${clauseNumeral(id)}", found "${shown(label)}".`,
    },
  };
}

function cityRoleProblem(cells: Row['cells']): { column: string; text: ProblemText } | null {
  const role = cells.get('role');
  if (role === 'point' && cells.get('direction') === null) {
    return {
      column: 'direction',
      text: { zh: 'role 为 point 的城市要填方向。', en: 'a city whose role is point needs a direction.' },
    };
  }
  if ((role === 'core' || role === 'delta') && cells.get('bank') === null) {
    return {
      column: 'bank',
      text: { zh: '珠三角城市要填东岸、西岸或顶点。', en: 'a city of the delta needs its bank.' },
    };
  }
  return null;
}

function nationalSourceProblem(cells: Row['cells']): { column: string; text: ProblemText } | null {
  if (typeof cells.get('national_since') !== 'number' || cells.get('national_source') !== null) return null;
  return {
    column: 'national_source',
    text: { zh: '填了示范城市年份，就要填来源。', en: 'a year of national status needs its source.' },
  };
}

/** Nothing is drawn without a clause or a source (DESIGN section 4). */
function provenanceProblem(cells: Row['cells']): { column: string; text: ProblemText } | null {
  if (cells.get('clause') !== null || cells.get('source') !== null) return null;
  return { column: 'source', text: { zh: '条款和来源至少要填一个。', en: 'a clause or a source must be given.' } };
}

function selfLinkProblem(cells: Row['cells']): { column: string; text: ProblemText } | null {
  const linked = cells.get('linked_to');
  if (typeof linked !== 'string' || linked !== cells.get('id')) return null;
  return { column: 'linked_to', text: { zh: '不能与自己相连。', en: 'a place cannot be linked to itself.' } };
}
