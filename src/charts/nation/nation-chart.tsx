import { scaleBand, scaleLinear } from 'd3-scale';
import { fillText } from '../../model/fill-text.ts';
import type { Lang } from '../../model/types.ts';
import { useChartId } from '../chart-ids.ts';
import { writeMoney } from '../path/chart-words.ts';
import { writeClause } from '../path/path-words.ts';
import type { NationRows, NationYear } from './build-nation.ts';
import { NationLane } from './nation-lane.tsx';
import { NationShare } from './nation-share.tsx';
import {
  buildNationSummary,
  type NationStrings,
  writeArithmetic,
  writeBasis,
  writeNote,
  writeOtherCurrency,
} from './nation-words.ts';

/** Heights in px; widths are percentages, so that the picture is right at any width before a script runs. */
const PLOT_TOP = 40;
const AXIS_Y = 290;
const LANE_TOP = AXIS_Y + 30;
const SHARE_TOP = LANE_TOP + 66;
const SHARE_HEIGHT = 124;
/** Percent of the width: room for the numbers of the axis. */
const LEFT = 9;
const RIGHT = 99.4;

interface NationChartProps {
  readonly rows: NationRows;
  readonly lang: Lang;
  readonly t: NationStrings;
}

/** The national series as published, one column for each year and none for the gap, with Guangdong's derived part in it. */
export function NationChart({ rows, lang, t }: NationChartProps) {
  const band = scaleBand<number>()
    .domain(rows.years.map(({ year }) => year))
    .range([LEFT, RIGHT]);
  /** Place in percent of the width: `along` 0 is the left end of the year's column, 1 the right one. */
  const at = (year: number, along: number) => `${((band(year) ?? LEFT) + band.bandwidth() * along).toFixed(3)}%`;
  const y = scaleLinear(
    [0, Math.max(1, ...rows.years.map(({ nation }) => nation?.value ?? 0)) * 1.04],
    [AXIS_Y, PLOT_TOP],
  );
  const otherCurrency = writeOtherCurrency(rows, lang, t);
  const id = useChartId('nation');
  return (
    <div class="chart nation-chart">
      <p class="nation-intro">{t.nationIntro}</p>
      <svg
        class="nation-svg"
        width="100%"
        height={SHARE_TOP + SHARE_HEIGHT}
        role="img"
        aria-labelledby={`${id}-title ${id}-summary`}
      >
        <desc id={`${id}-summary`}>{buildNationSummary(rows, lang, t)}</desc>
        <defs>
          <pattern id={`${id}-hatch`} class="nation-hatch" width="6" height="6" patternUnits="userSpaceOnUse">
            <path d="M-1 7 7 -1M-1 1 1 -1M5 7 7 5" />
          </pattern>
        </defs>
        <text id={`${id}-title`} class="nation-title" x="0" y="14">
          {t.nationPanelTitle}
        </text>
        {y.ticks(4).map((tick) => (
          <g key={tick} class={tick === 0 ? 'nation-axis' : 'nation-grid'}>
            <line x1={`${LEFT}%`} x2={`${RIGHT}%`} y1={y(tick)} y2={y(tick)} />
            <text x={`${LEFT - 1.5}%`} y={y(tick) + 4} text-anchor="end">
              {writeMoney(lang, tick)}
            </text>
          </g>
        ))}
        {rows.years.map((year) => (
          <g key={year.year}>
            {year.nation === null ? (
              <Gap year={year.year} at={at} t={t} />
            ) : (
              <Column year={year} nation={year.nation} rows={rows} at={at} y={y} lang={lang} t={t} />
            )}
            <text class="nation-year" x={at(year.year, 0.5)} y={AXIS_Y + 18} text-anchor="middle">
              {year.year}
            </text>
          </g>
        ))}
        <NationLane rows={rows} topPx={LANE_TOP} at={at} hatchId={`${id}-hatch`} lang={lang} t={t} />
        <NationShare
          rows={rows}
          topPx={SHARE_TOP}
          heightPx={SHARE_HEIGHT}
          leftPercent={LEFT}
          rightPercent={RIGHT}
          at={at}
          lang={lang}
          t={t}
        />
      </svg>
      <p class="nation-notes-heading">{t.nationNotesHeading}</p>
      <ul class="nation-notes">
        {rows.notes.map((note) => (
          <li key={note.metric}>
            {writeNote(note, lang, t)}{' '}
            <span class="nation-source">{rows.sourceTitles[note.observation.source]?.[lang]}</span>
          </li>
        ))}
        {otherCurrency !== null && (
          <li>
            {otherCurrency}{' '}
            <span class="nation-source">{rows.sourceTitles[rows.otherCurrency?.source ?? '']?.[lang]}</span>
          </li>
        )}
      </ul>
    </div>
  );
}

