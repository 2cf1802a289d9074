import { fileTextWidthPx } from './file-text-width.ts';

/** These may not begin a line (GB/T 15834 and common typesetting). */
const NEVER_FIRST = /^[，。；：！？、）》〉”’·…—,.;:!?)\]]/u;

/** Words of Latin letters stay whole, Chinese may break at every letter. */
function pieces(text: string): string[] {
  const found = text.match(/[\u2E80-\u9FFF\uF900-\uFFEF]|[^\s\u2E80-\u9FFF\uF900-\uFFEF]+\s*|\s+/gu) ?? [];
  return found.reduce<string[]>((all, piece) => {
    const last = all.at(-1);
    if (last !== undefined && NEVER_FIRST.test(piece)) all[all.length - 1] = last + piece;
    else all.push(piece);
    return all;
  }, []);
}

/** Breaks a text into lines of at most so many pixels; a single word longer than that gets a line of its own. */
export function wrapText(text: string, sizePx: number, weight: number, widthPx: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (line !== '' && fileTextWidthPx((line + piece).trimEnd(), sizePx, weight) > widthPx) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}
