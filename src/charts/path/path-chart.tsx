import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { fillText } from '../../model/fill-text.ts';
import type { Lang } from '../../model/types.ts';
import { useChartId } from '../chart-ids.ts';
import type { PathPanel, PathReading, PathRows } from './build-path.ts';
import { writeComputedMoney, writeMoney, writeMonth, writePercent } from './chart-words.ts';
import { PathLane } from './path-lane.tsx';
import {
  buildPanelSummary,
  type PathStrings,
  writeAside,
  writeClause,
  writeMultiple,
  writePeriod,
} from './path-words.ts';
import type { YearValue } from './required-path.ts';

/** Heights in px; widths are percentages, so that the picture is right at any width before a script runs. */
const TITLE_Y = 14;
const PLOT_TOP = 34;
const PLOT_HEIGHT = 236;
const AXIS_Y = PLOT_TOP + PLOT_HEIGHT;
/** Percent of the width: room for the numbers of the axis, and the right end of the target year. */
const LEFT = 9;
const RIGHT = 99.4;
/** Room above the target for its label. */
const HEADROOM = 1.14;

interface PathChartProps {
  readonly rows: PathRows;
  readonly lang: Lang;
  readonly t: PathStrings;
  /** Selected target: its panel is emphasised. */
  readonly metric?: string | null;
}

