import type { EnterpriseBar, EnterpriseRows } from './build-enterprises.ts';

/** Pixels from the top of the chart; the drawing is as high at every width. */
export const HEADER_PX = 50;
export const BAR_PX = 34;
/** One label of a part under its bar. */
export const STEP_PX = 27;
const GAP_PX = 22;
const AXIS_PX = 30;

export interface BarBand {
  /** `null` for the outcome that was not published. */
  readonly bar: EnterpriseBar | null;
  readonly topPx: number;
  readonly barTopPx: number;
}

export interface EnterprisesLayout {
  readonly bands: readonly BarBand[];
  readonly axisPx: number;
  readonly heightPx: number;
}

/** The bars from top to bottom, oldest first; a missing outcome closes the sheet. */
export function layOutEnterprises(rows: EnterpriseRows): EnterprisesLayout {
  const bars: readonly (EnterpriseBar | null)[] = rows.isOutcomePublished ? rows.bars : [...rows.bars, null];
  let topPx = 0;
  const bands = bars.map((bar): BarBand => {
    const band = { bar, topPx, barTopPx: topPx + HEADER_PX };
    topPx = band.barTopPx + BAR_PX + (bar?.parts.length ?? 0) * STEP_PX + GAP_PX;
    return band;
  });
  return { bands, axisPx: topPx, heightPx: topPx + AXIS_PX };
}
