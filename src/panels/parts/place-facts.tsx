import { Fragment } from 'preact';
import { format, formatDistanceKm, type Strings } from '../../i18n/index.ts';
import type { Atlas, City, Lang, Park } from '../../model/types.ts';
import { SourceLink, SourceTitle } from './references.tsx';

interface FactsProps {
  readonly atlas: Atlas;
  readonly lang: Lang;
  readonly t: Strings;
}

/** About a kilometre, which is as fine as the positions are (see `uncertaintyM`). */
const DEGREE_DECIMALS = 2;

/** Where the name of a place leads as long as there is no card to open: a browser unfolds what holds the target. */
export const factsId = (parkId: string): string => `about-${parkId}`;

/** What the card would say of a place, folded into its entry, for readers without a script. */
export function PlaceFacts({ atlas, lang, t, park }: FactsProps & { readonly park: Park }) {
  const [lng, lat] = park.lngLat;
  const uncertainty = format(t.cardUncertainty, {
    distance: formatDistanceKm(lang, park.uncertaintyM / 1000),
    confidence: t[`confidence-${park.confidence}`],
  });
  const [between, colon, stop] = lang === 'en' ? ['. ', ': ', '.'] : ['，', '：', '。'];
  const position = format(t.placePosition, { lat: lat.toFixed(DEGREE_DECIMALS), lng: lng.toFixed(DEGREE_DECIMALS) });
  return (
    <details class="place-facts without-script">
      <summary>{t.placeMore}</summary>
      <div id={factsId(park.id)}>
        {park.about !== null && <p>{park.about[lang]}</p>}
        <p>{`${position}${between}${uncertainty}${stop}`}</p>
        <p>
          {`${t.cardSources}${colon}`}
          {park.sources.map((id, i) => (
            <Fragment key={id}>
              {i > 0 && (lang === 'en' ? '; ' : '；')}
              <SourceTitle atlas={atlas} lang={lang} id={id} />
            </Fragment>
          ))}
        </p>
      </div>
    </details>
  );
}

/** The part of a city, when it became a national demonstration city, and its sources, in a line. */
export function CityFactsLine({ atlas, lang, t, city }: FactsProps & { readonly city: City }) {
  const colon = lang === 'en' ? ': ' : '：';
  const national =
    city.nationalSince === null
      ? ''
      : `${lang === 'en' ? '; ' : '；'}${t.cardNational}${colon}${format(t.cardNationalSince, { year: city.nationalSince })}`;
  return (
    <span class="city-facts without-script">
      {`${t[`cityRole-${city.role}`]}${national} `}
      {city.sources.map((id) => (
        <SourceLink key={id} atlas={atlas} lang={lang} t={t} id={id} />
      ))}
    </span>
  );
}
