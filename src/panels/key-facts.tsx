import { format, formatNumber, type Strings } from '../i18n/index.ts';
import { decodePeriod, latestObservation, type Period } from '../model/targets.ts';
import type { Atlas, Lang, Target } from '../model/types.ts';
import { ClauseLink, SourceLink } from './parts/references.tsx';

interface KeyFactsProps {
  /** Address and name of the page of charts. */
  readonly charts: { readonly href: string; readonly name: string };
  readonly atlas: Atlas;
  readonly lang: Lang;
  readonly t: Strings;
}

/** What the policy says, in our own words: key facts and the eight targets. */
export function KeyFacts({ atlas, lang, t, charts }: KeyFactsProps) {
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
      <h2 id="targets-heading">{t.targetsHeading}</h2>
      <p class="hint">{t.targetsNote}</p>
      <p>
        <a href={charts.href}>{charts.name}</a>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than a phone must be scrollable by keyboard */}
      <div class="table-scroll" tabIndex={0} role="region" aria-labelledby="targets-heading">
        <table class="targets">
          <thead>
            <tr>
              <th scope="col">{t.targetName}</th>
              <th scope="col">{t.targetValue}</th>
              <th scope="col">{t.targetObserved}</th>
              <th scope="col">{t.targetMultiple}</th>
            </tr>
          </thead>
          <tbody>
            {atlas.targets.map((target) => (
              <tr key={target.id} data-target={target.id}>
                <th scope="row">
                  {target.name[lang]} <ClauseLink atlas={atlas} lang={lang} t={t} clause={target.clause} />
                </th>
                <td class="number">
                  {format(t[`precision-${target.precision}`], { value: amount(target.value, target.unit, lang, t) })}
                </td>
                <td>
                  <Observed atlas={atlas} lang={lang} t={t} target={target} />
                </td>
                <td>{multiplesOf(target, t)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

const isUnit = (unit: string): unit is 'USD_100m' | 'enterprises' | 'certifications' | 'companies' | 'persons' =>
  ['USD_100m', 'enterprises', 'certifications', 'companies', 'persons'].includes(unit);

/** A value with its unit. English counts dollars in billions, Chinese in 亿, of which ten are one. */
function amount(value: number, unit: string, lang: Lang, t: Strings): string {
  if (!isUnit(unit)) throw new Error(`no words for the unit ${unit}`);
  const shown = unit === 'USD_100m' && lang === 'en' ? value / 10 : value;
  return format(t[`unit-${unit}`], { value: formatNumber(lang, shown) });
}

function multiplesOf({ multiples }: Target, t: Strings): string {
  const literal = multiples.find(({ reading }) => reading === 'literal')?.multiple;
  const loose = multiples.find(({ reading }) => reading === 'loose')?.multiple;
  if (literal === undefined) return t.multipleNone;
  return loose === undefined ? format(t.multipleOne, { multiple: literal }) : format(t.multipleTwo, { literal, loose });
}

function periodText(period: Period, t: Strings): string {
  switch (period.kind) {
    case 'year':
      return format(t.inYear, { year: period.year });
    case 'months':
      return format(t.ofMonths, { year: period.year, from: period.from, to: period.to });
    case 'as-of':
      return format(t.asOf, { year: period.year, month: period.month });
  }
}

/** A published figure with its period and source, or the words that there is none: never a zero, never a guess. */
function Observed({ atlas, lang, t, target }: Omit<KeyFactsProps, 'charts'> & { target: Target }) {
  const observation = latestObservation(atlas, target);
  const period = observation === null ? null : decodePeriod(observation);
  if (observation === null || period === null) return <span class="not-published">{t.notPublished}</span>;
  return (
    <>
      <span class="number">{amount(observation.value, observation.unit, lang, t)}</span>
      <span class="note">
        {periodText(period, t)} · {format(t.confidenceNote, { confidence: t[`confidence-${observation.confidence}`] })}{' '}
        · <SourceLink atlas={atlas} t={t} id={observation.source} />
      </span>
    </>
  );
}
