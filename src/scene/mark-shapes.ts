/**
 * The shapes of the marks as SVG path data around (0, 0). Both renderers and the legend draw from these strings, so a
 * role looks the same everywhere. Shape carries the meaning, colour only repeats it.
 */
import type { ParkRole } from '../model/types.ts';
import type { MapColor, MarkShape } from './types.ts';

export const ROLE_SHAPES: Readonly<Record<ParkRole, MarkShape>> = {
  'key-area': 'diamond',
  'software-base': 'square',
  'kpo-base': 'triangle',
  'provincial-base': 'hexagon',
  'finance-zone': 'circle',
};

export const ROLE_COLORS: Readonly<Record<ParkRole, MapColor>> = {
  'key-area': 'role-key-area',
  'software-base': 'role-software-base',
  'kpo-base': 'role-kpo-base',
  'provincial-base': 'role-provincial-base',
  'finance-zone': 'role-finance-zone',
};

/** One decimal: a tenth of a pixel is finer than any screen. */
const round = (value: number): number => Math.round(value * 10) / 10;

function polygonPath(radiusPx: number, corners: number, startDeg: number): string {
  const points = Array.from({ length: corners }, (_, i) => {
    const angle = ((startDeg + (360 / corners) * i) * Math.PI) / 180;
    return `${round(Math.cos(angle) * radiusPx)} ${round(Math.sin(angle) * radiusPx)}`;
  });
  return `M${points.join('L')}Z`;
}

function circlePath(radiusPx: number): string {
  const r = round(radiusPx);
  return `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
}

/**
 * Path of a shape whose half width is about `radiusPx`. Corners reach a little further than the radius, so that a
 * triangle and a circle of one radius look equally large.
 */
export function markPath(shape: MarkShape, radiusPx: number): string {
  switch (shape) {
    case 'diamond':
      return polygonPath(radiusPx * 1.25, 4, 0);
    case 'square':
      return polygonPath(radiusPx * 1.28, 4, 45);
    case 'triangle':
      return polygonPath(radiusPx * 1.36, 3, -90);
    case 'hexagon':
      return polygonPath(radiusPx * 1.14, 6, 0);
    case 'core':
    case 'city':
    case 'point':
    case 'circle':
      return circlePath(radiusPx);
  }
}
