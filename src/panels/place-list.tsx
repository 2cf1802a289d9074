import { useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { format, type Strings } from '../i18n/index.ts';
import { cityByAdcode, parksInCity, roleById, sectorById } from '../model/atlas.ts';
import { filterPlaces, findCities } from '../model/places.ts';
import type { Atlas, City, Lang, Park, ParkRole } from '../model/types.ts';
import { MarkIcon, ParkIcon } from './parts/mark-icon.tsx';
import { CityFactsLine, factsId, PlaceFacts } from './parts/place-facts.tsx';
import { PlaceFilters } from './parts/place-filters.tsx';
import { ClauseLinks, ReferencePage } from './parts/references.tsx';
import { useFocusCard } from './parts/use-focus-card.ts';

/** So many places are listed at a time: enough for the policy's own many times over, few enough to be drawn in a frame. */
const PLACES_AT_A_TIME = 200;

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
  // The card takes over from what stands in for it, after hydration, which must find what was prerendered.
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);
  const found = useMemo(() => filterPlaces(atlas, { query, sector, role }), [atlas, query, sector, role]);
  const foundCities = useMemo(() => findCities(atlas, query), [atlas, query]);
  const filtered = query !== '' || sector !== null || role !== null;
  // Asking for more is about these results, not about the next.
  const [asked, setAsked] = useState({ found, count: PLACES_AT_A_TIME });
  const shown = asked.found === found ? asked.count : PLACES_AT_A_TIME;
  const groups = useMemo(() => groupByCity(atlas, found, shown), [atlas, found, shown]);
  const more = Math.min(PLACES_AT_A_TIME, found.length - shown);
  const focusCardOf = useFocusCard(place);
  const select = (id: string | null): void => {
    focusCardOf(id);
    onSelect(id);
  };

  // In an embed the clauses are on the full page, which opens apart.
  const clausePage = useContext(ReferencePage);
  const link = (id: string, name: string, hrefWithoutScript: string) => {
    const apart = !scripted && !hrefWithoutScript.startsWith('#');
    return (
      <a
        href={scripted ? hrefFor(id) : hrefWithoutScript}
        target={apart ? '_blank' : undefined}
        rel={apart ? 'noopener' : undefined}
        data-select={id}
        aria-current={place === id ? 'true' : undefined}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
          event.preventDefault();
          select(place === id ? null : id);
        }}
      >
        {name}
      </a>
    );
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links inside take the keys; this hears the arrows
    <div class="place-list" id="places" onKeyDown={walkList}>
      <h2>{t.listHeading}</h2>
      <PlaceFilters
        {...{ atlas, lang, t, sector, role, onSector, onRole, query }}
        onQuery={setQuery}
        count={
          format(filtered ? t.countFound : t.countAll, { count: found.length }) +
          (foundCities.length === 0 ? '' : format(t.countCities, { count: foundCities.length }))
        }
        filtered={filtered}
        onClear={() => {
          setQuery('');
          onClear();
        }}
        onSubmit={() => {
          const [park, otherPark] = found;
          const [city, otherCity] = foundCities;
          if (city && !otherCity) select(city.adcode);
          else if (park && !otherPark && !city) select(park.id);
        }}
      />
      {found.length === 0 && foundCities.length === 0 && <p class="nothing">{t.nothingFound}</p>}
      {foundCities.length > 0 && (
        <section class="place-group found-cities">
          <h3>{t.foundCities}</h3>
          <ul>
            {foundCities.map((city) => (
              <li key={city.adcode} class="place">
                <CityIcon city={city} />
                <div>
                  {link(city.adcode, city.name[lang], hrefFor(city.adcode))}
                  {parksInCity(atlas, city.adcode).length === 0 && <p class="place-line">{t.cardNone}</p>}
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div class="place-groups">
        {groups.map(({ city, parks }) => (
          <section key={city.adcode} class="place-group">
            <h3>{city.label[lang]}</h3>
            <ul>
              {parks.map((park) => (
                <PlaceItem
                  key={park.id}
                  {...{ atlas, lang, t, park }}
                  selected={place === park.id}
                  link={link(park.id, park.name[lang], `#${factsId(park.id)}`)}
                >
                  {!scripted && <PlaceFacts atlas={atlas} lang={lang} t={t} park={park} />}
                </PlaceItem>
              ))}
            </ul>
          </section>
        ))}
      </div>
      {more > 0 && (
        <button type="button" class="needs-script" onClick={() => setAsked({ found, count: shown + PLACES_AT_A_TIME })}>
          {format(t.listMore, { count: more })}
        </button>
      )}
      <MoreFeatures summary={t.listLayout} wanted={isOther(atlas, place)}>
        <ul class="compact">
          {atlas.layout.map((feature) => (
            <li key={feature.id} id={`feature-${feature.id}`} data-feature-kind="layout">
              {link(feature.id, feature.name[lang], `${clausePage}#clause-${feature.clause}`)}
              <ClauseLinks atlas={atlas} lang={lang} t={t} clauses={[feature.clause]} />
            </li>
          ))}
        </ul>
      </MoreFeatures>
      <MoreFeatures summary={t.listCities} wanted={cityByAdcode(atlas, place ?? '') !== null}>
        <ul class="compact cities">
          {atlas.cities.map((city) => (
            <li key={city.adcode} id={`feature-${city.adcode}`} data-feature-kind="city">
              <CityIcon city={city} />
              {link(city.adcode, city.label[lang], `#feature-${city.adcode}`)}
              {!scripted && <CityFactsLine atlas={atlas} lang={lang} t={t} city={city} />}
            </li>
          ))}
        </ul>
      </MoreFeatures>
    </div>
  );
}

interface CityGroup {
  readonly city: City;
  readonly parks: readonly Park[];
}

/** The cities that have places, in the order of the atlas, with the first so many places of them all. */
function groupByCity(atlas: Atlas, found: readonly Park[], count: number): readonly CityGroup[] {
  const parksOf = new Map<string, Park[]>(atlas.cities.map(({ adcode }) => [adcode, []]));
  for (const park of found) parksOf.get(park.prefecture)?.push(park);
  let left = count;
  return atlas.cities.flatMap((city) => {
    const parks = (parksOf.get(city.adcode) ?? []).slice(0, left);
    left -= parks.length;
    return parks.length === 0 ? [] : [{ city, parks }];
  });
}

function CityIcon({ city }: { city: City }) {
  const point = city.role === 'point';
  const core = city.role === 'core';
  return <MarkIcon shape={core ? 'core' : point ? 'point' : 'city'} color={core ? 'core' : point ? 'point' : 'ink'} />;
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
  readonly link: preact.ComponentChildren;
  readonly children: preact.ComponentChildren;
}

/** Link, role, clause and sectors; below them what else there is to say of a place. */
function PlaceItem({ atlas, lang, t, park, selected, link, children }: PlaceItemProps) {
  const roles = park.roles.map((id) => roleById(atlas, id)?.name[lang]).join(lang === 'en' ? ', ' : '、');
  const sectors = park.sectors.map((id) => sectorById(atlas, id)?.name[lang]).join(lang === 'en' ? ', ' : '、');
  return (
    <li id={`feature-${park.id}`} class="place" data-feature-kind="park" data-selected={selected ? '' : undefined}>
      <ParkIcon park={park} />
      <div>
        {link}
        <p class="place-line">
          <span class="place-role">{roles}</span>
          <ClauseLinks atlas={atlas} lang={lang} t={t} clauses={park.clauses} />
          <span class="place-sectors">{sectors}</span>
        </p>
        {children}
      </div>
    </li>
  );
}
