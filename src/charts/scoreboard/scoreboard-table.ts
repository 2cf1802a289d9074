import { fillText } from '../../model/fill-text.ts';
import type { Lang } from '../../model/types.ts';
import type { ChartCell, ChartTable } from '../chart-types.ts';
import type { ScoreboardRow } from './build-scoreboard.ts';
import type { ScoreboardText } from './scoreboard-text.ts';
import { kindText, periodText, statusText } from './scoreboard-words.ts';

/**
 * One line for each target and baseline, a line without baseline where there is none. Values in the units of the data
 * (亿美元 is USD_100m in every language), growth and ratios as fractions; `null` is what was never published.
 */
export function buildScoreboardTable(rows: readonly ScoreboardRow[], lang: Lang, t: ScoreboardText): ChartTable {
  const columns = [
    { id: 'target', title: t.scoreboardTarget, numeric: false },
    { id: 'target_value', title: t.scoreboardTarget, numeric: true },
    { id: 'unit', title: 'unit', numeric: false },
    { id: 'baseline_value', title: t.scoreboardBaseline, numeric: true },
    { id: 'baseline_period', title: `${t.scoreboardBaseline} · t`, numeric: false },
    {
      id: 'baseline_kind',
      title: `${t.scoreboardBaseline} · ${t.scoreboardPublished}/${t.scoreboardDerived}`,
      numeric: false,
    },
    { id: 'required_multiple', title: `${t.scoreboardRequired} ×`, numeric: true },
    { id: 'required_growth_per_year', title: t.scoreboardRequired, numeric: true },
    { id: 'latest_value', title: t.scoreboardLatest, numeric: true },
    { id: 'latest_period', title: `${t.scoreboardLatest} · t`, numeric: false },
    { id: 'outcome_value', title: fillText(t.scoreboardOutcome, { year: rows[0]?.target.year ?? '' }), numeric: true },
    { id: 'open_sdg_ratio', title: `${t.scoreboardOpenSdg} R`, numeric: true },
    { id: 'open_sdg_status', title: t.scoreboardOpenSdg, numeric: false },
    { id: 'un_ratio', title: `${t.scoreboardUn} S`, numeric: true },
    { id: 'un_status', title: t.scoreboardUn, numeric: false },
    { id: 'evidence', title: t.scoreboardEvidence, numeric: false },
    { id: 'clause', title: t.scoreboardClause, numeric: true },
    { id: 'sources', title: t.scoreboardSource, numeric: false },
  ];
  return { columns, rows: rows.flatMap((row) => linesOf(row, lang, t)) };
}

function linesOf(row: ScoreboardRow, lang: Lang, t: ScoreboardText): readonly (readonly ChartCell[])[] {
  const { target, progress, measure, evidence, clause, sources } = row;
  const { baselines, outcome } = progress;
  const derived = baselines.filter(({ baseline }) => baseline.kind === 'derived').length;
  return (baselines.length === 0 ? [null] : baselines).map((entry) => {
    const verdict = entry?.verdict ?? progress.verdict;
    const arithmetic = verdict.kind === 'judged' ? verdict.arithmetic : null;
    return [
      target.name[lang],
      target.value,
      target.unit,
      entry?.baseline.value ?? null,
      entry ? periodText(entry.baseline.period, t) : null,
      entry ? kindText(entry.baseline, derived === 1, t) : null,
      entry?.requiredMultiple ?? null,
      entry?.requiredGrowth ?? null,
      measure?.observation.value ?? null,
      measure ? periodText(measure.period, t) : null,
      outcome.kind === 'published' ? outcome.observation.value : null,
      arithmetic?.growthRatio ?? null,
      statusText(verdict, 'openSdg', t),
      arithmetic?.expectedRatio ?? null,
      statusText(verdict, 'un', t),
      t[`scoreboard-evidence-${evidence}`],
      clause,
      sources.join(' '),
    ];
  });
}
