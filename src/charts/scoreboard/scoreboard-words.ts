import { fillText } from '../../model/fill-text.ts';
import { numberFormatOf } from '../../model/number-format.ts';
/** Numbers, periods and verdicts of the scoreboard in words. */
import type { Baseline, Refusal, Verdict } from '../../model/progress.ts';
import type { Period } from '../../model/targets.ts';
import type { Lang, Target } from '../../model/types.ts';
import type { Scoreboard, ScoreboardMeasure, ScoreboardRow } from './build-scoreboard.ts';
import type { ScoreboardKey, ScoreboardText } from './scoreboard-text.ts';

export const numberText = (lang: Lang, value: number, digits = 2): string =>
  numberFormatOf(lang, { maximumFractionDigits: digits }).format(value);

/** Growth per year with its sign: `+32.0%`. */
export const growthText = (lang: Lang, growth: number): string =>
  numberFormatOf(lang, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  }).format(growth);

/** English counts money in billions, the data and Chinese in 亿, of which ten are one. */
export const shownValue = (value: number, unit: string, lang: Lang): number =>
  lang === 'en' && unit.endsWith('_100m') ? value / 10 : value;

/** @throws Error for a unit without words */
export function amountText(value: number, unit: string, lang: Lang, t: ScoreboardText): string {
  const template = t[`scoreboard-unit-${unit}` as ScoreboardKey];
  if (template === undefined) throw new Error(`no words for the unit ${unit}`);
  return fillText(template, { value: numberText(lang, shownValue(value, unit, lang), 3) });
}

/** The unit by itself, as the amounts name it: 亿美元, USD billion. */
export const unitText = (unit: string, t: ScoreboardText): string =>
  fillText(t[`scoreboard-unit-${unit}` as ScoreboardKey], { value: '' })
    .replace(/ +/g, ' ')
    .trim();

export function targetText({ value, unit, precision }: Target, lang: Lang, t: ScoreboardText): string {
  return fillText(t[`scoreboard-precision-${precision}`], { value: amountText(value, unit, lang, t) });
}

export function periodText(period: Period, t: ScoreboardText): string {
  return fillText(t[`scoreboard-period-${period.kind}`], { ...period });
}

export function kindText(baseline: Baseline, alone: boolean, t: ScoreboardText): string {
  if (baseline.kind === 'published') return t.scoreboardPublished;
  if (alone) return t.scoreboardDerived;
  return baseline.reading === 'literal' ? t.scoreboardDerivedLiteral : t.scoreboardDerivedLoose;
}

/** One line for each baseline; none where there is none. */
export function baselineLines({ target, progress }: ScoreboardRow, lang: Lang, t: ScoreboardText): readonly string[] {
  const derived = progress.baselines.filter(({ baseline }) => baseline.kind === 'derived').length;
  return progress.baselines.map(
    ({ baseline }) =>
      `${amountText(baseline.value, target.unit, lang, t)} · ${periodText(baseline.period, t)} · ${kindText(baseline, derived === 1, t)}`,
  );
}

export function measureText(measure: ScoreboardMeasure, lang: Lang, t: ScoreboardText): string {
  const { observation, period, kind } = measure;
  const text = `${amountText(observation.value, observation.unit, lang, t)} · ${periodText(period, t)}`;
  return kind === 'part' ? `${text} · ${t.scoreboardPart}` : text;
}

/** The figure of the bar; failing that, the nearest one with what stands in its way; nothing when there is neither. */
export function latestLines({ measure, near }: ScoreboardRow, lang: Lang, t: ScoreboardText): readonly string[] {
  if (measure) return [measureText(measure, lang, t)];
  if (!near) return [];
  const { observation, period, refusal } = near;
  const value = amountText(observation.value, observation.unit, lang, t);
  return [`${value} · ${periodText(period, t)} · ${refusalText(refusal, t)}`];
}

/** One line for each baseline: the multiple and the growth per year that lead from it to the target. */
export function requiredLines({ progress }: ScoreboardRow, lang: Lang, t: ScoreboardText): readonly string[] {
  return progress.baselines.flatMap(({ requiredMultiple, requiredGrowth }) =>
    requiredMultiple === null || requiredGrowth === null
      ? []
      : [
          fillText(t.scoreboardRequiredValue, {
            multiple: numberText(lang, requiredMultiple),
            growth: growthText(lang, requiredGrowth),
          }),
        ],
  );
}

export const refusalText = (refusal: Refusal | 'growth-undefined', t: ScoreboardText): string =>
  t[`scoreboard-refusal-${refusal}`];

/** The status under one method, or the reason for none; an interim status says of when it is. */
export function statusText(verdict: Verdict, method: 'openSdg' | 'un', t: ScoreboardText): string {
  if (verdict.kind === 'refused') return refusalText(verdict.refusal, t);
  const key: ScoreboardKey =
    method === 'openSdg' ? `scoreboard-openSdg-${verdict.openSdg}` : `scoreboard-un-${verdict.un}`;
  return verdict.isFinal
    ? t[key]
    : fillText(t.scoreboardInterim, { status: t[key], when: periodText(verdict.latest.period, t) });
}

/** The bounds of the class that a ratio fell into, as both bodies publish them. */
export function ruleText(verdict: Extract<Verdict, { kind: 'judged' }>, method: 'openSdg' | 'un', t: ScoreboardText) {
  if (verdict[method] === 'achieved') return t['scoreboard-rule-achieved'];
  return t[`scoreboard-rule-${method}-${verdict[method]}` as ScoreboardKey];
}

export function outcomeText({ target, progress: { outcome } }: ScoreboardRow, lang: Lang, t: ScoreboardText): string {
  if (outcome.kind === 'not-published') return t.scoreboardNotPublished;
  const reached = outcome.isReached ? t.scoreboardReached : t.scoreboardMissed;
  return `${amountText(outcome.observation.value, target.unit, lang, t)} · ${reached}`;
}

/** One row as a sentence, for those who do not see the chart. */
export function rowSentence(row: ScoreboardRow, lang: Lang, t: ScoreboardText): string {
  const or = lang === 'en' ? ' / ' : '／';
  return fillText(t.scoreboardSentence, {
    name: row.target.name[lang],
    target: targetText(row.target, lang, t),
    baseline: baselineLines(row, lang, t).join(or) || t.scoreboardNotPublished,
    latest: latestLines(row, lang, t)[0] ?? t.scoreboardNotPublished,
    year: row.target.year,
    outcome: outcomeText(row, lang, t),
  });
}

/** The scoreboard in two sentences. */
export function buildScoreboardSummary(rows: Scoreboard['rows'], t: ScoreboardText): string {
  const startsWith = (kind: Baseline['kind']): number =>
    rows.filter(({ progress }) => progress.baselines[0]?.baseline.kind === kind).length;
  return fillText(t.scoreboardSummary, {
    count: rows.length,
    published: rows.filter(({ progress }) => progress.outcome.kind === 'published').length,
    judged: rows.filter(({ progress }) => progress.verdict.kind === 'judged').length,
    started: startsWith('published'),
    derived: startsWith('derived'),
  });
}
