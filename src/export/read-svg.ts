/** The one file of the exports that touches a page: it reads what the browser has made of an `<svg>`. */
import { fontsForFile } from './file-fonts.ts';
import { decodeColor } from './svg-colors.ts';
import type { SvgNode } from './svg-node.ts';

/** What children take over from their parents, with the value an SVG begins with. */
const INHERITED: Readonly<Record<string, string>> = {
  fill: '#000000',
  'fill-opacity': '1',
  'fill-rule': 'nonzero',
  stroke: 'none',
  'stroke-opacity': '1',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-dashoffset': '0px',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'font-family': '',
  'font-size': '',
  'font-weight': '400',
  'font-style': 'normal',
  'font-variant-numeric': 'normal',
  'letter-spacing': 'normal',
  'text-anchor': 'start',
  'paint-order': 'normal',
  'writing-mode': 'horizontal-tb',
};
/** What holds for one element only, with the value that need not be written. */
const OWN: Readonly<Record<string, string>> = {
  opacity: '1',
  'vector-effect': 'none',
  transform: 'none',
  'clip-path': 'none',
  mask: 'none',
  'stop-color': 'rgb(0, 0, 0)',
  'stop-opacity': '1',
};
/** Shape and place, as written in the element. */
const GEOMETRY = [
  ...[
    'x',
    'y',
    'x1',
    'x2',
    'y1',
    'y2',
    'dx',
    'dy',
    'width',
    'height',
    'cx',
    'cy',
    'r',
    'rx',
    'ry',
    'd',
    'points',
    'rotate',
  ],
  ...['viewBox', 'preserveAspectRatio', 'overflow', 'transform', 'textLength', 'lengthAdjust', 'offset', 'id'],
  ...['patternUnits', 'patternTransform', 'patternContentUnits', 'gradientUnits', 'gradientTransform', 'clipPathUnits'],
  ...['maskUnits', 'maskContentUnits'],
];
/** A style sheet may move these (container queries do), so the computed value goes before the attribute. */
const STYLED_GEOMETRY: Readonly<Record<string, readonly string[]>> = {
  rect: ['x', 'y', 'width', 'height', 'rx', 'ry'],
  circle: ['cx', 'cy', 'r'],
  ellipse: ['cx', 'cy', 'rx', 'ry'],
};
const LEFT_OUT = new Set(['script', 'style', 'foreignObject', 'animate', 'animateTransform', 'set', 'metadata']);
const UNRENDERED = new Set([
  'defs',
  'pattern',
  'clipPath',
  'mask',
  'linearGradient',
  'radialGradient',
  'stop',
  'symbol',
]);
const PAINT_SERVERS = new Set(['pattern', 'linearGradient', 'radialGradient']);
const SHAPES = new Set(['path', 'line', 'polyline', 'polygon', 'rect', 'circle', 'ellipse']);

type Inherited = Readonly<Record<string, string>>;

/**
 * Reads an `<svg>` that is in the page, with all that style sheets and themes say about it written out. Hidden elements are
 * left out, links become groups, and `<use>` becomes what it shows. Percentages stay; see `resolveLengths`.
 */
export function readSvg(svg: SVGSVGElement): SvgNode {
  const node = readElement(svg, INHERITED);
  if (node === null) throw new Error('the picture to be exported is hidden');
  const outside = referencedOutside(svg).flatMap((element) => readElement(element, INHERITED) ?? []);
  return outside.length === 0
    ? node
    : { ...node, children: [{ tag: 'defs', attributes: {}, children: outside }, ...node.children] };
}

function readElement(element: Element, from: Inherited): SvgNode | null {
  const tag = element.localName;
  if (LEFT_OUT.has(tag)) return null;
  if (tag === 'title' || tag === 'desc') return { tag, attributes: {}, children: [element.textContent ?? ''] };
  const style = getComputedStyle(element);
  if (style.display === 'none' && !UNRENDERED.has(tag)) return null;
  if (SHAPES.has(tag) && style.visibility !== 'visible') return null;

  const attributes: Record<string, string> = {};
  const inherited: Record<string, string> = { ...from };
  const paint = readPaint(style);
  for (const name of Object.keys(INHERITED)) {
    const value = paint[name] ?? style.getPropertyValue(name);
    if (value === '' || value === from[name]) continue;
    inherited[name] = value;
    attributes[name] = value;
  }
  for (const name of GEOMETRY) {
    const value = element.getAttribute(name);
    if (value !== null) attributes[name] = withEms(name, value, style);
  }
  for (const name of STYLED_GEOMETRY[tag] ?? []) {
    const value = style.getPropertyValue(name);
    if (/^-?[\d.]+(px|%)$/.test(value)) attributes[name] = value;
  }
  for (const [name, plain] of Object.entries(OWN)) {
    const value = style.getPropertyValue(name);
    if (value !== '' && value !== plain) attributes[name] = localReference(value);
  }
  // Their own kind of transform is read above; the style repeats it under a name that has no effect here.
  if (PAINT_SERVERS.has(tag)) delete attributes.transform;
  if (attributes['stop-color'] !== undefined) splitStop(attributes);
  if (isInvisible(tag, inherited)) return null;
  for (const name of ['fill', 'stroke']) {
    if (attributes[name] !== undefined) attributes[name] = localReference(attributes[name]);
  }
  writeFonts(attributes);
  if (tag === 'text') shiftBaseline(element as SVGTextElement, attributes, style);
  if (tag === 'use') return readUse(element as SVGUseElement, attributes);
  return { tag: tag === 'a' ? 'g' : tag, attributes, children: readChildren(element, inherited) };
}

