import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
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
import { rememberLast } from '../charts/remember-last.ts';
import { buildScoreboard } from '../charts/scoreboard/build-scoreboard.ts';
import { ScoreboardChart } from '../charts/scoreboard/scoreboard-chart.tsx';
import { buildScoreboardTable } from '../charts/scoreboard/scoreboard-table.ts';
import { buildScoreboardSummary } from '../charts/scoreboard/scoreboard-words.ts';
import { buildTalent } from '../charts/talent/build-talent.ts';
import { TalentChart } from '../charts/talent/talent-chart.tsx';
import { buildTalentTable } from '../charts/talent/talent-table.ts';
import { buildTalentSummary } from '../charts/talent/talent-words.ts';
import type { ChartStringKey, ChartStrings } from '../i18n/chart-strings.ts';
import type { Strings } from '../i18n/index.ts';
import type { Atlas, Lang } from '../model/types.ts';
import { ChartFrame, type ChartFrameProps } from '../panels/chart-frame.tsx';
import type { ChartId } from '../state/view-state.ts';

export interface TargetChartProps {
  readonly atlas: Atlas;
  readonly lang: Lang;
  readonly t: Strings & ChartStrings;
  /** Selected place, city or part of the layout. */
  readonly selected: string | null;
  readonly sector: string | null;
  /** Selected target. */
  readonly metric: string | null;
  /** Address of the view with a place or city selected. */
  readonly hrefFor: (id: string) => string;
  /** Address of the view with a target selected; without it the names of the targets are no links. */
  readonly metricHrefFor?: ((metric: string) => string) | undefined;
  readonly onSelect: (id: string) => void;
  readonly onMetric?: ((metric: string) => void) | undefined;
}

/** What a chart is called, and the targets of clause （一） that it speaks of; the scoreboard speaks of all. */
export const CHART_TITLES: Readonly<Record<ChartId, ChartStringKey>> = {
  scoreboard: 'scoreboardTitle',
  path: 'pathTitle',
  nation: 'nationTitle',
  enterprises: 'enterprisesTitle',
  talent: 'talentTitle',
  'who-does-what': 'matrixTitle',
  markets: 'marketsTitle',
};

export const CHART_METRICS: Readonly<Partial<Record<ChartId, readonly string[]>>> = {
  path: ['contract_value', 'offshore_executed_value'],
  nation: ['offshore_executed_value'],
  enterprises: ['enterprises_registered'],
  talent: ['employees', 'employees_graduates', 'trained'],
};

/** Charts in which nothing can be chosen: no address is written in them and no place is marked. */
const CHARTS_WITHOUT_LINKS: readonly ChartId[] = ['path', 'nation', 'talent'];

/** One of the seven charts, framed with its numbers, its sources and the files to take away. */
export function TargetChart({ id, isCurrent, ...props }: TargetChartProps & { id: ChartId; isCurrent: boolean }) {
  const { metric, atlas, lang, t } = props;
  const isConcerned = metric !== null && (CHART_METRICS[id]?.includes(metric) ?? false);
  const isMarked = isCurrent || isConcerned;
  const concern = isConcerned ? metric : null;
  // What is drawn from the same values is the same node, which is left as it stands.
  const still = useMemo(
    () => (CHARTS_WITHOUT_LINKS.includes(id) ? framed(id, isMarked, { ...props, metric: concern }) : null),
    [id, isMarked, concern, atlas, lang, t],
  );
  return still ?? framed(id, isMarked, props);
}

function framed(id: ChartId, isCurrent: boolean, props: TargetChartProps): VNode {
  const { atlas, lang, t } = props;
  const { reading, summary, table, basis, chart } = CHARTS[id](props);
  return (
    <ChartFrame
      atlas={atlas}
      lang={lang}
      t={t}
      file={id}
      title={t[CHART_TITLES[id]]}
      isCurrent={isCurrent}
      reading={reading}
      summary={summary}
      table={table}
      basis={basis}
    >
      {chart}
    </ChartFrame>
  );
}

/** The chart by itself. */
export function BareChart({ id, ...props }: TargetChartProps & { id: ChartId }) {
  return CHARTS[id](props).chart;
}

