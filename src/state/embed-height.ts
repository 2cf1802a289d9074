import { PROVINCE_BOUNDS } from '../model/extent.ts';
import { mercatorX, mercatorY } from './camera.ts';

const [WEST, SOUTH, EAST, NORTH] = PROVINCE_BOUNDS;
const ASPECT = (mercatorX(EAST) - mercatorX(WEST)) / (mercatorY(SOUTH) - mercatorY(NORTH));
/** A map lower than this shows no shape of the coast; higher, it leaves the reader no page to scroll. */
const LIMITS_PX = { min: 180, max: 900 } as const;

/** The height at which a map of this width wastes no paper. Knows the width alone, so that no frame grows by itself. */
export function preferredMapHeightPx(widthPx: number): number {
  return Math.min(LIMITS_PX.max, Math.max(LIMITS_PX.min, Math.round(widthPx / ASPECT)));
}
