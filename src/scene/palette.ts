/**
 * The colours of the map, one record for each theme. The pages get them as custom properties `--map-…` (the build
 * writes that stylesheet from here), MapLibre gets them as values, so that both renderers always agree.
 */
import type { MapColor } from './types.ts';

export type Palette = Readonly<Record<MapColor, string>>;
export type PaletteName = 'light' | 'dark' | 'contrast';

const light: Palette = {
  paper: '#f5f1e7',
  sea: '#dce9ee',
  waterline: '#8fb4c4',
  coast: '#6d97a9',
  land: '#fdfbf6',
  neighbour: '#efece2',
  border: '#c9c1b0',
  'province-border': '#8d8470',
  river: '#8db5c6',
  ink: '#2a2620',
  'ink-quiet': '#6a6355',
  'ink-sea': '#3f6c80',
  'label-halo': '#fdfbf6',
  core: '#c5352b',
  'core-soft': '#e2644f',
  'belt-east': '#2f5fa8',
  'belt-west': '#0d756c',
  guangfo: '#b23a2e',
  extension: '#a15f08',
  flow: '#a15f08',
  point: '#a15f08',
  select: '#1b1712',
  'role-key-area': '#8c2355',
  'role-software-base': '#1d5b9e',
  'role-kpo-base': '#5c41a3',
  'role-provincial-base': '#20683f',
  'role-finance-zone': '#7c5200',
};

const dark: Palette = {
  paper: '#0b1520',
  sea: '#0e1f2e',
  waterline: '#2c5570',
  coast: '#4a7c98',
  land: '#1c2b3a',
  neighbour: '#131f2b',
  border: '#3a4b5c',
  'province-border': '#7488a0',
  river: '#3a6d8a',
  ink: '#eef2f6',
  'ink-quiet': '#a3b1bf',
  'ink-sea': '#7fb0c9',
  'label-halo': '#111d29',
  core: '#ff6f5e',
  'core-soft': '#ff9a86',
  'belt-east': '#7aa6f0',
  'belt-west': '#3fc4b4',
  guangfo: '#ff8a7a',
  extension: '#efb04c',
  flow: '#efb04c',
  point: '#efb04c',
  select: '#ffffff',
  'role-key-area': '#f08cc0',
  'role-software-base': '#7fb8f5',
  'role-kpo-base': '#b9a2f5',
  'role-provincial-base': '#7fd39c',
  'role-finance-zone': '#e8bd62',
};

/** For readers who need it: every name and mark at 7:1 or more on what lies under it. */
const contrast: Palette = {
  paper: '#ffffff',
  sea: '#e3f1f8',
  waterline: '#5b8296',
  coast: '#0b3d57',
  land: '#ffffff',
  neighbour: '#f0f0ee',
  border: '#6e6e6e',
  'province-border': '#1f1f1f',
  river: '#2d6685',
  ink: '#000000',
  'ink-quiet': '#2b2b2b',
  'ink-sea': '#0a3147',
  'label-halo': '#ffffff',
  core: '#99130b',
  'core-soft': '#99130b',
  'belt-east': '#123c82',
  'belt-west': '#004c45',
  guangfo: '#8a120b',
  extension: '#6b3d00',
  flow: '#6b3d00',
  point: '#6b3d00',
  select: '#000000',
  'role-key-area': '#6d0d3d',
  'role-software-base': '#0b3d78',
  'role-kpo-base': '#3f2687',
  'role-provincial-base': '#0d4a27',
  'role-finance-zone': '#573900',
};

export const PALETTES: Readonly<Record<PaletteName, Palette>> = { light, dark, contrast };

/**
 * The stylesheet that carries the palettes to the pages: light as the ground, dark where the system asks for it and the
 * reader has not chosen, and each theme by `html[data-theme]`.
 */
export function buildPaletteCss(): string {
  const declarations = (name: PaletteName): string =>
    Object.entries(PALETTES[name])
      .map(([color, value]) => `--map-${color}:${value}`)
      .join(';');
  // `data-theme` is absent before any script runs and `auto` afterwards, until the reader chooses.
  const undecided = ':root:not([data-theme=light]):not([data-theme=dark]):not([data-theme=contrast])';
  return [
    `:root{${declarations('light')}}`,
    `@media (prefers-color-scheme:dark){${undecided}{${declarations('dark')}}}`,
    `@media (prefers-contrast:more){${undecided}{${declarations('contrast')}}}`,
    `:root[data-theme=dark]{${declarations('dark')}}`,
    `:root[data-theme=contrast]{${declarations('contrast')}}`,
    `@media print{:root,:root[data-theme],${undecided}{${declarations('light')}}}`,
    '',
  ].join('\n');
}
