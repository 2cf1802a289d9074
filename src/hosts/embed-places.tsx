import type { EmbedStrings } from '../i18n/embed-strings.ts';
import type { Strings } from '../i18n/index.ts';
import { PlaceCard } from '../panels/place-card.tsx';
import { PlaceList } from '../panels/place-list.tsx';
import { focusListEntry } from '../platform/focus.ts';
import { clearFilters, selectPlace, setRole, setSector } from '../state/changes.ts';
import type { EmbedPartProps } from './embed-part.ts';

/** The sixteen places as a list, with the card of the one that is selected. */
export function EmbedPlaces({ t, ...props }: EmbedPartProps & { readonly t: Strings & EmbedStrings }) {
  const { atlas, store, hrefFor } = props;
  const view = store.view.value;
  const { lang, place, sector, role } = view;
  const { change } = store;
  const select = (id: string | null): void => {
    if (id === null && place !== null) focusListEntry(place);
    change((now) => selectPlace(now, id));
  };
  return (
    <>
      {place !== null && (
        <PlaceCard atlas={atlas} lang={lang} t={t} place={place} hrefFor={hrefFor} onSelect={select} />
      )}
      <PlaceList
        atlas={atlas}
        lang={lang}
        place={place}
        sector={sector}
        role={role}
        t={t}
        hrefFor={hrefFor}
        onSelect={select}
        onSector={(id) => change((now) => setSector(now, id))}
        onRole={(id) => change((now) => setRole(now, id))}
        onClear={() => change(clearFilters)}
      />
    </>
  );
}
