import type { Lang } from '../model/types.ts';
import { fileTextWidthPx } from './file-text-width.ts';
import { resolveLengths } from './resolve-lengths.ts';
import { roundPx } from './scale-path.ts';
import { type SvgNode, serializeSvg, svgNode } from './svg-node.ts';
import { wrapText } from './wrap-text.ts';

/** One `<svg>` of the page and where it stands, in pixels. */
export interface Picture {
  readonly node: SvgNode;
  readonly xPx: number;
  readonly yPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Colours and fonts of the current theme, as values. */
export interface SheetStyle {
  readonly paper: string;
  readonly ink: string;
  readonly inkQuiet: string;
  readonly hair: string;
  readonly fontText: string;
  readonly fontTitle: string;
}

export interface SheetText {
  readonly lang: Lang;
  readonly title: string;
  /** What the picture shows, for those who cannot see it. */
  readonly summary: string;
  /** Below the picture, each beginning a line: sources, date. */
  readonly lines: readonly string[];
  /** 审图号, or that there is none; `null` where no map is in the picture. */
  readonly mapNotice: string | null;
}

export interface StandaloneSvg {
  readonly svg: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

const MARGIN = 28;
const TITLE_PX = 24;
const TITLE_LINE_PX = 32;
const LINE_PX = 12.5;
const LINE_STEP_PX = 19;
const NOTICE_PX = 12;

/**
 * A sheet of paper with title, pictures and source lines, as an SVG file that depends on nothing: no style sheet, no custom
 * property, no percentage, no reference to another file.
 * @param widthPx what the pictures were laid out for; the sheet is wider by its margins
 */
export function buildStandaloneSvg(
  pictures: readonly Picture[],
  widthPx: number,
  text: SheetText,
  style: SheetStyle,
): StandaloneSvg {
  const titleLines = wrapText(text.title, TITLE_PX, 700, widthPx);
  const top = MARGIN + titleLines.length * TITLE_LINE_PX + 12;
  // Words of the page above the first picture are not in the sheet; neither is their room.
  const above = Math.min(...pictures.map(({ yPx }) => yPx));
  const body = Math.max(...pictures.map(({ yPx, heightPx }) => yPx + heightPx)) - above;
  const footTop = top + body + 18;
  const lines = text.lines.flatMap((line) => wrapText(line, LINE_PX, 400, widthPx));
  const sheetWidth = Math.ceil(widthPx + 2 * MARGIN);
  const sheetHeight = Math.ceil(footTop + 14 + lines.length * LINE_STEP_PX + MARGIN);

  const line = (content: string, y: number, attributes: Readonly<Record<string, string | number>>): SvgNode =>
    svgNode('text', { x: MARGIN, y, ...attributes }, [content]);
  const children: SvgNode[] = [
    svgNode('title', {}, [text.title]),
    svgNode('desc', {}, [text.summary]),
    svgNode('rect', { width: sheetWidth, height: sheetHeight, fill: style.paper }),
    ...titleLines.map((content, i) =>
      line(content, MARGIN + TITLE_PX * 0.9 + i * TITLE_LINE_PX, {
        'font-family': style.fontTitle,
        'font-size': TITLE_PX,
        'font-weight': 700,
        fill: style.ink,
      }),
    ),
    ...pictures.map((picture, i) => placePicture(picture, top - above, i)),
    ...(text.mapNotice === null ? [] : noticeNodes(text.mapNotice, top + body, style)),
    svgNode('path', { d: `M${MARGIN} ${footTop}h${widthPx}`, fill: 'none', stroke: style.hair, 'stroke-width': 1 }),
    ...lines.map((content, i) =>
      line(content, footTop + 22 + i * LINE_STEP_PX, { 'font-size': LINE_PX, fill: style.inkQuiet }),
    ),
  ];
  const root = svgNode(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      'xml:lang': text.lang,
      width: sheetWidth,
      height: sheetHeight,
      viewBox: `0 0 ${sheetWidth} ${sheetHeight}`,
      'font-family': style.fontText,
    },
    children,
  );
  return {
    svg: `<?xml version="1.0" encoding="UTF-8"?>\n${serializeSvg(root)}\n`,
    widthPx: sheetWidth,
    heightPx: sheetHeight,
  };
}

/** Cut off at its edges like on the page; by a clip path, for Inkscape does not clip inner viewports. */
function placePicture({ node, xPx, yPx, widthPx, heightPx }: Picture, top: number, index: number): SvgNode {
  const { x: _x, y: _y, overflow: _overflow, ...attributes } = node.attributes;
  const size = { width: String(widthPx), height: String(heightPx) };
  const picture = { ...node, attributes: { ...attributes, ...size, overflow: 'visible' } };
  const clip = `sheet-clip-${index + 1}`;
  return svgNode('g', { transform: `translate(${MARGIN + roundPx(xPx)} ${roundPx(top + yPx)})` }, [
    svgNode('clipPath', { id: clip }, [svgNode('rect', size)]),
    svgNode('g', { 'clip-path': `url(#${clip})` }, [resolveLengths(picture, { widthPx, heightPx })]),
  ]);
}

/** At the lower left, as on the page. */
function noticeNodes(notice: string, bottom: number, style: SheetStyle): SvgNode[] {
  const width = Math.ceil(fileTextWidthPx(notice, NOTICE_PX, 400)) + 16;
  return [
    svgNode('rect', { x: MARGIN, y: bottom - 22, width, height: 22, fill: style.paper }),
    svgNode('text', { x: MARGIN + 8, y: bottom - 7, 'font-size': NOTICE_PX, fill: style.inkQuiet }, [notice]),
  ];
}
