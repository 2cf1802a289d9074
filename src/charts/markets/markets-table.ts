import type { ChartTable } from '../chart-types.ts';
import type { Markets } from './build-markets.ts';
import type { MarketsText } from './markets-text.ts';

/** A line for every market, partner and investor. */
export function buildMarketsTable({ lanes, policyTitle }: Markets, t: MarketsText): ChartTable {
  return {
    columns: [
      { id: 'purpose', title: t.marketsColPurpose, numeric: false },
      { id: 'market', title: t.marketsColMarket, numeric: false },
      { id: 'direction', title: t.marketsColDirection, numeric: false },
      { id: 'priority', title: t.marketsColPriority, numeric: false },
      { id: 'detail', title: t.marketsColDetail, numeric: false },
      { id: 'clause', title: t.marketsColClause, numeric: false },
      { id: 'source', title: t.marketsColSource, numeric: false },
    ],
    rows: lanes.flatMap((lane) =>
      lane.markets.map(({ name }) => [
        lane.purpose,
        name,
        lane.directionName,
        lane.priorityName,
        lane.detail,
        lane.clauseLabel,
        policyTitle,
      ]),
    ),
  };
}
