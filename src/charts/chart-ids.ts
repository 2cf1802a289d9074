import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Put before every id in a chart, so that a page may show the same chart twice: among the others, and in the story. */
export const ChartIds = createContext('');

/** An id that is the chart's own. */
export function useChartId(name: string): string {
  return `${useContext(ChartIds)}${name}`;
}
