import { enterprisesZhHans } from './enterprises.zh-hans.ts';
import { frameZhHans } from './frame.zh-hans.ts';
import { marketsZhHans } from './markets.zh-hans.ts';
import { matrixZhHans } from './matrix.zh-hans.ts';
import { methodsZhHans } from './methods.zh-hans.ts';
import { nationZhHans } from './nation.zh-hans.ts';
import { pageZhHans } from './page.zh-hans.ts';
import { pathZhHans } from './path.zh-hans.ts';
import { scoreboardZhHans } from './scoreboard.zh-hans.ts';
import { talentZhHans } from './talent.zh-hans.ts';

/** The words of the charts in the language they are first written in, apart from those of the atlas: they come with the charts. */
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
