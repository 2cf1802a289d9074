/** `npm run build`: the client by Vite, then every page prerendered into `dist/` from the same source. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, createServer } from 'vite';
import { fillTemplate } from './lib/pages/render-pages.ts';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

await build({ root });

const server = await createServer({
  root,
  server: { middlewareMode: true, hmr: false, watch: null },
  appType: 'custom',
  logLevel: 'warn',
  optimizeDeps: { noDiscovery: true },
});
try {
  const { PAGES, prerenderPage } = (await server.ssrLoadModule(
    '/src/prerender.tsx',
  )) as typeof import('../src/prerender.tsx');
  const template = await readFile(join(dist, 'index.html'), 'utf8');
  for (const page of PAGES) {
    await writeFile(join(dist, page.file), fillTemplate(template, prerenderPage(page)));
    console.log(`dist/${page.file}`);
  }
} finally {
  await server.close();
}
