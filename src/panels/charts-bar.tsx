import type { pageZhHans } from '../i18n/charts/page.zh-hans.ts';
import { format } from '../i18n/index.ts';
import type { ChartId } from '../state/view-state.ts';

interface ChartsBarProps {
  readonly t: Readonly<Record<keyof typeof pageZhHans, string>>;
  /** Selected place, city or part of the layout. */
  readonly placeName: string | null;
  readonly targetName: string | null;
  /** Charts that speak of the selected target. */
  readonly related: readonly { readonly id: ChartId; readonly title: string }[];
  readonly onShow: (id: ChartId) => void;
  readonly onClear: () => void;
}

/** What is selected, kept in sight among the charts, from where the map cannot be seen. */
export function ChartsBar({ t, placeName, targetName, related, onShow, onClear }: ChartsBarProps) {
  if (placeName === null && targetName === null) return null;
  return (
    <div class="charts-bar" role="group" aria-label={t.chartsSelected}>
      {placeName !== null && (
        <p>
          <strong>{placeName}</strong> <a href="#map">{t.chartsToMap}</a>
        </p>
      )}
      {targetName !== null && (
        <p>
          <strong>{format(t.chartsTarget, { name: targetName })}</strong>
          {related.map(({ id, title }) => (
            <button type="button" class="quiet" key={id} onClick={() => onShow(id)}>
              {title}
            </button>
          ))}
        </p>
      )}
      <button type="button" class="quiet" onClick={onClear}>
        {t.chartsClear}
      </button>
    </div>
  );
}
