import type { Lang } from '../model/types.ts';
import type { chartsZhHans } from './charts/charts.zh-hans.ts';

export type ChartStringKey = keyof typeof chartsZhHans;
export type ChartStrings = Readonly<Record<ChartStringKey, string>>;

/** The words of the charts and their language: nobody else's words are loaded. */
export interface ChartWords {
  readonly lang: Lang;
  readonly strings: ChartStrings;
}

/** @throws TypeError when the file cannot be fetched */
export async function loadChartWords(lang: Lang): Promise<ChartWords> {
  switch (lang) {
    case 'zh-Hans':
      return { lang, strings: (await import('./charts/charts.zh-hans.ts')).chartsZhHans };
    case 'en':
      return { lang, strings: (await import('./charts/charts.en.ts')).chartsEn };
    case 'zh-Hant':
      return { lang, strings: (await import('./generated/zh-hant-charts.json')).default };
  }
}
