import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Strings } from '../../i18n/index.ts';
import { format } from '../../i18n/index.ts';
import { clauseById, sourceById } from '../../model/atlas.ts';
import type { Atlas, Clause, ClauseId, Lang, SourceId } from '../../model/types.ts';

interface ReferenceProps {
  readonly atlas: Atlas;
  readonly lang: Lang;
  readonly t: Strings;
}

/**
 * The page on which clauses are retold and sources listed: `''` for this page, which tells them itself; in an embed the
 * address of the full page, which opens apart.
 */
export const ReferencePage = createContext('');

function useReference(fragment: string): { href: string; target: '_blank' | undefined; rel: 'noopener' | undefined } {
  const page = useContext(ReferencePage);
  const here = page === '';
  return { href: `${page}${fragment}`, target: here ? undefined : '_blank', rel: here ? undefined : 'noopener' };
}

/** As printed （三）, or (3) for those who read no Chinese. */
export function clauseText(clause: Clause, lang: Lang): string {
  return lang === 'en' ? `(${clause.id})` : clause.label;
}

/** A clause of the policy by its printed number; leads to where it is retold. */
export function ClauseLink({ atlas, lang, t, clause }: ReferenceProps & { clause: ClauseId }) {
  const found = clauseById(atlas, clause);
  const reference = useReference(`#clause-${clause}`);
  if (found === null) throw new Error(`no clause ${clause}`);
  return (
    <a
      class="clause"
      href={reference.href}
      target={reference.target}
      rel={reference.rel}
      title={found.title[lang]}
      aria-label={format(t.clauseRef, { label: clauseText(found, lang) })}
    >
      {clauseText(found, lang)}
    </a>
  );
}

export function ClauseLinks({ clauses, ...rest }: ReferenceProps & { clauses: readonly ClauseId[] }) {
  return (
    <span class="clauses">
      {clauses.map((clause) => (
        <ClauseLink key={clause} clause={clause} {...rest} />
      ))}
    </span>
  );
}

/** A source in one line: title, publisher, date; a link where it has an address. */
export function SourceLine({ atlas, lang, t, id }: ReferenceProps & { id: SourceId }) {
  const source = sourceById(atlas, id);
  if (source === null) throw new Error(`no source ${id}`);
  const { title, publisher, date, url, note } = source;
  return (
    <>
      {url === null ? (
        <span class="source-title">{title}</span>
      ) : (
        <a class="source-title" href={url} rel="noopener noreferrer external">
          {title}
        </a>
      )}
      <span class="source-meta">
        {publisher}
        {lang === 'en' ? ', ' : '，'}
        {date === '' ? t.sourceDateUnknown : date}
      </span>
      {note !== null && <span class="source-note">{note[lang]}</span>}
    </>
  );
}

/** Leads to a source in the list at the end of the page. */
export function SourceLink({ atlas, t, id }: { atlas: Atlas; t: Strings; id: SourceId }) {
  const source = sourceById(atlas, id);
  const reference = useReference(`#source-${id}`);
  if (source === null) throw new Error(`no source ${id}`);
  return (
    <a class="source-ref" href={reference.href} target={reference.target} rel={reference.rel} title={source.title}>
      {t.sourceRef}
    </a>
  );
}
