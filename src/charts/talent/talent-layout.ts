import { PEOPLE_PER_FIGURE, type TalentGroup, type TalentRow, type TalentRows } from './build-talent.ts';

/** Figures in a line. Which arrangement shows is up to the width of the chart, in the style sheet. */
export const ARRANGEMENTS = [20, 30, 60] as const;
export type Columns = (typeof ARRANGEMENTS)[number];

export const FIGURE_PX = { width: 12, height: 28 } as const;
/** The line that says what one figure stands for. */
const KEY_PX = 38;
const HEADING_PX = 32;
const NOTE_PX = 19;
const LINE_PX = 36;
const ROW_GAP_PX = 16;
const GROUP_GAP_PX = 20;

/** Figures stand in tens: after ten comes a gap of half a figure. */
const TENS_GAP = 0.5;

/** Left edge of a figure, in percent of the width. */
export function figureX(column: number, columns: Columns): number {
  const places = columns + (columns / 10 - 1) * TENS_GAP;
  return ((column + Math.floor(column / 10) * TENS_GAP) / places) * 100;
}

/** Right edge of a line of so many figures, in percent: where the place of the last one ends. */
export function lineEndX(figures: number, columns: Columns): number {
  const last = Math.max(1, Math.min(figures, columns)) - 1;
  return Math.min(100, figureX(last, columns) + figureX(1, columns));
}

export interface PlacedFigure {
  readonly x: number;
  /** Below the first line of the row. */
  readonly yPx: number;
  /** How much of it is filled, 0–1: the last figure of 250,700 people stands for 700. */
  readonly fraction: number;
}

/** As many figures as people need, the last one in part. */
export function placeFigures(people: number, columns: Columns): readonly PlacedFigure[] {
  // A person is a ten-thousandth of a figure; rounding there keeps 0.07 from becoming 0.0699999.
  const figures = people / PEOPLE_PER_FIGURE;
  return Array.from({ length: Math.ceil(figures) }, (_, index) => ({
    x: figureX(index % columns, columns),
    yPx: Math.floor(index / columns) * LINE_PX,
    fraction: Math.min(1, Math.round((figures - index) * PEOPLE_PER_FIGURE) / PEOPLE_PER_FIGURE),
  }));
}

export interface TalentBand {
  readonly group: TalentGroup;
  readonly row: TalentRow;
  readonly headingPx: number;
  /** `null` where nothing is to be said of graduates. */
  readonly notePx: number | null;
  readonly figuresPx: number;
}

export interface TalentLayout {
  readonly bands: readonly TalentBand[];
  /** Where a hairline parts two groups. */
  readonly rules: readonly number[];
  readonly heightPx: number;
}

export function layOutTalent(rows: TalentRows, columns: Columns): TalentLayout {
  const bands: TalentBand[] = [];
  const rules: number[] = [];
  let topPx = KEY_PX;
  for (const group of rows.groups) {
    rules.push(topPx);
    topPx += GROUP_GAP_PX;
    for (const row of group.rows) {
      const hasNote = row.metric === 'employees' && row.people !== null;
      const figuresPx = topPx + HEADING_PX + (hasNote ? NOTE_PX : 0);
      bands.push({ group, row, headingPx: topPx + 20, notePx: hasNote ? topPx + 41 : null, figuresPx });
      const lines = Math.max(1, Math.ceil((row.people ?? 0) / PEOPLE_PER_FIGURE / columns));
      topPx = figuresPx + lines * LINE_PX + ROW_GAP_PX;
    }
  }
  return { bands, rules, heightPx: topPx - ROW_GAP_PX };
}
