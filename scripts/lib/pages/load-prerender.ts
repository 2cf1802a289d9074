import { createServer } from 'vite';

export type Prerender = typeof import('../../../src/prerender.tsx');

/** Loads what renders the pages from its source, and lets go of it when `use` has ended. */
export async function withPrerender<Result>(
  root: string,
  use: (prerender: Prerender) => Promise<Result>,
): Promise<Result> {
  const server = await createServer({
    root,
    server: { middlewareMode: true, hmr: false, watch: null },
    appType: 'custom',
    logLevel: 'warn',
    optimizeDeps: { noDiscovery: true },
  });
  try {
    return await use((await server.ssrLoadModule('/src/prerender.tsx')) as Prerender);
  } finally {
    await server.close();
  }
}
