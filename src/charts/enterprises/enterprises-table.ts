import type { ChartCell, ChartTable } from '../chart-types.ts';
import type { EnterpriseBar, EnterpriseRows } from './build-enterprises.ts';
import type { EnterprisesText } from './enterprises-text.ts';
import { writeIsoMonth } from './write-text.ts';

/** Place, date, number, share, kind, source, clause: the order of the columns. An empty text is a cell without meaning. */
export function buildEnterprisesTable(rows: EnterpriseRows, t: EnterprisesText): ChartTable {
  const { target } = rows;
  const last = rows.bars.at(-1);
  const targetRow = [
    t.enterprisesProvince,
    String(target.year),
    target.value,
    '',
    t.enterprisesKindTarget,
    rows.policyTitle,
    target.clause,
  ];
  const gapRow: readonly ChartCell[][] =
    last && last.total < target.value
      ? [
          [
            t.enterprisesGapRow,
            writeIsoMonth(last),
            target.value - last.total,
            '',
            t.enterprisesKindDerived,
            [...new Set([last.sourceTitle, rows.policyTitle])].join('; '),
            target.clause,
          ],
        ]
      : [];
  const outcome = `${target.year}-12`;
  const missingRow: readonly ChartCell[][] = rows.isOutcomePublished
    ? []
    : [[t.enterprisesProvince, outcome, null, null, t.enterprisesKindMissing, '', target.clause]];
  return {
    columns: [
      { id: 'place', title: t.enterprisesColPlace, numeric: false },
      { id: 'as_of', title: t.enterprisesColAsOf, numeric: false },
      { id: 'enterprises', title: t.enterprisesColValue, numeric: true },
      { id: 'share_of_province_percent', title: t.enterprisesColShare, numeric: true },
      { id: 'kind', title: t.enterprisesColKind, numeric: false },
      { id: 'source', title: t.enterprisesColSource, numeric: false },
      { id: 'clause', title: t.enterprisesColClause, numeric: true },
    ],
    rows: [...rows.bars.flatMap((bar) => barRows(bar, target.clause, t)), targetRow, ...gapRow, ...missingRow],
  };
}

function barRows(bar: EnterpriseBar, clause: number, t: EnterprisesText): readonly ChartCell[][] {
  const date = writeIsoMonth(bar);
  return [
    ...bar.parts.map((part) => [
      part.name ?? t.enterprisesRest,
      date,
      part.value,
      Math.round(part.share * 10_000) / 100,
      part.derived ? t.enterprisesKindDerived : t.enterprisesKindPublished,
      bar.sourceTitle,
      clause,
    ]),
    [t.enterprisesProvince, date, bar.total, 100, t.enterprisesKindPublished, bar.sourceTitle, clause],
  ];
}
