import { fontsForFile } from './file-fonts.ts';
import { readSwatch } from './read-swatch.ts';
import { decodeColor } from './svg-colors.ts';
import { type SvgNode, svgNode } from './svg-node.ts';

/** The words of a closed part have a place in Chromium, below those that follow; they are not to be seen. */
const NOT_IN_PRINT = 'svg, button, summary, .visually-hidden, [hidden], details:not([open])';
/** Letters that stand closer than this follow on each other. */
const TOUCHING_PX = 1.5;

/** Letters in one line and one style, in pixels of the window. */
interface Run {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly baseline: number;
  readonly block: Element;
  readonly attributes: Readonly<Record<string, string | number>>;
}

/**
 * Words that a chart writes in HTML around its drawing, line by line where the browser has set them. What follows on each
 * other in a line becomes one text, so that it stays together in fonts of another width than the reader's.
 */
export function readWords(part: HTMLElement): SvgNode[] {
  const origin = part.getBoundingClientRect();
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) throw new Error('no canvas to measure letters with');
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const runs: Run[] = [];
  const swatches: SvgNode[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent === null || parent.closest(NOT_IN_PRINT) !== null) continue;
    const style = getComputedStyle(parent);
    if (style.visibility !== 'visible') continue;
    context.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const ascent = context.measureText('国').fontBoundingBoxAscent;
    const found = linesOf(node as Text).map(
      (line): Run => ({ ...line, baseline: line.top + ascent, block: blockOf(parent), attributes: lettersOf(style) }),
    );
    const [first] = found;
    if (first !== undefined && parent.firstChild === node) {
      const swatch = readSwatch(parent, first.left - origin.left, first.baseline - origin.top);
      if (swatch !== null) swatches.push(swatch);
      runs.push(...wordsBefore(parent, first, context));
    }
    runs.push(...found);
  }
  return [...swatches, ...joinRuns(runs).map((line) => writeLine(line, origin))];
}

const lettersOf = (style: CSSStyleDeclaration): Run['attributes'] => ({
  fill: decodeColor(style.color)?.hex ?? style.color,
  'font-family': fontsForFile(style.fontFamily),
  'font-size': Number.parseFloat(style.fontSize),
  'font-weight': style.fontWeight,
});

function blockOf(element: Element): Element {
  return getComputedStyle(element).display.startsWith('inline') && element.parentElement !== null
    ? blockOf(element.parentElement)
    : element;
}

/** Words that the style sheet sets before an element: a dash before a source, a dot before an entry. */
function wordsBefore(element: Element, first: Run, context: CanvasRenderingContext2D): Run[] {
  const style = getComputedStyle(element, '::before');
  const text = /^"(.+)"$/.exec(style.content)?.[1];
  if (text === undefined) return [];
  const width = context.measureText(text).width;
  const room = style.display === 'inline-block' ? Number.parseFloat(style.width) : width;
  const left = first.left - room;
  return [{ ...first, text, left, right: left + width }];
}

function joinRuns(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [];
  for (const run of runs) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    const follows =
      last !== undefined &&
      last.block === run.block &&
      Math.abs(last.baseline - run.baseline) < 2 &&
      Math.abs(run.left - last.right) < TOUCHING_PX;
    if (follows) line?.push(run);
    else lines.push([run]);
  }
  return lines.filter((line) => line.some(({ text }) => text.trim() !== ''));
}

function writeLine(line: readonly Run[], origin: DOMRect): SvgNode {
  const [first] = line;
  if (first === undefined) throw new Error('a line without words');
  const place = { x: tenths(first.left - origin.left), y: tenths(first.baseline - origin.top) };
  const words = line.map((run, index): SvgNode | string => {
    const other = Object.entries(run.attributes).filter(([name, value]) => first.attributes[name] !== value);
    const text = index === line.length - 1 ? run.text.trimEnd() : run.text;
    return other.length === 0 ? text : svgNode('tspan', Object.fromEntries(other), [text]);
  });
  return svgNode('text', { ...place, ...first.attributes }, words);
}

const tenths = (px: number): number => Math.round(px * 10) / 10;

/** A text may run over several lines; each begins where the next letter stands lower than the last. */
function linesOf(node: Text): { text: string; left: number; right: number; top: number }[] {
  const lines: { text: string; left: number; right: number; top: number }[] = [];
  const range = document.createRange();
  for (let i = 0; i < node.length; i += 1) {
    range.setStart(node, i);
    range.setEnd(node, i + 1);
    const box = range.getClientRects()[0];
    if (box === undefined || box.height === 0) continue;
    const last = lines.at(-1);
    if (last === undefined || box.top > last.top + box.height / 2) {
      lines.push({ text: node.data[i] ?? '', left: box.left, right: box.right, top: box.top });
    } else {
      last.text += node.data[i];
      last.right = box.right;
    }
  }
  return lines;
}
