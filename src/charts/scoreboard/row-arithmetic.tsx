import { useContext } from 'preact/hooks';
import { fillText } from '../../model/fill-text.ts';
import type { BaselineProgress } from '../../model/progress.ts';
import type { Lang } from '../../model/types.ts';
import { ChartHeadingLevels } from '../chart-heading.ts';
import type { ScoreboardRow } from './build-scoreboard.ts';
import type { ScoreboardText } from './scoreboard-text.ts';
import {
  amountText,
  growthText,
  kindText,
  numberText,
  periodText,
  refusalText,
  ruleText,
  shownValue,
  statusText,
  unitText,
} from './scoreboard-words.ts';

interface ArithmeticProps {
  readonly row: ScoreboardRow;
  readonly lang: Lang;
  readonly t: ScoreboardText;
}

/** Every operand of a row's numbers, its sources and clause, and the figures that were not used. */
export function RowArithmetic({ row, lang, t }: ArithmeticProps) {
  const { target, progress, sources, clause } = row;
  const { baselines, incomparable, verdict } = progress;
  const { detail: Heading } = useContext(ChartHeadingLevels);
  return (
    <details class="scoreboard-arithmetic">
      <summary>{t.scoreboardArithmetic}</summary>
      {baselines.map((entry, index) => (
        <ol key={index}>
          {stepsOf(entry, row, lang, t).map((step, order) => (
            <li key={order}>{step}</li>
          ))}
        </ol>
      ))}
      {baselines.length > 0 && <p class="note">{fillText(t.scoreboardStepUnit, { unit: unitText(target.unit, t) })}</p>}
      {baselines.length === 0 && verdict.kind === 'refused' && (
        <p>{fillText(t.scoreboardStepRefused, { reason: refusalText(verdict.refusal, t) })}</p>
      )}
      {incomparable.length > 0 && (
        <>
          <Heading>{t.scoreboardNear}</Heading>
          <ul>
            {incomparable.map(({ observation, period, refusal }) => (
              <li key={`${observation.metric}-${observation.period}-${observation.year}`}>
                {amountText(observation.value, observation.unit, lang, t)} · {periodText(period, t)} ·{' '}
                {refusalText(refusal, t)}
                {observation.note && <span class="note">{observation.note[lang]}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="note">{t.scoreboardTargetYearRule}</p>
      <p class="note">
        {t.scoreboardClause}{' '}
        <a class="clause" href={`#clause-${clause}`}>
          {clause}
        </a>{' '}
        · {t.scoreboardSource}{' '}
        {sources.map(({ id, title }) => (
          <a key={id} class="source-ref" href={`#source-${id}`} data-target={target.id}>
            {title[lang]}
          </a>
        ))}
      </p>
    </details>
  );
}

/** The lines of one baseline's arithmetic, in the order of reckoning. */
function stepsOf(
  { baseline, requiredMultiple, requiredGrowth, verdict }: BaselineProgress,
  { target, progress }: ScoreboardRow,
  lang: Lang,
  t: ScoreboardText,
): readonly string[] {
  const plain = (value: number): string => numberText(lang, shownValue(value, target.unit, lang), 3);
  const years = (to: number): string => numberText(lang, to - baseline.at);
  const value = plain(baseline.value);
  const goal = plain(target.value);
  const derived = progress.baselines.filter((entry) => entry.baseline.kind === 'derived').length;
  const start =
    baseline.kind === 'derived'
      ? `${fillText(t.scoreboardStepDerived, { target: goal, multiple: baseline.multiple, value })} · ${kindText(baseline, derived === 1, t)}`
      : fillText(t.scoreboardStepPublished, { value, when: periodText(baseline.period, t) });
  if (requiredMultiple === null || requiredGrowth === null) return [start];
  const steps = [
    start,
    fillText(t.scoreboardStepMultiple, { target: goal, value, multiple: numberText(lang, requiredMultiple) }),
    fillText(t.scoreboardStepGrowth, {
      target: goal,
      value,
      years: years(target.year),
      growth: growthText(lang, requiredGrowth),
    }),
  ];
  if (verdict.kind === 'refused') {
    return [...steps, fillText(t.scoreboardStepRefused, { reason: refusalText(verdict.refusal, t) })];
  }
  const { observed, observedGrowth, growthRatio, expected, expectedRatio } = verdict.arithmetic;
  const status = { openSdg: statusText(verdict, 'openSdg', t), un: statusText(verdict, 'un', t) };
  steps.push(
    fillText(t.scoreboardStepObserved, {
      observed: plain(observed.value),
      value,
      years: years(observed.at),
      growth: growthText(lang, observedGrowth),
    }),
  );
  if (growthRatio === null || expectedRatio === null) return [...steps, fillText(t.scoreboardStepNoRatio, status)];
  return [
    ...steps,
    fillText(t.scoreboardStepRatio, {
      observedGrowth: growthText(lang, observedGrowth),
      requiredGrowth: growthText(lang, requiredGrowth),
      ratio: growthText(lang, growthRatio).replace('+', ''),
      rule: ruleText(verdict, 'openSdg', t),
      status: status.openSdg,
    }),
    fillText(t.scoreboardStepScore, {
      expected: plain(expected),
      value,
      target: goal,
      ratio: numberText(lang, expectedRatio, 3),
      rule: ruleText(verdict, 'un', t),
      status: status.un,
    }),
  ];
}
