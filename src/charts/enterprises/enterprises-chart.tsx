import { scaleLinear } from 'd3-scale';
import { fillText } from '../../model/fill-text.ts';
import { useChartId } from '../chart-ids.ts';
import { TitledSvg } from '../titled-svg.tsx';
import type { EnterpriseBar } from './build-enterprises.ts';
import { type Drawing, type EnterprisesChartProps, percent } from './drawing.ts';
import { BAR_PX, type BarBand, layOutEnterprises } from './enterprises-layout.ts';
import { EnterprisesPart } from './enterprises-part.tsx';
import { buildEnterprisesSummary } from './enterprises-summary.ts';
import { writeMonth, writeNumber } from './write-text.ts';

const TARGET_TICK_PX = 3;

/** One bar per published count, on the scale of the target; the parts are named by steps under the bar. */
export function EnterprisesChart(props: EnterprisesChartProps) {
  const { rows, lang, t } = props;
  const id = useChartId('enterprises');
  const scale = scaleLinear().domain([0, rows.scaleMax]).range([0, 100]);
  const drawing: Drawing = { ...props, x: scale, hatch: `${id}-hatch` };
  const layout = layOutEnterprises(rows);
  const targetX = percent(scale(rows.target.value));
  return (
    <TitledSvg
      id={id}
      class="chart-svg enterprises-svg"
      role="group"
      title={t.enterprisesTitle}
      summary={buildEnterprisesSummary(rows, lang, t)}
      heightPx={layout.heightPx}
      overflow="visible"
    >
      <defs>
        <pattern id={drawing.hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line y2="7" stroke="var(--ink-quiet)" stroke-width="1.2" stroke-opacity="0.55" />
        </pattern>
      </defs>
      <Axis ticks={scale.ticks(5)} x={scale} bands={layout.bands} axisPx={layout.axisPx} />
      {layout.bands.map((band) =>
        band.bar === null ? (
          <MissingOutcome key="outcome" {...drawing} band={band} />
        ) : (
          <CountedBar key={band.topPx} {...drawing} band={band} bar={band.bar} />
        ),
      )}
      <g>
        <title>
          {fillText(t.enterprisesTargetTip, { year: rows.target.year, value: writeNumber(rows.target.value) })}
        </title>
        <rect
          x={targetX}
          y={44}
          width={TARGET_TICK_PX}
          height={layout.axisPx - 44}
          fill="var(--ink)"
          transform="translate(-3)"
        />
        <text x={targetX} y={15} text-anchor="end" font-size={13} fill="var(--ink-quiet)">
          {fillText(t.enterprisesTarget, { year: rows.target.year })}
        </text>
        <Amount x={targetX} y={38} anchor="end" value={writeNumber(rows.target.value)} unit={t.enterprisesCount} />
      </g>
    </TitledSvg>
  );
}

interface AxisProps {
  readonly ticks: readonly number[];
  readonly x: (value: number) => number;
  readonly bands: readonly BarBand[];
  readonly axisPx: number;
}

/** The grid shows at the bars only: between them are names, which it would cross. */
function Axis({ ticks, x, bands, axisPx }: AxisProps) {
  const spans = [
    ...bands.map(({ barTopPx }) => ({ y1: barTopPx - 4, y2: barTopPx + BAR_PX + 4 })),
    { y1: axisPx, y2: axisPx + 5 },
  ];
  return (
    <g aria-hidden="true" font-size={12} fill="var(--ink-quiet)">
      <line x1="0" x2="100%" y1={axisPx} y2={axisPx} stroke="var(--ink-quiet)" stroke-width={1} />
      {ticks.map((tick) => (
        <g key={tick}>
          {spans.map(({ y1, y2 }) => (
            <line key={y1} x1={percent(x(tick))} x2={percent(x(tick))} y1={y1} y2={y2} stroke="var(--hair)" />
          ))}
          <text class="number" x={percent(x(tick))} y={axisPx + 20} text-anchor={anchorAt(x(tick))}>
            {writeNumber(tick)}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Texts at the two ends of the scale stay inside the picture. */
function anchorAt(x: number): 'start' | 'middle' | 'end' {
  if (x < 3) return 'start';
  return x > 97 ? 'end' : 'middle';
}

/** A number to be seen first, with its unit. */
function Amount(props: { x: string; y: number; anchor?: 'start' | 'end'; value: string; unit: string }) {
  return (
    <text x={props.x} y={props.y} text-anchor={props.anchor ?? 'start'} fill="var(--ink)">
      <tspan class="number" font-size={22} font-weight={600}>
        {props.value}
      </tspan>
      <tspan dx={5} font-size={13}>
        {props.unit}
      </tspan>
    </text>
  );
}

function CountedBar(props: Drawing & { band: BarBand; bar: EnterpriseBar }) {
  const { band, bar, rows, lang, t, x } = props;
  const gap = rows.target.value - bar.total;
  const values = { target: writeNumber(rows.target.value), total: writeNumber(bar.total), value: writeNumber(gap) };
  const [from, to] = [x(bar.total), x(rows.target.value)];
  return (
    <g class="enterprises-bar">
      <text x="0" y={band.topPx + 15} font-size={13} fill="var(--ink-quiet)">
        {fillText(t.enterprisesProvinceAt, { date: writeMonth(bar, lang) })}
      </text>
      <Amount x="0" y={band.topPx + 38} value={writeNumber(bar.total)} unit={t.enterprisesCount} />
      {gap > 0 && (
        <g>
          <title>{fillText(t.enterprisesGapTip, values)}</title>
          <rect
            x={percent(from)}
            y={band.barTopPx}
            width={percent(to - from)}
            height={BAR_PX}
            fill="var(--sheet)"
            fill-opacity={0.75}
            stroke="var(--ink-quiet)"
            stroke-width={1}
            stroke-dasharray="3 3"
          />
          {/* Half the narrowest chart holds these words; where less is left, the tooltip and the table say it. */}
          {to - from > 55 && (
            <text
              x={percent((from + to) / 2)}
              y={band.barTopPx + BAR_PX / 2 + 4.5}
              text-anchor="middle"
              font-size={13}
              fill="var(--ink-quiet)"
              stroke="var(--sheet)"
              stroke-width={4}
              paint-order="stroke"
            >
              {fillText(t.enterprisesGap, values)}
            </text>
          )}
        </g>
      )}
      {bar.parts.length === 0 && (
        <rect x="0" y={band.barTopPx} width={percent(from)} height={BAR_PX} fill="var(--ink-quiet)" />
      )}
      {bar.parts.map((part, index) => (
        <EnterprisesPart key={part.adcode ?? 'rest'} {...props} part={part} stepsDown={bar.parts.length - index} />
      ))}
    </g>
  );
}

function MissingOutcome({ band, rows, t, x, hatch }: Drawing & { band: BarBand }) {
  const values = { year: rows.target.year };
  return (
    <g>
      <title>{fillText(t.enterprisesOutcomeTip, values)}</title>
      <text x="0" y={band.topPx + 15} font-size={13} fill="var(--ink-quiet)">
        {fillText(t.enterprisesOutcome, values)}
      </text>
      <text x="0" y={band.topPx + 38} font-size={17} font-weight={600} fill="var(--ink)">
        {t.enterprisesNotPublished}
      </text>
      <rect
        x="0"
        y={band.barTopPx}
        width={percent(x(rows.target.value))}
        height={BAR_PX}
        fill={`url(#${hatch})`}
        stroke="var(--ink-quiet)"
        stroke-width={1}
        stroke-opacity={0.5}
      />
    </g>
  );
}
