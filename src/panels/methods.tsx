import { moneyIn } from '../charts/path/chart-words.ts';
import type { methodsZhHans } from '../i18n/charts/methods.zh-hans.ts';
import { format, formatNumber, type Strings } from '../i18n/index.ts';
import { cityByAdcode } from '../model/atlas.ts';
import type { Atlas, ClauseId, Lang, Observation, SourceId, Target } from '../model/types.ts';
import { buildGaps } from './methods/build-gaps.ts';
import { ClauseLink, SourceLink } from './parts/references.tsx';

export type MethodsStrings = Readonly<Record<keyof typeof methodsZhHans, string>>;

interface MethodsProps {
  readonly atlas: Atlas;
  readonly lang: Lang;
  readonly t: Strings & MethodsStrings;
}

/** A term, its text, and what it rests on: sources of our figures, or the publication that a method is from. */
type Entry = readonly [
  term: keyof MethodsStrings,
  text: keyof MethodsStrings,
  sources?: readonly SourceId[],
  paper?: { readonly title: string; readonly url: string },
];

const DEFINITIONS: readonly Entry[] = [
  ['methodsContractTerm', 'methodsContractText'],
  ['methodsExecutedTerm', 'methodsExecutedText'],
  ['methodsStockTerm', 'methodsStockText'],
  ['methodsPeriodTerm', 'methodsPeriodText'],
  ['methodsConfidenceTerm', 'methodsConfidenceText'],
];
const CONFLICTS: readonly Entry[] = [
  ['methodsConflictBaselineTerm', 'methodsConflictBaselineText', ['policy', 'studylib']],
  ['methodsConflictCumulativeTerm', 'methodsConflictCumulativeText', ['studylib']],
  ['methodsConflictCertifiedTerm', 'methodsConflictCertifiedText', ['studylib', 'policy']],
  ['methodsConflictGuangzhouTerm', 'methodsConflictGuangzhouText', ['gz08', 'gzdaily09', 'cnsgz']],
  ['methodsConflictGoalTerm', 'methodsConflictGoalText', ['cnsgz', '21cn', 'gz08']],
  ['methodsConflictShanghaiTerm', 'methodsConflictShanghaiText', ['sh10']],
  ['methodsConflictDollarTerm', 'methodsConflictDollarText', ['mof16', 'xh16']],
  ['methodsConflictRejectedTerm', 'methodsConflictRejectedText'],
];
/** Clause （一） sets the targets. */
const TARGETS_CLAUSE: ClauseId = 1;
const SCOPE_WORDS: Readonly<Record<string, keyof MethodsStrings>> = {
  440000: 'methodsScopeProvince',
  100000: 'methodsScopeNation',
};

/** How the figures are to be read, what they rest on, where sources disagree, and what is missing. */
export function Methods(props: MethodsProps) {
  const { atlas, lang, t } = props;
  return (
    <div class="methods" id="methods">
      <h2>{t.methodsHeading}</h2>
      <p class="lead">{t.methodsLead}</p>
      <section>
        <h3>{t.methodsDefinitionsHeading}</h3>
        <Entries {...props} entries={DEFINITIONS} />
      </section>
      <Readings {...props} />
      <section>
        <h3>{t.methodsStatusHeading}</h3>
        <Entries {...props} entries={statusEntries} year={lastTargetYear(atlas)} />
      </section>
      <Derived {...props} />
      <section>
        <h3>{t.methodsConflictsHeading}</h3>
        <Entries {...props} entries={CONFLICTS} />
      </section>
      <GapList {...props} />
      <section>
        <h3>{t.methodsMapHeading}</h3>
        <p>{t.methodsMapText}</p>
        <dl>
          {atlas.layers.map(
            ({ id, name, reading, clause, source }) =>
              reading !== null && (
                <div key={id}>
                  <dt>{name[lang]}</dt>
                  <dd>
                    {reading[lang]} {clause !== null && <ClauseLink atlas={atlas} lang={lang} t={t} clause={clause} />}{' '}
                    {source !== null && <SourceLink atlas={atlas} lang={lang} t={t} id={source} />}
                  </dd>
                </div>
              ),
          )}
        </dl>
      </section>
      <section>
        <h3>{t.methodsCiteHeading}</h3>
        <p>{t.methodsCiteText}</p>
        <p>
          <cite>{citation(atlas, t)}</cite>
        </p>
        <p>{t.methodsCiteLicence}</p>
      </section>
    </div>
  );
}

/** Titles as published; each has the classes that the text gives. */
const OPEN_SDG_PAPER = {
  title: 'Open SDG, Progress Measurement Methodology for the Sustainable Development Goals',
  url: 'https://open-sdg.readthedocs.io/en/latest/progress-methodology/',
};
const UN_PAPER = {
  title:
    'Eustat, Medición del progreso en los Objetivos de Desarrollo Sostenible (UNSD, Progress Chart Technical Note 2023)',
  url: 'https://eustat-des.github.io/site/es/metodologia',
};
const statusEntries: readonly Entry[] = [
  ['methodsStatusOpenTerm', 'methodsStatusOpenText', [], OPEN_SDG_PAPER],
  ['methodsStatusUnTerm', 'methodsStatusUnText', [], UN_PAPER],
  ['methodsStatusPastTerm', 'methodsStatusPastText'],
  ['methodsStatusRefusalTerm', 'methodsStatusRefusalText'],
];

const lastTargetYear = (atlas: Atlas): number => Math.max(...atlas.targets.map(({ year }) => year));

