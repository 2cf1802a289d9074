import { join } from 'node:path';
import { build, type Plugin } from 'vite';

/** Builds `embed.js`, the script for the page around an embed: one classic script, for browsers of many years. */
export async function buildEmbedScript(root: string, outDir: string, plugins: Plugin[] = []): Promise<void> {
  await build({
    root,
    configFile: false,
    plugins,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: false,
      target: ['chrome67', 'firefox63', 'safari12'],
      minify: true,
      lib: {
        entry: join(root, 'src/embed-script.ts'),
        formats: ['iife'],
        name: 'dualBelts',
        fileName: () => 'embed.js',
      },
    },
  });
}
