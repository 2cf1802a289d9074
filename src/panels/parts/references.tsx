import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Strings } from '../../i18n/index.ts';
import { format } from '../../i18n/index.ts';
import { clauseById, sourceById } from '../../model/atlas.ts';
import type { Atlas, Clause, ClauseId, Lang, Source, SourceId } from '../../model/types.ts';

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

/**
 * The language of a title, where it is wholly another than that of the page: a title stands as it was published.
 * One with words of both, such as a translation with the number of the document, counts as the page's own.
 */
export function titleLang(title: string, lang: Lang): 'zh-Hans' | 'en' | undefined {
  const hasHan = /\p{Script=Han}/u.test(title);
  const hasLatin = /\p{Script=Latin}{3}/u.test(title);
  if (lang === 'en') return hasHan && !hasLatin ? 'zh-Hans' : undefined;
  return hasLatin && !hasHan ? 'en' : undefined;
}

/** When a source was published, with what is to be known about it; empty where nothing is. */
export function sourceDate({ date, dateNote }: Source, lang: Lang): string {
  if (dateNote === null) return date;
  if (date === '') return dateNote[lang];
  return lang === 'en' ? `${date} (${dateNote.en})` : `${date}（${dateNote[lang]}）`;
}

/** A source in one line: title, publisher, date; a link where it has an address. */
export function SourceLine({ atlas, lang, t, id }: ReferenceProps & { id: SourceId }) {
  const source = sourceById(atlas, id);
  if (source === null) throw new Error(`no source ${id}`);
  const { publisher, url, note } = source;
  const title = source.title[lang];
  const date = sourceDate(source, lang);
  return (
    <>
      {url === null ? (
        <span class="source-title" lang={titleLang(title, lang)}>
          {title}
        </span>
      ) : (
        <a class="source-title" href={url} rel="noopener noreferrer external" lang={titleLang(title, lang)}>
          {title}
        </a>
      )}
      <span class="source-meta">
        {publisher[lang]}
        {lang === 'en' ? ', ' : '，'}
        {date === '' ? t.sourceDateUnknown : date}
      </span>
      {note !== null && <span class="source-note">{note[lang]}</span>}
    </>
  );
}

/** The title of a source; leads to its place in the list at the end of the page. */
export function SourceTitle({ atlas, lang, id }: Omit<ReferenceProps, 't'> & { id: SourceId }) {
  const source = sourceById(atlas, id);
  const reference = useReference(`#source-${id}`);
  if (source === null) throw new Error(`no source ${id}`);
  const title = source.title[lang];
  return (
    <a
      class="source-ref"
      href={reference.href}
      target={reference.target}
      rel={reference.rel}
      lang={titleLang(title, lang)}
    >
      {title}
    </a>
  );
}

/** Leads to a source in the list at the end of the page. */
export function SourceLink({ atlas, lang, t, id }: ReferenceProps & { id: SourceId }) {
  const source = sourceById(atlas, id);
  const reference = useReference(`#source-${id}`);
  if (source === null) throw new Error(`no source ${id}`);
  return (
    <a
      class="source-ref"
      href={reference.href}
      target={reference.target}
      rel={reference.rel}
      title={source.title[lang]}
    >
      {t.sourceRef}
    </a>
  );
}
