import { fillText } from '../../model/fill-text.ts';
import { decodePeriod } from '../../model/targets.ts';
import type { Lang, Observation } from '../../model/types.ts';
import { writeMoney, writeMonth, writePercent } from '../path/chart-words.ts';
import { writeMultiple } from '../path/path-words.ts';
import type { ImpliedShare, NationNote, NationNoteMetric, NationRows } from './build-nation.ts';

/** The strings of this chart; see `src/i18n/charts/nation.zh-hans.ts`. */
export type NationKey =
  | `nation${'Title' | 'Intro' | 'Unit' | 'Money' | 'PanelTitle' | 'Missing' | 'MissingLines' | 'LaneHeading'}`
  | `nation${'ShareHeading' | 'SharePublishedHeading' | 'Rank' | 'RankPeriodFromStart' | 'Year' | 'MonthsOfYear' | 'Said'}`
  | `nationImplied-${ImpliedShare['basis']}`
  | `nation${'Arithmetic' | 'Clause' | 'NotesHeading' | 'OtherCurrency'}`
  | `nationNote-${NationNoteMetric}`
  | `nationSummary${'Series' | 'Gap' | 'Implied' | 'Guangdong' | 'None'}`
  | `nationCol${'Year' | 'Series' | 'Value' | 'Unit' | 'Kind' | 'Source'}`
  | `nationSeries${'Nation' | 'Guangdong' | 'Share' | 'Implied' | 'ImpliedShare'}`
  | `nationSeries-${NationNoteMetric}`
  | `nationUnit${'Percent' | 'Rank'}`
  | `nationKind${'Published' | 'Derived'}`;
export type NationStrings = Readonly<Record<NationKey, string>>;

export function writeBasis({ basis, multiple }: ImpliedShare, t: NationStrings): string {
  return fillText(t[`nationImplied-${basis}`], multiple === null ? {} : { multiple: writeMultiple(multiple) });
}

/** `80÷646.4=12.4%`: a derived share is never shown without its arithmetic within reach. */
export function writeArithmetic(implied: ImpliedShare, nation: Observation, lang: Lang, t: NationStrings): string {
  return fillText(t.nationArithmetic, {
    value: writeMoney(lang, implied.value),
    nation: writeMoney(lang, nation.value),
    share: writePercent(lang, implied.share),
  });
}

export function writeNotePeriod(observation: Observation, lang: Lang, t: NationStrings): string {
  const period = decodePeriod(observation);
  if (period?.kind === 'year') return fillText(t.nationYear, { year: period.year });
  if (period?.kind !== 'months') return fillText(t.nationSaid, { year: observation.year });
  return fillText(t.nationMonthsOfYear, {
    year: period.year,
    from: writeMonth(lang, period.from),
    to: writeMonth(lang, period.to),
  });
}

/** The months of a rank in the width of one column; empty for a full year. */
export function writeRankPeriod(rank: Observation, lang: Lang, t: NationStrings): string {
  const period = decodePeriod(rank);
  if (period?.kind !== 'months') return '';
  if (period.from === 1) return fillText(t.nationRankPeriodFromStart, { to: writeMonth(lang, period.to) });
  return `${writeMonth(lang, period.from)}–${writeMonth(lang, period.to)}`;
}

export function writeNote({ metric, observation }: NationNote, lang: Lang, t: NationStrings): string {
  return fillText(t[`nationNote-${metric}`], {
    period: writeNotePeriod(observation, lang, t),
    value: observation.value,
    note: observation.note?.[lang] ?? '',
  });
}

/** `null` while the last national year was published in dollars only. */
export function writeOtherCurrency(rows: NationRows, lang: Lang, t: NationStrings): string | null {
  const usd = rows.years.at(-1)?.nation;
  if (rows.otherCurrency === null || !usd) return null;
  return fillText(t.nationOtherCurrency, {
    year: rows.otherCurrency.year,
    value: writeMoney(lang, rows.otherCurrency.value),
    usd: writeMoney(lang, usd.value),
  });
}

/** The whole chart for readers who hear it. */
export function buildNationSummary(rows: NationRows, lang: Lang, t: NationStrings): string {
  const unit = t.nationUnit;
  const list = (years: readonly number[]) => years.join(lang === 'en' ? ', ' : '、');
  const published = rows.years.flatMap(({ nation }) => nation ?? []);
  const [first, last] = [published[0], published.at(-1)];
  const gaps = rows.years.filter(({ nation }) => nation === null).map(({ year }) => year);
  const guangdong = rows.years.filter((year) => year.guangdong !== null).map(({ year }) => year);
  return [
    first && last
      ? fillText(t.nationSummarySeries, {
          from: first.year,
          to: last.year,
          first: writeMoney(lang, first.value),
          last: writeMoney(lang, last.value),
          unit,
        })
      : '',
    gaps.length > 0 ? fillText(t.nationSummaryGap, { years: list(gaps) }) : '',
    guangdong.length > 0 ? fillText(t.nationSummaryGuangdong, { years: list(guangdong) }) : t.nationSummaryNone,
    ...rows.years.flatMap(({ year, implied }) =>
      implied.map((one) =>
        fillText(t.nationSummaryImplied, {
          year,
          basis: writeBasis(one, t),
          value: writeMoney(lang, one.value),
          share: writePercent(lang, one.share),
          unit,
        }),
      ),
    ),
    ...rows.notes.map((note) => `${writeNote(note, lang, t)}${lang === 'en' ? ' ' : ''}`),
  ]
    .join('')
    .trim();
}
