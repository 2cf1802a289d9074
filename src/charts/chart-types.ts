/**
 * What all charts give besides a picture: the same numbers as a table (for readers, for CSV) and where they come from.
 */
import type { ClauseId, SourceId } from '../model/types.ts';

/** `null` is a value that was never published; it is written as words, never as 0. */
export type ChartCell = string | number | null;

export interface ChartColumn {
  /** Name in the CSV file: plain English snake_case. */
  readonly id: string;
  /** Heading for readers. */
  readonly title: string;
  readonly numeric: boolean;
}

export interface ChartTable {
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly (readonly ChartCell[])[];
}

/** What a chart rests on. */
export interface ChartBasis {
  readonly clauses: readonly ClauseId[];
  readonly sources: readonly SourceId[];
}
