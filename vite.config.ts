import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { homePlacementsPlugin } from './scripts/lib/pages/home-placements-plugin.ts';
import { mapTokensPlugin } from './scripts/lib/pages/map-tokens-plugin.ts';
import { packedTextsPlugin } from './scripts/lib/pages/packed-texts-plugin.ts';
import { prerenderDevPlugin } from './scripts/lib/pages/prerender-dev-plugin.ts';

export default defineConfig({
  // Relative, so that `dist/` works from any folder of any static server.
  base: './',
  plugins: [
    preact({ devToolsEnabled: false }),
    mapTokensPlugin(),
    homePlacementsPlugin(),
    packedTextsPlugin(),
    prerenderDevPlugin(),
  ],
  build: {
    // Cores of Chromium 86 to 90 are still in use inside government; they get the picture, see docs/deploy.md.
    target: ['chrome86', 'firefox104', 'safari16'],
    // Small files inlined as data: would need a wider content security policy.
    assetsInlineLimit: 0,
    // Browsers fetch preloaded modules even where scripts are switched off; the first map needs none.
    modulePreload: false,
    reportCompressedSize: false,
    rollupOptions: {
      input: [
        'index.html',
        'kiosk.html',
        'presenter.html',
        'embed.html',
        'embed.scoreboard.html',
        'src/fetch-ahead.ts',
      ],
      output: {
        // Some servers hide what begins with a line, and some tools stumble over a tilde or a second dot.
        assetFileNames: ({ names }) =>
          names[0]?.startsWith('_virtual_') ? 'assets/map-tokens-[hash][extname]' : 'assets/[name]-[hash][extname]',
        chunkFileNames: ({ name }) => `assets/${name.replaceAll(/[~.]/g, '-')}-[hash].js`,
        // One file for each set of pages that share code; what would be a file of a few kilobytes joins another, because on
        // slow links each request costs more than its bytes.
        codeSplitting: {
          groups: [
            {
              name: 'shared',
              tags: ['$initial'],
              // What begins a page runs on being loaded, and belongs to its page alone.
              test: (id) => !/\/src\/[\w-]+\.tsx?$|\.css$/.test(id),
              minShareCount: 2,
              entriesAware: true,
              entriesAwareMergeThreshold: 24_000,
            },
          ],
        },
      },
    },
  },
});