/** Two small multiples on one time axis: what the targets asked of every year, and what was published. */
export function PathChart({ rows, lang, t, metric = null }: PathChartProps) {
  return (
    <div class="chart path-chart">
      <p class="path-intro">{t.pathIntro}</p>
      <div class="path-panels">
        {rows.panels.map((panel) => (
          <div class="path-panel" key={panel.target.id} data-current={panel.target.id === metric ? '' : undefined}>
            <PathPanelSvg panel={panel} rows={rows} lang={lang} t={t} />
            {panel.asides.map((aside) => (
              <p class="path-aside" key={`${aside.observation.metric}-${aside.observation.period}`}>
                {writeAside(aside, lang, t)}{' '}
                <span class="path-source">{rows.sourceTitles[aside.observation.source]?.[lang]}</span>
              </p>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

function PathPanelSvg({ panel, rows, lang, t }: PathChartProps & { panel: PathPanel }) {
  const money = (value: string): string => fillText(t.pathMoney, { value });
  const { target, fromYear, readings } = panel;
  const id = useChartId(`path-${target.id}`);
  const x = scaleLinear([fromYear, target.year + 1], [LEFT, RIGHT]);
  const highest = Math.max(target.value, ...panel.spans.map(({ observation }) => observation.value));
  const y = scaleLinear([0, highest * HEADROOM], [AXIS_Y, PLOT_TOP]);
  const at = (year: number) => `${x(year).toFixed(3)}%`;
  /** A year's value belongs to the whole year; its line passes through the middle. */
  const draw = line<YearValue>(
    ({ year }) => x(year + 0.5),
    ({ value }) => y(value),
  );
  const clause = fillText(t.pathClause, { clause: writeClause(lang, target.clause) });
  const growthLines = [...readings].sort((a, b) => b.baseline - a.baseline);
  /** The year where the growth labels start: to the right of the curve, under it. */
  const growthFrom = target.year - 1;
  /** Columns of full years stand under the curve: the labels go to the upper left, where nothing is. */
  const hasYears = panel.spans.some(({ period }) => period.kind === 'year');
  const growthTop = hasYears
    ? PLOT_TOP + 14
    : Math.max(...readings.map((reading) => y(valueIn(reading.geometric, growthFrom - 1)))) + 20;
  const firstLinear = readings.reduce((top, { linear }) => Math.min(top, y(valueIn(linear, target.year - 2))), AXIS_Y);
  const baselineLabelY = readings.reduce((top, { linear }) => Math.min(top, y(valueIn(linear, fromYear + 2))), AXIS_Y);
  const baselineTop = Math.min(...readings.map(({ baseline }) => y(baseline)));
  const isDerived = readings.some(({ reading }) => reading !== 'published');
  return (
    <svg
      class="path-svg"
      width="100%"
      height={AXIS_Y + 100 + 18 * readings.length}
      role="img"
      aria-labelledby={`${id}-title ${id}-summary`}
    >
      <desc id={`${id}-summary`}>{buildPanelSummary(panel, lang, t)}</desc>
      <defs>
        <pattern id={`${id}-hatch`} class="path-hatch" width="6" height="6" patternUnits="userSpaceOnUse">
          <path d="M-1 7 7 -1M-1 1 1 -1M5 7 7 5" />
        </pattern>
      </defs>
      <text id={`${id}-title`} class="path-title" x="0" y={TITLE_Y}>
        {fillText(t.pathPanelTitle, { name: target.name[lang], unit: t.pathUnit })}
      </text>
      {y.ticks(4).map((tick) => (
        <g key={tick} class={tick === 0 ? 'path-axis' : 'path-grid'}>
          <line x1={`${LEFT}%`} x2={`${RIGHT}%`} y1={y(tick)} y2={y(tick)} />
          <text x={`${LEFT - 1.5}%`} y={y(tick) + 4} text-anchor="end">
            {writeMoney(lang, tick)}
          </text>
        </g>
      ))}
      {panel.outcomes.map(({ year }) => (
        <g class="path-year" key={year}>
          <line x1={at(year)} x2={at(year)} y1={AXIS_Y} y2={AXIS_Y + 5} />
          <text x={at(year + 0.5)} y={AXIS_Y + 18} text-anchor="middle">
            {year}
          </text>
        </g>
      ))}
      {panel.spans.map(({ observation, period, from, to }) => (
        <g class={`path-span path-span-${period.kind}`} key={`${from}-${to}`}>
          <rect
            x={at(from)}
            width={`${(x(to) - x(from)).toFixed(3)}%`}
            y={y(observation.value)}
            height={AXIS_Y - y(observation.value)}
          >
            <title>
              {`${target.name[lang]} · ${writePeriod(observation, lang, t)} · ${money(writeMoney(lang, observation.value))} · ${rows.sourceTitles[observation.source]?.[lang]}`}
            </title>
          </rect>
          {period.kind === 'months' && (
            <text x={at(from)} dx="2" y={y(observation.value) - 5}>
              {fillText(t.pathMonths, { from: writeMonth(lang, period.from), to: writeMonth(lang, period.to) })}{' '}
              <tspan class="path-strong">{writeMoney(lang, observation.value)}</tspan>
            </text>
          )}
        </g>
      ))}
      <svg
        class="path-lines"
        x="0"
        y="0"
        width="100%"
        height={AXIS_Y}
        viewBox={`0 0 100 ${AXIS_Y}`}
        preserveAspectRatio="none"
      >
        {readings.map(({ reading, linear, geometric }) => (
          <g class={`path-${reading}`} key={reading}>
            <path class="path-linear" d={draw(linear) ?? ''} vector-effect="non-scaling-stroke" />
            <path class="path-geometric" d={draw(geometric) ?? ''} vector-effect="non-scaling-stroke" />
          </g>
        ))}
      </svg>
      <g class="path-leader">
        <line x1={at(fromYear + 0.5)} x2={at(fromYear + 0.5)} y1={baselineLabelY - 8} y2={baselineTop - 6} />
        <text x={at(fromYear)} dx="4" y={baselineLabelY - 14}>
          {fillText(isDerived ? t.pathBaselineDerived : t.pathBaselinePublished, { year: fromYear })}
        </text>
      </g>
      {readings.map((reading) => (
        <g class={`path-marks path-${reading.reading}`} key={reading.reading}>
          {reading.geometric.slice(1, -1).map(({ year, value }) => (
            <circle key={year} class="path-required" cx={at(year + 0.5)} cy={y(value)} r="2.25">
              <title>{`${year} · ×${writeMultiple(reading.multiple)} · ${money(writeComputedMoney(lang, value))} · ${t['pathKind-geometric']}`}</title>
            </circle>
          ))}
          <circle
            class={reading.reading === 'published' ? 'path-baseline-published' : 'path-baseline'}
            cx={at(fromYear + 0.5)}
            cy={y(reading.baseline)}
            r="4.5"
          >
            <title>
              {reading.reading === 'published'
                ? `${fromYear} · ${t['pathKind-baseline-published']} · ${money(writeMoney(lang, reading.baseline))}`
                : `${fromYear} · ${t['pathKind-baseline']} · ${money(writeComputedMoney(lang, reading.baseline))} · ${fillText(t.pathBaselineWhy, { target: writeMoney(lang, target.value), multiple: writeMultiple(reading.multiple), clause: writeClause(lang, target.clause) })}`}
            </title>
          </circle>
          <text
            class="path-baseline-value"
            x={at(fromYear + 0.5)}
            dx="-9"
            // Two baselines lie ten pixels apart: the numbers make room for each other.
            y={
              y(reading.baseline) +
              (hasYears ? -7 : readings.length === 1 ? 4 : reading.baseline === growthLines[0]?.baseline ? 0 : 9)
            }
            text-anchor="end"
          >
            {writeMoney(lang, Number(reading.baseline.toFixed(2)))}
          </text>
        </g>
      ))}
      <text class="path-linear-label" x={at(target.year - 1.5)} dx="-6" y={firstLinear - 6} text-anchor="end">
        {t.pathLinear}
      </text>
      {growthLines.map((reading, order) => (
        // From an edge in pixels: the words, and a piece of the line that they are about.
        <svg
          class={`path-growth path-${reading.reading}`}
          key={reading.reading}
          x={hasYears ? at(fromYear) : `${RIGHT}%`}
          overflow="visible"
        >
          <line
            class="path-swatch"
            x1={hasYears ? 4 : -22}
            x2={hasYears ? 26 : 0}
            y1={growthTop + 17 * order - 4}
            y2={growthTop + 17 * order - 4}
          />
          <text x={hasYears ? 32 : -28} y={growthTop + 17 * order} text-anchor={hasYears ? 'start' : 'end'}>
            {fillText(t.pathGrowth, {
              multiple: writeMultiple(reading.multiple),
              growth: writePercent(lang, reading.growthPerYear),
            })}
          </text>
        </svg>
      ))}
      <g class="path-target">
        <rect
          x={at(target.year)}
          width={`${(x(target.year + 1) - x(target.year)).toFixed(3)}%`}
          y={y(target.value) - 2}
          height="4"
        >
          <title>{`${target.name[lang]} · ${target.year} · ${money(writeMoney(lang, target.value))} · ${clause}`}</title>
        </rect>
        <text x={`${RIGHT}%`} y={y(target.value) - 9} text-anchor="end">
          {fillText(t[`pathTarget-${target.precision}`], { value: writeMoney(lang, target.value) })}
        </text>
      </g>
      <PathLane panel={panel} topPx={AXIS_Y + 26} at={at} hatchId={`${id}-hatch`} lang={lang} t={t} />
    </svg>
  );
}

function valueIn(path: PathReading['geometric'], year: number): number {
  const found = path.find((step) => step.year === year);
  if (found === undefined) throw new RangeError(`the path has no year ${year}`);
  return found.value;
}
