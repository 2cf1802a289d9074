import { charWidthEm } from '../scene/text-width.ts';

/** DejaVu Sans, the widest font of the lists in `file-fonts.ts`, measured against the estimates for screens. */
const WIDEST_LATIN = { regular: 1.08, bold: 1.21 } as const;

/**
 * Room for a line in a file, which other programs open with fonts that nobody here chooses: Chinese letters are as wide in
 * all of them, Latin ones are taken as wide as the widest.
 * @returns CSS pixels
 */
export function fileTextWidthPx(text: string, sizePx: number, weight: number): number {
  const latin = weight >= 600 ? WIDEST_LATIN.bold : WIDEST_LATIN.regular;
  return [...text].reduce((sum, char) => sum + charWidthEm(char) * (charWidthEm(char) === 1 ? 1 : latin), 0) * sizePx;
}
