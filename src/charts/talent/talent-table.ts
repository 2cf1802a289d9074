import type { ClauseId, Lang, SourceId } from '../../model/types.ts';
import type { ChartCell, ChartTable } from '../chart-types.ts';
import { writeIsoMonth } from '../enterprises/write-text.ts';
import type { TalentRow, TalentRows } from './build-talent.ts';
import type { TalentText } from './talent-text.ts';

/** Item, time, people, kind, source, clause: the order of the columns. */
export function buildTalentTable(rows: TalentRows, lang: Lang, t: TalentText): ChartTable {
  const clause = rows.clauses[0];
  if (clause === undefined) throw new Error('the targets of the chart have no clause');
  return {
    columns: [
      { id: 'item', title: t.talentColGroup, numeric: false },
      { id: 'time', title: t.talentColAsOf, numeric: false },
      { id: 'people', title: t.talentColPeople, numeric: true },
      { id: 'kind', title: t.talentColKind, numeric: false },
      { id: 'source', title: t.talentColSource, numeric: false },
      { id: 'clause', title: t.talentColClause, numeric: true },
    ],
    rows: rows.groups.flatMap((group) => group.rows.flatMap((row) => cellsOf(row, rows, clause, lang, t))),
  };
}

/** The employed and, in a row of their own, the graduates among them, published or not. */
function cellsOf(
  row: TalentRow,
  { sourceTitles }: TalentRows,
  clause: ClauseId,
  lang: Lang,
  t: TalentText,
): readonly ChartCell[][] {
  const { metric, year, month } = row;
  const time = month === null ? String(year) : writeIsoMonth({ year, month });
  const cells = (item: string, people: number | null, sources: readonly SourceId[]): ChartCell[] => [
    item,
    time,
    people,
    people === null ? t.talentKindMissing : row.kind === 'target' ? t.talentKindTarget : t.talentKindPublished,
    sources.map((id) => sourceTitles[id]?.[lang] ?? id).join('; '),
    clause,
  ];
  if (metric === 'trained') return [cells(t.talentRowTrained, row.people, row.sources)];
  return [
    cells(t.talentRowEmployed, row.people, row.sources),
    cells(t.talentRowGraduates, row.graduates?.people ?? null, row.graduates?.sources ?? []),
  ];
}
