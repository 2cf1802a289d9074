import type { Lang } from '../model/types.ts';

export type ExportFormat = 'csv' | 'svg' | 'png' | 'geojson';

/** The day where the reader is, as ISO 8601: `2026-11-22`. */
export function formatDay(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/**
 * `scoreboard-zh-hans-2026-11-22.csv`; a picture that is enlarged says so: `scoreboard-en-2026-11-22-4x.png`.
 * @param day ISO date
 */
export function buildFileName(file: string, lang: Lang, day: string, format: ExportFormat, scale = 1): string {
  const enlarged = scale === 1 ? '' : `-${scale}x`;
  return `${file}-${lang.toLowerCase()}-${day}${enlarged}.${format}`;
}
