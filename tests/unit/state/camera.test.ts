import fc from 'fast-check';
import { MercatorCoordinate } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { DATA_BOUNDS, PROVINCE_BOUNDS } from '../../../src/model/extent.ts';
import type { LngLat } from '../../../src/model/types.ts';
import {
  clampCamera,
  fitBounds,
  isWithinLimits,
  latFromMercatorY,
  lngFromMercatorX,
  MAX_ZOOM,
  MIN_ZOOM,
  mercatorX,
  mercatorY,
  panCamera,
  projectPx,
  settleCamera,
  unprojectPx,
  worldPx,
  zoomCamera,
} from '../../../src/state/camera.ts';
import type { Camera } from '../../../src/state/view-state.ts';

const GUANGZHOU: LngLat = [113.264, 23.129];
const SHENZHEN: LngLat = [114.058, 22.543];
const DELTA: Camera = { center: GUANGZHOU, zoom: 8 };
const SCREEN = { widthPx: 1440, heightPx: 900 };

const [west, south, east, north] = DATA_BOUNDS;
const anyPoint = fc.tuple(
  fc.double({ min: west, max: east, noNaN: true }),
  fc.double({ min: south, max: north, noNaN: true }),
);
const anyCamera = fc.record({
  center: fc.tuple(
    fc.double({ min: PROVINCE_BOUNDS[0], max: PROVINCE_BOUNDS[2], noNaN: true }),
    fc.double({ min: PROVINCE_BOUNDS[1], max: PROVINCE_BOUNDS[3], noNaN: true }),
  ),
  zoom: fc.double({ min: MIN_ZOOM, max: MAX_ZOOM, noNaN: true }),
});

describe('Web Mercator', () => {
  it('agrees with MapLibre on where a point of the world lies', () => {
    fc.assert(
      fc.property(anyPoint, ([lng, lat]) => {
        const theirs = MercatorCoordinate.fromLngLat([lng, lat]);
        expect(mercatorX(lng)).toBeCloseTo(theirs.x, 12);
        expect(mercatorY(lat)).toBeCloseTo(theirs.y, 12);
      }),
    );
  });

  it('agrees with MapLibre on the way back', () => {
    const theirs = new MercatorCoordinate(0.8146, 0.4339).toLngLat();
    expect(lngFromMercatorX(0.8146)).toBeCloseTo(theirs.lng, 10);
    expect(latFromMercatorY(0.4339)).toBeCloseTo(theirs.lat, 10);
  });

  it('stays finite at the poles', () => {
    expect(mercatorY(90)).toBeCloseTo(0, 6);
    expect(mercatorY(-90)).toBeCloseTo(1, 6);
  });

  it('counts 512 pixels for the world at zoom 0 and twice as many at each zoom', () => {
    expect(worldPx(0)).toBe(512);
    expect(worldPx(3)).toBe(4096);
  });
});

describe('projectPx', () => {
  it('puts the centre of the camera in the middle of the frame', () => {
    expect(projectPx(DELTA, SCREEN, GUANGZHOU)).toEqual([720, 450]);
  });

  it("spaces two cities as MapLibre's world does", () => {
    const from = MercatorCoordinate.fromLngLat([...GUANGZHOU]);
    const to = MercatorCoordinate.fromLngLat([...SHENZHEN]);
    const [xPx, yPx] = projectPx(DELTA, SCREEN, SHENZHEN);
    expect(xPx - 720).toBeCloseTo((to.x - from.x) * 512 * 2 ** 8, 6);
    expect(yPx - 450).toBeCloseTo((to.y - from.y) * 512 * 2 ** 8, 6);
  });

  it('is undone by unprojectPx', () => {
    fc.assert(
      fc.property(anyCamera, anyPoint, (camera, point) => {
        const [lng, lat] = unprojectPx(camera, SCREEN, projectPx(camera, SCREEN, point));
        expect(lng).toBeCloseTo(point[0], 8);
        expect(lat).toBeCloseTo(point[1], 8);
      }),
    );
  });
});