function Entries({ atlas, lang, t, entries, year }: MethodsProps & { entries: readonly Entry[]; year?: number }) {
  return (
    <dl>
      {entries.map(([term, text, sources = [], paper]) => (
        <div key={term}>
          <dt>{t[term]}</dt>
          <dd>
            {year === undefined ? t[text] : format(t[text], { year })}
            {sources.map((id) => (
              <span key={id}>
                {' '}
                <SourceLink atlas={atlas} lang={lang} t={t} id={id} />
              </span>
            ))}
            {paper !== undefined && (
              <>
                {' '}
                <a class="source-title" href={paper.url} rel="noopener noreferrer external">
                  {paper.title}
                </a>
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The two readings with their arithmetic, for every target that has two. */
function Readings({ atlas, lang, t }: MethodsProps) {
  const readTwice = atlas.targets.filter(({ multiples }) => multiples.length > 1);
  const of = (target: Target, reading: 'literal' | 'loose'): number =>
    target.multiples.find((multiple) => multiple.reading === reading)?.multiple ?? Number.NaN;
  return (
    <section>
      <h3>{t.methodsReadingsHeading}</h3>
      {readTwice.map((target) => (
        <div key={target.id}>
          <p>
            {format(t.methodsReadingsText, { literal: of(target, 'literal'), loose: of(target, 'loose') })}{' '}
            <ClauseLink atlas={atlas} lang={lang} t={t} clause={target.clause} />
          </p>
          {target.multiples.map(({ reading, multiple }) => (
            <p key={reading} class="method-arithmetic">
              {format(t.methodsReadingsArithmetic, {
                target: formatNumber(lang, moneyIn(lang, target.value)),
                multiple,
                baseline: formatNumber(lang, moneyIn(lang, target.value / multiple)),
                year: target.baselineYear ?? '',
              })}
            </p>
          ))}
        </div>
      ))}
      <p>{t.methodsReadingsHindsight}</p>
    </section>
  );
}

/** Every derived figure with how it was worked out, as the data say it. */
function Derived({ atlas, lang, t }: MethodsProps) {
  const derived = atlas.observations.filter((observation) => observation.derived);
  const name = ({ scope, metric }: Observation): string => {
    const place = cityByAdcode(atlas, scope)?.name[lang] ?? t[SCOPE_WORDS[scope] ?? 'methodsScopeOther'];
    const target = atlas.targets.find(({ id }) => id === metric);
    return target === undefined ? place : `${place}${lang === 'en' ? ', ' : '，'}${target.name[lang]}`;
  };
  return (
    <section>
      <h3>{t.methodsDerivedHeading}</h3>
      <p>{t.methodsDerivedText}</p>
      <ul>
        {derived.map((observation, i) => (
          <li key={i}>
            {format(t.methodsDerivedItem, {
              name: name(observation),
              year: observation.year,
              value: amount(observation, lang, t),
            })}{' '}
            {observation.note !== null && <span class="note">{observation.note[lang]}</span>}
            <SourceLink atlas={atlas} lang={lang} t={t} id={observation.source} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** English counts dollars in billions, Chinese in 亿, of which ten are one. Other units need no words here. */
function amount({ value, unit }: Observation, lang: Lang, t: Strings): string {
  if (unit === 'USD_100m') {
    return format(t['unit-USD_100m'], { value: formatNumber(lang, lang === 'en' ? value / 10 : value) });
  }
  if (unit === 'percent') return `${formatNumber(lang, value)}%`;
  return unit === 'persons' || unit === 'enterprises'
    ? format(t[`unit-${unit}`], { value: formatNumber(lang, value) })
    : `${formatNumber(lang, value)} ${unit}`;
}

function GapList({ atlas, lang, t }: MethodsProps) {
  const { targets, citiesWithoutFigures } = buildGaps(atlas);
  const baselineYear = atlas.targets.find((target) => target.baselineYear !== null)?.baselineYear ?? '';
  const word = (published: boolean) =>
    published ? t.methodsGapsPublished : <span class="not-published">{t.methodsGapsMissing}</span>;
  const names = citiesWithoutFigures.map((adcode) => cityByAdcode(atlas, adcode)?.label[lang] ?? adcode);
  return (
    <section>
      <h3 id="methods-gaps">{t.methodsGapsHeading}</h3>
      <p>
        {t.methodsGapsText} <ClauseLink atlas={atlas} lang={lang} t={t} clause={TARGETS_CLAUSE} />
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than a phone must be scrollable by keyboard */}
      <div class="table-scroll" tabIndex={0} role="region" aria-labelledby="methods-gaps">
        <table class="chart-table">
          <thead>
            <tr>
              <th scope="col">{t.methodsGapsTarget}</th>
              <th scope="col">{format(t.methodsGapsBaseline, { year: baselineYear })}</th>
              <th scope="col">{format(t.methodsGapsOutcome, { year: lastTargetYear(atlas) })}</th>
            </tr>
          </thead>
          <tbody>
            {targets.map(({ target, baselinePublished, outcomePublished }) => (
              <tr key={target.id}>
                <th scope="row">{target.name[lang]}</th>
                <td>{baselinePublished === null ? t.methodsGapsNoBaseline : word(baselinePublished)}</td>
                <td>{word(outcomePublished)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        {names.length === 0
          ? t.methodsGapsCitiesNone
          : format(t.methodsGapsCities, { count: names.length, list: names.join(lang === 'en' ? ', ' : '、') })}
      </p>
      <p>{t.methodsGapsWhere}</p>
    </section>
  );
}

function citation({ notice }: Atlas, t: MethodsStrings): string {
  return format(t.methodsCiteForm, {
    publisher: notice.publisher === null ? '' : format(t.methodsCitePublisher, { name: notice.publisher }),
    address: notice.publicUrl === null ? '' : format(t.methodsCiteAddress, { url: notice.publicUrl }),
  });
}
