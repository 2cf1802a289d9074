import { fillText } from '../../model/fill-text.ts';
import type { Lang, Observation } from '../../model/types.ts';
import type { ChartCell, ChartTable } from '../chart-types.ts';
import { moneyIn } from '../path/chart-words.ts';
import { writeClause } from '../path/path-words.ts';
import type { NationRows } from './build-nation.ts';
import { type NationStrings, writeArithmetic, writeBasis, writeNotePeriod } from './nation-words.ts';

/** Every column, gap, derived share and note of the chart. Shares in percent, derived ones to 0.1. */
export function buildNationTable(rows: NationRows, lang: Lang, t: NationStrings): ChartTable {
  const policy = fillText(t.nationClause, { clause: writeClause(lang, rows.target.clause) });
  const sourceOf = (row: Observation | null) =>
    row === null ? '' : (rows.sourceTitles[row.source]?.[lang] ?? row.source);
  const money = (row: Observation | null) => (row === null ? null : moneyIn(lang, row.value));
  const percent = (share: number) => Number((share * 100).toFixed(1));
  return {
    columns: [
      { id: 'period', title: t.nationColYear, numeric: false },
      { id: 'series', title: t.nationColSeries, numeric: false },
      { id: 'value', title: t.nationColValue, numeric: true },
      { id: 'unit', title: t.nationColUnit, numeric: false },
      { id: 'kind', title: t.nationColKind, numeric: false },
      { id: 'source', title: t.nationColSource, numeric: false },
    ],
    rows: [
      ...rows.years.flatMap(({ year, nation, guangdong, publishedShare, implied }) => {
        const name = fillText(t.nationYear, { year });
        const published = (series: string, row: Observation | null): ChartCell[] => [
          name,
          series,
          money(row),
          t.nationUnit,
          row === null ? t.nationMissing : t.nationKindPublished,
          sourceOf(row),
        ];
        const share: ChartCell[][] =
          publishedShare === null
            ? []
            : [
                [
                  name,
                  t.nationSeriesShare,
                  percent(publishedShare),
                  t.nationUnitPercent,
                  t.nationKindDerived,
                  `${sourceOf(guangdong)}; ${sourceOf(nation)}`,
                ],
              ];
        return [
          published(t.nationSeriesNation, nation),
          published(t.nationSeriesGuangdong, guangdong),
          ...share,
          ...implied.flatMap((one): ChartCell[][] => {
            const basis = writeBasis(one, t);
            const value = fillText(t.nationSeriesImplied, { basis });
            const part = fillText(t.nationSeriesImpliedShare, { basis });
            const how =
              nation === null ? policy : `${writeArithmetic(one, nation, lang, t)}; ${policy}; ${sourceOf(nation)}`;
            return [
              [name, value, moneyIn(lang, Number(one.value.toFixed(1))), t.nationUnit, t.nationKindDerived, policy],
              [name, part, percent(one.share), t.nationUnitPercent, t.nationKindDerived, how],
            ];
          }),
        ];
      }),
      ...rows.notes.map(({ metric, observation }): ChartCell[] => [
        writeNotePeriod(observation, lang, t),
        t[`nationSeries-${metric}`],
        observation.value,
        observation.unit === 'percent' ? t.nationUnitPercent : t.nationUnitRank,
        t.nationKindPublished,
        sourceOf(observation),
      ]),
    ],
  };
}
