import type { Row, Table } from './check-table.ts';
import { clauseNumeral } from './clause-numeral.ts';
import { type FixedRowsMatch, matchFixedRows } from './fixed-rows.ts';
import { isWholeUnit } from './metrics.ts';
import {
  CLAUSE_ROWS,
  clausesShown,
  type FixedRow,
  LAYER_ROWS,
  LAYOUT_ROWS,
  NAMED_PLACES,
  NAMED_TARGETS,
  type NamedPlace,
  type NamedTarget,
  ROLE_CLAUSES,
  ROLE_ROWS,
  TARGET_CLAUSE,
  TARGET_YEAR,
} from './policy-record.ts';
import { type Problem, type ProblemText, shown } from './problem.ts';
import type { IsTold } from './report.ts';

type Tables = ReadonlyMap<string, Table>;
type CellProblem = { readonly column: string; readonly text: ProblemText };

/**
 * The tables against what the policy itself fixes (`policy-record.ts`): its clauses, places, roles and targets, and the
 * layers and features of the map. A row too few, a row too many, a role or target that the policy sets otherwise.
 */
export function checkPolicy(tables: Tables, isTold: IsTold): Problem[] {
  const complete = (name: string, needed: readonly FixedRow[], nameColumn: string | null = null): Problem[] => {
    const table = tables.get(name);
    if (table === undefined) return [];
    const match = matchFixedRows(table, { key: 'id', name: nameColumn }, needed, isTold);
    return tellMatch(table, match, () => null, plainMissing);
  };
  return [
    ...complete('clauses', CLAUSE_ROWS, 'label'),
    ...complete('roles', ROLE_ROWS),
    ...complete('layers', LAYER_ROWS),
    ...complete('layout', LAYOUT_ROWS),
    ...checkRoles(tables.get('roles'), isTold),
    ...checkPlacesNamed(tables.get('parks'), isTold),
    ...checkTargets(tables.get('targets'), isTold),
  ];
}

function tellMatch<Fixed extends FixedRow>(
  table: Table,
  { strangers, missing }: FixedRowsMatch<Fixed>,
  oneTooMany: (id: string) => ProblemText | null,
  oneMissing: (fixed: Fixed) => ProblemText,
): Problem[] {
  const problems: Problem[] = missing.map((fixed) => ({
    file: table.file,
    row: null,
    column: 'id',
    text: oneMissing(fixed),
  }));
  for (const { row, id, meant } of strangers) {
    const text = meant === null ? oneTooMany(id) : expectedKey(meant, id);
    if (text !== null) problems.push({ file: table.file, row: row.row, column: 'id', text });
  }
  return problems;
}

function expectedKey({ id, name }: FixedRow, found: string): ProblemText {
  return {
    zh: `${name.zh}的代号应为“${id}”，实际是“${shown(found)}”。`,
    en: `the key of ${name.en} is "${id}", found "${shown(found)}".`,
  };
}

function plainMissing({ id }: FixedRow): ProblemText {
  return { zh: `缺少“${id}”这一行。`, en: `the row "${id}" is missing.` };
}

function checkRoles(table: Table | undefined, isTold: IsTold): Problem[] {
  return rowProblems(table, isTold, (cells) => {
    const [id, clause] = [cells.get('id'), cells.get('clause')];
    const wanted = typeof id === 'string' ? ROLE_CLAUSES[id as keyof typeof ROLE_CLAUSES] : undefined;
    if (wanted === undefined || typeof clause !== 'number' || clause === wanted) return [];
    return [
      {
        column: 'clause',
        text: {
          zh: `角色“${id}”出自${clauseNumeral(wanted)}，应为 ${wanted}，实际是“${clause}”。`,
          en: `the role "${id}" comes from clause ${wanted}, found "${clause}".`,
        },
      },
    ];
  });
}

function checkPlacesNamed(table: Table | undefined, isTold: IsTold): Problem[] {
  if (table === undefined) return [];
  const match = matchFixedRows(table, { key: 'id', name: 'name_zh' }, NAMED_PLACES, isTold);
  const meant = new Map(match.strangers.map(({ row, meant: place }) => [row.row, place]));
  const placeOf = (row: number, cells: Row['cells']): NamedPlace | null =>
    meant.get(row) ?? NAMED_PLACES.find(({ id }) => id === cells.get('id')) ?? null;
  return [
    ...tellMatch(
      table,
      match,
      (id) => ({
        zh: `“${shown(id)}”不在文件点名的十六处之列（（二）（四）（五））；本表只收这十六处，请删去这一行。`,
        en: `"${shown(id)}" is not among the sixteen places that clauses 2, 4 and 5 of the policy name; this table holds these alone: delete the row.`,
      }),
      ({ id, name, clauses }) => ({
        zh: `缺少“${id}”（${name.zh}）这一行：文件${clausesShown(clauses).zh}点名了这一处，十六处要齐全。`,
        en: `the row "${id}" (${name.en}) is missing: ${clausesShown(clauses).en} of the policy ${clauses.length === 1 ? 'names' : 'name'} this place, and all sixteen are needed.`,
      }),
    ),
    ...rowProblems(table, isTold, (cells, row) => placeClauseProblems(cells, placeOf(row, cells))),
  ];
}

