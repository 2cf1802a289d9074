/**
 * `npm run bench`: how long the charts take to be redrawn, with today's rows and with ten times as many, in a headless
 * Chromium. Prints and writes tests/bench/RESULTS.md. Numbers to compare, on one computer; nothing passes or fails by them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import preact from '@preact/preset-vite';
import { build } from 'vite';
import { ensureBrowser } from './lib/browser/find-browser.ts';
import { buildThisMachine } from './lib/browser/machine.ts';
import { mapTokensPlugin } from './lib/pages/map-tokens-plugin.ts';

const ROOT = resolve(import.meta.dirname, '..');
const RESULTS = join(ROOT, 'tests/bench/RESULTS.md');
const RUNS = 60;
const TIMES = 10;
/** At 60 frames a second. */
const FRAME_MS = 1000 / 60;

/** What tests/bench/bench-page.tsx answers. */
interface Redraws {
  readonly timesMs: readonly number[];
  readonly elements: number;
}

interface BenchWindow {
  readonly benchCharts: readonly string[];
  benchChart(chart: string, times: number, runs: number): Promise<Redraws>;
}

interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

function spreadOf(timesMs: readonly number[]): Spread {
  const sorted = [...timesMs].sort((a, b) => a - b);
  const at = (part: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
  return { median: at(0.5), low: at(0.1), high: at(0.9) };
}

/** One script, which brings the style sheets with it. */
async function bundlePage(): Promise<string> {
  const made = await build({
    root: ROOT,
    // Not the site's own: its pages would be built too.
    configFile: false,
    plugins: [preact({ devToolsEnabled: false }), mapTokensPlugin()],
    logLevel: 'warn',
    build: {
      write: false,
      rollupOptions: { input: join(ROOT, 'tests/bench/bench-page.tsx'), output: { format: 'iife' } },
    },
  });
  const outputs = (Array.isArray(made) ? made : [made]).flatMap((one) => ('output' in one ? one.output : []));
  return outputs.flatMap((file) => (file.type === 'chunk' ? [file.code] : [])).join('\n');
}

const ms = (value: number): string => value.toFixed(1);

const script = await bundlePage();
const browser = await chromium.launch({
  executablePath: ensureBrowser(buildThisMachine()),
  args: ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
});
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.setContent(
    '<!doctype html><html lang="zh-Hans"><body><main class="targets-page"><div class="chart-slot"></div></main>',
  );
  await page.addScriptTag({ content: script });
  const charts = await page.evaluate(() => (window as unknown as BenchWindow).benchCharts);
  const rows: string[] = [];
  const slow: string[] = [];
  for (const chart of charts) {
    const measure = (times: number): Promise<Redraws> =>
      page.evaluate(([name, k, runs]) => (window as unknown as BenchWindow).benchChart(name, k, runs), [
        chart,
        times,
        RUNS,
      ] as const);
    const one = await measure(1);
    const many = await measure(TIMES);
    const [before, after] = [spreadOf(one.timesMs), spreadOf(many.timesMs)];
    if (after.median > FRAME_MS) slow.push(chart);
    rows.push(
      `| ${chart} | ${one.elements} | ${ms(before.median)} (${ms(before.low)}–${ms(before.high)}) | ${many.elements} | ` +
        `${ms(after.median)} (${ms(after.low)}–${ms(after.high)}) | ×${(after.median / before.median).toFixed(1)} | ` +
        `${after.median <= FRAME_MS ? 'yes' : 'no'} |`,
    );
    console.log(rows.at(-1));
  }
  const { version } = JSON.parse(readFileSync(join(ROOT, 'node_modules/preact/package.json'), 'utf8')) as {
    version: string;
  };
  const [cpu] = cpus();
  const report = `# Redrawing the charts

\`npm run bench\` writes this file. One redraw is: the rows made anew from the data, the chart rendered with other values (or
another place selected), styles and layout worked out; painting is left to the compositor and not in it. Median of ${RUNS}
redraws, with the 10th and 90th percentile, in milliseconds. One frame is ${ms(FRAME_MS)} ms. Ten times the rows means: 80 targets;
50 years to the target; 90 years of the nation, of which the chart draws its nine; twenty cities instead of two; 6,000,000 people, a figure for each 10,000; 160
places; ten times the markets. Every chart holds the arrangements for all widths, as on the page.

| Chart | Elements | Today’s rows, ms | Elements ×${TIMES} | ${TIMES} times the rows, ms | Ratio | Within a frame |
| --- | ---: | ---: | ---: | ---: | ---: | --- |
${rows.join('\n')}

${slow.length === 0 ? 'All charts stay within one frame.' : `Longer than one frame: ${slow.join(', ')}.`}

Measured on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} × ${cpu?.model ?? 'unknown'}, ${process.platform} ${release()}, Node ${process.version},
Chromium ${browser.version()} headless, Preact ${version}. Load of the computer: ${loadavg()[0]?.toFixed(1)}; above the number of processors the
median tells more of its other work than of the charts, and the lower bound is nearer to the truth.
`;
  writeFileSync(RESULTS, report);
  console.log(slow.length === 0 ? 'All charts stay within one frame.' : `Longer than one frame: ${slow.join(', ')}.`);
} finally {
  await browser.close();
}
