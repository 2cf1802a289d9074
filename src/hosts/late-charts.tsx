import { useEffect, useRef, useState } from 'preact/hooks';
import { strings } from '../i18n/index.ts';
import { whenNear } from '../platform/near.ts';
import type { ChartsPartProps } from './charts-part.tsx';

interface LateChartsProps extends Omit<ChartsPartProps, 'words'> {
  /** The charts as they were prerendered; `''` in the browser, which finds them in the page. */
  readonly html: string;
  /** False until the page has taken up its address. */
  readonly started: boolean;
}

/**
 * The section of charts. It is in the page from the beginning and can be read; what makes it answer is loaded when the
 * reader comes near, or when the view speaks of a chart or another language.
 */
export function LateCharts({ html, started, ...part }: LateChartsProps) {
  const { store, initial } = part;
  const slot = useRef<HTMLDivElement>(null);
  const unmount = useRef<(() => void) | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const { tab, metric, lang, slide } = store.view.value;
  const t = strings(lang);
  const isUrgent = (slide === null && (tab !== null || metric !== null)) || lang !== initial.lang;

  // The charts stay alive while the handlers of the page change.
  const latest = useRef(part);
  latest.current = part;

  useEffect(() => () => unmount.current?.(), []);
  useEffect(() => {
    const element = slot.current;
    if (!started || hasFailed || element === null || unmount.current !== null) return;
    let isOver = false;
    const load = async (): Promise<void> => {
      try {
        const { mountCharts } = await import('./mount-charts.tsx');
        const props = { ...part, onSelect: (id: string | null) => latest.current.onSelect(id) };
        const undo = await mountCharts(element, props, () => !isOver);
        if (isOver) return;
        unmount.current = undo;
        // For tests and screenshot tools, as data-ready is for the page.
        element.dataset.live = '';
      } catch {
        // Shown below, with a way to try again; the charts can be read meanwhile.
        setFailed(true);
      }
    };
    const stop = isUrgent ? undefined : whenNear(element, () => void load());
    if (isUrgent) void load();
    return () => {
      isOver = true;
      stop?.();
    };
  }, [started, isUrgent, hasFailed]);

  return (
    <>
      {hasFailed && (
        <p class="notice" role="status" data-notice="charts-failed">
          {t.chartsFailed}
          <button type="button" class="quiet" onClick={() => setFailed(false)}>
            {t.retry}
          </button>
        </p>
      )}
      {/* Our own rendering at build; the browser hydrates it and never sets it. */}
      <div class="charts" ref={slot} dangerouslySetInnerHTML={{ __html: html }} />
    </>
  );
}
