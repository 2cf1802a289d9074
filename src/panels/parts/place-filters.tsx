import { useRef } from 'preact/hooks';
import type { Strings } from '../../i18n/index.ts';
import { roleById } from '../../model/atlas.ts';
import { type Atlas, type Lang, PARK_ROLES, type ParkRole } from '../../model/types.ts';

interface PlaceFiltersProps {
  readonly atlas: Atlas;
  readonly lang: Lang;
  readonly t: Strings;
  readonly query: string;
  readonly sector: string | null;
  readonly role: ParkRole | null;
  /** How much was found, in words. */
  readonly count: string;
  /** Something is typed or chosen, and can be cleared. */
  readonly filtered: boolean;
  readonly onQuery: (query: string) => void;
  readonly onSector: (sector: string | null) => void;
  readonly onRole: (role: ParkRole | null) => void;
  readonly onClear: () => void;
  readonly onSubmit: () => void;
}

/** The search and the two filters above the list of places. */
export function PlaceFilters(props: PlaceFiltersProps) {
  const { atlas, lang, t, query, sector, role, count, filtered, onQuery, onSector, onRole, onClear, onSubmit } = props;
  const search = useRef<HTMLInputElement>(null);
  return (
    <form
      class="filters needs-script"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <label class="search">
        <span class="visually-hidden">{t.searchLabel}</span>
        <input
          ref={search}
          type="search"
          value={query}
          placeholder={t.searchHint}
          onInput={(event) => onQuery(event.currentTarget.value)}
        />
      </label>
      <label>
        <span>{t.filterRole}</span>
        <select value={role ?? ''} onChange={(event) => onRole((event.currentTarget.value || null) as ParkRole | null)}>
          <option value="">{t.filterAll}</option>
          {PARK_ROLES.map((id) => (
            <option key={id} value={id} selected={id === role}>
              {roleById(atlas, id)?.name[lang]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t.filterSector}</span>
        <select value={sector ?? ''} onChange={(event) => onSector(event.currentTarget.value || null)}>
          <option value="">{t.filterAll}</option>
          {atlas.sectors
            .filter(({ id }) => atlas.parks.some((park) => park.sectors.includes(id)))
            .map(({ id, name }) => (
              <option key={id} value={id} selected={id === sector}>
                {name[lang]}
              </option>
            ))}
        </select>
      </label>
      <p class="count" role="status">
        {count}
        {filtered && (
          <button
            type="button"
            class="quiet"
            onClick={() => {
              onClear();
              search.current?.focus();
            }}
          >
            {t.clearFilters}
          </button>
        )}
      </p>
    </form>
  );
}
