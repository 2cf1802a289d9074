import type { Plugin } from 'vite';
import { buildFontCss } from '../../../src/scene/fonts.ts';
import { buildFrameCss } from '../../../src/scene/frame.ts';
import { buildPaletteCss } from '../../../src/scene/palette.ts';

const ID = 'virtual:map-tokens.css';

/** Gives the pages the colours and frames of the map as a stylesheet, written from the values that the renderers use. */
export function mapTokensPlugin(): Plugin {
  return {
    name: 'map-tokens',
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    load: (id) => (id === `\0${ID}` ? buildPaletteCss() + buildFrameCss() + buildFontCss() : null),
  };
}
