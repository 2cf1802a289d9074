/**
 * Width of a line of text before any font is at hand (the build has none). Estimates lean to the wide side of the system
 * fonts in use, so that names which do not overlap here do not overlap on a screen; a test measures the real boxes.
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

/** Width in CSS pixels. Tracking stands after every letter but the last. */
export function textWidthPx(text: string, sizePx: number, weight: number, trackingEm: number): number {
  const chars = [...text];
  const boldness = weight >= 600 ? 1.05 : 1;
  const em = chars.reduce((sum, char) => {
    const width = charWidthEm(char);
    return sum + (width === 1 ? width : width * boldness);
  }, 0);
  return (em + Math.max(0, chars.length - 1) * trackingEm) * sizePx;
}
