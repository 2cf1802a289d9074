/** The charts that the story shows, by themselves: fetched when the first of them is wanted. */
import '../styles/charts/frame.css';
import '../styles/charts/page.css';
import '../styles/charts/scoreboard.css';
import '../styles/charts/path.css';
import '../styles/charts/nation.css';
import '../styles/charts/enterprises.css';
import '../styles/charts/talent.css';
import '../styles/charts/matrix.css';
import '../styles/charts/markets.css';
import { buildEnterprises } from '../charts/enterprises/build-enterprises.ts';
import { EnterprisesChart } from '../charts/enterprises/enterprises-chart.tsx';
import { buildMarkets } from '../charts/markets/build-markets.ts';
import { MarketsChart } from '../charts/markets/markets-chart.tsx';
import { buildMatrix } from '../charts/matrix/build-matrix.ts';
import { MatrixChart } from '../charts/matrix/matrix-chart.tsx';
import { buildNation } from '../charts/nation/build-nation.ts';
import { NationChart } from '../charts/nation/nation-chart.tsx';
import { buildPath } from '../charts/path/build-path.ts';
import { PathChart } from '../charts/path/path-chart.tsx';
import { buildScoreboard } from '../charts/scoreboard/build-scoreboard.ts';
import { ScoreboardChart } from '../charts/scoreboard/scoreboard-chart.tsx';
import { buildTalent } from '../charts/talent/build-talent.ts';
import { TalentChart } from '../charts/talent/talent-chart.tsx';
import { chartStrings } from '../i18n/chart-strings.ts';
import { strings } from '../i18n/index.ts';
import type { Atlas, Lang } from '../model/types.ts';
import type { ChartId } from '../state/view-state.ts';

interface StepChartProps {
  readonly atlas: Atlas;
  readonly chart: ChartId;
  readonly lang: Lang;
  /** Address of a place or city selected. */
  readonly hrefFor: (id: string) => string;
}

export function StepChart({ atlas, chart, lang, hrefFor }: StepChartProps) {
  const t = { ...strings(lang), ...chartStrings(lang) };
  const rest = { lang, t };
  switch (chart) {
    case 'scoreboard':
      return <ScoreboardChart rows={buildScoreboard(atlas).rows} {...rest} />;
    case 'path':
      return <PathChart rows={buildPath(atlas)} {...rest} />;
    case 'nation':
      return <NationChart rows={buildNation(atlas)} {...rest} />;
    case 'enterprises':
      return <EnterprisesChart rows={buildEnterprises(atlas, lang)} selected={null} hrefFor={hrefFor} {...rest} />;
    case 'talent':
      return <TalentChart rows={buildTalent(atlas)} {...rest} />;
    case 'who-does-what':
      return (
        <MatrixChart matrix={buildMatrix(atlas, lang)} selected={null} sector={null} hrefFor={hrefFor} {...rest} />
      );
    case 'markets':
      return <MarketsChart markets={buildMarkets(atlas, lang, t)} selected={null} hrefFor={hrefFor} {...rest} />;
  }
}
