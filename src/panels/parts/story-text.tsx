import { useContext } from 'preact/hooks';
import { format } from '../../i18n/index.ts';
import type { StoryStrings } from '../../i18n/story-strings.ts';
import { clauseById, sourceById } from '../../model/atlas.ts';
import type { StoryStep } from '../../model/story.ts';
import type { Atlas, Lang } from '../../model/types.ts';
import { ReferencePage } from './references.tsx';

interface StoryTextProps {
  readonly atlas: Atlas;
  readonly step: StoryStep;
  readonly lang: Lang;
  readonly t: StoryStrings;
  /** `false` where no way may lead out of the step: on a stand. */
  readonly linked: boolean;
}

/** What is said at a step and what it rests on; the headline stands apart. */
export function StoryText({ atlas, step, lang, t, linked }: StoryTextProps) {
  const page = useContext(ReferencePage);
  const apart = page === '' ? {} : ({ target: '_blank', rel: 'noopener' } as const);
  return (
    <>
      <p class="story-body">{step.body[lang]}</p>
      <p class="story-basis">
        {t.storyClauses}{' '}
        {step.clauses.map((id) => {
          const clause = clauseById(atlas, id);
          if (clause === null) return null;
          const label = lang === 'en' ? `(${id})` : clause.label;
          return linked ? (
            <a key={id} class="clause" href={`${page}#clause-${id}`} {...apart} title={clause.title[lang]}>
              {label}
            </a>
          ) : (
            <span key={id} class="clause">
              {label}
            </span>
          );
        })}
        {step.sources.length > 0 && (
          <span class="story-sources">
            {format(t.storySources, {
              list: step.sources
                .map((id) => sourceById(atlas, id)?.title[lang].replace(/^\[(.*)\]$/, '$1') ?? id)
                .join(lang === 'en' ? '; ' : '；'),
            })}
          </span>
        )}
      </p>
    </>
  );
}
