import { fillText } from '../../model/fill-text.ts';
import type { Lang } from '../../model/types.ts';
import type { ChartCell, ChartTable } from '../chart-types.ts';
import type { ScoreboardRow } from './build-scoreboard.ts';
import type { ScoreboardText } from './scoreboard-text.ts';
import { kindText, periodText, shownValue, statusText, unitText } from './scoreboard-words.ts';

/** Growth and ratio of Open SDG as percentages to 0.1, as in the arithmetic beside the chart. */
const percent = (share: number | null | undefined): number | null =>
  share === null || share === undefined ? null : Number((share * 100).toFixed(1));

/**
 * One line for each target and baseline, a line without baseline where there is none. Values in the unit that the line
 * names (亿美元, in English USD billion); `null` is what was never published, or could not be reckoned without it.
 */
export function buildScoreboardTable(rows: readonly ScoreboardRow[], lang: Lang, t: ScoreboardText): ChartTable {
  const columns = [
    { id: 'target', title: t.scoreboardTarget, numeric: false },
    { id: 'target_value', title: t.scoreboardColTargetValue, numeric: true },
    { id: 'unit', title: t.scoreboardColUnit, numeric: false },
    { id: 'baseline_value', title: t.scoreboardBaseline, numeric: true },
    { id: 'baseline_period', title: t.scoreboardColBaselinePeriod, numeric: false },
    { id: 'baseline_kind', title: t.scoreboardColBaselineKind, numeric: false },
    { id: 'required_multiple', title: t.scoreboardColMultiple, numeric: true },
    { id: 'required_growth_percent', title: t.scoreboardColGrowth, numeric: true },
    { id: 'latest_value', title: t.scoreboardLatest, numeric: true },
    { id: 'latest_period', title: t.scoreboardColLatestPeriod, numeric: false },
    { id: 'outcome_value', title: fillText(t.scoreboardOutcome, { year: rows[0]?.target.year ?? '' }), numeric: true },
    { id: 'open_sdg_ratio_percent', title: t.scoreboardColRatio, numeric: true },
    { id: 'open_sdg_status', title: t.scoreboardOpenSdg, numeric: false },
    { id: 'un_score', title: t.scoreboardColScore, numeric: true },
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
  const shown = (value: number): number => Number(shownValue(value, target.unit, lang).toPrecision(12));
  const derived = baselines.filter(({ baseline }) => baseline.kind === 'derived').length;
  return (baselines.length === 0 ? [null] : baselines).map((entry) => {
    const verdict = entry?.verdict ?? progress.verdict;
    const arithmetic = verdict.kind === 'judged' ? verdict.arithmetic : null;
    return [
      target.name[lang],
      shown(target.value),
      unitText(target.unit, t),
      entry ? shown(entry.baseline.value) : null,
      entry ? periodText(entry.baseline.period, t) : null,
      entry ? kindText(entry.baseline, derived === 1, t) : null,
      entry?.requiredMultiple == null ? null : Number(entry.requiredMultiple.toFixed(2)),
      percent(entry?.requiredGrowth),
      measure ? shown(measure.observation.value) : null,
      measure ? periodText(measure.period, t) : null,
      outcome.kind === 'published' ? shown(outcome.observation.value) : null,
      percent(arithmetic?.growthRatio),
      statusText(verdict, 'openSdg', t),
      arithmetic?.expectedRatio == null ? null : Number(arithmetic.expectedRatio.toFixed(3)),
      statusText(verdict, 'un', t),
      t[`scoreboard-evidence-${evidence}`],
      clause,
      sources.map(({ title }) => title[lang]).join(lang === 'en' ? '; ' : '；'),
    ];
  });
}
