import type { Strings } from '../i18n/index.ts';
import type { Atlas, Lang } from '../model/types.ts';
import { ClauseLink } from './parts/references.tsx';

interface KeyFactsProps {
  readonly atlas: Atlas;
  readonly lang: Lang;
  readonly t: Strings;
}

/** What the policy says, in our own words. */
export function KeyFacts({ atlas, lang, t }: KeyFactsProps) {
  return (
    <div class="key-facts">
      <h2>{t.factsHeading}</h2>
      <p class="lead">{t.lead}</p>
      <p class="hint">{t.factsNote}</p>
      <ul class="fact-list">
        {atlas.facts.map((fact) => (
          <li key={fact.id}>
            <h3>{fact.title[lang]}</h3>
            <p>
              {fact.body[lang]} <ClauseLink atlas={atlas} lang={lang} t={t} clause={fact.clause} />
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
