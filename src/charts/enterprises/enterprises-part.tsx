import { fillText } from '../../model/fill-text.ts';
import type { EnterpriseBar, EnterprisePart } from './build-enterprises.ts';
import { type Drawing, percent } from './drawing.ts';
import { BAR_PX, type BarBand, STEP_PX } from './enterprises-layout.ts';
import { writeMonth, writeNumber, writePercent } from './write-text.ts';

interface EnterprisesPartProps extends Drawing {
  readonly band: BarBand;
  readonly bar: EnterpriseBar;
  readonly part: EnterprisePart;
  /** The last part is named on the first step, so that no leader crosses a name. */
  readonly stepsDown: number;
}

/** A city, which is a link to it, or the rest of the province: its piece of the bar, and its name on a step below. */
export function EnterprisesPart(props: EnterprisesPartProps) {
  const { part, bar, lang, t, selected, hrefFor, onSelect } = props;
  const { adcode } = part;
  const values = {
    place: part.name ?? t.enterprisesRest,
    value: writeNumber(part.value),
    share: writePercent(part.share),
    total: writeNumber(bar.total),
    date: writeMonth(bar, lang),
    source: bar.sourceTitle,
  };
  const drawn = (
    <>
      <title>{fillText(part.derived ? t.enterprisesRestTip : t.enterprisesPartTip, values)}</title>
      <PartShape {...props} />
      <PartName {...props} />
    </>
  );
  if (adcode === null) return <g>{drawn}</g>;
  return (
    <a
      class="enterprises-part"
      href={hrefFor?.(adcode) ?? `#feature-${adcode}`}
      data-city={adcode}
      data-selected={selected === adcode ? '' : undefined}
      aria-current={selected === adcode ? 'true' : undefined}
      onClick={
        onSelect &&
        ((event: Event) => {
          event.preventDefault();
          onSelect(adcode);
        })
      }
    >
      {drawn}
    </a>
  );
}

/** Of two neighbours the second is lighter; a hair of paper keeps them apart where a theme has but one red. */
function PartShape({ part, bar, band, x }: EnterprisesPartProps) {
  const index = bar.parts.indexOf(part);
  const width = percent(x(part.value));
  const place = { x: percent(x(part.start)), y: band.barTopPx, width, height: BAR_PX };
  if (part.derived) {
    return (
      <rect
        {...place}
        fill="var(--ink-quiet)"
        fill-opacity={0.28}
        stroke="var(--ink-quiet)"
        stroke-width={1.2}
        stroke-dasharray="3 2"
      />
    );
  }
  return (
    <rect
      class="enterprises-shape"
      {...place}
      fill={part.isCore && index % 2 === 0 ? 'var(--map-core)' : 'var(--map-core-soft)'}
      fill-opacity={part.isCore ? undefined : 0.6}
      stroke="var(--paper)"
      stroke-width={1.5}
    />
  );
}

/** A leader from the left end of the part, and on its step: number, name, share. Late parts are named to the left. */
function PartName({ part, band, x, t, stepsDown }: EnterprisesPartProps) {
  const start = x(part.start);
  const isLate = start > 45;
  const baseline = band.barTopPx + BAR_PX + stepsDown * STEP_PX - 4;
  return (
    <>
      <line
        x1={percent(start)}
        x2={percent(start)}
        y1={band.barTopPx + BAR_PX}
        y2={baseline + 4}
        stroke="var(--ink-quiet)"
        stroke-width={1}
        transform="translate(0.5)"
      />
      <text
        class="enterprises-name"
        x={percent(start)}
        y={baseline}
        text-anchor={isLate ? 'end' : 'start'}
        fill="var(--ink)"
        stroke="var(--paper)"
        stroke-width={3}
        paint-order="stroke"
      >
        <tspan class="number" dx={isLate ? -8 : 8} font-size={17} font-weight={600}>
          {writeNumber(part.value)}
        </tspan>
        <tspan dx={6} font-size={14}>
          {part.name ?? t.enterprisesRest}
        </tspan>
        <tspan class="number" dx={6} font-size={13} fill="var(--ink-quiet)">
          {writePercent(part.share)}
          {part.derived ? ` · ${t.enterprisesDerived}` : ''}
        </tspan>
      </text>
    </>
  );
}
