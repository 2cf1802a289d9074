import type { ChartStrings } from '../chart-strings.ts';
import { enterprisesEn } from './enterprises.en.ts';
import { frameEn } from './frame.en.ts';
import { marketsEn } from './markets.en.ts';
import { matrixEn } from './matrix.en.ts';
import { methodsEn } from './methods.en.ts';
import { nationEn } from './nation.en.ts';
import { pageEn } from './page.en.ts';
import { pathEn } from './path.en.ts';
import { scoreboardEn } from './scoreboard.en.ts';
import { talentEn } from './talent.en.ts';

export const chartsEn: ChartStrings = {
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
