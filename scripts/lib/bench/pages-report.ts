import type { Visit } from './page-visit.ts';
import { PAGES, type PageName, type PagesCase, type PagesResult } from './pages.ts';
import { ratiosOf, type Spread, spreadOf, writeSpread } from './spread.ts';

const TITLES: Readonly<Record<PageName, string>> = {
  atlas: 'the atlas',
  floor: 'floor: HTML and SVG only',
  echarts: 'ECharts 6',
  maplibre: 'bare MapLibre',
  leaflet: 'Leaflet + d3',
};

const column = (one: PagesCase, page: PageName, of: (visit: Visit) => number | null): (number | null)[] =>
  one.visits[page].map((visit) => (visit === null ? null : of(visit)));
const numbers = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);
const first = (visit: Visit): number | null => visit.firstMapMs;
const interactive = (visit: Visit): number | null => visit.interactiveMs;

function table(one: PagesCase): string {
  const rows = PAGES.map(({ name }) => {
    const cell = (of: (visit: Visit) => number | null): string => writeSpread(spreadOf(numbers(column(one, name, of))));
    const times = (of: (visit: Visit) => number | null): string =>
      name === 'atlas' ? '1' : writeSpread(spreadOf(ratiosOf(column(one, 'atlas', of), column(one, name, of))), 2);
    const kb = spreadOf(numbers(column(one, name, (visit) => visit.bytes / 1000)));
    return `| ${[
      TITLES[name],
      cell(first),
      times(first),
      cell(interactive),
      times(interactive),
      cell((visit) => visit.blockedBeforeMapMs),
      cell((visit) => visit.blockedMs),
      cell((visit) => visit.longestAfterMs),
      kb === null ? '—' : kb.median.toFixed(0),
    ].join(' | ')} |`;
  });
  return `#### ${one.condition}, ${one.screen}

| Page | First map, ms | Atlas ÷ page | Interactive, ms | Atlas ÷ page | Blocked before first map, ms | Blocked until interactive, ms | Longest task afterwards, ms | kB |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${rows.join('\n')}`;
}

/** `allowed` is the most that the median may be. */
function verdict(target: string, where: string, spread: Spread | null, allowed: number, decimals: number): string {
  const met = spread === null ? 'not measured' : spread.median <= allowed ? 'met' : 'missed';
  return `| ${target} | ${where} | ${writeSpread(spread, decimals)} | ≤ ${allowed} | ${met} |`;
}

function verdicts(one: PagesCase): string[] {
  const where = `${one.condition}, ${one.screen}`;
  const ratio = (of: (visit: Visit) => number | null, page: PageName): Spread | null =>
    spreadOf(ratiosOf(column(one, 'atlas', of), column(one, page, of)));
  const own = (of: (visit: Visit) => number | null): Spread | null => spreadOf(numbers(column(one, 'atlas', of)));
  return [
    verdict('first map ÷ floor', where, ratio(first, 'floor'), 1.15, 2),
    verdict('first map ÷ ECharts', where, ratio(first, 'echarts'), 0.5, 2),
    verdict('interactive map ÷ bare MapLibre', where, ratio(interactive, 'maplibre'), 1.15, 2),
    verdict(
      'blocked before first map, ms',
      where,
      own((visit) => visit.blockedBeforeMapMs),
      0,
      0,
    ),
    verdict(
      'longest task after the map is interactive, ms',
      where,
      own((visit) => visit.longestAfterMs),
      100,
      0,
    ),
  ];
}

/** How the pages were measured and how to read it, then the targets, then all numbers. */
export function writePages({ rounds, cases, failures }: PagesResult): string {
  return `Each page is opened ${rounds} times in one headless Chromium, as it sets itself up without a graphics card, in turn (atlas, floor, ECharts, MapLibre, Leaflet, another one first in
each round), with nothing cached and the service worker kept out. Slow 4G is the preset of Chrome's DevTools (1.6 Mbit/s × 0.9 down, 562.5 ms for each request),
made by the server, so that workers share the link; brotli 11; one request a file, HTTP/1.1. The CPU is slowed down by the browser. **First map**: the first
screencast frame in which 90 % of the pixels of the map that differ from its ground colour look, within a pixel of their place, as in the page's own last frame. **Interactive**: the
map says so itself (\`data-map=gl\`; MapLibre’s \`idle\`, ECharts’ \`finished\`, Leaflet’s next frame), and that frame has been handed over. **Blocked**: what tasks of the main thread take beyond 50 ms each.
**kB**: bodies as sent, until the map is interactive (floor: until it has loaded). Median, with 10th and 90th percentile; ratios are of the same round, below 1 the atlas is sooner.

The peers have one map layer of prefectures, 21 names, 16 points and seven plain charts (MapLibre: no charts); the atlas also draws coast, sea, belts,
arrows and rivers. That is in the peers' favour.

| Target | Where | Measured | Allowed | |
| --- | --- | ---: | ---: | --- |
${cases.flatMap(verdicts).join('\n')}

${cases.map(table).join('\n\n')}
${failures.length === 0 ? '' : `\nFailed and left out:\n\n${failures.map((failure) => `- ${failure}`).join('\n')}\n`}`;
}
