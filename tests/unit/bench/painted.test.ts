import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { firstPainted } from '../../../scripts/lib/bench/painted.ts';

const SIDE = 20;
const AREA = { x: 0, y: 0, width: SIDE, height: SIDE };

/** White, with a black square whose upper left is at `x` and `y`. */
function picture(square: { x: number; y: number; side: number } | null): Buffer {
  const png = new PNG({ width: SIDE, height: SIDE });
  png.data.fill(255);
  if (square !== null) {
    for (let y = square.y; y < square.y + square.side; y++) {
      for (let x = square.x; x < square.x + square.side; x++)
        png.data.fill(0, (y * SIDE + x) * 4, (y * SIDE + x) * 4 + 3);
    }
  }
  return PNG.sync.write(png);
}
const frame = (atMs: number, square: Parameters<typeof picture>[0]) => ({ atMs, png: picture(square) });
const whole = { x: 4, y: 4, side: 10 };

test('the map is there when nine tenths of what it paints are', () => {
  const frames = [frame(10, null), frame(20, { ...whole, side: 8 }), frame(30, whole), frame(40, whole)];
  expect(firstPainted(frames, AREA, SIDE, 0.9)).toBe(30);
});

test('an empty ground is no map, though most of the pixels are the same', () => {
  expect(firstPainted([frame(10, null), frame(90, whole)], AREA, SIDE, 0.9)).toBe(90);
});

test('a shift by a pixel does not matter, one by three does', () => {
  expect(firstPainted([frame(10, { ...whole, x: 5 }), frame(90, whole)], AREA, SIDE, 0.9)).toBe(10);
  expect(firstPainted([frame(10, { ...whole, x: 7 }), frame(90, whole)], AREA, SIDE, 0.9)).toBe(90);
});

test('where nothing is ever painted there is no first map', () => {
  expect(firstPainted([frame(10, null)], AREA, SIDE, 0.9)).toBeNull();
  expect(firstPainted([], AREA, SIDE, 0.9)).toBeNull();
});
