import type { Strings } from '../i18n/index.ts';
import type { Atlas, Lang } from '../model/types.ts';
import { clauseText } from './parts/references.tsx';

interface ClausesRetoldProps {
  readonly atlas: Atlas;
  readonly lang: Lang;
  readonly t: Strings;
}

/** All twenty-four clauses in our own words: where every mention of a clause leads to. */
export function ClausesRetold({ atlas, lang, t }: ClausesRetoldProps) {
  return (
    <details class="clauses-retold">
      <summary>{t.clausesToggle}</summary>
      <h2 class="on-paper">{t.clausesHeading}</h2>
      <ol>
        {atlas.clauses.map((clause) => (
          <li key={clause.id} id={`clause-${clause.id}`}>
            <h3>
              <span class="clause-number">{clauseText(clause, lang)}</span>
              {clause.title[lang]}
            </h3>
            <p>{clause.summary[lang]}</p>
          </li>
        ))}
      </ol>
    </details>
  );
}
