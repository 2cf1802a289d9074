import { fillText } from '../../model/fill-text.ts';
import type { Adcode, Lang } from '../../model/types.ts';
import { useChartId } from '../chart-ids.ts';
import { TitledSvg } from '../titled-svg.tsx';
import { buildMarketsSummary, type MarketLane, type Markets } from './build-markets.ts';
import { layOutMarkets, type PlacedCore, type PlacedLane, SLOT_PX } from './markets-layout.ts';
import type { Direction, MarketsText } from './markets-text.ts';
import { wrapText } from './wrap-text.ts';

interface MarketsChartProps {
  readonly markets: Markets;
  readonly lang: Lang;
  readonly t: MarketsText;
  /** Selected place, of any kind: a core is emphasised when it is one of the two. */
  readonly selected: string | null;
  /** Address of the view with this core selected. */
  readonly hrefFor: (adcode: Adcode) => string;
  readonly onSelect?: (adcode: Adcode) => void;
}

/** Room left of the ribbons for the cores. */
const CORE_PX = 28;
/** Ribbons take this share of the width: on a phone of 358 px that leaves 192 px for the names. */
const RIBBON_PERCENT = 33;
/** Shown from 760 px of width on. */
const DETAIL_PERCENT = 67;
const NAME_PX = 188;
const DETAIL_PX = 236;
const NAME_LINE_PX = 14;
const DETAIL_LINE_PX = 17;

/** From the two cores to markets, partners and investors: no map, no outline, only what is wanted of whom. */
export function MarketsChart(props: MarketsChartProps) {
  const id = useChartId('markets');
  const { markets, lang, t } = props;
  const layout = layOutMarkets(markets);
  return (
    <div class="chart markets">
      <TitledSvg
        id={id}
        class="markets-svg"
        role="group"
        title={t.marketsTitle}
        summary={buildMarketsSummary(markets, lang, t)}
        heightPx={layout.heightPx}
        font-size="13"
        fill="var(--ink)"
      >
        <svg
          x={CORE_PX}
          width={`${RIBBON_PERCENT}%`}
          height={layout.heightPx}
          viewBox={`0 0 100 ${layout.heightPx}`}
          preserveAspectRatio="none"
        >
          {layout.lanes.map(({ lane, ribbons }) => (
            <g key={lane.id} class={`markets-ribbon markets-${lane.kind}`}>
              {ribbons.map((d) => (
                <path key={d} d={d} vector-effect="non-scaling-stroke" />
              ))}
            </g>
          ))}
        </svg>
        {layout.cores.map((placed) => (
          <Core key={placed.core.adcode} {...props} placed={placed} />
        ))}
        <svg x={`${RIBBON_PERCENT}%`} overflow="visible">
          {layout.lanes.map((placed) => (
            <Lane key={placed.lane.id} placed={placed} policyTitle={markets.policyTitle} t={t} />
          ))}
        </svg>
        <svg
          class="markets-details"
          x={`${DETAIL_PERCENT}%`}
          overflow="visible"
          font-size="12.5"
          fill="var(--ink-quiet)"
        >
          {layout.lanes.map((placed) => (
            <Detail key={placed.lane.id} placed={placed} />
          ))}
        </svg>
      </TitledSvg>
      <p class="hint markets-note">{t.marketsNote}</p>
    </div>
  );
}

/** A bar with its name inside: Chinese upright, one character under the other; English turned. */
function Core(props: MarketsChartProps & { placed: PlacedCore }) {
  const { markets, lang, t, selected, hrefFor, onSelect, placed } = props;
  const { core, topPx, bottomPx } = placed;
  const isSelected = selected === core.adcode;
  const middlePx = (topPx + bottomPx) / 2;
  const chars = [...core.name];
  return (
    <a
      class="markets-core"
      href={hrefFor(core.adcode)}
      data-select={core.adcode}
      aria-current={isSelected ? 'true' : undefined}
      onClick={(event) => {
        // A reader who asks for a new tab gets one.
        if (!onSelect || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        onSelect(core.adcode);
      }}
    >
      <title>
        {fillText(t.marketsCoreTitle, { core: core.name, clause: core.clauseLabel, source: markets.policyTitle })}
      </title>
      <rect x="1" y={topPx} width={CORE_PX - 1} height={bottomPx - topPx} fill="var(--map-core)" />
      <g fill="var(--map-label-halo)" font-weight="700" text-anchor="middle" font-size="15">
        {lang === 'en' ? (
          <text transform={`translate(${CORE_PX / 2 + 6} ${middlePx}) rotate(-90)`}>{core.name}</text>
        ) : (
          chars.map((char, index) => (
            <text key={char} x={CORE_PX / 2 + 0.5} y={middlePx + 6 + (index - (chars.length - 1) / 2) * 20}>
              {char}
            </text>
          ))
        )}
      </g>
    </a>
  );
}

/** Arrow of a slot, 16 × 20 px around its middle: towards the market, from it, or both. */
const ARROWS: Readonly<Record<Direction, string>> = {
  out: 'M0-10H8L16 0L8 10H0Z',
  both: 'M7-10H9L16 0L9 10H7L0 0Z',
  in: 'M8-10H16V10H8L0 0Z',
};

function Lane({ placed, policyTitle, t }: { placed: PlacedLane; policyTitle: string; t: MarketsText }) {
  const { lane, headingPx, topPx } = placed;
  const textX = CORE_PX + 26;
  return (
    <g>
      <text x={CORE_PX + 2} y={headingPx} font-weight="600">
        {fillText(t.marketsHead, { purpose: lane.purpose, direction: lane.directionName })}
        <tspan class="markets-clause" dx="5" font-size="12" font-weight="400" fill="var(--ink-quiet)">
          {lane.clauseLabel}
        </tspan>
      </text>
      {lane.markets.map(({ id, name }, index) => {
        const middlePx = topPx + (index + 0.5) * SLOT_PX;
        const lines = wrapText(name, NAME_PX - 26, 13);
        return (
          <g key={id} data-market={id}>
            <title>{slotTitle(name, lane, policyTitle, t)}</title>
            <path
              class={`markets-arrow markets-${lane.kind}`}
              d={ARROWS[lane.direction]}
              transform={`translate(${CORE_PX + 3} ${middlePx})`}
            />
            {lines.map((line, at) => (
              <text key={line} x={textX} y={middlePx + 4.5 + (at - (lines.length - 1) / 2) * NAME_LINE_PX}>
                {line}
              </text>
            ))}
          </g>
        );
      })}
    </g>
  );
}

function slotTitle(market: string, lane: MarketLane, policyTitle: string, t: MarketsText): string {
  const text = fillText(t.marketsSlotTitle, {
    market,
    purpose: lane.purpose,
    direction: lane.directionName,
    clause: lane.clauseLabel,
    source: policyTitle,
  });
  return `${text}\n${lane.detail}\n${t.marketsValue}`;
}

function Detail({ placed: { lane, headingPx } }: { placed: PlacedLane }) {
  return (
    <g>
      {wrapText(lane.detail, DETAIL_PX, 12.5).map((line, at) => (
        <text key={line} y={headingPx + at * DETAIL_LINE_PX}>
          {line}
        </text>
      ))}
    </g>
  );
}
