import { useContext, useMemo } from 'preact/hooks';
import { fillText } from '../../model/fill-text.ts';
import type { Lang } from '../../model/types.ts';
import { ChartHeadingLevels } from '../chart-heading.ts';
import { useChartId } from '../chart-ids.ts';
import type { Scoreboard, ScoreboardRow } from './build-scoreboard.ts';
import { BULLET_HEIGHT, BulletMarks, Hatch } from './bullet-marks.tsx';
import { RowArithmetic } from './row-arithmetic.tsx';
import type { ScoreboardText } from './scoreboard-text.ts';
import {
  baselineLines,
  buildScoreboardSummary,
  latestLines,
  outcomeText,
  requiredLines,
  rowSentence,
  statusText,
} from './scoreboard-words.ts';

interface ScoreboardProps {
  readonly rows: Scoreboard['rows'];
  readonly lang: Lang;
  readonly t: ScoreboardText;
  /** Selected target: its row is emphasised. */
  readonly metric?: string | null;
  /** Address of the view with a target selected; without it the names of the targets are no links. */
  readonly metricHrefFor?: ((metric: string) => string) | undefined;
  readonly onMetric?: ((metric: string) => void) | undefined;
}

/** Eight bullet charts under each other, each with its facts, its two verdicts and the arithmetic behind them. */
export function ScoreboardChart({ rows, lang, t, metric = null, metricHrefFor, onMetric }: ScoreboardProps) {
  return (
    <div class="chart scoreboard">
      <p class="scoreboard-summary">{buildScoreboardSummary(rows, t)}</p>
      <p class="hint">{t.scoreboardIntro}</p>
      {rows.map((row) => (
        <Row
          key={row.target.id}
          row={row}
          lang={lang}
          t={t}
          isCurrent={row.target.id === metric}
          metricHrefFor={metricHrefFor}
          onMetric={onMetric}
        />
      ))}
    </div>
  );
}

interface ChosenProps {
  readonly isCurrent: boolean;
  readonly metricHrefFor: ScoreboardProps['metricHrefFor'];
  readonly onMetric: ScoreboardProps['onMetric'];
}

interface RowProps {
  readonly row: ScoreboardRow;
  readonly lang: Lang;
  readonly t: ScoreboardText;
}

function Row({ row, lang, t, isCurrent, metricHrefFor, onMetric }: RowProps & ChosenProps) {
  const { target } = row;
  const { part: Heading } = useContext(ChartHeadingLevels);
  const id = useChartId(`scoreboard-${target.id}`);
  // A selection changes the name of a row, not what stands under it.
  const content = useMemo(() => <RowContent row={row} lang={lang} t={t} id={id} />, [row, lang, t, id]);
  return (
    <section
      class="scoreboard-row"
      id={id}
      data-target={target.id}
      data-current={isCurrent ? '' : undefined}
      aria-labelledby={`${id}-name`}
    >
      <Heading id={`${id}-name`}>
        {metricHrefFor === undefined ? (
          target.name[lang]
        ) : (
          <a
            class="scoreboard-name"
            href={metricHrefFor(target.id)}
            aria-current={isCurrent ? 'true' : undefined}
            onClick={(event) => {
              // A reader who asks for a new tab gets one.
              if (!onMetric || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
              event.preventDefault();
              onMetric(target.id);
            }}
          >
            {target.name[lang]}
          </a>
        )}
      </Heading>
      {content}
    </section>
  );
}

function RowContent({ row, lang, t, id }: RowProps & { readonly id: string }) {
  return (
    <>
      <svg
        class="bullet"
        width="100%"
        height={BULLET_HEIGHT}
        role="img"
        aria-labelledby={`${id}-title`}
        xmlns="http://www.w3.org/2000/svg"
      >
        <title id={`${id}-title`}>{rowSentence(row, lang, t)}</title>
        <defs>
          <Hatch id={`${id}-hatch`} />
        </defs>
        <BulletMarks row={row} lang={lang} t={t} hatchId={`${id}-hatch`} />
      </svg>
      <Facts row={row} lang={lang} t={t} />
      <RowArithmetic row={row} lang={lang} t={t} />
    </>
  );
}

function Facts({ row, lang, t }: RowProps) {
  const { target, progress, evidence } = row;
  const isJudged = progress.verdict.kind === 'judged';
  const baselines = baselineLines(row, lang, t);
  const required = requiredLines(row, lang, t);
  return (
    <dl class="scoreboard-facts">
      <Fact term={t.scoreboardBaseline} lines={baselines} missing={t.scoreboardNotPublished} />
      <Fact term={t.scoreboardRequired} lines={required} missing={t.scoreboardNoBaseline} />
      <Fact term={t.scoreboardLatest} lines={latestLines(row, lang, t)} missing={t.scoreboardNotPublished} />
      <Fact
        term={fillText(t.scoreboardOutcome, { year: target.year })}
        lines={progress.outcome.kind === 'published' ? [outcomeText(row, lang, t)] : []}
        missing={t.scoreboardNotPublished}
      />
      <div class="scoreboard-status">
        <dt>{t.scoreboardStatus}</dt>
        {isJudged ? (
          <dd>
            <span class="verdict">{statusText(progress.verdict, 'openSdg', t)}</span>
            <span class="method">{t.scoreboardOpenSdg}</span>
            <span class="verdict">{statusText(progress.verdict, 'un', t)}</span>
            <span class="method">{t.scoreboardUn}</span>
          </dd>
        ) : (
          <dd>
            <span class="verdict refused">{statusText(progress.verdict, 'openSdg', t)}</span>
            <span class="method">{`${t.scoreboardOpenSdg}${lang === 'en' ? ', ' : '、'}${t.scoreboardUn}`}</span>
          </dd>
        )}
      </div>
      <Fact term={t.scoreboardEvidence} lines={[t[`scoreboard-evidence-${evidence}`]]} missing="" />
    </dl>
  );
}

function Fact({ term, lines, missing }: { term: string; lines: readonly string[]; missing: string }) {
  return (
    <div>
      <dt>{term}</dt>
      {lines.length === 0 ? (
        <dd class="missing">{missing}</dd>
      ) : (
        lines.map((line, order) => <dd key={order}>{line}</dd>)
      )}
    </div>
  );
}
