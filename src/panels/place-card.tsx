import type { ComponentChildren } from 'preact';
import { format, formatDistanceKm, formatNumber, type Strings } from '../i18n/index.ts';
import {
  cityByAdcode,
  clauseById,
  findFeature,
  layoutOfCity,
  parkById,
  parksInCity,
  roleById,
  sectorById,
} from '../model/atlas.ts';
import { distanceToCoresKm, nearestPlaces } from '../model/places.ts';
import type { Atlas, City, Lang, LayoutFeature, Park, SourceId } from '../model/types.ts';
import { MarkIcon, ParkIcon } from './parts/mark-icon.tsx';
import { ClauseLink, ClauseLinks, SourceLine } from './parts/references.tsx';
import { useFocusCard } from './parts/use-focus-card.ts';

interface PlaceCardProps {
  readonly atlas: Atlas;
  readonly lang: Lang;
  readonly t: Strings;
  readonly place: string;
  readonly hrefFor: (id: string) => string;
  readonly onSelect: (id: string | null) => void;
}

/** How many neighbours a card names. */
const NEAREST_COUNT = 3;

/** All that is known of the selected feature, each fact with its clause or source. */
export function PlaceCard(given: PlaceCardProps) {
  const { atlas, lang, t, place, onSelect } = given;
  // A link of the card goes when the card of another feature comes; the focus goes to the new heading.
  const focusCardOf = useFocusCard(place);
  const props: PlaceCardProps = {
    ...given,
    onSelect: (id) => {
      focusCardOf(id);
      onSelect(id);
    },
  };
  const feature = findFeature(atlas, place);
  if (feature === null) return null;
  const name =
    feature.kind === 'park' ? feature.park.name : feature.kind === 'city' ? feature.city.name : feature.layout.name;
  return (
    <article class="place-card" aria-labelledby="card-heading" data-card={place}>
      <header>
        {feature.kind === 'park' && <ParkIcon park={feature.park} />}
        {feature.kind === 'city' && <MarkIcon shape="core" color={feature.city.role === 'core' ? 'core' : 'ink'} />}
        <h2 id="card-heading" tabIndex={-1}>
          {name[lang]}
        </h2>
        <button type="button" class="close" aria-label={t.cardClose} onClick={() => onSelect(null)}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M3 3L13 13M13 3L3 13" stroke="currentColor" stroke-width="1.6" />
          </svg>
        </button>
      </header>
      {feature.kind === 'park' && <ParkFacts {...props} park={feature.park} />}
      {feature.kind === 'city' && <CityFacts {...props} city={feature.city} />}
      {feature.kind === 'layout' && <LayoutFacts {...props} layout={feature.layout} />}
    </article>
  );
}

function Row({ term, children }: { term: string; children: ComponentChildren }) {
  return (
    <div class="fact-row">
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function SelectLink({ id, name, hrefFor, onSelect }: PlaceCardProps & { id: string; name: string }) {
  return (
    <a
      href={hrefFor(id)}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onSelect(id);
      }}
    >
      {name}
    </a>
  );
}

