import { LAYER_IDS, PARK_ROLES } from '../../../src/model/types.ts';
import type { Row, Table } from './check-table.ts';
import { clauseNumeral } from './clause-numeral.ts';
import { nearestName } from './nearest-name.ts';
import type { Cell } from './parse-cell.ts';
import { type Problem, type ProblemText, shown } from './problem.ts';
import { TABLE_SPECS } from './table-specs.ts';

/** The clauses of the policy, （一） to （二十四）. */
const CLAUSE_COUNT = 24;

type Tables = ReadonlyMap<string, Table>;

/**
 * What one table says about another: ids that must exist, texts that come in pairs, rows that must be there. Tables that
 * could not be read are missing from `tables`; nothing is reported about them here.
 */
export function checkJoins(tables: Tables): Problem[] {
  return [
    ...checkReferences(tables),
    ...checkLanguagePairs(tables),
    ...checkComplete(tables, 'roles', 'id', PARK_ROLES),
    ...checkComplete(tables, 'layers', 'id', LAYER_IDS),
    ...checkComplete(tables, 'layout', 'id', [
      'belt-east',
      'belt-west',
      'guangfo',
      'arrow-east',
      'arrow-west',
      'arrow-north',
    ]),
    ...checkComplete(
      tables,
      'clauses',
      'id',
      Array.from({ length: CLAUSE_COUNT }, (_, index) => index + 1),
    ),
    ...rowProblems(tables, 'clauses', clauseLabelProblem),
    ...rowProblems(tables, 'cities', cityRoleProblem),
    ...rowProblems(tables, 'cities', nationalSourceProblem),
    ...rowProblems(tables, 'layers', provenanceProblem),
    ...rowProblems(tables, 'parks', selfLinkProblem),
  ];
}

function checkReferences(tables: Tables): Problem[] {
  const problems: Problem[] = [];
  for (const spec of TABLE_SPECS) {
    const table = tables.get(spec.name);
    if (table === undefined) continue;
    for (const column of spec.columns) {
      if (!('refersTo' in column) || column.refersTo === undefined) continue;
      const { table: target, column: key } = column.refersTo;
      const targetTable = tables.get(target);
      if (targetTable === undefined || !hasColumn(targetTable, key)) continue;
      const known = targetTable.rows.map(({ cells }) => String(cells.get(key) ?? ''));
      for (const { row, cells } of table.rows) {
        for (const value of valuesOf(cells.get(column.name))) {
          if (known.includes(value)) continue;
          problems.push({
            file: table.file,
            row,
            column: column.name,
            text: unknownValue(value, targetTable.file, key, /^\d+$/.test(value) ? null : nearestName(value, known)),
          });
        }
      }
    }
  }
  return problems;
}

/** False when the header lacks the column: that is reported once, not again for every row. */
function hasColumn(table: Table, column: string): boolean {
  return table.rows.some(({ cells }) => cells.has(column));
}

function unknownValue(value: string, file: string, key: string, meant: string | null): ProblemText {
  return {
    zh: `“${shown(value)}”在 ${file} 的“${key}”列中找不到${meant === null ? '。' : `；是不是“${meant}”？`}`,
    en: `"${shown(value)}" is not in column "${key}" of ${file}${meant === null ? '.' : `; did you mean "${meant}"?`}`,
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

function checkComplete(tables: Tables, name: string, column: string, needed: readonly (string | number)[]): Problem[] {
  const table = tables.get(name);
  if (table === undefined || !hasColumn(table, column)) return [];
  const present = new Set(table.rows.map(({ cells }) => cells.get(column)));
  return needed
    .filter((value) => !present.has(value))
    .map((value) => ({
      file: table.file,
      row: null,
      column,
      text: { zh: `缺少“${value}”这一行。`, en: `the row "${value}" is missing.` },
    }));
}

function rowProblems(
  tables: Tables,
  name: string,
  check: (cells: Row['cells']) => { column: string; text: ProblemText } | null,
): Problem[] {
  const table = tables.get(name);
  return (table?.rows ?? []).flatMap(({ row, cells }) => {
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
