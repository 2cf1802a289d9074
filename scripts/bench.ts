/**
 * `npm run bench [-- --only pages,micro,growth,charts,build] [--runs 5] [--dist DIR]`: how soon the pages are there, against
 * other ways to build them; what the parts cost; how they grow. Each section keeps its numbers in tests/bench/results, with
 * machine, date and load, and RESULTS.md is written anew from all of them. Nothing passes or fails by these numbers.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { benchBuild } from './lib/bench/build-times.ts';
import { bundlePage } from './lib/bench/bundle.ts';
import { benchCharts } from './lib/bench/charts.ts';
import { benchGrowth } from './lib/bench/growth.ts';
import { benchMicro } from './lib/bench/micro.ts';
import { benchPages } from './lib/bench/pages.ts';
import { cacheOf, runNpm } from './lib/bench/peers.ts';
import { RESULTS_FOLDER, SECTION_NAMES, type SectionName, writeReport } from './lib/bench/report.ts';
import { describeSurroundings, loadNow } from './lib/bench/surroundings.ts';
import { ensureBrowser } from './lib/browser/find-browser.ts';
import { buildThisMachine } from './lib/browser/machine.ts';

const root = resolve(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    only: { type: 'string', default: SECTION_NAMES.join() },
    runs: { type: 'string', default: '5' },
    dist: { type: 'string' },
  },
});
const wanted = values.only.split(',').map((name) => name.trim());
const unknown = wanted.filter((name) => !SECTION_NAMES.some((known) => known === name));
const runs = Number(values.runs);
if (unknown.length > 0) throw new Error(`--only knows ${SECTION_NAMES.join(', ')}; not ${unknown.join(', ')}`);
if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs is a whole number from 1; not ${values.runs}`);

let site: string | null = values.dist === undefined ? null : resolve(values.dist);
/** The atlas as it is in the source now, built once for all sections. */
const builtSite = (): string => {
  if (site !== null) return site;
  site = join(cacheOf(root), 'site');
  console.log('Building the atlas.');
  runNpm(['run', 'build', '--', '--out', site], root);
  return site;
};

const measure: Readonly<Record<SectionName, (browser: Browser) => Promise<unknown>>> = {
  pages: (browser) => benchPages(root, builtSite(), browser, runs),
  micro: (browser) => benchMicro(root, builtSite(), browser, runs),
  growth: (browser) => benchGrowth(root, browser, runs),
  charts: async (browser) => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    try {
      return await benchCharts(page, await bundlePage(root, 'bench-page.tsx'));
    } finally {
      await page.close();
    }
  },
  build: () => benchBuild(root, runs),
};

const executablePath = ensureBrowser(buildThisMachine());
for (const section of SECTION_NAMES.filter((name) => wanted.includes(name))) {
  console.log(`— ${section}`);
  const startedMs = performance.now();
  let browser: Browser | null = null;
  try {
    // Built before the load is looked at: building is work too.
    if (section === 'pages' || section === 'micro') builtSite();
    const loadBefore = loadNow();
    browser = await chromium.launch({
      executablePath,
      args: [
        '--enable-unsafe-swiftshader',
        // Pages are opened by the browser as it sets itself up without a graphics card: it paints and composes them by itself and
        // leaves WebGL alone to SwiftShader. What measures the main thread only has frames composed as with a card.
        ...(section === 'pages' ? [] : ['--use-angle=swiftshader', '--disable-gpu-rasterization']),
        '--disable-background-networking',
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    });
    const result = await measure[section](browser);
    const surroundings = describeSurroundings(root, section === 'build' ? null : browser.version(), loadBefore);
    mkdirSync(join(root, RESULTS_FOLDER), { recursive: true });
    writeFileSync(
      join(root, RESULTS_FOLDER, `${section}.json`),
      `${JSON.stringify({ surroundings, result }, null, 1)}\n`,
    );
    writeReport(root);
  } catch (error) {
    // The other sections are still worth having.
    console.error(`${section} failed:`, error);
    process.exitCode = 1;
  } finally {
    await browser?.close();
    console.log(`— ${section}: ${Math.round((performance.now() - startedMs) / 1000)} s`);
  }
}
