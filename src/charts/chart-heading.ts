import { createContext } from 'preact';

export interface ChartHeadings {
  /** Of the chart. */
  readonly chart: 'h2' | 'h3';
  /** Of a part of it. */
  readonly part: 'h3' | 'h4';
  /** Of something within a part. */
  readonly detail: 'h4' | 'h5';
}

/** Levels of headings: below the section of charts in the page; one higher where a chart stands alone below the title. */
export const ChartHeadingLevels = createContext<ChartHeadings>({ chart: 'h3', part: 'h4', detail: 'h5' });

/** Of a chart that stands alone. */
export const LONE_CHART: ChartHeadings = { chart: 'h2', part: 'h3', detail: 'h4' };
