import { type AxisTransform, roundPx, scalePath } from './scale-path.ts';
import { isElement, type SvgNode } from './svg-node.ts';

interface Viewport {
  readonly widthPx: number;
  readonly heightPx: number;
}

const HORIZONTAL = new Set(['x', 'width', 'cx', 'x1', 'x2', 'dx', 'rx']);
const VERTICAL = new Set(['y', 'height', 'cy', 'y1', 'y2', 'dy', 'ry']);
/** Their percentages are of something else than the viewport, and all viewers know them. */
const LEFT_ALONE = new Set([
  'defs',
  'linearGradient',
  'radialGradient',
  'pattern',
  'clipPath',
  'mask',
  'filter',
  'marker',
]);
const SHAPES = new Set(['path', 'line', 'polyline', 'polygon', 'rect', 'circle', 'ellipse', 'g', 'title', 'desc']);

/**
 * A picture in pixels: percentages become numbers, nested viewports that only shift become groups, and stretched ones
 * (whose strokes keep their width, which print programs do not all know) become shapes of the final size.
 */
export function resolveLengths(node: SvgNode, viewport: Viewport): SvgNode {
  if (LEFT_ALONE.has(node.tag)) return node;
  const attributes = Object.fromEntries(
    Object.entries(node.attributes).map(([name, value]) => [name, resolveLength(name, value, viewport)]),
  );
  if (node.tag === 'svg') return resolveNested({ ...node, attributes }, viewport);
  const placed = node.tag === 'text' ? placeText(attributes) : attributes;
  return { ...node, attributes: placed, children: resolveChildren(node, viewport) };
}

/** Inkscape loses the shift of a text that is not written in its place. Lists, one number for each letter, stay. */
function placeText(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const { dx = '0', dy = '0', x = '0', y = '0', ...rest } = attributes;
  const numbers = [dx, dy, x, y].map(Number);
  if (!numbers.every(Number.isFinite)) return attributes;
  return { ...rest, x: String(roundPx(Number(x) + Number(dx))), y: String(roundPx(Number(y) + Number(dy))) };
}

function resolveChildren(node: SvgNode, viewport: Viewport): (SvgNode | string)[] {
  return node.children.map((child) => (isElement(child) ? resolveLengths(child, viewport) : child));
}

function resolveLength(name: string, value: string, { widthPx, heightPx }: Viewport): string {
  const found = /^(-?[\d.]+(?:e-?\d+)?)(%|px)$/.exec(value.trim());
  if (found === null) return value;
  const number = Number(found[1]);
  if (found[2] === 'px') return String(roundPx(number));
  const whole = HORIZONTAL.has(name)
    ? widthPx
    : VERTICAL.has(name)
      ? heightPx
      : name === 'r'
        ? Math.hypot(widthPx, heightPx) / Math.SQRT2
        : null;
  return whole === null ? value : String(roundPx((number / 100) * whole));
}

function resolveNested(node: SvgNode, parent: Viewport): SvgNode {
  const { x = '0', y = '0', width, height, viewBox, preserveAspectRatio, overflow, ...rest } = node.attributes;
  const own: Viewport = {
    widthPx: width === undefined ? parent.widthPx : Number(width),
    heightPx: height === undefined ? parent.heightPx : Number(height),
  };
  const frame = { x, y, width: String(own.widthPx), height: String(own.heightPx) };
  const shifted = { ...rest, ...(x === '0' && y === '0' ? {} : { transform: `translate(${x} ${y})` }) };
  const open = overflow === 'visible';
  if (viewBox === undefined) {
    const children = resolveChildren(node, own);
    return open
      ? { tag: 'g', attributes: shifted, children }
      : { tag: 'svg', attributes: { ...rest, ...frame }, children };
  }
  const box = viewBox
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const inner: Viewport = { widthPx: box[2] ?? 0, heightPx: box[3] ?? 0 };
  const children = resolveChildren(node, inner);
  if (!children.every(isStretchable) || !children.some(keepsStrokes)) {
    const kept = { ...rest, ...frame, viewBox, ...(preserveAspectRatio ? { preserveAspectRatio } : {}) };
    return { tag: 'svg', attributes: { ...kept, ...(overflow ? { overflow } : {}) }, children };
  }
  const stretch = viewBoxTransform(box, own, preserveAspectRatio ?? 'xMidYMid meet');
  const stretched = children.map((child) => (isElement(child) ? stretchNode(child, stretch) : child));
  return open
    ? { tag: 'g', attributes: shifted, children: stretched }
    : { tag: 'svg', attributes: { ...rest, ...frame }, children: stretched };
}

