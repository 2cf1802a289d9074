import { expect, test } from 'vitest';
import { buildMarkParts, drawMarkImage, type MarkCanvas, markReachPx } from '../../../src/map/gl/mark-image.ts';
import { decodeMarkImage, encodeMarkImage, type MarkImage } from '../../../src/map/gl/mark-image-id.ts';

const diamond: MarkImage = { shape: 'diamond', radiusPx: 4.4, fill: '#8c2355', halo: '#fdfbf6', ring: null };
const core: MarkImage = { shape: 'core', radiusPx: 6.5, fill: '#c5352b', halo: '#fdfbf6', ring: '#1b1712' };

test.each([diamond, core])('the name of the picture of a $shape says all that it shows', (image) => {
  expect(decodeMarkImage(encodeMarkImage(image))).toEqual(image);
});

test.each([
  '',
  'mark',
  'pin|diamond|4|#000|#fff|',
  'mark|star|4|#000|#fff|',
  'mark|diamond|x|#000|#fff|',
  'mark|diamond|4|#000|#fff||',
])('%j is no name of a picture', (id) => {
  expect(decodeMarkImage(id)).toBeNull();
});

test('a place is its shape with a casing, and a dot', () => {
  expect(buildMarkParts(diamond)).toEqual([
    {
      outline: { path: 'M5.5 0L0 5.5L-5.5 0L0 -5.5Z' },
      fill: '#8c2355',
      fillOpacity: 1,
      stroke: '#fdfbf6',
      strokePx: 1.5,
    },
    { outline: { radiusPx: 1.3 }, fill: '#fdfbf6', fillOpacity: 1, stroke: null, strokePx: 0 },
  ]);
});

test('a selected mark has a ring below everything else', () => {
  expect(buildMarkParts(core)[0]).toMatchObject({
    outline: { radiusPx: 12.5 },
    fill: null,
    stroke: '#1b1712',
    strokePx: 2,
  });
  expect(buildMarkParts({ ...core, ring: null })[0]).toMatchObject({ outline: { radiusPx: 32.5 }, fillOpacity: 0.07 });
});

test('the picture is large enough for the glow of a core and for the corners of a triangle', () => {
  expect(markReachPx(core)).toBeGreaterThan(32.5);
  expect(markReachPx({ ...diamond, shape: 'triangle' })).toBeGreaterThan(4.4 * 1.36 + 0.75);
});

/** Writes down what is painted instead of painting it. */
function createCanvasLog(): { canvas: MarkCanvas; log: string[] } {
  const log: string[] = [];
  const context = {
    globalAlpha: 1,
    fillStyle: '',
    strokeStyle: '',
    lineWidth: 0,
    scale: (x: number, y: number) => log.push(`scale ${x} ${y}`),
    translate: (x: number, y: number) => log.push(`translate ${x} ${y}`),
    fill: () => log.push(`fill ${context.fillStyle} ${context.globalAlpha}`),
    stroke: () => log.push(`stroke ${context.strokeStyle} ${context.lineWidth} ${context.globalAlpha}`),
    getImageData: (x: number, y: number, width: number, height: number) => ({ x, y, width, height }),
  };
  const canvas = {
    createContext: (sidePx: number) => {
      log.push(`canvas ${sidePx}`);
      return context as unknown as CanvasRenderingContext2D;
    },
    createPath: (path: string) => ({ path, arc: () => {} }) as unknown as Path2D,
  };
  return { canvas, log };
}

test('parts are painted in order, each with its own opacity', () => {
  const { canvas, log } = createCanvasLog();
  const image = drawMarkImage({ shape: 'point', radiusPx: 4.2, fill: '#a8650a', halo: '#fff', ring: null }, 2, canvas);
  expect(log).toEqual([
    'canvas 36',
    'scale 2 2',
    'translate 9 9',
    'fill #a8650a 0.22',
    'fill #a8650a 1',
    'stroke #fff 1.4 1',
  ]);
  expect(image).toMatchObject({ width: 36, height: 36 });
});