type Place = (year: number, along: number) => string;

/** The words stand in the column: on two lines in Chinese, turned in English. */
function Gap({ year, at, t }: { year: number; at: Place; t: NationStrings }) {
  const id = useChartId('nation');
  const lines = t.nationMissingLines.split('|');
  return (
    <>
      <rect
        class="nation-gap"
        x={at(year, 0.13)}
        width={`${(Number.parseFloat(at(year, 0.87)) - Number.parseFloat(at(year, 0.13))).toFixed(3)}%`}
        y={PLOT_TOP}
        height={AXIS_Y - PLOT_TOP}
        fill={`url(#${id}-hatch)`}
      >
        <title>{`${year} · ${t.nationMissing}`}</title>
      </rect>
      <svg class="nation-gap-words" x={at(year, 0.5)} y={(PLOT_TOP + AXIS_Y) / 2} overflow="visible">
        {lines.length === 1 ? (
          <text transform="rotate(-90)" y="4" text-anchor="middle">
            {lines[0]}
          </text>
        ) : (
          lines.map((words, row) => (
            <text key={words} y={15 * row} text-anchor="middle">
              {words}
            </text>
          ))
        )}
      </svg>
    </>
  );
}

interface ColumnProps extends NationChartProps {
  readonly year: NationYear;
  readonly nation: NonNullable<NationYear['nation']>;
  readonly at: Place;
  readonly y: (value: number) => number;
}

function Column({ year: { year, guangdong, implied }, nation, rows, at, y, lang, t }: ColumnProps) {
  const width = `${(Number.parseFloat(at(year, 0.87)) - Number.parseFloat(at(year, 0.13))).toFixed(3)}%`;
  const x = at(year, 0.13);
  const top = Math.max(0, ...implied.map(({ value }) => value), guangdong?.value ?? 0);
  const clause = fillText(t.nationClause, { clause: writeClause(lang, rows.target.clause) });
  return (
    <>
      <rect class="nation-column" x={x} width={width} y={y(nation.value)} height={AXIS_Y - y(nation.value)}>
        <title>
          {`${t.nationSeriesNation} · ${year} · ${fillText(t.nationMoney, { value: writeMoney(lang, nation.value) })} · ${rows.sourceTitles[nation.source]?.[lang]}`}
        </title>
      </rect>
      <text class="nation-value" x={at(year, 0.5)} y={y(nation.value) - 6} text-anchor="middle">
        {writeMoney(lang, nation.value)}
      </text>
      {guangdong !== null && (
        <rect class="nation-guangdong" x={x} width={width} y={y(guangdong.value)} height={AXIS_Y - y(guangdong.value)}>
          <title>
            {`${t.nationSeriesGuangdong} · ${year} · ${fillText(t.nationMoney, { value: writeMoney(lang, guangdong.value) })} · ${rows.sourceTitles[guangdong.source]?.[lang]}`}
          </title>
        </rect>
      )}
      {implied.map((one) => (
        <rect
          class={guangdong === null ? 'nation-implied' : 'nation-implied nation-implied-over'}
          key={one.basis}
          x={x}
          width={width}
          y={y(one.value)}
          height={AXIS_Y - y(one.value)}
        >
          <title>
            {`${year} · ${writeBasis(one, t)} · ${writeArithmetic(one, nation, lang, t)} · ${t.nationKindDerived} · ${clause}`}
          </title>
        </rect>
      ))}
      {implied.length > 0 && (
        <text class="nation-implied-value" x={at(year, 0.5)} y={y(top) - 5} text-anchor="middle">
          {implied.map(({ value }) => writeMoney(lang, Number(value.toFixed(2)))).join(' · ')}
        </text>
      )}
    </>
  );
}
