import type { LngLat } from '../model/types.ts';
import { projectPx, type SizePx } from '../state/camera.ts';
import type { Camera } from '../state/view-state.ts';
import { type BoxPx, boxAround, boxInside, distancePx, type PointPx } from './boxes.ts';
import { charWidthEm, LINE_HEIGHT_EM, textWidthPx } from './text-width.ts';
import type { Scene, SceneLineLabel } from './types.ts';

/** One letter of a name on a curve. */
export interface PlacedGlyph {
  readonly char: string;
  readonly centerPx: PointPx;
  /** Clockwise, degrees. Chinese characters on a steep curve stay upright, as on printed maps. */
  readonly angleDeg: number;
}

export interface PlacedLineLabel {
  readonly label: SceneLineLabel;
  readonly glyphs: readonly PlacedGlyph[];
}

/** Steeper than this, Chinese characters are stacked upright instead of turned on their side. */
const UPRIGHT_FROM_DEG = 35;
const isCjk = (char: string): boolean => (char.codePointAt(0) ?? 0) >= 0x2e80;

/** Point and direction (degrees) at a distance along a line. */
function along(points: readonly PointPx[], atPx: number): { point: PointPx; angleDeg: number } {
  let left = atPx;
  for (let i = 1; i < points.length; i++) {
    const a = points[i - 1] as PointPx;
    const b = points[i] as PointPx;
    const length = distancePx(a, b);
    if (left <= length || i === points.length - 1) {
      const t = length === 0 ? 0 : left / length;
      return {
        point: [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t],
        angleDeg: (Math.atan2(b[1] - a[1], b[0] - a[0]) * 180) / Math.PI,
      };
    }
    left -= length;
  }
  throw new RangeError('a label line needs two points');
}

/**
 * Sets the letters of a name on its curve, in the middle of it. The tracking gives way where the curve is short; a curve
 * too short even so carries no name (`null`).
 * @param project where a point falls, in pixels
 */
export function placeLineLabel(label: SceneLineLabel, project: (lngLat: LngLat) => PointPx): PlacedLineLabel | null {
  let points = label.line.map(project);
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined) return null;
  const steepDeg = Math.abs((Math.atan2(last[1] - first[1], last[0] - first[0]) * 180) / Math.PI);
  const steep = steepDeg > UPRIGHT_FROM_DEG && steepDeg < 180 - UPRIGHT_FROM_DEG;
  const chars = [...label.text];
  const upright = steep && chars.some(isCjk);
  // Upright letters read downwards, turned ones to the right.
  const backwards = upright ? last[1] < first[1] : last[0] < first[0];
  if (backwards) points = [...points].reverse();

  const lengthPx = points.slice(1).reduce((sum, b, i) => sum + distancePx(points[i] as PointPx, b), 0);
  const barePx = textWidthPx(label.text, label.sizePx, label.weight, 0);
  if (barePx > lengthPx) return null;
  const roomPx = (lengthPx - barePx) / Math.max(1, chars.length - 1);
  const trackingPx = Math.min(roomPx, label.trackingEm * label.sizePx);
  const bold = label.weight >= 600 ? 1.05 : 1;

  let atPx = (lengthPx - barePx - trackingPx * (chars.length - 1)) / 2;
  const glyphs = chars.map((char): PlacedGlyph => {
    const em = charWidthEm(char);
    const advancePx = (em === 1 ? em : em * bold) * label.sizePx;
    const { point, angleDeg } = along(points, atPx + advancePx / 2);
    atPx += advancePx + trackingPx;
    return { char, centerPx: point, angleDeg: upright ? 0 : angleDeg };
  });
  return { label, glyphs };
}

/** What other names have to keep clear of: the box around each letter as it is turned. */
export function lineLabelBoxes({ label, glyphs }: PlacedLineLabel): BoxPx[] {
  return glyphs.map(({ char, centerPx, angleDeg }) => {
    const widthPx = charWidthEm(char) * label.sizePx;
    const heightPx = LINE_HEIGHT_EM * label.sizePx;
    const cos = Math.abs(Math.cos((angleDeg * Math.PI) / 180));
    const sin = Math.abs(Math.sin((angleDeg * Math.PI) / 180));
    return boxAround(centerPx, widthPx * cos + heightPx * sin, widthPx * sin + heightPx * cos);
  });
}

/** Free space at the edge of a frame. */
export const EDGE_PX = 3;

export function frameBox({ widthPx, heightPx }: SizePx): BoxPx {
  return [EDGE_PX, EDGE_PX, widthPx - EDGE_PX, heightPx - EDGE_PX];
}

/** The names on curves that have room: a name that would leave the frame is left out. */
export function placeLineLabels(scene: Scene, camera: Camera, size: SizePx): PlacedLineLabel[] {
  const frame = frameBox(size);
  return scene.lineLabels
    .map((label) => placeLineLabel(label, (lngLat) => projectPx(camera, size, lngLat)))
    .filter((placed) => placed !== null)
    .filter((placed) => lineLabelBoxes(placed).every((box) => boxInside(box, frame)));
}
