import type { ChartStrings } from '../../../src/i18n/chart-strings.ts';
import { chartsEn } from '../../../src/i18n/charts/charts.en.ts';
import { chartsZhHans } from '../../../src/i18n/charts/charts.zh-hans.ts';
import chartsZhHant from '../../../src/i18n/generated/zh-hant-charts.json' with { type: 'json' };
import type { Lang } from '../../../src/model/types.ts';

const WORDS: Readonly<Record<Lang, ChartStrings>> = { 'zh-Hans': chartsZhHans, en: chartsEn, 'zh-Hant': chartsZhHant };

/** The words of the charts without waiting for them, as a page does. */
export function chartStrings(lang: Lang): ChartStrings {
  return WORDS[lang];
}
