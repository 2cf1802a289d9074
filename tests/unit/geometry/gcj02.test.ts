import distance from '@turf/distance';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gcj02ToWgs84, wgs84ToGcj02 } from '../../../scripts/lib/geometry/gcj02.ts';
import type { LngLat } from '../../../src/model/types.ts';

const metres = (a: LngLat, b: LngLat) => distance([...a], [...b], { units: 'meters' });

describe('GCJ-02', () => {
  it('lies about 621 m from WGS84 in 广州 and about 606 m in 深圳', () => {
    const guangzhou: LngLat = [113.2644, 23.1291];
    const shenzhen: LngLat = [114.0579, 22.5431];
    expect(metres(guangzhou, wgs84ToGcj02(guangzhou))).toBeCloseTo(621, -1);
    expect(metres(shenzhen, wgs84ToGcj02(shenzhen))).toBeCloseTo(606, -1);
  });

  it('shifts a point of Guangdong to the east and the south', () => {
    const [lng, lat] = wgs84ToGcj02([113.2644, 23.1291]);
    expect(lng).toBeGreaterThan(113.2644);
    expect(lat).toBeLessThan(23.1291);
  });

  it('agrees with the published pair for 天安门', () => {
    // The pair that the formula's implementations share: WGS84 116.3975, 39.9087.
    const [lng, lat] = wgs84ToGcj02([116.3975, 39.9087]);
    expect(lng).toBeCloseTo(116.40374, 4);
    expect(lat).toBeCloseTo(39.9101, 4);
  });

  it('is undone to a millionth of a degree anywhere in the data bounds', () => {
    const inBounds = fc.tuple(
      fc.double({ min: 108.6, max: 118, noNaN: true }),
      fc.double({ min: 20, max: 26, noNaN: true }),
    );
    fc.assert(
      fc.property(inBounds, (point) => {
        const [lng, lat] = gcj02ToWgs84(wgs84ToGcj02(point));
        expect(Math.abs(lng - point[0])).toBeLessThan(1e-6);
        expect(Math.abs(lat - point[1])).toBeLessThan(1e-6);
      }),
    );
  });

  it('gives equal results for equal points, so that shared borders stay shared', () => {
    expect(gcj02ToWgs84([113.5, 22.9])).toEqual(gcj02ToWgs84([113.5, 22.9]));
  });
});
