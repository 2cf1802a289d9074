import { booleanPointInPolygon } from '@turf/turf';
import type { Feature, FeatureCollection, LineString, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { ARROW_STEPS, buildArrow } from '../../../scripts/lib/geometry/arrows.ts';
import { buildBelt } from '../../../scripts/lib/geometry/belts.ts';
import { distanceKm } from '../../../scripts/lib/geometry/curves.ts';
import { buildFlows } from '../../../scripts/lib/geometry/flows.ts';
import { buildGuangfoHull } from '../../../scripts/lib/geometry/guangfo-hull.ts';
import type { GeometryCity, LayoutShape } from '../../../scripts/lib/geometry/layout-input.ts';
import { toPlane } from '../../../scripts/lib/geometry/plane.ts';

const city = (adcode: string, lng: number, lat: number, role: GeometryCity['role']): GeometryCity => ({
  adcode,
  lngLat: [lng, lat],
  role,
  direction: null,
  bank: null,
});
const CITIES = [
  city('440100', 113.25, 23.1167, 'core'),
  city('440300', 114.0683, 22.5455, 'core'),
  city('440600', 113.1315, 23.0268, 'delta'),
  city('440500', 116.7148, 23.36, 'point'),
];
const line = (layout: string, part: string, coordinates: number[][]): Feature<LineString> => ({
  type: 'Feature',
  properties: { layout, part },
  geometry: { type: 'LineString', coordinates },
});
const LAYOUT: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    line('belt-east', 'main', [
      [113.42, 23.13],
      [113.7, 22.98],
      [113.88, 22.6],
      [114.06, 22.55],
    ]),
    line('belt-east', 'branch', [
      [113.76, 23.02],
      [114.05, 22.98],
      [114.41, 23.09],
    ]),
    ...['arrow-east', 'arrow-west', 'arrow-north'].map((id) =>
      line(id, 'spine', [
        [114.6, 23],
        [115.2, 23.03],
        [115.96, 23.49],
      ]),
    ),
  ],
};
const SAR: Feature<Polygon> = {
  type: 'Feature',
  properties: {},
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [113.9, 22.2],
        [114.4, 22.2],
        [114.4, 22.5],
        [113.9, 22.5],
        [113.9, 22.2],
      ],
    ],
  },
};
const polygonOf = (shape: LayoutShape | undefined) => shape as unknown as Feature<Polygon>;

describe('a belt', () => {
  const shapes = buildBelt(LAYOUT, 'belt-east', [SAR]);

  it('is three nested ribbons, widest first, and a spine', () => {
    expect(shapes.map((shape) => shape.properties.id)).toEqual([
      'belt-east-1',
      'belt-east-2',
      'belt-east-3',
      'belt-east-spine',
    ]);
  });

  it('is one ribbon without holes where its branches join', () => {
    for (const ribbon of shapes.slice(0, 3)) {
      expect(ribbon.geometry.type).toBe('Polygon');
      expect(polygonOf(ribbon).geometry.coordinates).toHaveLength(1);
    }
  });

  it('leaves the special administrative regions uncovered', () => {
    expect(booleanPointInPolygon([114.06, 22.49], polygonOf(shapes[0]))).toBe(false);
    expect(booleanPointInPolygon([114.06, 22.55], polygonOf(shapes[0]))).toBe(true);
  });

  it('without authored lines is refused by name', () => {
    expect(() => buildBelt(LAYOUT, 'belt-west', [SAR])).toThrow(/belt-west/);
  });
});

describe('an extension arrow', () => {
  const shapes = buildArrow(LAYOUT, 'arrow-east');

  it('is drawn in steps with two-digit numbers', () => {
    expect(shapes).toHaveLength(ARROW_STEPS);
    expect(shapes[0]?.properties.id).toBe('arrow-east-01');
    expect(shapes.at(-1)?.properties.id).toBe('arrow-east-14');
  });

  it('has its tip in every step at the end of the spine', () => {
    for (const shape of shapes) {
      const east = Math.max(
        ...polygonOf(shape)
          .geometry.coordinates.flat()
          .map(([lng = 0]) => lng),
      );
      expect(east).toBeCloseTo(115.96, 6);
    }
  });

  it('has its tail in the first step only', () => {
    const tail = [114.63, 23.0];
    expect(shapes.map((shape) => booleanPointInPolygon(tail, polygonOf(shape)))).toEqual([
      true,
      ...Array.from({ length: ARROW_STEPS - 1 }, () => false),
    ]);
  });

  it('that is too short for its head is refused', () => {
    const short = line('arrow-short', 'spine', [
      [114, 23],
      [114.3, 23],
    ]);
    expect(() => buildArrow({ type: 'FeatureCollection', features: [short] }, 'arrow-short')).toThrow(/too short/);
  });
});

describe('the Guangfo hull', () => {
  it('embraces both cities and closes', () => {
    const hull = polygonOf(buildGuangfoHull(CITIES));
    const [ring = []] = hull.geometry.coordinates;
    expect(ring[0]).toEqual(ring.at(-1));
    expect(booleanPointInPolygon([113.25, 23.1167], hull)).toBe(true);
    expect(booleanPointInPolygon([113.1315, 23.0268], hull)).toBe(true);
  });
});

describe('flows', () => {
  const flows = buildFlows(CITIES, LAYOUT);
  const toShantou = () => {
    const flow = flows.find((f) => f.properties.id === '440300-440500');
    if (flow?.geometry.type !== 'LineString') throw new Error('No flow to 汕头');
    return flow.geometry.coordinates;
  };

  it('join each other city to the nearer core, core first', () => {
    expect(flows.map((flow) => flow.properties.id)).toEqual(['440100-440600', '440300-440500']);
  });

  it('begin and end at the two cities', () => {
    const points = toShantou();
    expect(distanceKm(toPlane(points[0] ?? []), toPlane([114.0683, 22.5455]))).toBeLessThan(0.01);
    expect(distanceKm(toPlane(points.at(-1) ?? []), toPlane([116.7148, 23.36]))).toBeLessThan(0.01);
  });

  it('bow away from an arrow that lies on their way', () => {
    const straight = (22.5455 + 23.36) / 2;
    expect(toShantou()[12]?.[1]).toBeLessThan(straight);
  });
});
