import { decodeColor } from './svg-colors.ts';
import { type SvgNode, svgNode } from './svg-node.ts';

/** Distance of the hatching's lines, as in the style sheets. */
const HATCH_STEP_PX = 4;

/**
 * A patch of colour or hatching that the style sheet sets before words, like the hatching that says 未见公布.
 * @param textLeftPx where the words begin
 * @param baselinePx what they stand on, and the patch too
 * @returns `null` when there is none
 */
export function readSwatch(element: Element, textLeftPx: number, baselinePx: number): SvgNode | null {
  const style = getComputedStyle(element, '::before');
  const [width, height] = [Number.parseFloat(style.width), Number.parseFloat(style.height)];
  if (style.content !== '""' || style.display !== 'inline-block' || !(width > 0) || !(height > 0)) return null;
  const left = textLeftPx - Number.parseFloat(style.marginRight) - width;
  const top = baselinePx - height;
  const hatch = /gradient\(.*?(rgba?\([^)]*\)|color\([^)]*\)|oklch\([^)]*\)|#\w+)/.exec(style.backgroundImage)?.[1];
  const color = decodeColor(hatch ?? style.backgroundColor);
  if (color === null || color.alpha === 0) return null;
  if (hatch !== undefined) {
    const d = hatchPath(left, top, width, height);
    return svgNode('path', { d, fill: 'none', stroke: color.hex, 'stroke-opacity': color.alpha, 'stroke-width': 1 });
  }
  return svgNode('rect', { x: left, y: top, width, height, fill: color.hex, 'fill-opacity': color.alpha });
}

/** Lines that rise to the right, each cut off at the edges of the box: x + y is constant along one. */
function hatchPath(left: number, top: number, width: number, height: number): string {
  const round = (px: number): number => Math.round(px * 100) / 100;
  const lines: string[] = [];
  for (let sum = HATCH_STEP_PX / 2; sum < width + height; sum += HATCH_STEP_PX * Math.SQRT2) {
    const [x1, x2] = [Math.max(0, sum - height), Math.min(width, sum)];
    lines.push(`M${round(left + x1)} ${round(top + sum - x1)}L${round(left + x2)} ${round(top + sum - x2)}`);
  }
  return lines.join('');
}
