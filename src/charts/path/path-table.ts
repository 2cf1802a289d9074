import { fillText } from '../../model/fill-text.ts';
import type { Lang, Observation } from '../../model/types.ts';
import type { ChartCell, ChartTable } from '../chart-types.ts';
import type { PathPanel, PathRows } from './build-path.ts';
import { moneyIn } from './chart-words.ts';
import { type PathKey, type PathStrings, writeClause, writeMultiple, writePeriod } from './path-words.ts';

/** Everything drawn, and the published figures that could not be: one row each, computed values to 0.1 亿美元. */
export function buildPathTable(rows: PathRows, lang: Lang, t: PathStrings): ChartTable {
  return {
    columns: [
      { id: 'measure', title: t.pathColMeasure, numeric: false },
      { id: 'kind', title: t.pathColKind, numeric: false },
      { id: 'multiple', title: t.pathColReading, numeric: false },
      { id: 'period', title: t.pathColPeriod, numeric: false },
      { id: 'value', title: t.pathColValue, numeric: true },
      { id: 'unit', title: t.pathColUnit, numeric: false },
      { id: 'source', title: t.pathColSource, numeric: false },
    ],
    rows: rows.panels.flatMap((panel) => panelRows(panel, rows, lang, t)),
  };
}

function panelRows(panel: PathPanel, rows: PathRows, lang: Lang, t: PathStrings): readonly (readonly ChartCell[])[] {
  const { target } = panel;
  const policy = fillText(t.pathClause, { clause: writeClause(lang, target.clause) });
  const row = (kind: PathKey, multiple: string, period: string, value: number | null, source: string): ChartCell[] => [
    target.name[lang],
    t[kind],
    multiple,
    period,
    value === null ? null : moneyIn(lang, value),
    t.pathUnit,
    source,
  ];
  const yearName = (year: number) => fillText(t.pathYear, { year });
  const computed = (value: number) => Number(value.toFixed(1));
  const observed = (kind: PathKey, observation: Observation) =>
    row(
      kind,
      '',
      writePeriod(observation, lang, t),
      observation.value,
      rows.sourceTitles[observation.source]?.[lang] ?? observation.source,
    );
  return [
    row('pathKind-target', '', yearName(target.year), target.value, policy),
    ...panel.readings.flatMap(({ reading, multiple, baseline, geometric, linear, sources }) => {
      const by = `×${writeMultiple(multiple)}`;
      const source =
        reading === 'published' ? sources.map((id) => rows.sourceTitles[id]?.[lang] ?? id).join('; ') : policy;
      return [
        row(
          reading === 'published' ? 'pathKind-baseline-published' : 'pathKind-baseline',
          by,
          yearName(panel.fromYear),
          computed(baseline),
          source,
        ),
        // The baseline year is the row above.
        ...geometric
          .slice(1)
          .map(({ year, value }) => row('pathKind-geometric', by, yearName(year), computed(value), policy)),
        ...linear
          .slice(1)
          .map(({ year, value }) => row('pathKind-linear', by, yearName(year), computed(value), policy)),
      ];
    }),
    ...panel.spans
      .filter(({ period }) => period.kind === 'months')
      .map(({ observation }) => observed('pathKind-part', observation)),
    ...panel.outcomes.map(({ year, observation }) =>
      observation === null
        ? row('pathKind-outcome', '', yearName(year), null, '')
        : observed('pathKind-outcome', observation),
    ),
    ...panel.asides.map(({ observation, reason }) => observed(`pathKind-${reason}`, observation)),
  ];
}
