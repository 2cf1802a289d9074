/**
 * Width of a line of text before any font is at hand (the build has none). Estimates lean to the wide side of the system
 * fonts in use, so that names which do not overlap here do not overlap on a screen; a test measures the real boxes. DejaVu
 * Sans, all that a bare Linux has, is wider than they are: by a twentieth, in bold letters by an eighth.
 */

/** Line box of the CJK fonts in use is up to 1.45 em; the letters themselves are lower. */
export const LINE_HEIGHT_EM = 1.45;

const NARROW = new Set([...`iljtfrI.,'’:;|!()[]·- `]);
const WIDE = new Set([...'mwMW@%&—']);

/** Advance of one character in ems. */
export function charWidthEm(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  if (code >= 0x2e80) return 1;
  if (NARROW.has(char)) return 0.33;
  if (WIDE.has(char)) return 0.9;
  if (char >= 'A' && char <= 'Z') return 0.68;
  return 0.57;
}

/** How much wider than the estimates the Latin letters of a font are, by weight; Chinese ones are 1 em in all. */
export interface LatinWidth {
  readonly regular: number;
  readonly bold: number;
}
const ON_SCREENS: LatinWidth = { regular: 1, bold: 1.05 };

/** Width in CSS pixels. Tracking stands after every letter but the last. */
export function textWidthPx(
  text: string,
  sizePx: number,
  weight: number,
  trackingEm: number,
  latinWidth = ON_SCREENS,
): number {
  const chars = [...text];
  const latin = weight >= 600 ? latinWidth.bold : latinWidth.regular;
  const em = chars.reduce((sum, char) => {
    const width = charWidthEm(char);
    return sum + (width === 1 ? width : width * latin);
  }, 0);
  return (em + Math.max(0, chars.length - 1) * trackingEm) * sizePx;
}
