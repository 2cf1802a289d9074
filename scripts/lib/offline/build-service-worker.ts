import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { WORKER_FILE } from '../../../src/model/site-files.ts';
import { readStoredFiles } from './stored-files.ts';

/**
 * Writes the service worker into a built site, with the list of the files that are there now: it comes last. A classic
 * script, since not every browser takes modules as service workers.
 */
export async function buildServiceWorker(root: string, dist: string, plugins: Plugin[] = []): Promise<void> {
  const files = await readStoredFiles(dist);
  await build({
    root,
    configFile: false,
    plugins,
    publicDir: false,
    logLevel: 'warn',
    define: { __STORED_FILES__: JSON.stringify(files), 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: dist,
      emptyOutDir: false,
      target: ['chrome107', 'firefox104', 'safari16'],
      modulePreload: false,
      rollupOptions: {
        input: 'src/service-worker.ts',
        output: { format: 'iife', entryFileNames: WORKER_FILE },
      },
    },
  });
  console.log(join(dist, WORKER_FILE));
}
