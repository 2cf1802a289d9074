import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { build } from 'vite';
import { bundlePage } from './bundle.ts';
import { cacheOf } from './peers.ts';
import { startSlowServer } from './slow-server.ts';
import { ratiosOf, type Spread, spreadOf, writeSpread } from './spread.ts';

/** What tests/bench/growth-page.tsx answers. */
interface GrowthWindow {
  readonly benchGrowing: readonly string[];
  benchSetWorker(url: string): void;
  benchGrowth(name: string, places: number, rounds: number): Promise<number[]>;
  benchMap(kind: 'atlas' | 'bare', places: number): Promise<MapTimes>;
}

interface MapTimes {
  readonly loadedMs: number;
  readonly changedMs: number | null;
}

export interface GrowthResult {
  readonly sizes: readonly number[];
  /** By part, one for each size; a text says why there is none. */
  readonly curves: Readonly<Record<string, readonly (Spread | string)[]>>;
  readonly map: readonly {
    readonly places: number;
    readonly atlasMs: Spread | null;
    readonly bareMs: Spread | null;
    readonly ratio: Spread | null;
    readonly changedMs: Spread | null;
  }[];
  readonly failures: readonly string[];
}

const SIZES = [16, 1_000, 10_000, 100_000] as const;
/** A part that took longer at one size is not tried at the next, ten times larger. */
const GIVE_UP_MS = 5_000;
const FRAME_MS = 1000 / 60;

/** Opens an empty page with the script of the bench and MapLibre's worker beside it, and closes it after `run`. */
export type UsePage = <T>(run: (page: Page) => Promise<T>) => Promise<T>;

/** What `use` gets opens a new page each time: after 100,000 places a page has no room for more. */
export async function withBenchPages<T>(
  root: string,
  browser: Browser,
  use: (usePage: UsePage) => Promise<T>,
): Promise<T> {
  const outDir = join(cacheOf(root), 'built/worker');
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: true,
      chunkSizeWarningLimit: 4000,
      lib: {
        entry: join(root, 'node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs'),
        formats: ['es'],
        fileName: () => 'worker.mjs',
      },
    },
  });
  const script = await bundlePage(root, 'growth-page.tsx');
  const server = await startSlowServer({ worker: outDir });
  const workerUrl = `${server.url}worker/worker.mjs`;
  try {
    return await use(async (run) => {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      try {
        // Anything of that host will do: the worker must be of the same.
        await page.goto(workerUrl);
        await page.setContent(
          '<!doctype html><html lang="zh-Hans"><style>.map-slot{width:1440px;height:900px}</style><body><div class="map-slot"></div><div class="list-slot"></div>',
        );
        await page.addScriptTag({ content: script });
        await page.evaluate((url) => (window as unknown as GrowthWindow).benchSetWorker(url), workerUrl);
        return await run(page);
      } finally {
        await page.close();
      }
    });
  } finally {
    await server.close();
  }
}

const reasonOf = (error: unknown): string => String(error).split('\n')[0] ?? 'failed';

