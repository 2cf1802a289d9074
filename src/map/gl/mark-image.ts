import { markPath } from '../../scene/mark-shapes.ts';
import type { MarkImage } from './mark-image-id.ts';

/** One thing painted for a mark, around (0, 0), in CSS pixels. */
export interface MarkPart {
  /** A circle, or path data. */
  readonly outline: { readonly radiusPx: number } | { readonly path: string };
  readonly fill: string | null;
  readonly fillOpacity: number;
  readonly stroke: string | null;
  readonly strokePx: number;
}

function disc(radiusPx: number, fill: string, fillOpacity = 1): MarkPart {
  return { outline: { radiusPx }, fill, fillOpacity, stroke: null, strokePx: 0 };
}

function ring(radiusPx: number, stroke: string, strokePx: number): MarkPart {
  return { outline: { radiusPx }, fill: null, fillOpacity: 1, stroke, strokePx };
}

function cased(outline: MarkPart['outline'], fill: string, stroke: string, strokePx: number): MarkPart {
  return { outline, fill, fillOpacity: 1, stroke, strokePx };
}

function shapeParts({ shape, radiusPx: r, fill, halo }: MarkImage): MarkPart[] {
  switch (shape) {
    case 'core':
      return [
        disc(r * 5, fill, 0.07),
        disc(r * 3.2, fill, 0.11),
        ring(r + 3.5, fill, 1.2),
        cased({ radiusPx: r }, fill, halo, 1.6),
        disc(r * 0.34, halo),
      ];
    case 'point':
      return [disc(r + 3.4, fill, 0.22), cased({ radiusPx: r - 0.8 }, fill, halo, 1.4)];
    case 'city':
      return [cased({ radiusPx: r }, fill, halo, 1.2)];
    default:
      return [cased({ path: markPath(shape, r) }, fill, halo, 1.5), disc(1.3, halo)];
  }
}

/** What is painted for a mark, bottom to top: the same as `MarkShapes` of the SVG map. */
export function buildMarkParts(image: MarkImage): readonly MarkPart[] {
  const selected = image.ring === null ? [] : [ring(image.radiusPx + 6, image.ring, 2)];
  return [...selected, ...shapeParts(image)];
}

/** Half the side of the square that holds all parts, in CSS pixels. The corner of a triangle reaches to 1.36 radii. */
export function markReachPx(image: MarkImage): number {
  const reaches = buildMarkParts(image).map(
    ({ outline, strokePx }) =>
      ('radiusPx' in outline ? outline.radiusPx : image.radiusPx * 1.36 + strokePx / 2) + strokePx / 2,
  );
  return Math.ceil(Math.max(...reaches)) + 1;
}

/** What this module takes from a browser: a surface to paint on, and its paths. */
export interface MarkCanvas {
  createContext(sidePx: number): CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;
  createPath(path: string): Path2D;
}

export const pageMarkCanvas: MarkCanvas = {
  createContext: (sidePx) => {
    const canvas = document.createElement('canvas');
    canvas.width = sidePx;
    canvas.height = sidePx;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (context === null) throw new Error('This browser gives no 2D canvas');
    return context;
  },
  createPath: (path) => new Path2D(path),
};

/**
 * Paints a mark as an icon image for MapLibre.
 * @param pixelRatio device pixels per CSS pixel of the picture
 */
export function drawMarkImage(image: MarkImage, pixelRatio: number, canvas: MarkCanvas = pageMarkCanvas): ImageData {
  const reachPx = markReachPx(image);
  const sidePx = reachPx * 2 * pixelRatio;
  const context = canvas.createContext(sidePx);
  context.scale(pixelRatio, pixelRatio);
  context.translate(reachPx, reachPx);
  for (const { outline, fill, fillOpacity, stroke, strokePx } of buildMarkParts(image)) {
    const path = canvas.createPath('path' in outline ? outline.path : '');
    if ('radiusPx' in outline) path.arc(0, 0, outline.radiusPx, 0, 2 * Math.PI);
    if (fill !== null) {
      context.globalAlpha = fillOpacity;
      context.fillStyle = fill;
      context.fill(path);
    }
    if (stroke !== null) {
      context.globalAlpha = 1;
      context.strokeStyle = stroke;
      context.lineWidth = strokePx;
      context.stroke(path);
    }
  }
  return context.getImageData(0, 0, sidePx, sidePx);
}
