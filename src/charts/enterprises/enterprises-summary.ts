import { fillText } from '../../model/fill-text.ts';
import type { Lang } from '../../model/types.ts';
import type { EnterpriseBar, EnterprisePart, EnterpriseRows } from './build-enterprises.ts';
import type { EnterprisesText } from './enterprises-text.ts';
import { writeMonth, writeNumber, writePercent } from './write-text.ts';

/** The chart in words, for those who do not see it. */
export function buildEnterprisesSummary(rows: EnterpriseRows, lang: Lang, t: EnterprisesText): string {
  const { target } = rows;
  const sentences = [
    ...rows.bars.flatMap((bar) => describeBar(bar, lang, t)),
    fillText(t.enterprisesSummaryTarget, { year: target.year, value: writeNumber(target.value) }),
    ...(rows.isOutcomePublished ? [] : [fillText(t.enterprisesSummaryMissing, { year: target.year })]),
  ];
  return sentences.join(lang === 'en' ? ' ' : '');
}

function describeBar(bar: EnterpriseBar, lang: Lang, t: EnterprisesText): readonly string[] {
  const values = { date: writeMonth(bar, lang), total: writeNumber(bar.total) };
  if (bar.parts.length === 0) return [fillText(t.enterprisesSummaryNone, values)];
  const parts = bar.parts.map((part) => describePart(part, lang, t)).join(lang === 'en' ? ', ' : '、');
  const cores = bar.parts.filter(({ isCore }) => isCore);
  const share = cores.reduce((sum, part) => sum + part.share, 0);
  return [
    fillText(t.enterprisesSummaryBar, { ...values, parts }),
    ...(cores.length === 2 ? [fillText(t.enterprisesSummaryCores, { share: writePercent(share) })] : []),
  ];
}

function describePart({ name, value, derived }: EnterprisePart, lang: Lang, t: EnterprisesText): string {
  const text = [name ?? t.enterprisesRest, writeNumber(value)].join(lang === 'en' ? ' ' : '');
  if (!derived) return text;
  return lang === 'en' ? `${text} (${t.enterprisesDerived})` : `${text}（${t.enterprisesDerived}）`;
}
