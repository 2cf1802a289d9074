import { fillText } from '../../model/fill-text.ts';
import { decodePeriod } from '../../model/targets.ts';
import type { Lang, Observation } from '../../model/types.ts';
import type { PathAside, PathOutcome, PathPanel, PathRows } from './build-path.ts';
import { writeComputedMoney, writeMoney, writeMonth, writePercent } from './chart-words.ts';

/** The strings of this chart; see `src/i18n/charts/path.zh-hans.ts`. */
export type PathKey =
  | 'pathTitle'
  | 'pathIntro'
  | 'pathUnit'
  | 'pathMoney'
  | 'pathPanelTitle'
  | `pathTarget-${'exact' | 'about' | 'at-least'}`
  | 'pathBaselineDerived'
  | 'pathBaselinePublished'
  | 'pathBaselineWhy'
  | 'pathGrowth'
  | 'pathLinear'
  | 'pathYear'
  | 'pathMonths'
  | 'pathMonthsOfYear'
  | 'pathUpTo'
  | 'pathRequiredHeading'
  | 'pathOutcomeHeading'
  | 'pathMissing'
  | 'pathMissingShort'
  | 'pathClause'
  | `pathAside-${PathAside['reason']}`
  | `pathSummary${'Reading' | 'Published' | 'Target' | 'Span' | 'Missing' | 'Years'}`
  | `pathCol${'Measure' | 'Kind' | 'Reading' | 'Period' | 'Value' | 'Unit' | 'Source'}`
  | `pathKind-${'baseline' | 'baseline-published' | 'geometric' | 'linear' | 'target' | 'outcome' | 'part'}`
  | `pathKind-${PathAside['reason']}`;
export type PathStrings = Readonly<Record<PathKey, string>>;

/** The clause as the language cites it: （一） or 1. */
export function writeClause(lang: Lang, clause: number): string {
  const digits = '一二三四五六七八九十';
  if (lang === 'en') return String(clause);
  const units = digits[(clause % 10) - 1] ?? '';
  return `（${clause <= 10 ? digits[clause - 1] : `${clause < 20 ? '' : digits[Math.floor(clause / 10) - 1]}十${units}`}）`;
}

/** A multiple without needless decimals: `4`, `4.27`. */
export function writeMultiple(multiple: number): string {
  return String(Number(multiple.toFixed(2)));
}

/** @returns the period as published, where it is no span or date that we can word */
export function writePeriod(observation: Observation, lang: Lang, t: PathStrings): string {
  const period = decodePeriod(observation);
  switch (period?.kind) {
    case 'year':
      return fillText(t.pathYear, { year: period.year });
    case 'months':
      return fillText(t.pathMonthsOfYear, {
        year: period.year,
        from: writeMonth(lang, period.from),
        to: writeMonth(lang, period.to),
      });
    case 'as-of':
      return fillText(t.pathUpTo, { year: period.year, month: writeMonth(lang, period.month) });
    default:
      return `${observation.year} ${observation.period}`;
  }
}

export function writeAside({ observation, reason }: PathAside, lang: Lang, t: PathStrings): string {
  return fillText(t[`pathAside-${reason}`], {
    period: writePeriod(observation, lang, t),
    value: writeMoney(lang, observation.value),
    unit: t.pathUnit,
    note: observation.note?.[lang] ?? '',
  });
}

/** Years in a row without a published figure: `[2010, 2015]` for 2010 to 2015. */
export function missingRuns(outcomes: readonly PathOutcome[]): readonly (readonly [from: number, to: number])[] {
  const runs: [number, number][] = [];
  for (const { year, observation } of outcomes) {
    const last = runs.at(-1);
    if (observation !== null) continue;
    if (last?.[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  return runs;
}

/** What one panel shows, in sentences. */
export function buildPanelSummary(panel: PathPanel, lang: Lang, t: PathStrings): string {
  const unit = t.pathUnit;
  const { target } = panel;
  const readings = panel.readings.map(({ reading, multiple, baseline, growthPerYear }) =>
    fillText(reading === 'published' ? t.pathSummaryPublished : t.pathSummaryReading, {
      multiple: writeMultiple(multiple),
      baseline: writeComputedMoney(lang, baseline),
      growth: writePercent(lang, growthPerYear),
      unit,
    }),
  );
  const spans = panel.spans.map(({ observation }) =>
    fillText(t.pathSummarySpan, {
      period: writePeriod(observation, lang, t),
      value: writeMoney(lang, observation.value),
      unit,
    }),
  );
  const missing = missingRuns(panel.outcomes).map(([from, to]) =>
    fillText(t.pathSummaryMissing, {
      years: from === to ? fillText(t.pathYear, { year: from }) : fillText(t.pathSummaryYears, { from, to }),
    }),
  );
  const goal = fillText(t.pathSummaryTarget, {
    name: target.name[lang],
    year: target.year,
    value: writeMoney(lang, target.value),
    unit,
  });
  return [goal, ...readings, ...spans, ...missing].join('').trim();
}

/** The whole chart for readers who hear it. */
export function buildPathSummary(rows: PathRows, lang: Lang, t: PathStrings): string {
  return rows.panels.map((panel) => buildPanelSummary(panel, lang, t)).join(lang === 'en' ? ' ' : '');
}