describe('clampCamera', () => {
  it('returns the very camera that is within the limits', () => {
    expect(clampCamera(DELTA)).toBe(DELTA);
  });

  it('stops the zoom at both limits', () => {
    expect(clampCamera({ center: GUANGZHOU, zoom: 30 }).zoom).toBe(MAX_ZOOM);
    expect(clampCamera({ center: GUANGZHOU, zoom: -1 }).zoom).toBe(MIN_ZOOM);
  });

  it('keeps the middle of the frame over the province', () => {
    const [lng, lat] = clampCamera({ center: [0, 89], zoom: 7 }).center;
    expect([lng, lat]).toEqual([PROVINCE_BOUNDS[0], PROVINCE_BOUNDS[3]]);
  });

  it('always ends within the limits', () => {
    const anything = fc.record({
      center: fc.tuple(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
      ),
      zoom: fc.double({ noNaN: true, noDefaultInfinity: true }),
    });
    fc.assert(fc.property(anything, (camera) => isWithinLimits(clampCamera(camera))));
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('throws for a zoom of %s', (zoom) => {
    expect(() => clampCamera({ center: GUANGZHOU, zoom })).toThrow(RangeError);
  });
});

describe('settleCamera', () => {
  it('rounds to what a link carries', () => {
    expect(settleCamera({ center: [113.264361, 23.129144], zoom: 8.12345 })).toEqual({
      center: [113.2644, 23.1291],
      zoom: 8.12,
    });
  });

  it('moves nothing by more than a pixel at the deepest zoom', () => {
    fc.assert(
      fc.property(anyCamera, ({ center }) => {
        const camera = { center, zoom: MAX_ZOOM };
        const [xPx, yPx] = projectPx(camera, SCREEN, settleCamera(camera).center);
        expect(Math.hypot(xPx - 720, yPx - 450)).toBeLessThan(1);
      }),
    );
  });

  it('returns the very camera that is settled already', () => {
    const settled = settleCamera({ center: [113.264361, 23.129144], zoom: 8.12345 });
    expect(settleCamera(settled)).toBe(settled);
  });
});

describe('panCamera', () => {
  it('brings into the middle what was so many pixels right of it and below', () => {
    const target = unprojectPx(DELTA, SCREEN, [720 + 100, 450 + 60]);
    const { center, zoom } = panCamera(DELTA, 100, 60);
    expect(center[0]).toBeCloseTo(target[0], 10);
    expect(center[1]).toBeCloseTo(target[1], 10);
    expect(zoom).toBe(8);
  });

  it('stops where the province ends', () => {
    expect(panCamera(DELTA, -1e6, 0).center[0]).toBe(PROVINCE_BOUNDS[0]);
  });

  it('returns the very camera for no way at all', () => {
    expect(panCamera(DELTA, 0, 0)).toBe(DELTA);
  });
});

describe('zoomCamera', () => {
  it('doubles the scale about the middle for a delta of 1', () => {
    const near = zoomCamera(DELTA, 1);
    const [x, y] = projectPx(DELTA, SCREEN, SHENZHEN);
    const [nearX, nearY] = projectPx(near, SCREEN, SHENZHEN);
    expect(nearX - 720).toBeCloseTo(2 * (x - 720), 6);
    expect(nearY - 450).toBeCloseTo(2 * (y - 450), 6);
  });

  it('stops at the deepest zoom', () => {
    expect(zoomCamera(DELTA, 99)).toEqual({ center: GUANGZHOU, zoom: MAX_ZOOM });
  });
});

describe('fitBounds', () => {
  it.each([
    [390, 340, 8],
    [1440, 900, 24],
    [1280, 1080, 40],
    [900, 1400, 0],
  ])(
    'shows the whole province in a frame of %i × %i, touching the padding of %i on one pair of sides',
    (widthPx, heightPx, padding) => {
      const size = { widthPx, heightPx };
      const camera = fitBounds(PROVINCE_BOUNDS, widthPx, heightPx, padding);
      const [leftPx, topPx] = projectPx(camera, size, [PROVINCE_BOUNDS[0], PROVINCE_BOUNDS[3]]);
      const [rightPx, bottomPx] = projectPx(camera, size, [PROVINCE_BOUNDS[2], PROVINCE_BOUNDS[1]]);
      expect(leftPx).toBeCloseTo(widthPx - rightPx, 6);
      expect(topPx).toBeCloseTo(heightPx - bottomPx, 6);
      expect(Math.min(leftPx, topPx)).toBeCloseTo(padding, 6);
    },
  );

  it('leaves the larger padding of one side free', () => {
    const size = { widthPx: 1000, heightPx: 800 };
    const camera = fitBounds([113, 22, 114.5, 23.5], 1000, 800, { top: 20, right: 400, bottom: 20, left: 20 });
    const [leftPx] = projectPx(camera, size, [113, 23]);
    const [rightPx] = projectPx(camera, size, [114.5, 23]);
    expect(leftPx).toBeCloseTo(20, 6);
    expect(rightPx).toBeCloseTo(600, 6);
  });

  it('goes no deeper than the limit for a single point', () => {
    const camera = fitBounds([113.264, 23.129, 113.264, 23.129], 800, 600, 20);
    expect(camera.zoom).toBe(MAX_ZOOM);
    expect(camera.center[1]).toBeCloseTo(23.129, 9);
  });

  it('still gives a valid camera for a frame without any room', () => {
    const camera = fitBounds(PROVINCE_BOUNDS, 0, 0, 50);
    expect(camera.zoom).toBe(MIN_ZOOM);
    expect(isWithinLimits(camera)).toBe(true);
  });
});
