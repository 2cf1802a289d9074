import type { EmbedStrings } from '../i18n/embed-strings.ts';
import type { Strings } from '../i18n/index.ts';
import { cityByAdcode, featureName, findFeature, roleById } from '../model/atlas.ts';
import type { Atlas, ClauseId, Lang } from '../model/types.ts';
import { ClauseLinks } from './parts/references.tsx';

interface EmbedSelectionProps {
  readonly atlas: Atlas;
  readonly lang: Lang;
  readonly t: Strings & EmbedStrings;
  readonly place: string;
  /** The full page with the same feature selected. */
  readonly href: string;
  readonly onClose: () => void;
}

/** What is selected, in two lines: an embed has no room for the whole card, which is one link away. */
export function EmbedSelection({ atlas, lang, t, place, href, onClose }: EmbedSelectionProps) {
  const { detail, clauses } = describe(atlas, place, lang, t);
  return (
    <article class="embed-selection" aria-label={featureName(atlas, place, lang) ?? place}>
      <p>
        <strong>{featureName(atlas, place, lang)}</strong>
        {detail !== '' && <span>{detail}</span>}
        <ClauseLinks atlas={atlas} lang={lang} t={t} clauses={clauses} />
      </p>
      <a href={href} target="_blank" rel="noopener">
        {t.embedFullPlace}
      </a>
      <button type="button" class="close" aria-label={t.cardClose} title={t.cardClose} onClick={onClose}>
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
          <path d="M3 3L13 13M13 3L3 13" fill="none" stroke="currentColor" stroke-width="1.7" />
        </svg>
      </button>
    </article>
  );
}

function describe(
  atlas: Atlas,
  place: string,
  lang: Lang,
  t: Strings,
): { readonly detail: string; readonly clauses: readonly ClauseId[] } {
  const feature = findFeature(atlas, place);
  const join = (words: readonly (string | undefined)[]): string =>
    words.filter((word) => word !== undefined).join(lang === 'en' ? ', ' : '、');
  switch (feature?.kind) {
    case 'park': {
      const { park } = feature;
      const city = cityByAdcode(atlas, park.prefecture)?.label[lang];
      return {
        detail: join([city, ...park.roles.map((id) => roleById(atlas, id)?.name[lang])]),
        clauses: park.clauses,
      };
    }
    case 'city':
      return { detail: t[`cityRole-${feature.city.role}`], clauses: feature.city.clauses };
    case 'layout':
      return { detail: '', clauses: [feature.layout.clause] };
    default:
      return { detail: '', clauses: [] };
  }
}
