import { type LatinWidth, textWidthPx } from '../scene/text-width.ts';

/** DejaVu Sans, the widest font of the lists in `file-fonts.ts`, as measured by Chromium. */
const WIDEST: LatinWidth = { regular: 1.08, bold: 1.21 };

/**
 * Room for a line in a file, which other programs open with fonts that nobody here chooses.
 * @returns CSS pixels
 */
export const fileTextWidthPx = (text: string, sizePx: number, weight: number): number =>
  textWidthPx(text, sizePx, weight, 0, WIDEST);
