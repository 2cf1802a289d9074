import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { homePlacementsPlugin } from './scripts/lib/pages/home-placements-plugin.ts';
import { mapTokensPlugin } from './scripts/lib/pages/map-tokens-plugin.ts';
import { prerenderDevPlugin } from './scripts/lib/pages/prerender-dev-plugin.ts';

export default defineConfig({
  // Relative, so that `dist/` works from any folder of any static server.
  base: './',
  plugins: [preact({ devToolsEnabled: false }), mapTokensPlugin(), homePlacementsPlugin(), prerenderDevPlugin()],
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
    },
  },
});
