import type { ChartId } from '../state/view-state.ts';

interface ChartsContentsProps {
  readonly label: string;
  readonly entries: readonly { readonly id: ChartId; readonly title: string }[];
  readonly current: ChartId | null;
  readonly methods: string;
  readonly onShow: (id: ChartId) => void;
}

/** The charts by name. Without scripts the links jump; with them the address remembers the chart. */
export function ChartsContents({ label, entries, current, methods, onShow }: ChartsContentsProps) {
  return (
    <nav class="charts-contents" aria-label={label}>
      <ol>
        {entries.map(({ id, title }) => (
          <li key={id}>
            <a
              href={`#chart-${id}`}
              aria-current={id === current ? 'true' : undefined}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
                event.preventDefault();
                onShow(id);
              }}
            >
              {title}
            </a>
          </li>
        ))}
        <li>
          <a href="#methods">{methods}</a>
        </li>
      </ol>
    </nav>
  );
}
