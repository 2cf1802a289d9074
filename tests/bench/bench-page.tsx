/** Runs in the browser: redraws one chart, as the page does, and says how long each redraw took. */
import { type ComponentChild, render } from 'preact';
import 'virtual:map-tokens.css';
import '../../src/styles/tokens.css';
import '../../src/styles/layout.css';
import '../../src/styles/panels.css';
import '../../src/styles/charts/frame.css';
import '../../src/styles/charts/page.css';
import '../../src/styles/charts/scoreboard.css';
import '../../src/styles/charts/path.css';
import '../../src/styles/charts/nation.css';
import '../../src/styles/charts/enterprises.css';
import '../../src/styles/charts/talent.css';
import '../../src/styles/charts/matrix.css';
import '../../src/styles/charts/markets.css';
import { buildEnterprises } from '../../src/charts/enterprises/build-enterprises.ts';
import { EnterprisesChart } from '../../src/charts/enterprises/enterprises-chart.tsx';
import { buildMarkets } from '../../src/charts/markets/build-markets.ts';
import { MarketsChart } from '../../src/charts/markets/markets-chart.tsx';
import { buildMatrix } from '../../src/charts/matrix/build-matrix.ts';
import { MatrixChart } from '../../src/charts/matrix/matrix-chart.tsx';
import { buildNation } from '../../src/charts/nation/build-nation.ts';
import { NationChart } from '../../src/charts/nation/nation-chart.tsx';
import { buildPath } from '../../src/charts/path/build-path.ts';
import { PathChart } from '../../src/charts/path/path-chart.tsx';
import { buildScoreboard } from '../../src/charts/scoreboard/build-scoreboard.ts';
import { ScoreboardChart } from '../../src/charts/scoreboard/scoreboard-chart.tsx';
import { buildTalent } from '../../src/charts/talent/build-talent.ts';
import { TalentChart } from '../../src/charts/talent/talent-chart.tsx';
import { strings } from '../../src/i18n/index.ts';
import atlasJson from '../../src/model/generated/atlas.json' with { type: 'json' };
import type { Atlas } from '../../src/model/types.ts';
import { chartStrings } from '../unit/charts/chart-words.ts';
import { scaleAtlas } from './scale-atlas.ts';

const lang = 'zh-Hans';
const t = { ...strings(lang), ...chartStrings(lang) };
const atlas = atlasJson as unknown as Atlas;
const hrefFor = (id: string): string => `#${id}`;
const PLACES = [null, ...atlas.parks.map(({ id }) => id)];

/** Rows made anew and drawn, as for every change of the page's state; a place is selected where a chart knows places. */
const CHARTS: Readonly<Record<string, (from: Atlas, selected: string | null) => ComponentChild>> = {
  scoreboard: (from) => <ScoreboardChart rows={buildScoreboard(from).rows} lang={lang} t={t} />,
  path: (from) => <PathChart rows={buildPath(from)} lang={lang} t={t} />,
  nation: (from) => <NationChart rows={buildNation(from)} lang={lang} t={t} />,
  enterprises: (from, selected) => (
    <EnterprisesChart rows={buildEnterprises(from, lang)} lang={lang} t={t} selected={selected} hrefFor={hrefFor} />
  ),
  talent: (from) => <TalentChart rows={buildTalent(from)} lang={lang} t={t} />,
  'who-does-what': (from, selected) => (
    <MatrixChart
      matrix={buildMatrix(from, lang)}
      lang={lang}
      t={t}
      selected={selected}
      sector={null}
      hrefFor={hrefFor}
    />
  ),
  markets: (from, selected) => (
    <MarketsChart markets={buildMarkets(from, lang, t)} lang={lang} t={t} selected={selected} hrefFor={hrefFor} />
  ),
};

export interface Redraws {
  /** Milliseconds from the change to the finished layout, one for each redraw. */
  readonly timesMs: readonly number[];
  /** Elements of the drawing. */
  readonly elements: number;
}

/** @param runs redraws that count, after a quarter as many that do not */
async function benchChart(chart: string, times: number, runs: number): Promise<Redraws> {
  const draw = CHARTS[chart];
  const slot = document.querySelector<HTMLElement>('.chart-slot');
  if (!draw || slot === null) throw new Error(`no chart ${chart}`);
  const atlases = [1, 1.02].map((wobble) => scaleAtlas(atlas, chart, times, wobble));
  const timesMs: number[] = [];
  for (let i = -Math.ceil(runs / 4); i < runs; i += 1) {
    await new Promise(requestAnimationFrame);
    const start = performance.now();
    render(
      <div class="chart">{draw(atlases[i & 1] ?? atlas, PLACES[(i + PLACES.length) % PLACES.length] ?? null)}</div>,
      slot,
    );
    // Reading a height makes the browser work out styles and layout at once.
    slot.getBoundingClientRect();
    const took = performance.now() - start;
    if (i >= 0) timesMs.push(took);
  }
  const elements = slot.querySelectorAll('*').length;
  render(null, slot);
  return { timesMs, elements };
}

Object.assign(window, { benchChart, benchCharts: Object.keys(CHARTS) });
