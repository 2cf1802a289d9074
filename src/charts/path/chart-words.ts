import { numberFormatOf } from '../../model/number-format.ts';
import type { Lang } from '../../model/types.ts';

/**
 * An amount published in USD 100 million, in the unit in which the language counts: 亿美元, or billions of dollars in
 * English. Rounded to twelve digits, which takes away nothing published and leaves no binary dust.
 */
export function moneyIn(lang: Lang, usd100m: number): number {
  return Number((lang === 'en' ? usd100m / 10 : usd100m).toPrecision(12));
}

/** As published: all its decimals, in the unit of {@link moneyIn}. */
export function writeMoney(lang: Lang, usd100m: number): string {
  return numberFormat(lang, 0, lang === 'en' ? 4 : 3).format(moneyIn(lang, usd100m));
}

/** A computed amount: to 0.1 亿美元, which is USD 0.01 billion, in every language. */
export function writeComputedMoney(lang: Lang, usd100m: number): string {
  const decimals = lang === 'en' ? 2 : 1;
  return numberFormat(lang, decimals, decimals).format(moneyIn(lang, usd100m));
}

/** `share` of one, with one decimal: `12.4%`. */
export function writePercent(lang: Lang, share: number): string {
  return `${numberFormat(lang, 1, 1).format(share * 100)}%`;
}

/** `Jan`, or the number of the month where the language counts months. */
export function writeMonth(lang: Lang, month: number): string {
  if (lang !== 'en') return String(month);
  return new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' }).format(Date.UTC(2010, month - 1, 15));
}

function numberFormat(lang: Lang, least: number, most: number): Intl.NumberFormat {
  return numberFormatOf(lang, { minimumFractionDigits: least, maximumFractionDigits: most });
}
