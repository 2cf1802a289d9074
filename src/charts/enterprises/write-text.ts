import { format as d3Format } from 'd3-format';
import type { Lang } from '../../model/types.ts';

/** With separators for thousands and at most two decimals: `250,700`, `25.07`. */
export const writeNumber: (value: number) => string = d3Format(',.2~f');

/** `0.5027` as `50.3%`. */
export const writePercent: (share: number) => string = d3Format('.1%');

const englishMonth = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });

/** `July 2010`, `2010 年 7 月`. */
export function writeMonth({ year, month }: { readonly year: number; readonly month: number }, lang: Lang): string {
  if (lang !== 'en') return `${year}年${month}月`;
  return `${englishMonth.format(Date.UTC(year, month - 1, 1))} ${year}`;
}

/** As the table and the CSV write it: `2010-07`. */
export function writeIsoMonth({ year, month }: { readonly year: number; readonly month: number }): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}
