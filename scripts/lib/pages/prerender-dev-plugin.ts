import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { buildFoot, buildHead } from './build-head.ts';
import { readSite } from './read-site.ts';
import { fillTemplate } from './render-pages.ts';

/** Under `npm run dev` the pages are prerendered at each request, so that what one edits is what will be built. */
export function prerenderDevPlugin(): Plugin {
  return {
    name: 'prerender-dev',
    apply: 'serve',
    configureServer(server) {
      return () => {
        server.middlewares.use(async (request, response, next) => {
          try {
            const path = (request.originalUrl ?? '/').split('?')[0] ?? '/';
            const { PAGES, prerenderPage } = (await server.ssrLoadModule(
              '/src/prerender.tsx',
            )) as typeof import('../../../src/prerender.tsx');
            const page = PAGES.find(({ file }) => path === `/${file}` || (path === '/' && file === 'index.html'));
            if (!page) return next();
            const template = await readFile(join(server.config.root, page.template), 'utf8');
            const rendered = await prerenderPage(page);
            const site = await readSite(server.config.root, PAGES);
            const html = fillTemplate(template, rendered, buildHead(site, page, rendered), buildFoot(site, page));
            response.setHeader('Content-Type', 'text/html; charset=utf-8');
            response.end(await server.transformIndexHtml(path, html));
          } catch (error) {
            next(error);
          }
        });
      };
    },
  };
}