/** Every role must be given by a clause that the row cites, and every clause that names the place must be cited. */
function placeClauseProblems(cells: Row['cells'], place: NamedPlace | null): CellProblem[] {
  const [roles, cited] = [cells.get('roles'), cells.get('clauses')];
  if (!Array.isArray(roles) || !Array.isArray(cited) || place === null) return [];
  // `（四）` is no clause at all: the references say so.
  if (!cited.every((clause) => /^\d+$/.test(clause))) return [];
  const problems: CellProblem[] = [];
  const toldClauses = new Set<number>();
  for (const role of roles as readonly string[]) {
    const clause = ROLE_CLAUSES[role as keyof typeof ROLE_CLAUSES] as number | undefined;
    if (clause === undefined) continue;
    if (!place.clauses.includes(clause)) {
      problems.push({
        column: 'roles',
        text: {
          zh: `角色“${role}”出自${clauseNumeral(clause)}，而${clauseNumeral(clause)}没有点名${place.name.zh}，点名它的是${clausesShown(place.clauses).zh}。`,
          en: `the role "${role}" comes from clause ${clause}, which does not name ${place.name.en}; ${clausesShown(place.clauses).en} ${place.clauses.length === 1 ? 'does' : 'do'}.`,
        },
      });
    } else if (!cited.includes(String(clause)) && !toldClauses.has(clause)) {
      toldClauses.add(clause);
      problems.push({
        column: 'clauses',
        text: {
          zh: `角色“${role}”出自${clauseNumeral(clause)}，应含 ${clause}，实际是“${cited.join(';')}”。`,
          en: `the role "${role}" comes from clause ${clause}: expected ${clause} among the clauses, found "${cited.join(';')}".`,
        },
      });
    }
  }
  for (const clause of place.clauses) {
    if (cited.includes(String(clause)) || toldClauses.has(clause)) continue;
    problems.push({
      column: 'clauses',
      text: {
        zh: `${clauseNumeral(clause)}点名了${place.name.zh}，应含 ${clause}，实际是“${cited.join(';')}”。`,
        en: `clause ${clause} names ${place.name.en}: expected ${clause} among the clauses, found "${cited.join(';')}".`,
      },
    });
  }
  return problems;
}

function checkTargets(table: Table | undefined, isTold: IsTold): Problem[] {
  if (table === undefined) return [];
  const match = matchFixedRows(table, { key: 'id', name: 'name_zh' }, NAMED_TARGETS, isTold);
  const meant = new Map(match.strangers.map(({ row, meant: target }) => [row.row, target]));
  const targetOf = (row: number, cells: Row['cells']): NamedTarget | null =>
    meant.get(row) ?? NAMED_TARGETS.find(({ id }) => id === cells.get('id')) ?? null;
  return [
    ...tellMatch(
      table,
      match,
      (id) => ({
        zh: `“${shown(id)}”不在（一）的八项目标之列；请核对代号，公布的实绩应写进 observations.csv。`,
        en: `"${shown(id)}" is not among the eight targets of clause 1; check the key; published actuals belong in observations.csv.`,
      }),
      ({ id, name }) => ({
        zh: `缺少“${id}”（${name.zh}）这一行：（一）定了八项目标，八项要齐全。`,
        en: `the row "${id}" (${name.en}) is missing: clause 1 sets eight targets, and all eight are needed.`,
      }),
    ),
    ...rowProblems(table, isTold, (cells, row) => targetProblems(cells, targetOf(row, cells))),
  ];
}

function targetProblems(cells: Row['cells'], target: NamedTarget | null): CellProblem[] {
  const problems: CellProblem[] = [];
  const refuse = (column: string, zh: string, en: string): void => {
    problems.push({ column, text: { zh, en } });
  };
  const [value, unit, year, clause] = ['value', 'unit', 'year', 'clause'].map((name) => cells.get(name));
  const [baseline, multiples] = [cells.get('baseline_year'), cells.get('multiples')];
  if (typeof value === 'number' && target !== null && isWholeUnit(target.unit) && !Number.isInteger(value)) {
    refuse('value', `应为整数，实际是“${value}”。`, `expected a whole number, found "${value}".`);
  }
  if (typeof unit === 'string' && target !== null && unit !== target.unit) {
    refuse(
      'unit',
      `（一）的${target.name.zh}以“${target.unit}”计，实际是“${unit}”。`,
      `clause 1 sets ${target.name.en} in "${target.unit}", found "${unit}".`,
    );
  }
  if (typeof year === 'number' && year !== TARGET_YEAR) {
    refuse(
      'year',
      `（一）的目标年是 ${TARGET_YEAR}，实际是“${year}”。`,
      `the targets of clause 1 are for ${TARGET_YEAR}, found "${year}".`,
    );
  }
  if (typeof clause === 'number' && clause !== TARGET_CLAUSE) {
    refuse(
      'clause',
      `目标出自（一），应为 ${TARGET_CLAUSE}，实际是“${clause}”。`,
      `the targets come from clause 1: expected ${TARGET_CLAUSE}, found "${clause}".`,
    );
  }
  if (typeof baseline === 'number' && baseline >= TARGET_YEAR) {
    refuse(
      'baseline_year',
      `基期年应早于 ${TARGET_YEAR}，实际是“${baseline}”。`,
      `expected a baseline year before ${TARGET_YEAR}, found "${baseline}".`,
    );
  }
  if (Array.isArray(multiples) && multiples.length > 0 && baseline === null) {
    refuse(
      'baseline_year',
      `填了 multiples（${multiples.join(';')}），就要填基期年。`,
      `multiples (${multiples.join(';')}) need the year of the baseline.`,
    );
  }
  return problems;
}

/** Rows whose key is in doubt are passed over: it would say which rule holds. */
function rowProblems(
  table: Table | undefined,
  isTold: IsTold,
  check: (cells: Row['cells'], row: number) => readonly CellProblem[],
): Problem[] {
  return (table?.rows ?? [])
    .filter(({ row }) => !isTold(table?.file ?? '', row, 'id'))
    .flatMap(({ row, cells }) => check(cells, row).map((problem) => ({ file: table?.file ?? '', row, ...problem })));
}
