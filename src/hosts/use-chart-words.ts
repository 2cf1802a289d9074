import { useEffect, useState } from 'preact/hooks';
import { type ChartWords, loadChartWords } from '../i18n/chart-strings.ts';
import type { Lang } from '../model/types.ts';

/** The words of the charts in a language; until they are there, or if they never come, those that were there before. */
export function useChartWords(lang: Lang, first: ChartWords): ChartWords {
  const [words, setWords] = useState(first);
  useEffect(() => {
    if (words.lang === lang) return;
    let isOver = false;
    loadChartWords(lang).then(
      (loaded) => {
        if (!isOver) setWords(loaded);
      },
      // The charts stay readable in the language they have.
      () => {},
    );
    return () => {
      isOver = true;
    };
  }, [lang, words]);
  return words;
}