function readChildren(element: Element, inherited: Inherited): (SvgNode | string)[] {
  const isText = ['text', 'tspan', 'textPath'].includes(element.localName);
  return [...element.childNodes].flatMap((child): (SvgNode | string)[] => {
    if (child.nodeType === Node.TEXT_NODE) return isText ? [child.textContent ?? ''] : [];
    if (child.nodeType !== Node.ELEMENT_NODE) return [];
    const read = readElement(child as Element, inherited);
    return read === null ? [] : [read];
  });
}

/** Colours as hex and opacity apart: not every viewer reads `rgba()`. */
function readPaint(style: CSSStyleDeclaration): Record<string, string> {
  const paint: Record<string, string> = {};
  for (const name of ['fill', 'stroke']) {
    const color = decodeColor(style.getPropertyValue(name));
    if (color === null) continue;
    paint[name] = color.hex;
    if (color.alpha === 1) continue;
    paint[`${name}-opacity`] = String(color.alpha * Number(style.getPropertyValue(`${name}-opacity`)));
  }
  return paint;
}

function splitStop(attributes: Record<string, string>): void {
  const color = decodeColor(attributes['stop-color'] ?? '');
  if (color === null) return;
  attributes['stop-color'] = color.hex;
  attributes['stop-opacity'] = String(color.alpha * Number(attributes['stop-opacity'] ?? 1));
}

/** Room for fingers and the like, which only a page needs. */
function isInvisible(tag: string, style: Inherited): boolean {
  if (!SHAPES.has(tag)) return false;
  const nothing = (name: string): boolean => style[name] === 'none' || Number(style[`${name}-opacity`]) === 0;
  return nothing('fill') && nothing('stroke');
}

/** Chrome writes the page's address into references: `url("https://…/#hatch")`. */
const localReference = (value: string): string => value.replace(/^url\(["']?[^#"')]*#([^"')]+)["']?\)/, 'url(#$1)');

function writeFonts(attributes: Record<string, string>): void {
  const family = attributes['font-family'];
  if (family !== undefined) attributes['font-family'] = fontsForFile(family);
  const figures = attributes['font-variant-numeric'];
  if (figures === undefined) return;
  // There is no attribute of that name.
  delete attributes['font-variant-numeric'];
  attributes.style = `font-variant-numeric:${figures}`;
}

function withEms(name: string, value: string, style: CSSStyleDeclaration): string {
  const ems = /^(-?[\d.]+)(r?em)$/.exec(value);
  if (ems === null || !/^(x|y|dx|dy)$/.test(name)) return value;
  const size = ems[2] === 'rem' ? getComputedStyle(document.documentElement).fontSize : style.fontSize;
  return String(Number(ems[1]) * Number.parseFloat(size));
}

/** Few viewers know `dominant-baseline`: how far it moves the letters is measured and written as a shift. */
function shiftBaseline(text: SVGTextElement, attributes: Record<string, string>, style: CSSStyleDeclaration): void {
  if (['auto', 'alphabetic'].includes(style.dominantBaseline)) return;
  const before = text.getBBox().y;
  const written = text.style.dominantBaseline;
  text.style.dominantBaseline = 'alphabetic';
  const shift = before - text.getBBox().y;
  text.style.dominantBaseline = written;
  attributes.dy = String(Math.round((Number.parseFloat(attributes.dy ?? '0') + shift) * 100) / 100);
}

function readUse(use: SVGUseElement, attributes: Record<string, string>): SvgNode | null {
  const href = use.getAttribute('href') ?? '';
  const target = use.ownerDocument.getElementById(href.slice(1));
  if (target === null) return null;
  const { x = '0', y = '0', width: _w, height: _h, ...rest } = attributes;
  const shown = readTarget(target);
  // A viewport that only shifts: unlike a transform it may lie at a percentage, and `resolveLengths` makes a group of it.
  const placed = { tag: 'svg', attributes: { x, y, overflow: 'visible' }, children: [shown] };
  return { tag: 'g', attributes: rest, children: [x === '0' && y === '0' ? shown : placed] };
}

/** What `<use>` shows takes its colours from there: only what is written in the element itself counts. */
function readTarget(element: Element): SvgNode {
  const names = [...GEOMETRY, ...Object.keys(INHERITED), ...Object.keys(OWN)].filter((name) => name !== 'id');
  const written = names.flatMap((name) => {
    const value = element.getAttribute(name);
    return value === null ? [] : [[name, value.includes('var(') ? plainColor(element, name) : value] as const];
  });
  return {
    tag: element.localName === 'symbol' ? 'svg' : element.localName,
    attributes: Object.fromEntries(written),
    children: [...element.children].map(readTarget),
  };
}

function plainColor(element: Element, name: string): string {
  const value = getComputedStyle(element).getPropertyValue(name);
  return decodeColor(value)?.hex ?? value;
}

/** Patterns and the like that stand elsewhere in the page. */
function referencedOutside(svg: SVGSVGElement): Element[] {
  const ids = new Set<string>();
  for (const element of svg.querySelectorAll('*')) {
    const style = getComputedStyle(element);
    for (const name of ['fill', 'stroke', 'clip-path', 'mask']) {
      const id = /url\(["']?[^#"')]*#([^"')]+)/.exec(style.getPropertyValue(name))?.[1];
      if (id !== undefined) ids.add(id);
    }
  }
  return [...ids].flatMap((id) => {
    if (svg.querySelector(`#${CSS.escape(id)}`) !== null) return [];
    return svg.ownerDocument.getElementById(id) ?? [];
  });
}
