import { format, type Strings } from '../i18n/index.ts';
import type { Atlas, Lang } from '../model/types.ts';
import { SourceLine } from './parts/references.tsx';

interface ColophonProps {
  readonly atlas: Atlas;
  readonly lang: Lang;
  readonly t: Strings;
}

/** Files of `public/data/` that a reader may want; the rest is described in the data package. */
const DOWNLOADS = [
  'parks.csv',
  'cities.csv',
  'targets.csv',
  'observations.csv',
  'clauses.csv',
  'sources.csv',
  'parks.geojson',
  'cities.geojson',
  'layout.geojson',
  'guangdong.topo.json',
  'coast.topo.json',
] as const;

/** Where everything comes from, under which licence, and the data to take away. */
export function Colophon({ atlas, lang, t }: ColophonProps) {
  return (
    <div class="colophon">
      <div>
        <h2>{t.aboutHeading}</h2>
        <p>
          {t.aboutDatum}
          {lang === 'en' ? ' ' : ''}
          {t.aboutAreas}
          {lang === 'en' ? ' ' : ''}
          {t.aboutPositions}
        </p>
        <ul class="credits">
          <li>{t.creditAdmin}</li>
          <li>{t.creditCoast}</li>
          <li>{t.creditCities}</li>
          <li>{t.creditOwn}</li>
        </ul>
      </div>
      <div>
        <h2>{t.downloadHeading}</h2>
        <ul class="downloads">
          {DOWNLOADS.map((file) => (
            <li key={file}>
              <a href={`./data/${file}`} download>
                {file}
              </a>
            </li>
          ))}
          <li>
            <a href="./data/datapackage.json">{t.downloadAll}</a>
          </li>
        </ul>
      </div>
      <details class="all-sources">
        <summary>{format(t.sourcesToggle, { count: atlas.sources.length })}</summary>
        <ul>
          {atlas.sources.map((source) => (
            <li key={source.id} id={`source-${source.id}`}>
              <SourceLine atlas={atlas} lang={lang} t={t} id={source.id} />
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
