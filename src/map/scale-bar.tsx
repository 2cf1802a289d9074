import { fillText } from '../model/fill-text.ts';
import { FRAMES, frameFraction } from '../scene/frame.ts';
import type { Figure } from '../scene/types.ts';
import { worldPx } from '../state/camera.ts';
import type { Camera } from '../state/view-state.ts';

const EARTH_CIRCUMFERENCE_KM = 40_075.016_686;
/** Round lengths for a scale bar, km. */
const STEPS_KM = [200, 100, 50, 20, 10, 5, 2, 1, 0.5];
const MAX_BAR_PX = 130;
const FRAME_BAR_KM: Readonly<Record<Figure, number>> = { province: 100, delta: 20 };

export interface ScaleBarLength {
  readonly km: number;
  /** As an SVG or CSS length. */
  readonly length: string;
}

/** For a figure of any width: a fraction of its frame, true at the frame's middle latitude. */
export function frameScaleBar(figure: Figure): ScaleBarLength {
  const frame = FRAMES[figure];
  const km = FRAME_BAR_KM[figure];
  const [west, south, east, north] = frame.bounds;
  const lat = (south + north) / 2;
  const degrees = (km / (EARTH_CIRCUMFERENCE_KM * Math.cos((lat * Math.PI) / 180))) * 360;
  const [fraction] = frameFraction({ ...frame, bounds: [west, south, east, north] }, [west + degrees, lat]);
  return { km, length: `${Math.round(fraction * 1e4) / 1e2}%` };
}

/** For a map at a camera: the longest round length that fits, true at the middle of the map. */
export function cameraScaleBar(camera: Camera): ScaleBarLength {
  const kmPerPx = (EARTH_CIRCUMFERENCE_KM * Math.cos((camera.center[1] * Math.PI) / 180)) / worldPx(camera.zoom);
  const km = STEPS_KM.find((step) => step / kmPerPx <= MAX_BAR_PX) ?? 0.5;
  return { km, length: `${Math.round((km / kmPerPx) * 10) / 10}` };
}

interface ScaleBarProps {
  readonly bar: ScaleBarLength;
  /** With `{distance}` where the number goes. */
  readonly kilometres: string;
  readonly northLabel: string;
  /** How far from the left edge of the frame: over open sea. */
  readonly at: string;
}

/** A scale bar and an arrow: north is up on every map of the atlas. */
export function ScaleBar({ bar, kilometres, northLabel, at }: ScaleBarProps) {
  return (
    <svg class="scale-bar" width="100%" height="34" aria-hidden="true">
      <svg x={at} overflow="visible">
        <g transform="translate(6 4)" class="north">
          <path d="M0 11L4 0L8 11L4 8.5Z" />
          <text x="4" y="19">
            {northLabel}
          </text>
        </g>
        <svg x="26" y="0" overflow="visible">
          <text x="0" y="10" class="scale-text">
            {fillText(kilometres, { distance: bar.km })}
          </text>
          <svg y="14" width={bar.length} height="8">
            <path class="scale-line" d="M0.5 0V6" />
            <rect class="scale-fill" x="0" y="3" width="50%" height="4" />
            <rect class="scale-frame" x="0" y="3" width="100%" height="4" />
          </svg>
        </svg>
      </svg>
    </svg>
  );
}
