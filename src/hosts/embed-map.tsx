import type { EmbedStrings } from '../i18n/embed-strings.ts';
import type { Strings } from '../i18n/index.ts';
import { Legend } from '../panels/legend.tsx';
import { PlaceList } from '../panels/place-list.tsx';
import { clearFilters, setRole, setSector } from '../state/changes.ts';
import type { EmbedPartProps } from './embed-part.ts';
import { useEmbedStage } from './use-embed-stage.tsx';

/** The map with its legend, and the list of places folded away below. */
export function EmbedMap({ t, ...props }: EmbedPartProps & { readonly t: Strings & EmbedStrings }) {
  const { atlas, store, hrefFor } = props;
  const view = store.view.value;
  const { lang } = view;
  const { change } = store;
  const { stage, toggle } = useEmbedStage({ ...props, t });
  return (
    <>
      {stage}
      <Legend atlas={atlas} lang={lang} layers={view.layers} t={t} onToggle={null} onShowAll={() => {}} />
      <details class="embed-list">
        <summary>{t.embedListToggle}</summary>
        <PlaceList
          atlas={atlas}
          lang={lang}
          place={view.place}
          sector={view.sector}
          role={view.role}
          t={t}
          hrefFor={hrefFor}
          onSelect={toggle}
          onSector={(sector) => change((now) => setSector(now, sector))}
          onRole={(role) => change((now) => setRole(now, role))}
          onClear={() => change(clearFilters)}
        />
      </details>
    </>
  );
}
