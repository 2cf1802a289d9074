import type { ChartTable } from '../../../src/charts/chart-types.ts';
import { buildEnterprises } from '../../../src/charts/enterprises/build-enterprises.ts';
import { buildEnterprisesTable } from '../../../src/charts/enterprises/enterprises-table.ts';
import { buildMarkets } from '../../../src/charts/markets/build-markets.ts';
import { buildMarketsTable } from '../../../src/charts/markets/markets-table.ts';
import { buildMatrix } from '../../../src/charts/matrix/build-matrix.ts';
import { buildMatrixTable } from '../../../src/charts/matrix/matrix-table.ts';
import { buildNation } from '../../../src/charts/nation/build-nation.ts';
import { buildNationTable } from '../../../src/charts/nation/nation-table.ts';
import { buildPath } from '../../../src/charts/path/build-path.ts';
import { buildPathTable } from '../../../src/charts/path/path-table.ts';
import { buildScoreboard } from '../../../src/charts/scoreboard/build-scoreboard.ts';
import { buildScoreboardTable } from '../../../src/charts/scoreboard/scoreboard-table.ts';
import { buildTalent } from '../../../src/charts/talent/build-talent.ts';
import { buildTalentTable } from '../../../src/charts/talent/talent-table.ts';
import { strings } from '../../../src/i18n/index.ts';
import type { Atlas, Lang } from '../../../src/model/types.ts';
import { chartStrings } from '../../unit/charts/chart-words.ts';

/** Names of the charts' files, in the order of the page. */
export type ChartName = 'scoreboard' | 'path' | 'nation' | 'enterprises' | 'talent' | 'who-does-what' | 'markets';

/** The tables of all seven charts, made by the same functions as the page's. */
export function buildChartTables(atlas: Atlas, lang: Lang): readonly { chart: ChartName; table: ChartTable }[] {
  const t = { ...strings(lang), ...chartStrings(lang) };
  return [
    { chart: 'scoreboard', table: buildScoreboardTable(buildScoreboard(atlas).rows, lang, t) },
    { chart: 'path', table: buildPathTable(buildPath(atlas), lang, t) },
    { chart: 'nation', table: buildNationTable(buildNation(atlas), lang, t) },
    { chart: 'enterprises', table: buildEnterprisesTable(buildEnterprises(atlas, lang), t) },
    { chart: 'talent', table: buildTalentTable(buildTalent(atlas), lang, t) },
    { chart: 'who-does-what', table: buildMatrixTable(buildMatrix(atlas, lang), t) },
    { chart: 'markets', table: buildMarketsTable(buildMarkets(atlas, lang, t), t) },
  ];
}
