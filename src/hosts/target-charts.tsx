import { buildEnterprises } from '../charts/enterprises/build-enterprises.ts';
import { EnterprisesChart } from '../charts/enterprises/enterprises-chart.tsx';
import { buildEnterprisesSummary } from '../charts/enterprises/enterprises-summary.ts';
import { buildEnterprisesTable } from '../charts/enterprises/enterprises-table.ts';
import { buildMarkets, buildMarketsSummary } from '../charts/markets/build-markets.ts';
import { MarketsChart } from '../charts/markets/markets-chart.tsx';
import { buildMarketsTable } from '../charts/markets/markets-table.ts';
import { buildMatrix, buildMatrixSummary } from '../charts/matrix/build-matrix.ts';
import { MatrixChart } from '../charts/matrix/matrix-chart.tsx';
import { buildMatrixTable } from '../charts/matrix/matrix-table.ts';
import { buildNation } from '../charts/nation/build-nation.ts';
import { NationChart } from '../charts/nation/nation-chart.tsx';
import { buildNationTable } from '../charts/nation/nation-table.ts';
import { buildNationSummary } from '../charts/nation/nation-words.ts';
import { buildPath } from '../charts/path/build-path.ts';
import { PathChart } from '../charts/path/path-chart.tsx';
import { buildPathTable } from '../charts/path/path-table.ts';
import { buildPathSummary } from '../charts/path/path-words.ts';
import { buildScoreboard } from '../charts/scoreboard/build-scoreboard.ts';
import { ScoreboardChart } from '../charts/scoreboard/scoreboard-chart.tsx';
import { buildScoreboardTable } from '../charts/scoreboard/scoreboard-table.ts';
import { buildScoreboardSummary } from '../charts/scoreboard/scoreboard-words.ts';
import { buildTalent } from '../charts/talent/build-talent.ts';
import { TalentChart } from '../charts/talent/talent-chart.tsx';
import { buildTalentTable } from '../charts/talent/talent-table.ts';
import { buildTalentSummary } from '../charts/talent/talent-words.ts';
import type { ChartStrings } from '../i18n/chart-strings.ts';
import type { Strings } from '../i18n/index.ts';
import type { Atlas, Lang } from '../model/types.ts';
import { ChartFrame } from '../panels/chart-frame.tsx';

interface TargetChartsProps {
  readonly atlas: Atlas;
  readonly lang: Lang;
  readonly t: Strings & ChartStrings;
  readonly selected: string | null;
  readonly sector: string | null;
  /** Address of the map with a place or city selected. */
  readonly hrefFor: (id: string) => string;
}

/** The seven charts, each framed with its numbers, its sources and the files to take away. */
export function TargetCharts({ atlas, lang, t, selected, sector, hrefFor }: TargetChartsProps) {
  const scoreboard = buildScoreboard(atlas);
  const path = buildPath(atlas);
  const nation = buildNation(atlas);
  const enterprises = buildEnterprises(atlas, lang);
  const talent = buildTalent(atlas);
  const matrix = buildMatrix(atlas, lang);
  const markets = buildMarkets(atlas, lang, t);
  const shared = { atlas, lang, t };
  return (
    <>
      <ChartFrame
        {...shared}
        file="scoreboard"
        title={t.scoreboardTitle}
        reading={t.readingScoreboard}
        summary={buildScoreboardSummary(scoreboard.rows, t)}
        table={buildScoreboardTable(scoreboard.rows, lang, t)}
        basis={scoreboard}
      >
        <ScoreboardChart rows={scoreboard.rows} lang={lang} t={t} />
      </ChartFrame>
      <ChartFrame
        {...shared}
        file="path"
        title={t.pathTitle}
        reading={t.readingPath}
        summary={buildPathSummary(path, lang, t)}
        table={buildPathTable(path, lang, t)}
        basis={path}
      >
        <PathChart rows={path} lang={lang} t={t} />
      </ChartFrame>
      <ChartFrame
        {...shared}
        file="nation"
        title={t.nationTitle}
        reading={t.readingNation}
        summary={buildNationSummary(nation, lang, t)}
        table={buildNationTable(nation, lang, t)}
        basis={nation}
      >
        <NationChart rows={nation} lang={lang} t={t} />
      </ChartFrame>
      <ChartFrame
        {...shared}
        file="enterprises"
        title={t.enterprisesTitle}
        reading={t.readingEnterprises}
        summary={buildEnterprisesSummary(enterprises, lang, t)}
        table={buildEnterprisesTable(enterprises, t)}
        basis={enterprises}
      >
        <div class="chart">
          <EnterprisesChart rows={enterprises} lang={lang} t={t} selected={selected} hrefFor={hrefFor} />
        </div>
      </ChartFrame>
      <ChartFrame
        {...shared}
        file="talent"
        title={t.talentTitle}
        reading={t.readingTalent}
        summary={buildTalentSummary(talent, lang, t)}
        table={buildTalentTable(talent, t)}
        basis={talent}
      >
        <div class="chart">
          <TalentChart rows={talent} lang={lang} t={t} />
        </div>
      </ChartFrame>
      <ChartFrame
        {...shared}
        file="who-does-what"
        title={t.matrixTitle}
        reading={t.readingMatrix}
        summary={buildMatrixSummary(matrix, lang, t)}
        table={buildMatrixTable(matrix, t)}
        basis={matrix}
      >
        <MatrixChart matrix={matrix} lang={lang} t={t} selected={selected} sector={sector} hrefFor={hrefFor} />
      </ChartFrame>
      <ChartFrame
        {...shared}
        file="markets"
        title={t.marketsTitle}
        reading={t.readingMarkets}
        summary={buildMarketsSummary(markets, lang, t)}
        table={buildMarketsTable(markets, t)}
        basis={markets}
      >
        <MarketsChart markets={markets} lang={lang} t={t} selected={selected} hrefFor={hrefFor} />
      </ChartFrame>
    </>
  );
}