/** SVG 2, section 8.2. */
function viewBoxTransform(box: readonly number[], { widthPx, heightPx }: Viewport, fit: string): AxisTransform {
  const [left = 0, top = 0, width = 1, height = 1] = box;
  const [align = 'xMidYMid', meet = 'meet'] = fit.trim().split(/\s+/);
  if (align === 'none') {
    const sx = widthPx / width;
    const sy = heightPx / height;
    return { sx, sy, dx: -left * sx, dy: -top * sy };
  }
  const scale = (meet === 'slice' ? Math.max : Math.min)(widthPx / width, heightPx / height);
  const share = (axis: string): number => (align.includes(`${axis}Min`) ? 0 : align.includes(`${axis}Max`) ? 1 : 0.5);
  return {
    sx: scale,
    sy: scale,
    dx: -left * scale + (widthPx - width * scale) * share('x'),
    dy: -top * scale + (heightPx - height * scale) * share('Y'),
  };
}

function isStretchable(node: SvgNode | string): boolean {
  if (!isElement(node)) return true;
  const { transform, mask } = node.attributes;
  return SHAPES.has(node.tag) && !transform && !mask && !node.attributes['clip-path'] && isPlain(node);
}

const isPlain = (node: SvgNode): boolean => ['title', 'desc'].includes(node.tag) || node.children.every(isStretchable);

function keepsStrokes(node: SvgNode | string): boolean {
  if (!isElement(node)) return false;
  return node.attributes['vector-effect'] === 'non-scaling-stroke' || node.children.some(keepsStrokes);
}

function stretchNode(node: SvgNode, t: AxisTransform): SvgNode {
  const { 'vector-effect': _, ...attributes } = node.attributes;
  const children = node.children.map((child) => (isElement(child) ? stretchNode(child, t) : child));
  const at = (name: string, scale: number, shift: number): Record<string, string> => ({
    [name]: String(roundPx(Number(attributes[name] ?? 0) * scale + shift)),
  });
  switch (node.tag) {
    case 'path':
      return { tag: 'path', attributes: { ...attributes, d: scalePath(attributes.d ?? '', t) }, children };
    case 'polyline':
    case 'polygon':
      return { ...node, attributes: { ...attributes, points: stretchPoints(attributes.points ?? '', t) }, children };
    case 'line': {
      const ends = {
        ...at('x1', t.sx, t.dx),
        ...at('x2', t.sx, t.dx),
        ...at('y1', t.sy, t.dy),
        ...at('y2', t.sy, t.dy),
      };
      return { ...node, attributes: { ...attributes, ...ends }, children };
    }
    case 'rect': {
      const corner = attributes.rx === undefined ? {} : { ...at('rx', t.sx, 0), ...at('ry', t.sy, 0) };
      const place = { ...at('x', t.sx, t.dx), ...at('y', t.sy, t.dy) };
      const size = { ...at('width', t.sx, 0), ...at('height', t.sy, 0) };
      return { ...node, attributes: { ...attributes, ...place, ...size, ...corner }, children };
    }
    case 'circle': {
      const { r = '0', ...others } = attributes;
      const radii = { rx: String(roundPx(Number(r) * t.sx)), ry: String(roundPx(Number(r) * t.sy)) };
      const middle = { ...at('cx', t.sx, t.dx), ...at('cy', t.sy, t.dy) };
      return { tag: 'ellipse', attributes: { ...others, ...middle, ...radii }, children };
    }
    case 'ellipse': {
      const middle = { ...at('cx', t.sx, t.dx), ...at('cy', t.sy, t.dy) };
      return {
        ...node,
        attributes: { ...attributes, ...middle, ...at('rx', t.sx, 0), ...at('ry', t.sy, 0) },
        children,
      };
    }
    default:
      return { ...node, attributes, children };
  }
}

function stretchPoints(points: string, { sx, sy, dx, dy }: AxisTransform): string {
  const numbers = points
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return numbers.map((value, i) => roundPx(i % 2 === 0 ? value * sx + dx : value * sy + dy)).join(' ');
}
