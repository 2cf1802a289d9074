import type { ComponentChildren } from 'preact';
import { useContext, useMemo, useRef, useState } from 'preact/hooks';
import { ChartHeadingLevels } from '../charts/chart-heading.ts';
import { ChartTable } from '../charts/chart-table.tsx';
import type { ChartBasis, ChartTable as Table } from '../charts/chart-types.ts';
import type { ChartSaveFormat } from '../export/save-chart.ts';
import type { frameZhHans } from '../i18n/charts/frame.zh-hans.ts';
import { format, formatNumber, type Strings } from '../i18n/index.ts';
import { clauseById, sourceById } from '../model/atlas.ts';
import type { Atlas, Lang } from '../model/types.ts';
import { ClauseLinks, clauseText, SourceTitle, sourceDate } from './parts/references.tsx';

export type FrameStrings = Readonly<Record<keyof typeof frameZhHans, string>>;

export interface ChartFrameProps {
  readonly atlas: Atlas;
  readonly lang: Lang;
  readonly t: Strings & FrameStrings;
  /** Name of saved files, and of the frame in the page: kebab-case. */
  readonly file: string;
  readonly title: string;
  /** What the chart says, in one sentence. */
  readonly reading: string;
  /** The chart in words, for screen readers and saved pictures. */
  readonly summary: string;
  readonly table: Table;
  readonly basis: ChartBasis;
  /** 审图号, or that there is none, where a map is in the chart. */
  readonly mapNotice?: string;
  /** For whoever looks into it; the reader is told in any case. */
  readonly onFailure?: (cause: unknown) => void;
  /** This chart is being talked about. */
  readonly isCurrent?: boolean;
  readonly children: ComponentChildren;
}

const FORMATS: readonly ChartSaveFormat[] = ['csv', 'svg', 'png-1x', 'png-4x'];

/** A chart with all that belongs to it: what it says, where it comes from, its numbers, and the files to take away. */
export function ChartFrame(props: ChartFrameProps) {
  const { atlas, lang, t, file, title, reading, summary, table, basis, isCurrent = false, onFailure, children } = props;
  const { chart: Heading } = useContext(ChartHeadingLevels);
  const slot = useRef<HTMLDivElement>(null);
  const [outcome, setOutcome] = useState<'none' | 'busy' | 'saved' | 'failed'>('none');
  const headingId = `chart-${file}`;

  const save = async (as: ChartSaveFormat): Promise<void> => {
    if (slot.current === null || outcome === 'busy') return;
    setOutcome('busy');
    try {
      const { saveChart } = await import('../export/save-chart.ts');
      await saveChart(
        slot.current,
        {
          file,
          lang,
          table,
          title,
          summary,
          missing: t.frameMissing,
          lines: sheetLines(props),
          dayLine: (day) => format(t.frameDayLine, { day }),
          mapNotice: props.mapNotice ?? null,
        },
        as,
      );
      setOutcome('saved');
    } catch (cause) {
      setOutcome('failed');
      onFailure?.(cause);
    }
  };

  // Hundreds of cells that no selection changes.
  const numbers = useMemo(
    () => (
      <ChartTable
        table={table}
        caption={title}
        missing={t.frameMissing}
        formatNumber={(value) => formatNumber(lang, value)}
      />
    ),
    [table, title, t, lang],
  );

  return (
    <section
      class="chart-frame"
      aria-labelledby={headingId}
      data-chart={file}
      data-current={isCurrent ? '' : undefined}
    >
      <Heading id={headingId} tabIndex={-1}>
        {title}
      </Heading>
      <p class="chart-reading">{reading}</p>
      <div class="chart-slot" ref={slot}>
        {children}
      </div>
      <p class="visually-hidden">{summary}</p>
      <Basis atlas={atlas} lang={lang} t={t} basis={basis} />
      <div class="chart-tools">
        <details class="chart-data">
          <summary>{format(t.frameTable, { count: table.rows.length })}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than a phone must be scrollable by keyboard */}
          <div class="table-scroll" tabIndex={0} role="region" aria-label={format(t.frameTableLabel, { title })}>
            {numbers}
          </div>
        </details>
        <fieldset class="chart-save needs-script" aria-label={format(t.frameSaveGroup, { title })}>
          <span aria-hidden="true">{t.frameSave}</span>
          {FORMATS.map((as) => (
            <button key={as} type="button" class="quiet" data-save={as} onClick={() => void save(as)}>
              {t[`frameSave-${as}`]}
            </button>
          ))}
        </fieldset>
      </div>
      <p class="chart-outcome" role="status" data-outcome={outcome}>
        {outcome === 'saved' ? t.frameSaved : outcome === 'failed' ? t.frameFailed : ''}
      </p>
    </section>
  );
}

/** Clauses and sources; each leads to where it is told in full. */
function Basis({ atlas, lang, t, basis }: Pick<ChartFrameProps, 'atlas' | 'lang' | 't' | 'basis'>) {
  return (
    <dl class="chart-basis">
      {basis.clauses.length > 0 && (
        <div>
          <dt>{t.frameClauses}</dt>
          <dd>
            <ClauseLinks atlas={atlas} lang={lang} t={t} clauses={basis.clauses} />
          </dd>
        </div>
      )}
      {basis.sources.length > 0 && (
        <div>
          <dt>{t.frameSources}</dt>
          <dd>
            <ul>
              {basis.sources.map((id) => (
                <li key={id}>
                  <SourceTitle atlas={atlas} lang={lang} id={id} />
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
    </dl>
  );
}

/** What stands below a saved picture. */
function sheetLines({ atlas, lang, t, basis }: ChartFrameProps): readonly string[] {
  const clauses = basis.clauses.flatMap((id) => clauseById(atlas, id) ?? []).map((clause) => clauseText(clause, lang));
  const sources = basis.sources.flatMap((id) => {
    const source = sourceById(atlas, id);
    if (source === null) return [];
    const published = sourceDate(source, lang);
    const date = published === '' ? '' : `${lang === 'en' ? ', ' : '，'}${published}`;
    return [`${source.title[lang]}${lang === 'en' ? ' — ' : '——'}${source.publisher[lang]}${date}`];
  });
  const list = (items: readonly string[]): string => items.join(lang === 'en' ? '; ' : '；');
  return [
    ...(clauses.length === 0 ? [] : [format(t.frameClauseLine, { list: clauses.join(lang === 'en' ? ', ' : '') })]),
    ...(sources.length === 0 ? [] : [format(t.frameSourceLine, { list: list(sources) })]),
  ];
}
