import type { Lang } from '../model/types.ts';
import { enterprisesEn } from './charts/enterprises.en.ts';
import { enterprisesZhHans } from './charts/enterprises.zh-hans.ts';
import { frameEn } from './charts/frame.en.ts';
import { frameZhHans } from './charts/frame.zh-hans.ts';
import { marketsEn } from './charts/markets.en.ts';
import { marketsZhHans } from './charts/markets.zh-hans.ts';
import { matrixEn } from './charts/matrix.en.ts';
import { matrixZhHans } from './charts/matrix.zh-hans.ts';
import { methodsEn } from './charts/methods.en.ts';
import { methodsZhHans } from './charts/methods.zh-hans.ts';
import { nationEn } from './charts/nation.en.ts';
import { nationZhHans } from './charts/nation.zh-hans.ts';
import { pageEn } from './charts/page.en.ts';
import { pageZhHans } from './charts/page.zh-hans.ts';
import { pathEn } from './charts/path.en.ts';
import { pathZhHans } from './charts/path.zh-hans.ts';
import { scoreboardEn } from './charts/scoreboard.en.ts';
import { scoreboardZhHans } from './charts/scoreboard.zh-hans.ts';
import { talentEn } from './charts/talent.en.ts';
import { talentZhHans } from './charts/talent.zh-hans.ts';
import zhHant from './generated/zh-hant-charts.json' with { type: 'json' };

/** The words of the charts in the language they are first written in, apart from those of the atlas: only the page of targets loads them. */
export const chartsZhHans = {
  ...pageZhHans,
  ...frameZhHans,
  ...methodsZhHans,
  ...scoreboardZhHans,
  ...pathZhHans,
  ...nationZhHans,
  ...enterprisesZhHans,
  ...talentZhHans,
  ...matrixZhHans,
  ...marketsZhHans,
} as const;

export type ChartStringKey = keyof typeof chartsZhHans;
export type ChartStrings = Readonly<Record<ChartStringKey, string>>;

const chartsEn: ChartStrings = {
  ...pageEn,
  ...frameEn,
  ...methodsEn,
  ...scoreboardEn,
  ...pathEn,
  ...nationEn,
  ...enterprisesEn,
  ...talentEn,
  ...matrixEn,
  ...marketsEn,
};

const STRINGS: Readonly<Record<Lang, ChartStrings>> = { 'zh-Hans': chartsZhHans, en: chartsEn, 'zh-Hant': zhHant };

export function chartStrings(lang: Lang): ChartStrings {
  return STRINGS[lang];
}
