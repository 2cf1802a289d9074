import type { Page } from '@playwright/test';
import { type Spread, spreadOf } from './spread.ts';

/** What tests/bench/bench-page.tsx answers. */
interface Redraws {
  readonly timesMs: readonly number[];
  readonly elements: number;
}

interface BenchWindow {
  readonly benchCharts: readonly string[];
  benchChart(chart: string, times: number, runs: number): Promise<Redraws>;
}

export interface ChartsResult {
  readonly runs: number;
  readonly rows: readonly {
    readonly chart: string;
    readonly elements: readonly [today: number, many: number];
    readonly ms: readonly [today: Spread | null, many: Spread | null];
  }[];
}

const RUNS = 60;
const TIMES = 10;
/** At 60 frames a second. */
const FRAME_MS = 1000 / 60;

/** @param script the bundle of tests/bench/bench-page.tsx */
export async function benchCharts(page: Page, script: string): Promise<ChartsResult> {
  await page.setContent(
    '<!doctype html><html lang="zh-Hans"><body><main class="targets-page"><div class="chart-slot"></div></main>',
  );
  await page.addScriptTag({ content: script });
  const rows: ChartsResult['rows'][number][] = [];
  for (const chart of await page.evaluate(() => (window as unknown as BenchWindow).benchCharts)) {
    const measure = (times: number): Promise<Redraws> =>
      page.evaluate(([name, k, runs]) => (window as unknown as BenchWindow).benchChart(name, k, runs), [
        chart,
        times,
        RUNS,
      ] as const);
    const one = await measure(1);
    const many = await measure(TIMES);
    rows.push({
      chart,
      elements: [one.elements, many.elements],
      ms: [spreadOf(one.timesMs), spreadOf(many.timesMs)],
    });
    console.log(chart, rows.at(-1)?.ms);
  }
  return { runs: RUNS, rows };
}

export function writeCharts({ runs, rows }: ChartsResult): string {
  const ms = (spread: Spread | null): string =>
    spread === null ? '—' : `${spread.median.toFixed(1)} (${spread.low.toFixed(1)}–${spread.high.toFixed(1)})`;
  const slow = rows.filter(({ ms: [, many] }) => (many?.median ?? 0) > FRAME_MS).map(({ chart }) => chart);
  const lines = rows.map(({ chart, elements, ms: [one, many] }) => {
    const ratio = one === null || many === null ? '—' : `×${(many.median / one.median).toFixed(1)}`;
    return `| ${chart} | ${elements[0]} | ${ms(one)} | ${elements[1]} | ${ms(many)} | ${ratio} | ${slow.includes(chart) ? 'no' : 'yes'} |`;
  });
  return `One redraw is: the rows made anew from the data, the chart rendered with other values (or
another place selected), styles and layout worked out; painting is left to the compositor and not in it. Median of ${runs}
redraws, with the 10th and 90th percentile, in milliseconds. One frame is ${FRAME_MS.toFixed(1)} ms. Ten times the rows means: 80 targets;
50 years to the target; 90 years of the nation, of which the chart draws its nine; twenty cities instead of two; 6,000,000 people, a figure for each 10,000; 160
places; ten times the markets. Every chart holds the arrangements for all widths, as on the page.

| Chart | Elements | Today’s rows, ms | Elements ×${TIMES} | ${TIMES} times the rows, ms | Ratio | Within a frame |
| --- | ---: | ---: | ---: | ---: | ---: | --- |
${lines.join('\n')}

${slow.length === 0 ? 'All charts stay within one frame.' : `Longer than one frame: ${slow.join(', ')}.`}`;
}
