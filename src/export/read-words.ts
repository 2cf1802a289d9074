import { decodeColor } from './svg-colors.ts';
import { type SvgNode, svgNode } from './svg-node.ts';

const NOT_IN_PRINT = 'svg, button, summary, .visually-hidden, [hidden]';

/** Words that a chart writes in HTML around its drawing, line by line where the browser has set them. */
export function readWords(part: HTMLElement): SvgNode[] {
  const origin = part.getBoundingClientRect();
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) throw new Error('no canvas to measure letters with');
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const words: SvgNode[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent === null || parent.closest(NOT_IN_PRINT) !== null) continue;
    const style = getComputedStyle(parent);
    context.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const ascent = context.measureText('国').fontBoundingBoxAscent;
    for (const { text, left, top } of linesOf(node as Text)) {
      words.push(
        svgNode(
          'text',
          {
            x: Math.round((left - origin.left) * 10) / 10,
            y: Math.round((top - origin.top + ascent) * 10) / 10,
            fill: decodeColor(style.color)?.hex ?? style.color,
            'font-family': style.fontFamily.replaceAll('"', "'"),
            'font-size': Number.parseFloat(style.fontSize),
            'font-weight': style.fontWeight,
          },
          [text],
        ),
      );
    }
  }
  return words;
}

/** A text may run over several lines; each begins where the next letter stands lower than the last. */
function linesOf(node: Text): { text: string; left: number; top: number }[] {
  const lines: { text: string; left: number; top: number }[] = [];
  const range = document.createRange();
  for (let i = 0; i < node.length; i += 1) {
    range.setStart(node, i);
    range.setEnd(node, i + 1);
    const box = range.getClientRects()[0];
    if (box === undefined || box.height === 0) continue;
    const last = lines.at(-1);
    if (last === undefined || box.top > last.top + box.height / 2) {
      lines.push({ text: node.data[i] ?? '', left: box.left, top: box.top });
    } else last.text += node.data[i];
  }
  return lines.filter(({ text }) => text.trim() !== '').map((line) => ({ ...line, text: line.text.trimEnd() }));
}
