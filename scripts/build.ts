/**
 * `npm run build [-- --out DIR]`: the client by Vite, then every page prerendered from the same source, then the service
 * worker that stores them all, into `dist/` or another folder.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build, createServer } from 'vite';
import { buildServiceWorker } from './lib/offline/build-service-worker.ts';
import { buildEmbedScript } from './lib/pages/embed-script.ts';
import { fillTemplate } from './lib/pages/render-pages.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({ options: { out: { type: 'string', default: join(root, 'dist') } } });
const dist = resolve(values.out);

await build({ root, build: { outDir: dist, emptyOutDir: true } });
await buildEmbedScript(root, dist);

const server = await createServer({
  root,
  server: { middlewareMode: true, hmr: false, watch: null },
  appType: 'custom',
  logLevel: 'warn',
  optimizeDeps: { noDiscovery: true },
});
try {
  const { PAGES, buildPictures, prerenderPage } = (await server.ssrLoadModule(
    '/src/prerender.tsx',
  )) as typeof import('../src/prerender.tsx');
  const templates = new Map<string, string>();
  for (const { template } of PAGES) templates.set(template, await readFile(join(dist, template), 'utf8'));
  for (const page of PAGES) {
    const template = templates.get(page.template) ?? '';
    await writeFile(join(dist, page.file), fillTemplate(template, await prerenderPage(page)));
    console.log(join(dist, page.file));
  }
  for (const { file, svg } of buildPictures()) {
    await writeFile(join(dist, file), svg);
    console.log(join(dist, file));
  }
} finally {
  await server.close();
}

await buildServiceWorker(root, dist);