export function benchGrowth(root: string, browser: Browser, runs: number): Promise<GrowthResult> {
  return withBenchPages(root, browser, async (usePage) => {
    const failures: string[] = [];
    const curves: Record<string, (Spread | string)[]> = {};
    for (const name of await usePage((page) => page.evaluate(() => (window as unknown as GrowthWindow).benchGrowing))) {
      const curve: (Spread | string)[] = [];
      curves[name] = curve;
      let last = 0;
      for (const places of SIZES) {
        if (last > GIVE_UP_MS) {
          curve.push('not tried');
          continue;
        }
        try {
          const timesMs = await usePage((page) =>
            page.evaluate(
              ([part, count, rounds]) => (window as unknown as GrowthWindow).benchGrowth(part, count, rounds),
              [name, places, last > 500 ? 2 : runs] as const,
            ),
          );
          const spread = spreadOf(timesMs);
          curve.push(spread ?? 'failed');
          last = spread?.median ?? 0;
          console.log(name, places, spread?.median.toFixed(3), 'ms');
        } catch (error) {
          curve.push('failed');
          failures.push(`${name}, ${places} places: ${reasonOf(error)}`);
          console.error(failures.at(-1));
          last = Number.POSITIVE_INFINITY;
        }
      }
    }
    const map: GrowthResult['map'][number][] = [];
    for (const places of SIZES) {
      const times: Record<'atlas' | 'bare', (MapTimes | null)[]> = { atlas: [], bare: [] };
      for (let run = 0; run < runs; run += 1) {
        for (const kind of run % 2 === 0 ? (['atlas', 'bare'] as const) : (['bare', 'atlas'] as const)) {
          try {
            const one = await usePage((page) =>
              page.evaluate(([which, count]) => (window as unknown as GrowthWindow).benchMap(which, count), [
                kind,
                places,
              ] as const),
            );
            times[kind].push(one);
            console.log('map', kind, places, one);
          } catch (error) {
            times[kind].push(null);
            failures.push(`map, ${kind}, ${places} places: ${reasonOf(error)}`);
            console.error(failures.at(-1));
          }
        }
      }
      const loaded = (kind: 'atlas' | 'bare'): (number | null)[] => times[kind].map((one) => one?.loadedMs ?? null);
      const there = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);
      map.push({
        places,
        atlasMs: spreadOf(there(loaded('atlas'))),
        bareMs: spreadOf(there(loaded('bare'))),
        ratio: spreadOf(ratiosOf(loaded('atlas'), loaded('bare'))),
        changedMs: spreadOf(there(times.atlas.map((one) => one?.changedMs ?? null))),
      });
    }
    return { sizes: SIZES, curves, map, failures };
  });
}

/** The first size that takes longer than a frame, and how steeply the last step rises. */
function judge(curve: readonly (Spread | string)[], sizes: readonly number[]): string {
  const first = curve.findIndex((one) => typeof one === 'string' || one.median > FRAME_MS);
  return first < 0 ? 'smooth throughout' : `over a frame at ${sizes[first]?.toLocaleString('en')}`;
}

export function writeGrowth({ sizes, curves, map, failures }: GrowthResult): string {
  const cell = (one: Spread | string): string =>
    typeof one === 'string' ? one : writeSpread(one, one.median < 10 ? 3 : 0);
  const lines = Object.entries(curves).map(
    ([name, curve]) => `| ${name} | ${curve.map(cell).join(' | ')} | ${judge(curve, sizes)} |`,
  );
  const maps = map.map(
    ({ places, atlasMs, bareMs, ratio, changedMs }) =>
      `| ${places.toLocaleString('en')} | ${writeSpread(atlasMs)} | ${writeSpread(bareMs)} | ${writeSpread(ratio, 2)} | ${writeSpread(changedMs)} |`,
  );
  const most = map.at(-1)?.ratio ?? null;
  const verdict =
    most === null
      ? 'not measured'
      : most.median <= 1.2
        ? 'met'
        : `missed, by ${((most.median / 1.2 - 1) * 100).toFixed(0)} %`;
  return `The sixteen places again and again, each copy with a number after its names, scattered over the province. Milliseconds of main thread for one
call in headless Chromium at full speed: median, with 10th and 90th percentile. A part that took more than ${GIVE_UP_MS / 1000} s is not tried with ten times as many. Smooth means: within one
frame, ${FRAME_MS.toFixed(1)} ms. The list is drawn whole, with another place selected, styles and layout included.

| Part | ${sizes.map((size) => size.toLocaleString('en')).join(' | ')} | |
| --- | ${sizes.map(() => '---:').join(' | ')} | --- |
${lines.join('\n')}

The map: from having the places to MapLibre’s \`idle\` with everything drawn, in milliseconds, scene, names and style included; the geometry of the province, which does
not grow, is left out. Bare MapLibre has one GeoJSON source, clustered at 40 px, and one layer of circles; both are measured in turn. “Changed” is the time to \`idle\` after a new style
that differs in one mark.

| Places | Atlas | Bare MapLibre, clustered | Atlas ÷ bare | Changed |
| ---: | ---: | ---: | ---: | ---: |
${maps.join('\n')}

Target: 100,000 places loaded and idle within 1.2 × of bare MapLibre: ${verdict}${most === null ? '' : ` (${writeSpread(most, 2)})`}.
${failures.length === 0 ? '' : `\nFailed:\n\n${failures.map((failure) => `- ${failure}`).join('\n')}\n`}`;
}
