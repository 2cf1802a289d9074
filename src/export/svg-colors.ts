/** A colour that every SVG viewer reads, and how much of it covers. */
export interface SolidColor {
  /** `#rrggbb`. */
  readonly hex: string;
  /** 0 to 1. */
  readonly alpha: number;
}

const channel = (value: number): string =>
  Math.max(0, Math.min(255, Math.round(value)))
    .toString(16)
    .padStart(2, '0');

/**
 * Takes apart a colour as `getComputedStyle` writes it: `rgb()`, `rgba()`, `color(srgb …)` (from `color-mix`), or `#rrggbb`.
 * Older viewers know neither the alpha nor the functions.
 * @returns `null` for whatever is no such colour: `none`, `url(#hatch)`
 */
export function decodeColor(value: string): SolidColor | null {
  if (value === 'transparent') return { hex: '#000000', alpha: 0 };
  if (/^#[0-9a-f]{6}$/i.test(value)) return { hex: value.toLowerCase(), alpha: 1 };
  const found = /^(rgba?|color)\(\s*(srgb\s)?([^)]*)\)$/.exec(value);
  if (found === null) return null;
  const [, name, space, numbers = ''] = found;
  if (name === 'color' && space === undefined) return null;
  const [red, green, blue, alpha = 1] = (numbers.match(/[\d.eE+-]+%?/g) ?? []).map((text) =>
    text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text),
  );
  if (red === undefined || green === undefined || blue === undefined) return null;
  const scale = name === 'color' ? 255 : 1;
  return { hex: `#${[red, green, blue].map((value) => channel(value * scale)).join('')}`, alpha };
}
