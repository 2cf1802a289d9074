import { textWidthPx } from '../../scene/text-width.ts';

/** Marks that never begin a line of Chinese. */
const CLOSING = /^[，。、；：！？）」』”’]/;

/**
 * Lines of at most `widthPx`, by estimated widths. Latin text breaks at spaces, Chinese between any two characters
 * except before closing marks. A single word wider than that keeps its own line.
 */
export function wrapText(text: string, widthPx: number, sizePx: number): readonly string[] {
  const pieces = text.match(/[⺀-￯][，。、；：！？）」』”’]*|[^\s⺀-￯]+|\s+/gu) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    const fits = textWidthPx((line + piece).trimEnd(), sizePx, 400, 0) <= widthPx;
    if (line === '' || fits || CLOSING.test(piece)) {
      line += line === '' ? piece.trimStart() : piece;
    } else {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    }
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}