/** Rows, words and tables depend on the data and the language alone: they are the same objects while a reader selects. */
const rowsOf = {
  scoreboard: rememberLast(buildScoreboard),
  path: rememberLast(buildPath),
  nation: rememberLast(buildNation),
  enterprises: rememberLast(buildEnterprises),
  talent: rememberLast(buildTalent),
  matrix: rememberLast(buildMatrix),
  markets: rememberLast(buildMarkets),
};
const tableOf = {
  scoreboard: rememberLast(buildScoreboardTable),
  path: rememberLast(buildPathTable),
  nation: rememberLast(buildNationTable),
  enterprises: rememberLast(buildEnterprisesTable),
  talent: rememberLast(buildTalentTable),
  matrix: rememberLast(buildMatrixTable),
  markets: rememberLast(buildMarketsTable),
};

type Filling = Pick<ChartFrameProps, 'reading' | 'summary' | 'table' | 'basis'> & { readonly chart: VNode };

const CHARTS: Readonly<Record<ChartId, (props: TargetChartProps) => Filling>> = {
  scoreboard: ({ atlas, lang, t, metric, metricHrefFor, onMetric }) => {
    const scoreboard = rowsOf.scoreboard(atlas);
    return {
      reading: t.readingScoreboard,
      summary: buildScoreboardSummary(scoreboard.rows, t),
      table: tableOf.scoreboard(scoreboard.rows, lang, t),
      basis: scoreboard,
      chart: (
        <ScoreboardChart
          metric={metric}
          metricHrefFor={metricHrefFor}
          onMetric={onMetric}
          rows={scoreboard.rows}
          lang={lang}
          t={t}
        />
      ),
    };
  },
  path: ({ atlas, lang, t, metric }) => {
    const path = rowsOf.path(atlas);
    return {
      reading: t.readingPath,
      summary: buildPathSummary(path, lang, t),
      table: tableOf.path(path, lang, t),
      basis: path,
      chart: <PathChart metric={metric} rows={path} lang={lang} t={t} />,
    };
  },
  nation: ({ atlas, lang, t }) => {
    const nation = rowsOf.nation(atlas);
    return {
      reading: t.readingNation,
      summary: buildNationSummary(nation, lang, t),
      table: tableOf.nation(nation, lang, t),
      basis: nation,
      chart: <NationChart rows={nation} lang={lang} t={t} />,
    };
  },
  enterprises: ({ atlas, lang, t, selected, hrefFor, onSelect }) => {
    const enterprises = rowsOf.enterprises(atlas, lang);
    return {
      reading: t.readingEnterprises,
      summary: buildEnterprisesSummary(enterprises, lang, t),
      table: tableOf.enterprises(enterprises, t),
      basis: enterprises,
      chart: (
        <div class="chart">
          <EnterprisesChart
            rows={enterprises}
            lang={lang}
            t={t}
            selected={selected}
            hrefFor={hrefFor}
            onSelect={onSelect}
          />
        </div>
      ),
    };
  },
  talent: ({ atlas, lang, t }) => {
    const talent = rowsOf.talent(atlas);
    return {
      reading: t.readingTalent,
      summary: buildTalentSummary(talent, lang, t),
      table: tableOf.talent(talent, lang, t),
      basis: talent,
      chart: (
        <div class="chart">
          <TalentChart rows={talent} lang={lang} t={t} />
        </div>
      ),
    };
  },
  'who-does-what': ({ atlas, lang, t, selected, sector, hrefFor, onSelect }) => {
    const matrix = rowsOf.matrix(atlas, lang);
    return {
      reading: t.readingMatrix,
      summary: buildMatrixSummary(matrix, lang, t),
      table: tableOf.matrix(matrix, t),
      basis: matrix,
      chart: (
        <MatrixChart
          matrix={matrix}
          lang={lang}
          t={t}
          selected={selected}
          sector={sector}
          hrefFor={hrefFor}
          onSelect={onSelect}
        />
      ),
    };
  },
  markets: ({ atlas, lang, t, selected, hrefFor, onSelect }) => {
    const markets = rowsOf.markets(atlas, lang, t);
    return {
      reading: t.readingMarkets,
      summary: buildMarketsSummary(markets, lang, t),
      table: tableOf.markets(markets, t),
      basis: markets,
      chart: (
        <MarketsChart markets={markets} lang={lang} t={t} selected={selected} hrefFor={hrefFor} onSelect={onSelect} />
      ),
    };
  },
};
