import { nearestOnBox } from '../../scene/boxes.ts';
import type { Placement } from '../../scene/place-labels.ts';
import type { PlacedLineLabel } from '../../scene/place-line-labels.ts';
import type { PlacedLabel } from '../../scene/types.ts';
import type { SizePx } from '../../state/camera.ts';
import { At, cssColor, round } from './at.tsx';
import type { Screen } from './screen.ts';

/** Names as they were placed for one range of widths, or for the one size of a map that was moved. */
export interface PlacedNames {
  /** `s`, `m`, `l` or `x` (see `FRAME_CLASSES`); empty when these names are for this size only. */
  readonly frameClass: string;
  readonly placedFor: SizePx;
  readonly placement: Placement;
}

export function Leader({ placed, screen, frameClass }: { placed: PlacedLabel; screen: Screen; frameClass: string }) {
  const { label, anchorPx, centerPx, widthPx, heightPx } = placed;
  const { x, y } = screen.at(label.lngLat);
  const dx = centerPx[0] - anchorPx[0];
  const dy = centerPx[1] - anchorPx[1];
  // The box is taller than the letters; the line ends at the letters.
  const h = heightPx * 0.62;
  const [ex, ey] = nearestOnBox([dx - widthPx / 2 - 1, dy - h / 2, dx + widthPx / 2 + 1, dy + h / 2], [0, 0]);
  return (
    <At x={x} y={y}>
      <path
        class={frameClass}
        d={`M0 0L${round(ex)} ${round(ey)}`}
        fill="none"
        stroke={cssColor(label.color)}
        stroke-width="0.8"
        stroke-opacity={0.75 * label.opacity}
      />
    </At>
  );
}

export function Name({ placed, screen, frameClass }: { placed: PlacedLabel; screen: Screen; frameClass: string }) {
  const { label, anchorPx, centerPx } = placed;
  const { x, y } = screen.at(label.lngLat);
  return (
    <text
      class={frameClass}
      data-label={label.id}
      x={x}
      y={y}
      dx={round(centerPx[0] - anchorPx[0] + (label.trackingEm * label.sizePx) / 2)}
      dy={round(centerPx[1] - anchorPx[1])}
      font-size={label.sizePx}
      font-weight={label.weight === 400 ? undefined : label.weight}
      letter-spacing={label.trackingEm === 0 ? undefined : `${label.trackingEm}em`}
      fill={cssColor(label.color)}
      opacity={label.opacity === 1 ? undefined : label.opacity}
    >
      {label.text}
    </text>
  );
}

export function CurvedName({ placed, screen, names }: { placed: PlacedLineLabel; screen: Screen; names: PlacedNames }) {
  const { label, glyphs } = placed;
  const at = glyphs.map((glyph) => screen.atPx(glyph.centerPx, names.placedFor));
  const turned = glyphs.some((glyph) => glyph.angleDeg !== 0);
  return (
    <g
      class={names.frameClass}
      data-label={label.id}
      fill={cssColor(label.color)}
      font-size={label.sizePx}
      font-weight={label.weight}
    >
      <title>{label.text}</title>
      {glyphs.map((glyph, i) => {
        const { x, y } = at[i] as { x: string; y: string };
        return (
          <svg key={i} x={x} y={y} overflow="visible">
            <text transform={turned ? `rotate(${Math.round(glyph.angleDeg)})` : undefined}>{glyph.char}</text>
          </svg>
        );
      })}
    </g>
  );
}
