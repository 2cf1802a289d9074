import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { format, type Strings } from '../i18n/index.ts';
import { cityByAdcode, roleById, sectorById } from '../model/atlas.ts';
import { filterPlaces } from '../model/places.ts';
import { type Atlas, type Lang, PARK_ROLES, type Park, type ParkRole } from '../model/types.ts';
import { MarkIcon, ParkIcon } from './parts/mark-icon.tsx';
import { ClauseLinks } from './parts/references.tsx';

interface PlaceListProps {
  readonly atlas: Atlas;
  readonly lang: Lang;
  readonly place: string | null;
  readonly sector: string | null;
  readonly role: ParkRole | null;
  readonly t: Strings;
  /** Address of the view with this feature selected. */
  readonly hrefFor: (id: string) => string;
  readonly onSelect: (id: string | null) => void;
  readonly onSector: (sector: string | null) => void;
  readonly onRole: (role: ParkRole | null) => void;
  readonly onClear: () => void;
}

/** Arrow keys walk through the links of a list, as readers of lists with many entries expect. */
function walkList(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const step = { ArrowDown: 1, ArrowUp: -1, Home: Number.NEGATIVE_INFINITY, End: Number.POSITIVE_INFINITY }[event.key];
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  // What is folded away cannot take the focus.
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('a[data-select]')].filter(
    (link) => link.closest('details:not([open])') === null,
  );
  const at = links.indexOf(event.target as HTMLElement);
  if (at < 0) return;
  event.preventDefault();
  links[Math.min(links.length - 1, Math.max(0, at + step))]?.focus();
}

/** Every feature of the map as a list: the way to all of them without a pointer, without a map, without a script. */
export function PlaceList(props: PlaceListProps) {
  const { atlas, lang, place, sector, role, t, hrefFor, onSelect, onSector, onRole, onClear } = props;
  // What is being typed is nobody's business but this list's; links carry the filters, not the search.
  const [query, setQuery] = useState('');
  const search = useRef<HTMLInputElement>(null);
  const found = useMemo(() => filterPlaces(atlas, { query, sector, role }), [atlas, query, sector, role]);
  const filtered = query !== '' || sector !== null || role !== null;
  const cities = atlas.cities.filter((city) => found.some((park) => park.prefecture === city.adcode));

  const link = (id: string, name: string) => (
    <a
      href={hrefFor(id)}
      data-select={id}
      aria-current={place === id ? 'true' : undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        onSelect(place === id ? null : id);
      }}
    >
      {name}
    </a>
  );

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links inside take the keys; this hears the arrows
    <div class="place-list" id="places" onKeyDown={walkList}>
      <h2>{t.listHeading}</h2>
      <form
        class="filters needs-script"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          if (found.length === 1 && found[0]) onSelect(found[0].id);
        }}
      >
        <label class="search">
          <span class="visually-hidden">{t.searchLabel}</span>
          <input
            ref={search}
            type="search"
            value={query}
            placeholder={t.searchHint}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
        </label>
        <label>
          <span>{t.filterRole}</span>
          <select
            value={role ?? ''}
            onChange={(event) => onRole((event.currentTarget.value || null) as ParkRole | null)}
          >
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
          {format(filtered ? t.countFound : t.countAll, { count: found.length })}
          {filtered && (
            <button
              type="button"
              class="quiet"
              onClick={() => {
                setQuery('');
                onClear();
                search.current?.focus();
              }}
            >
              {t.clearFilters}
            </button>
          )}
        </p>
      </form>
      {found.length === 0 && <p class="nothing">{t.nothingFound}</p>}
      <div class="place-groups">
        {cities.map((city) => (
          <section key={city.adcode} class="place-group">
            <h3>{city.label[lang]}</h3>
            <ul>
              {found
                .filter((park) => park.prefecture === city.adcode)
                .map((park) => (
                  <PlaceItem key={park.id} atlas={atlas} lang={lang} t={t} park={park} selected={place === park.id}>
                    {link(park.id, park.name[lang])}
                  </PlaceItem>
                ))}
            </ul>
          </section>
        ))}
      </div>
      <MoreFeatures summary={t.listLayout} wanted={isOther(atlas, place)}>
        <ul class="compact">
          {atlas.layout.map((feature) => (
            <li key={feature.id} id={`feature-${feature.id}`} data-feature-kind="layout">
              {link(feature.id, feature.name[lang])}
              <ClauseLinks atlas={atlas} lang={lang} t={t} clauses={[feature.clause]} />
            </li>
          ))}
        </ul>
      </MoreFeatures>
      <MoreFeatures summary={t.listCities} wanted={cityByAdcode(atlas, place ?? '') !== null}>
        <ul class="compact cities">
          {atlas.cities.map((city) => (
            <li key={city.adcode} id={`feature-${city.adcode}`} data-feature-kind="city">
              <MarkIcon
                shape={city.role === 'core' ? 'core' : city.role === 'point' ? 'point' : 'city'}
                color={city.role === 'core' ? 'core' : city.role === 'point' ? 'point' : 'ink'}
              />
              {link(city.adcode, city.label[lang])}
            </li>
          ))}
        </ul>
      </MoreFeatures>
    </div>
  );
}

const isOther = (atlas: Atlas, place: string | null): boolean => atlas.layout.some(({ id }) => id === place);

interface MoreFeaturesProps {
  readonly summary: string;
  /** One of the entries is selected. */
  readonly wanted: boolean;
  readonly children: preact.ComponentChildren;
}

/** Unfolds when one of its entries is selected, and never folds by itself: the focus may be inside. */
function MoreFeatures({ summary, wanted, children }: MoreFeaturesProps) {
  const root = useRef<HTMLDetailsElement>(null);
  // What it is at first; from then on the reader folds it, and the effect unfolds it.
  const [openAtFirst] = useState(wanted);
  useLayoutEffect(() => {
    if (wanted && root.current) root.current.open = true;
  }, [wanted]);
  return (
    <details class="more-features" ref={root} open={openAtFirst}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}

interface PlaceItemProps {
  readonly atlas: Atlas;
  readonly lang: Lang;
  readonly t: Strings;
  readonly park: Park;
  readonly selected: boolean;
  readonly children: preact.ComponentChildren;
}

/** Name, role, sectors and clause: enough for a reader who has no card because no script runs. */
function PlaceItem({ atlas, lang, t, park, selected, children }: PlaceItemProps) {
  const roles = park.roles.map((id) => roleById(atlas, id)?.name[lang]).join(lang === 'en' ? ', ' : '、');
  const sectors = park.sectors.map((id) => sectorById(atlas, id)?.name[lang]).join(lang === 'en' ? ', ' : '、');
  return (
    <li id={`feature-${park.id}`} class="place" data-feature-kind="park" data-selected={selected ? '' : undefined}>
      <ParkIcon park={park} />
      <div>
        {children}
        <p class="place-line">
          <span class="place-role">{roles}</span>
          <ClauseLinks atlas={atlas} lang={lang} t={t} clauses={park.clauses} />
          <span class="place-sectors">{sectors}</span>
        </p>
      </div>
    </li>
  );
}
