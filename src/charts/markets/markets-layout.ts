/** Where things stand in the diagram of markets: ribbons across a share of the width, everything else in pixels. */
import { area, curveBumpX } from 'd3-shape';
import type { MarketLane, Markets } from './build-markets.ts';

/** A name of up to two lines. */
export const SLOT_PX = 30;
const HEAD_PX = 24;
const GAP_PX = 18;
const TOP_PX = 4;
/** Between the two cores. */
const CORE_GAP_PX = 44;
/** Height of a core for each name: a ribbon swells on its way. */
const CORE_SLOT_PX = 13;

export interface PlacedLane {
  readonly lane: MarketLane;
  /** Baseline of the heading. */
  readonly headingPx: number;
  /** Top of the first slot. */
  readonly topPx: number;
  readonly bottomPx: number;
  /** One ribbon from each core, for a box 100 wide. Both end on the whole lane: nothing is known of their shares. */
  readonly ribbons: readonly string[];
}

export interface PlacedCore {
  readonly core: Markets['cores'][number];
  readonly topPx: number;
  readonly bottomPx: number;
}

export interface MarketsLayout {
  readonly heightPx: number;
  readonly cores: readonly PlacedCore[];
  readonly lanes: readonly PlacedLane[];
}

interface Edge {
  readonly x: number;
  readonly topPx: number;
  readonly bottomPx: number;
}

const ribbon = area<Edge>()
  .x(({ x }) => x)
  .y0(({ topPx }) => topPx)
  .y1(({ bottomPx }) => bottomPx)
  .curve(curveBumpX)
  .digits(1);

export function layOutMarkets({ cores, lanes }: Markets): MarketsLayout {
  let yPx = TOP_PX;
  const rows = lanes.map((lane) => {
    const topPx = yPx + HEAD_PX;
    const bottomPx = topPx + lane.markets.length * SLOT_PX;
    yPx = bottomPx + GAP_PX;
    return { lane, headingPx: topPx - 8, topPx, bottomPx };
  });
  const heightPx = yPx - GAP_PX + TOP_PX;

  const names = lanes.reduce((sum, { markets }) => sum + markets.length, 0);
  const coreHeightPx = names * CORE_SLOT_PX;
  const coresHeightPx = cores.length * coreHeightPx + Math.max(0, cores.length - 1) * CORE_GAP_PX;
  const placedCores = cores.map((core, index) => {
    const topPx = (heightPx - coresHeightPx) / 2 + index * (coreHeightPx + CORE_GAP_PX);
    return { core, topPx, bottomPx: topPx + coreHeightPx };
  });

  let before = 0;
  const placedLanes = rows.map((row) => {
    const fromPx = before * CORE_SLOT_PX;
    before += row.lane.markets.length;
    const toPx = before * CORE_SLOT_PX;
    const ribbons = placedCores.map(
      ({ topPx }) =>
        ribbon([
          { x: 0, topPx: topPx + fromPx, bottomPx: topPx + toPx },
          { x: 100, topPx: row.topPx + 2, bottomPx: row.bottomPx - 2 },
        ]) ?? '',
    );
    return { ...row, ribbons };
  });

  return { heightPx, cores: placedCores, lanes: placedLanes };
}
