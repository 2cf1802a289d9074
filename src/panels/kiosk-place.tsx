import type { StoryStrings } from '../i18n/story-strings.ts';
import { clauseLabel, featureName, findFeature, roleById } from '../model/atlas.ts';
import type { Atlas, Lang } from '../model/types.ts';

interface KioskPlaceProps {
  readonly atlas: Atlas;
  readonly lang: Lang;
  readonly t: StoryStrings;
  readonly place: string;
  readonly onClose: () => void;
}

/** What a visitor of the stand has touched: in short, and with no way out of the page. */
export function KioskPlace({ atlas, lang, t, place, onClose }: KioskPlaceProps) {
  const feature = findFeature(atlas, place);
  if (feature === null) return null;
  const about =
    feature.kind === 'park'
      ? feature.park.about
      : feature.kind === 'city'
        ? feature.city.nationalNote
        : feature.layout.about;
  const roles = feature.kind === 'park' ? feature.park.roles.map((id) => roleById(atlas, id)?.name[lang]) : [];
  const clauses =
    feature.kind === 'park'
      ? feature.park.clauses
      : feature.kind === 'city'
        ? feature.city.clauses
        : [feature.layout.clause];
  return (
    <article class="kiosk-place" data-card={place}>
      <h2>{featureName(atlas, place, lang)}</h2>
      {roles.length > 0 && <p class="hint">{roles.join(' · ')}</p>}
      {about !== null && <p>{about[lang]}</p>}
      <p class="story-basis">
        {t.storyClauses}{' '}
        {clauses.map((id) => (
          <span key={id} class="clause">
            {lang === 'en' ? `(${id})` : clauseLabel(atlas, id)}
          </span>
        ))}
      </p>
      <button type="button" onClick={onClose}>
        {t.kioskClose}
      </button>
    </article>
  );
}
