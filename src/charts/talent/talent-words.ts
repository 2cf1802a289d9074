import { fillText } from '../../model/fill-text.ts';
import type { Lang } from '../../model/types.ts';
import { writeMonth, writeNumber } from '../enterprises/write-text.ts';
import type { TalentRow, TalentRows } from './build-talent.ts';
import type { TalentText } from './talent-text.ts';

export function groupWord({ metric }: Pick<TalentRow, 'metric'>, t: TalentText): string {
  return metric === 'trained' ? t.talentTrained : t.talentEmployed;
}

/** When a row speaks of: a target's year, the end of a month, or a year nobody counted in. */
export function whenWord({ kind, year, month }: TalentRow, lang: Lang, t: TalentText): string {
  if (kind === 'target') return fillText(t.talentTarget, { year });
  if (kind === 'missing') return fillText(month === null ? t.talentIn : t.talentEndOf, { year });
  return fillText(t.talentAsOf, { date: writeMonth({ year, month: month ?? 12 }, lang) });
}

/** All that is known of a row, for its tooltip. */
export function tipOf(row: TalentRow, lang: Lang, t: TalentText): string {
  const source = row.sourceTitles.map((title) => title[lang]).join('; ');
  const words = { group: groupWord(row, t), when: whenWord(row, lang, t), source };
  if (row.people === null) return fillText(t.talentTipMissing, words);
  const value = writeNumber(row.people);
  if (row.graduates === null) return fillText(t.talentTip, { ...words, value });
  return fillText(t.talentTipGraduates, { ...words, value, graduates: writeNumber(row.graduates.people) });
}

/** The chart in words, for those who do not see it. */
export function buildTalentSummary(rows: TalentRows, lang: Lang, t: TalentText): string {
  return rows.groups.flatMap((group) => group.rows.map((row) => describe(row, lang, t))).join(lang === 'en' ? ' ' : '');
}

function describe(row: TalentRow, lang: Lang, t: TalentText): string {
  const { year, people, graduates } = row;
  const group = groupWord(row, t);
  if (people === null) return fillText(t.talentSummaryMissing, { group, when: whenWord(row, lang, t) });
  const value = writeNumber(people);
  if (row.kind === 'observed') {
    const date = writeMonth({ year, month: row.month ?? 12 }, lang);
    return fillText(t.talentSummaryObserved, { group, date, value });
  }
  if (graduates === null) return fillText(t.talentSummaryTarget, { group, year, value });
  return fillText(t.talentSummaryTargetGraduates, { group, year, value, graduates: writeNumber(graduates.people) });
}
