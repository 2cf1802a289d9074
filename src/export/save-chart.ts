import type { ChartTable } from '../charts/chart-types.ts';
import type { Lang } from '../model/types.ts';
import { downloadBlob, downloadText, rasterizeSvg } from '../platform/download.ts';
import { buildFileName, formatDay } from './file-name.ts';
import { readPictures, readSheetStyle } from './read-pictures.ts';
import { buildStandaloneSvg, type SheetText } from './standalone-svg.ts';
import { buildCsv } from './table-csv.ts';

/** What charts are laid out for when they are exported: wide enough for the arrangement of large screens. */
export const CHART_EXPORT_WIDTH_PX = 1200;

export interface SaveChartInput {
  /** Name of the file without day and ending. */
  readonly file: string;
  readonly lang: Lang;
  readonly table: ChartTable;
  /** Stands in the CSV for a value that was never published. */
  readonly missing: string;
  readonly title: string;
  readonly summary: string;
  /** Without the day, which is that of saving. */
  readonly lines: readonly string[];
  readonly dayLine: (day: string) => string;
  readonly mapNotice: string | null;
}

export type ChartSaveFormat = 'csv' | 'svg' | 'png-1x' | 'png-4x';

/**
 * Saves a chart in one of the four ways.
 * @param part the element on the page that holds the chart
 * @throws RasterError when the browser cannot make a picture
 */
export async function saveChart(part: HTMLElement, input: SaveChartInput, format: ChartSaveFormat): Promise<void> {
  const day = formatDay(new Date());
  if (format === 'csv') {
    downloadText(buildCsv(input.table, input.missing), 'text/csv', buildFileName(input.file, input.lang, day, 'csv'));
    return;
  }
  const text: SheetText = { ...input, lines: [...input.lines, input.dayLine(day)] };
  const width = CHART_EXPORT_WIDTH_PX;
  const sheet = buildStandaloneSvg(readPictures(part, width), width, text, readSheetStyle(part));
  if (format === 'svg') {
    downloadText(sheet.svg, 'image/svg+xml', buildFileName(input.file, input.lang, day, 'svg'));
    return;
  }
  const scale = format === 'png-4x' ? 4 : 1;
  downloadBlob(await rasterizeSvg(sheet, scale), buildFileName(input.file, input.lang, day, 'png', scale));
}
