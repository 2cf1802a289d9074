import type { Palette } from '../../scene/palette.ts';
import type { Mark, MarkShape } from '../../scene/types.ts';

/** Everything that the picture of a mark depends on. */
export interface MarkImage {
  readonly shape: MarkShape;
  readonly radiusPx: number;
  readonly fill: string;
  readonly halo: string;
  /** Colour of the ring around the selected mark; `null` when it is not selected. */
  readonly ring: string | null;
}

const PREFIX = 'mark';
const SHAPES: readonly MarkShape[] = ['core', 'city', 'point', 'diamond', 'square', 'triangle', 'hexagon', 'circle'];

export function buildMarkImage(mark: Mark, palette: Palette): MarkImage {
  return {
    shape: mark.shape,
    // A hundredth of a pixel, so that a scaled radius does not fill the name with digits.
    radiusPx: Math.round(mark.radiusPx * 100) / 100,
    fill: palette[mark.color],
    halo: palette['label-halo'],
    ring: mark.selected ? palette.select : null,
  };
}

/** Name of an icon image, such as `mark|diamond|4.4|#8c2355|#fdfbf6|`: the picture can be drawn from its name alone. */
export function encodeMarkImage({ shape, radiusPx, fill, halo, ring }: MarkImage): string {
  return [PREFIX, shape, radiusPx, fill, halo, ring ?? ''].join('|');
}

/** @returns `null` when the name is not one of ours. */
export function decodeMarkImage(id: string): MarkImage | null {
  const [prefix, shapeName, radius, fill, halo, ring, ...rest] = id.split('|');
  const shape = SHAPES.find((known) => known === shapeName);
  const radiusPx = Number(radius);
  if (prefix !== PREFIX || shape === undefined || rest.length > 0) return null;
  if (!fill || !halo || ring === undefined || !(radiusPx > 0)) return null;
  return { shape, radiusPx, fill, halo, ring: ring === '' ? null : ring };
}
