import { hydrate, render } from 'preact';
import { loadChartWords } from '../i18n/chart-strings.ts';
import { ChartsPart, type ChartsPartProps } from './charts-part.tsx';

/**
 * Brings the prerendered charts to life. `isWanted` is asked once their words are there; if not, nothing happens. Returns the
 * undo.
 * @throws TypeError when the words cannot be fetched
 */
export async function mountCharts(
  slot: Element,
  props: Omit<ChartsPartProps, 'words'>,
  isWanted: () => boolean,
): Promise<() => void> {
  const words = await loadChartWords(props.initial.lang);
  if (!isWanted()) return () => {};
  hydrate(<ChartsPart {...props} words={words} />, slot);
  return () => render(null, slot);
}
