import { describe, expect, test } from 'vitest';
import { buildPaletteCss, PALETTES, type PaletteName } from '../../../src/scene/palette.ts';
import type { MapColor } from '../../../src/scene/types.ts';

/** WCAG 2: relative luminance of an sRGB colour, and the contrast of two. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Names stand on land, on the neighbours or on the sea; a halo of the land's colour is around each. */
const NAMES: readonly MapColor[] = [
  'ink',
  'ink-quiet',
  'ink-sea',
  'core',
  'belt-east',
  'belt-west',
  'guangfo',
  'extension',
  'role-key-area',
  'role-software-base',
  'role-kpo-base',
  'role-provincial-base',
  'role-finance-zone',
];
const THEMES: readonly [PaletteName, number][] = [
  ['light', 4.5],
  ['dark', 4.5],
  ['contrast', 7],
];

describe.each(THEMES)('the %s palette', (name, least) => {
  const palette = PALETTES[name];

  test.each(NAMES)(`%s can be read on its halo at ${least}:1`, (color) => {
    expect(contrast(palette[color], palette['label-halo'])).toBeGreaterThanOrEqual(least);
  });

  test('spells colours as six lower-case hexadecimal digits, as MapLibre and CSS both read them', () => {
    expect(Object.values(palette).filter((value) => !/^#[0-9a-f]{6}$/.test(value))).toEqual([]);
  });

  test('tells land from sea', () => {
    expect(palette.land).not.toBe(palette.sea);
    expect(contrast(palette.coast, palette.land)).toBeGreaterThanOrEqual(name === 'contrast' ? 4.5 : 2.5);
  });
});

test('the style sheet carries every colour of every theme', () => {
  const css = buildPaletteCss();
  const missing = Object.values(PALETTES).flatMap((palette) =>
    Object.entries(palette).filter(([color, value]) => !css.includes(`--map-${color}:${value}`)),
  );
  expect(missing).toEqual([]);
});
