/**
 * Where things stand in the matrix. Across, everything is a percentage of the width; down, pixels. Headings climb to the
 * right like stairs: each ends at its own column and no line of a column before it reaches that high, so twelve long
 * names stand upright and clear of each other at the width of a phone.
 */
import { scalePoint } from 'd3-scale';
import type { Matrix, MatrixCity, MatrixColumn, MatrixRow } from './build-matrix.ts';

export const ROW_PX = 26;
export const CITY_PX = 30;
const STEP_PX = 18;
/** Room over the highest heading. */
const TOP_PX = 16;
const HEAD_GAP_PX = 12;
/** Count of places, bracket and number of the clause. */
const FOOT_PX = 64;
/** First and last column, percent: before the first one stands the longest short name of a place, 150 px on a phone. */
const COLUMNS_PERCENT: readonly [number, number] = [47, 97.5];

export interface PlacedRow {
  readonly row: MatrixRow;
  /** Top edge. */
  readonly yPx: number;
  /** Nothing is drawn under the last row of a city: the rule of the next one follows. */
  readonly isLast: boolean;
}

export interface MatrixLayout {
  readonly xOf: (sectorId: string) => number;
  readonly stepPercent: number;
  readonly headings: readonly { readonly column: MatrixColumn; readonly yPx: number }[];
  readonly gridTopPx: number;
  readonly gridBottomPx: number;
  readonly heightPx: number;
  readonly cities: readonly { readonly city: MatrixCity; readonly yPx: number; readonly rows: readonly PlacedRow[] }[];
  /** Neighbouring columns of one clause, percent. */
  readonly clauses: readonly { readonly label: string; readonly from: number; readonly to: number }[];
}

export function layOutMatrix(matrix: Matrix): MatrixLayout {
  const scale = scalePoint<string>()
    .domain(matrix.columns.map(({ sectorId }) => sectorId))
    .range(COLUMNS_PERCENT);
  const xOf = (sectorId: string): number => {
    const x = scale(sectorId);
    if (x === undefined) throw new Error(`no column for the sector ${sectorId}`);
    return round(x);
  };
  const last = matrix.columns.length - 1;
  const headings = matrix.columns.map((column, index) => ({ column, yPx: TOP_PX + (last - index) * STEP_PX }));
  const gridTopPx = TOP_PX + last * STEP_PX + HEAD_GAP_PX;

  let yPx = gridTopPx;
  const cities = matrix.cities.map((city) => {
    const cityPx = yPx;
    const rows = city.rows.map((row, index) => ({
      row,
      yPx: cityPx + CITY_PX + index * ROW_PX,
      isLast: index === city.rows.length - 1,
    }));
    yPx = cityPx + CITY_PX + rows.length * ROW_PX;
    return { city, yPx: cityPx, rows };
  });

  const half = scale.step() / 2 - 0.5;
  const numbers = [...new Set(matrix.columns.map(({ clause }) => clause))];
  const clauses = numbers.map((number) => {
    const columns = matrix.columns.filter(({ clause }) => clause === number);
    const xs = columns.map(({ sectorId }) => xOf(sectorId));
    return {
      label: columns[0]?.clauseLabel ?? '',
      from: round(Math.min(...xs) - half),
      to: round(Math.max(...xs) + half),
    };
  });

  return {
    xOf,
    stepPercent: round(scale.step()),
    headings,
    gridTopPx,
    gridBottomPx: yPx,
    heightPx: yPx + FOOT_PX,
    cities,
    clauses,
  };
}

function round(percent: number): number {
  return Math.round(percent * 100) / 100;
}
