import { describe, expect, it } from 'vitest';
import { decodeEchartsMap, decodeEchartsRing } from '../../../scripts/lib/geometry/decode-echarts.ts';

/** The inverse of the decoder, for differences in units of 1/1024°. */
function encode(steps: readonly (readonly [number, number])[]): string {
  const zigzag = (value: number) => String.fromCharCode(((value << 1) ^ (value >> 31)) + 64);
  return steps.map(([dx, dy]) => zigzag(dx) + zigzag(dy)).join('');
}

const SQUARE = encode([
  [0, 0],
  [1024, 0],
  [0, 1024],
  [-1024, 0],
]);
const same = (point: readonly [number, number]) => point;

describe('ECharts rings', () => {
  it('are differences from point to point, in 1/1024 degree, beginning at the offset', () => {
    expect(decodeEchartsRing(SQUARE, [113 * 1024, 22 * 1024])).toEqual([
      [113, 22],
      [114, 22],
      [114, 23],
      [113, 23],
      [113, 22],
    ]);
  });

  it('are closed once and not twice', () => {
    const closed = SQUARE + encode([[0, -1024]]);
    expect(decodeEchartsRing(closed, [0, 0])).toHaveLength(5);
  });

  it('with half a point are refused', () => {
    expect(() => decodeEchartsRing('@@@', [0, 0])).toThrow(/odd length/);
  });
});

describe('ECharts maps', () => {
  it('keep the adcode, the name and the parts of each area', () => {
    const collection = decodeEchartsMap(
      {
        UTF8Encoding: true,
        features: [
          {
            id: '440300',
            properties: { name: '深圳市' },
            geometry: {
              type: 'MultiPolygon',
              coordinates: [[SQUARE], [SQUARE]],
              encodeOffsets: [[[0, 0]], [[4096, 0]]],
            },
          },
        ],
      },
      same,
    );
    const [area] = collection.features;
    expect(area?.properties).toEqual({ adcode: '440300', name: '深圳市' });
    expect(area?.geometry.coordinates.map((rings) => (rings as number[][][])[0]?.[0])).toEqual([
      [0, 0],
      [4, 0],
    ]);
  });

  it('without the encoding are refused', () => {
    expect(() => decodeEchartsMap({ UTF8Encoding: false, features: [] }, same)).toThrow(/UTF8Encoding/);
  });

  it('with a ring that has no offset are refused by adcode', () => {
    const broken = {
      UTF8Encoding: true,
      features: [
        {
          id: '440300',
          properties: { name: '深圳市' },
          geometry: { type: 'Polygon' as const, coordinates: [SQUARE], encodeOffsets: [] },
        },
      ],
    };
    expect(() => decodeEchartsMap(broken, same)).toThrow(/440300/);
  });
});
