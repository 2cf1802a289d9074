import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { SvgFrame, SvgGeometry } from '../../scripts/lib/geometry/svg-geometry.ts';
import { toWorldUnits } from '../../scripts/lib/geometry/svg-path.ts';
import { type Bounds, DATA_BOUNDS, DELTA_BOUNDS, FADE_STEPS } from '../../src/scene/extent.ts';

const FILE = new URL('../../src/map/svg/generated/geometry.json', import.meta.url);
const { province, delta } = JSON.parse(readFileSync(FILE, 'utf8')) as SvgGeometry;

const numbered = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${prefix}${String(i + 1).padStart(2, '0')}`);
const SHARED = [
  'sars',
  'neighbours',
  'prefecture-borders',
  'province-borders',
  'sea',
  'coastline',
  'waterlines.1',
  'waterlines.2',
  'rivers',
  'guangfo',
  ...['east', 'west'].flatMap((bank) => ['1', '2', '3', 'spine'].map((part) => `belts.belt-${bank}-${part}`)),
];
const weight = (frame: SvgFrame) => brotliCompressSync(Object.values(frame.paths).join('\n')).length;

/** Whether the frame holds the bounds, in its own units. */
function holds(frame: SvgFrame, [west, south, east, north]: Bounds): boolean {
  const upperLeft = toWorldUnits(frame.unitsPerWorld, west, north);
  const lowerRight = toWorldUnits(frame.unitsPerWorld, east, south);
  return (
    upperLeft.x >= frame.originX &&
    upperLeft.y >= frame.originY &&
    lowerRight.x <= frame.originX + frame.width &&
    lowerRight.y <= frame.originY + frame.height
  );
}

describe('the province frame', () => {
  it('has a path for everything that the scene names', () => {
    const keys = Object.keys(province.paths);
    expect(keys).toEqual(
      expect.arrayContaining([
        ...SHARED,
        'islands',
        'neighbour-borders',
        'waterlines.3',
        ...['east', 'west', 'north'].flatMap((direction) => numbered(`extension.arrow-${direction}-`, 14)),
        ...numbered('fade.', FADE_STEPS),
      ]),
    );
    expect(keys.filter((key) => key.startsWith('prefectures.'))).toHaveLength(21);
    expect(keys.filter((key) => key.startsWith('flows.'))).toHaveLength(19);
  });

  it('holds the data bounds', () => {
    expect(holds(province, DATA_BOUNDS)).toBe(true);
  });

  it('weighs at most 26 kB in brotli', () => {
    expect(weight(province)).toBeLessThanOrEqual(26_000);
  });
});

describe('the delta frame', () => {
  it('has the areas, lines and layout that reach into it', () => {
    expect(Object.keys(delta.paths)).toEqual(
      expect.arrayContaining([
        ...SHARED.filter((key) => key !== 'neighbours'),
        ...['440100', '440300', '440400', '440600', '440700', '441900', '442000'].map((id) => `prefectures.${id}`),
      ]),
    );
  });

  it('has no fade and no islands far off', () => {
    expect(Object.keys(delta.paths).filter((key) => key.startsWith('fade.') || key === 'islands')).toEqual([]);
  });

  it('holds the delta bounds', () => {
    expect(holds(delta, DELTA_BOUNDS)).toBe(true);
  });

  it('weighs at most 14 kB in brotli', () => {
    expect(weight(delta)).toBeLessThanOrEqual(14_000);
  });
});

describe.each([
  ['province', province],
  ['delta', delta],
] as const)('every path of the %s frame', (_, frame) => {
  it('begins with an absolute M and goes on relative, in whole units', () => {
    for (const [key, path] of Object.entries(frame.paths)) expect(path, key).toMatch(/^M[-0-9 mlhvqtz]+$/);
  });
});