function ParkFacts(props: PlaceCardProps & { park: Park }) {
  const { atlas, lang, t, park } = props;
  const city = cityByAdcode(atlas, park.prefecture);
  const linked = park.linkedTo === null ? null : parkById(atlas, park.linkedTo);
  const uncertainty = formatDistanceKm(lang, park.uncertaintyM / 1000);
  return (
    <>
      {park.about !== null && <p class="about">{park.about[lang]}</p>}
      <dl>
        <Row term={t.cardRoles}>
          {park.roles.map((id) => {
            const role = roleById(atlas, id);
            return (
              role && (
                <span key={id} class="item">
                  {role.name[lang]} <ClauseLink {...props} clause={role.clause} />
                </span>
              )
            );
          })}
        </Row>
        <Row term={t.cardSectors}>
          {park.sectors.map((id) => (
            <span key={id} class="item">
              {sectorById(atlas, id)?.name[lang]}
            </span>
          ))}
        </Row>
        <Row term={t.cardClause}>
          <ClauseLinks {...props} clauses={park.clauses} />
        </Row>
        {city !== null && (
          <Row term={t.cardCity}>
            <SelectLink {...props} id={city.adcode} name={city.name[lang]} />
          </Row>
        )}
        {linked !== null && (
          <Row term={t.cardLinked}>
            <SelectLink {...props} id={linked.id} name={linked.name[lang]} />
          </Row>
        )}
        <Row term={t.cardDistances}>
          {distanceToCoresKm(atlas, park.id).map(({ adcode, km }) => (
            <span key={adcode} class="item number">
              {format(t.toCity, { city: cityByAdcode(atlas, adcode)?.label[lang] ?? adcode })}{' '}
              {formatDistanceKm(lang, km)}
            </span>
          ))}
        </Row>
        <Row term={t.cardNearest}>
          {nearestPlaces(atlas, park.id, NEAREST_COUNT).map(({ park: near, km }) => (
            <span key={near.id} class="item number">
              <SelectLink {...props} id={near.id} name={near.label[lang]} /> {formatDistanceKm(lang, km)}
            </span>
          ))}
        </Row>
        <Row term={t.cardPosition}>
          {format(t.cardUncertainty, { distance: uncertainty, confidence: t[`confidence-${park.confidence}`] })}
          <span class="note">{park.basis[lang]}</span>
        </Row>
      </dl>
      <Sources {...props} sources={park.sources} />
    </>
  );
}

function CityFacts(props: PlaceCardProps & { city: City }) {
  const { atlas, lang, t, city } = props;
  const parks = parksInCity(atlas, city.adcode);
  const parts = layoutOfCity(atlas, city.adcode);
  return (
    <>
      <dl>
        <Row term={t.cardRole}>
          <span class="item">{t[`cityRole-${city.role}`]}</span>
          {city.bank !== null && <span class="item">{t[`bank-${city.bank}`]}</span>}
          {city.direction !== null && <span class="item">{t[`direction-${city.direction}`]}</span>}
          {parts.map((part) => (
            <span key={part.id} class="item">
              <SelectLink {...props} id={part.id} name={part.name[lang]} />
            </span>
          ))}
        </Row>
        <Row term={t.cardNational}>
          {city.nationalSince === null ? t.cardNationalNone : format(t.cardNationalSince, { year: city.nationalSince })}
          {city.nationalNote !== null && <span class="note">{city.nationalNote[lang]}</span>}
        </Row>
        <Row term={t.cardParks}>
          {parks.length === 0 && t.cardNone}
          {parks.map((park) => (
            <span key={park.id} class="item">
              <SelectLink {...props} id={park.id} name={park.name[lang]} />
            </span>
          ))}
        </Row>
        <Row term={t.cardArea}>
          <span class="number">{format(t.squareKilometres, { area: formatNumber(lang, city.areaKm2) })}</span>
        </Row>
        {city.clauses.length > 0 && (
          <Row term={t.cardClause}>
            <ClauseLinks {...props} clauses={city.clauses} />
          </Row>
        )}
      </dl>
      <Sources {...props} sources={city.sources} />
    </>
  );
}

function LayoutFacts(props: PlaceCardProps & { layout: LayoutFeature }) {
  const { atlas, lang, t, layout } = props;
  const clause = clauseById(atlas, layout.clause);
  return (
    <>
      <p class="about">{layout.about[lang]}</p>
      <dl>
        <Row term={t.cardClause}>
          <ClauseLink {...props} clause={layout.clause} />
          {clause !== null && <span class="note">{clause.title[lang]}</span>}
        </Row>
        {layout.members.length > 0 && (
          <Row term={t.cardMembers}>
            {layout.members.map((adcode) => (
              <span key={adcode} class="item">
                <SelectLink {...props} id={adcode} name={cityByAdcode(atlas, adcode)?.label[lang] ?? adcode} />
              </span>
            ))}
          </Row>
        )}
      </dl>
    </>
  );
}

function Sources({ atlas, lang, t, sources }: PlaceCardProps & { sources: readonly SourceId[] }) {
  return (
    <details class="card-sources">
      <summary>{t.cardSources}</summary>
      <ul>
        {sources.map((id) => (
          <li key={id}>
            <SourceLine atlas={atlas} lang={lang} t={t} id={id} />
          </li>
        ))}
      </ul>
    </details>
  );
}
