/**
 * `npm run build [-- --out DIR] [--public-url URL]`: the client by Vite, then every page prerendered from the same source, then the service
 * worker that stores them all, into `dist/` or another folder. `--public-url`
 * is said in the heads of the pages instead of the address in `data/map.json`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build, type Rollup } from 'vite';
import { buildLicenceTexts } from './lib/licences/licence-texts.ts';
import { packagesOf, recordModules } from './lib/licences/shipped-packages.ts';
import { buildServiceWorker } from './lib/offline/build-service-worker.ts';
import { buildFoot, buildHead } from './lib/pages/build-head.ts';
import { buildEmbedScript } from './lib/pages/embed-script.ts';
import { withPrerender } from './lib/pages/load-prerender.ts';
import { placeScripts } from './lib/pages/place-scripts.ts';
import { readSite } from './lib/pages/read-site.ts';
import { fillTemplate } from './lib/pages/render-pages.ts';
import { buildSearchFiles } from './lib/pages/search-files.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: { out: { type: 'string', default: join(root, 'dist') }, 'public-url': { type: 'string' } },
});
const dist = resolve(values.out);

const { plugin, modules } = recordModules();
const built = await build({
  root,
  plugins: [plugin],
  worker: { plugins: () => [plugin] },
  build: { outDir: dist, emptyOutDir: true },
});
const { output } = [built].flat()[0] as Rollup.RollupOutput;
await buildEmbedScript(root, dist, [plugin]);

await withPrerender(root, async ({ PAGES, buildPictures, prerenderPage }) => {
  const templates = new Map<string, string>();
  for (const { template, page } of PAGES) {
    const html = await readFile(join(dist, template), 'utf8');
    templates.set(template, placeScripts(html, output, page === 'atlas'));
  }
  const site = await readSite(root, PAGES, values['public-url']);
  const write = async (file: string, text: string): Promise<void> => {
    await writeFile(join(dist, file), text);
    console.log(join(dist, file));
  };
  for (const page of PAGES) {
    const template = templates.get(page.template) ?? '';
    const rendered = await prerenderPage(page);
    const html = fillTemplate(template, rendered, buildHead(site, page, rendered), buildFoot(site, page));
    await write(page.file, html);
  }
  for (const { file, svg } of buildPictures()) await write(file, svg);
  for (const { file, text } of buildSearchFiles(site)) await write(file, text);
});

await buildServiceWorker(root, dist, [plugin]);
await writeFile(join(dist, 'licences.txt'), buildLicenceTexts(packagesOf(modules, root)));
