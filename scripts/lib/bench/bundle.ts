import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { build } from 'vite';
import { mapTokensPlugin } from '../pages/map-tokens-plugin.ts';

/** One of the pages of tests/bench as one script, which brings the style sheets with it. */
export async function bundlePage(root: string, file: string): Promise<string> {
  const made = await build({
    root,
    // Not the site's own: its pages would be built too.
    configFile: false,
    plugins: [preact({ devToolsEnabled: false }), mapTokensPlugin()],
    logLevel: 'warn',
    build: {
      write: false,
      chunkSizeWarningLimit: 4000,
      rollupOptions: { input: join(root, 'tests/bench', file), output: { format: 'iife' } },
    },
  });
  const outputs = (Array.isArray(made) ? made : [made]).flatMap((one) => ('output' in one ? one.output : []));
  return outputs.flatMap((file) => (file.type === 'chunk' ? [file.code] : [])).join('\n');
}
