import type { GeoJSONSourceSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, FeatureCollection, Geometry, LineString, Point } from 'geojson';
import { expect, test } from 'vitest';
import { buildGeometryLayers, groupLayers } from '../../../src/map/gl/geometry-layers.ts';
import { buildCircle, buildMarkSources } from '../../../src/map/gl/mark-layers.ts';
import { buildNameLayers, buildNameSources, type NameInput } from '../../../src/map/gl/name-layers.ts';
import { distanceKm } from '../../../src/model/places.ts';
import { PALETTES } from '../../../src/scene/palette.ts';
import type { FillLayer, LineLayer, Mark, PlacedLabel, SceneLabel } from '../../../src/scene/types.ts';
import { projectPx } from '../../../src/state/camera.ts';

const palette = PALETTES.light;
const step = (id: string, opacity = 0.1): FillLayer => ({
  type: 'fill',
  id,
  layer: 'extension',
  geometry: { object: 'extension', id },
  color: 'extension',
  opacity,
});
const line: LineLayer = {
  type: 'line',
  id: 'flows',
  layer: 'flows',
  geometry: { object: 'flows' },
  color: 'flow',
  widthPx: 0.8,
  opacity: 0.5,
  dashPx: [4, 2],
};

test('the steps of an arrow become one layer, other things stay apart', () => {
  const other = { ...step('arrow-a-03'), color: 'core' } as const;
  const groups = groupLayers([step('arrow-a-01'), step('arrow-a-02'), other, line, step('arrow-a-04')]);
  expect(groups.map((group) => group.map(({ id }) => id))).toEqual([
    ['arrow-a-01', 'arrow-a-02'],
    ['arrow-a-03'],
    ['flows'],
    ['arrow-a-04'],
  ]);
});

test('steps that lie in the file in another order stay layers of their own', () => {
  expect(groupLayers([step('arrow-a-02'), step('arrow-a-01')])).toHaveLength(2);
});

test('steps of different opacity keep them', () => {
  const [layer] = buildGeometryLayers([step('s-01', 0.1), step('s-02', 0.4)], palette);
  expect(layer?.paint).toMatchObject({
    'fill-color': palette.extension,
    'fill-opacity': ['match', ['get', 'id'], 's-01', 0.1, 's-02', 0.4, 0],
  });
  expect(layer).toMatchObject({
    filter: ['all', ['==', ['get', 'object'], 'extension'], ['in', ['get', 'id'], ['literal', ['s-01', 's-02']]]],
  });
});

test('dashes are counted in widths of the line', () => {
  const [layer] = buildGeometryLayers([line], palette);
  expect(layer?.paint).toMatchObject({ 'line-width': 0.8, 'line-dasharray': [5, 2.5] });
});

test('only opaque areas have softened edges, because on others they would show', () => {
  const [translucent, opaque] = buildGeometryLayers(
    [step('s-01', 0.5), { ...step('sea', 1), geometry: { object: 'sea' }, color: 'sea' }],
    palette,
  );
  expect(translucent?.paint).toMatchObject({ 'fill-antialias': false });
  expect(opaque?.paint).toMatchObject({ 'fill-antialias': true });
});

const mark: Mark = {
  id: 'nansha',
  kind: 'park',
  lngLat: [113.6, 22.7],
  shape: 'diamond',
  color: 'role-key-area',
  radiusPx: 5,
  opacity: 1,
  selected: true,
  uncertaintyM: 6000,
  confidence: 'low',
};

test('the circle of uncertainty has its radius on the ground in every direction', () => {
  const km = buildCircle(mark.lngLat, mark.uncertaintyM).map((corner) => distanceKm(mark.lngLat, corner));
  expect(Math.min(...km)).toBeGreaterThan(5.97);
  expect(Math.max(...km)).toBeLessThan(6.03);
});

test('the ring of the circle is closed and counter-clockwise', () => {
  const ring = buildCircle(mark.lngLat, 1000);
  expect(ring).toHaveLength(65);
  expect(ring[64]).toEqual(ring[0]);
  const twiceArea = ring.slice(1).reduce((sum, [x, y], i) => {
    const [px, py] = ring[i] as [number, number];
    return sum + px * y - x * py;
  }, 0);
  expect(twiceArea).toBeGreaterThan(0);
});

test('uncertainty is drawn for the selected park alone', () => {
  const circles = (marks: Mark[]) =>
    featuresOf(
      buildMarkSources([{ type: 'marks', id: 'parks', layer: 'parks', marks }], palette),
      'atlas-uncertainty',
    ).map(({ properties }) => properties?.id);
  expect(circles([mark, { ...mark, id: 'qianhai', selected: false }])).toEqual(['nansha']);
  expect(circles([{ ...mark, kind: 'city' }])).toEqual([]);
});

const label: SceneLabel = {
  id: 'nansha',
  layer: 'parks',
  text: '南沙新区',
  lngLat: [113.6, 22.7],
  closeLngLat: null,
  sizePx: 12,
  weight: 600,
  color: 'role-key-area',
  trackingEm: 0.1,
  markPx: 7,
  priority: 10,
  required: true,
  minZoom: 0,
  maxZoom: 24,
  selected: false,
  opacity: 0.5,
};
const placedSize = { widthPx: 1000, heightPx: 700 };
const placedCamera = { center: [113.5, 22.5], zoom: 8 } as const;
const anchorPx = projectPx(placedCamera, placedSize, label.lngLat);

function inputFor(centerPx: readonly [number, number], leader: boolean): NameInput {
  const placed: PlacedLabel = { label, anchorPx, centerPx, widthPx: 50, heightPx: 16, leader };
  return {
    placement: { labels: [placed], lineLabels: [] },
    placedCamera,
    placedSize,
    palette,
  };
}
function featuresOf<Shape extends Geometry>(
  sources: Record<string, GeoJSONSourceSpecification>,
  id: string,
): Feature<Shape>[] {
  const source = sources[id];
  if (source === undefined) throw new Error(`no source ${id}`);
  return (source.data as FeatureCollection<Shape>).features;
}
const nameOf = (input: NameInput) => featuresOf<Point>(buildNameSources(input), 'atlas-names')[0];
const leadersOf = (input: NameInput) => featuresOf<LineString>(buildNameSources(input), 'atlas-leaders');

test('a name beside its mark hangs on the mark, at a distance in ems', () => {
  const input = inputFor([anchorPx[0] + 36, anchorPx[1] - 6], false);
  expect(nameOf(input)).toMatchObject({
    properties: { text: '南沙新区', offsetEm: [3, -0.5], selects: 'nansha', opacity: 0.5 },
    geometry: { coordinates: [113.6, 22.7] },
  });
  expect(leadersOf(input)).toEqual([]);
});

test('a name with a leader stands where it was placed, and the line ends at its letters', () => {
  const centerPx = [anchorPx[0] + 100, anchorPx[1]] as const;
  const input = inputFor(centerPx, true);
  const name = nameOf(input);
  const at = projectPx(placedCamera, placedSize, name?.geometry.coordinates as [number, number]);
  expect(at[0]).toBeCloseTo(centerPx[0], 1);
  expect(at[1]).toBeCloseTo(centerPx[1], 1);
  const [from, to] = leadersOf(input)[0]?.geometry.coordinates ?? [];
  expect(from).toEqual([113.6, 22.7]);
  expect(projectPx(placedCamera, placedSize, to as [number, number])[0]).toBeCloseTo(anchorPx[0] + 74, 1);
});

test('names go when the map is zoomed out of their scale, those of the cores stay', () => {
  const layers = buildNameLayers({ palette, placedCamera, fontFamily: ['system-ui'] });
  expect(Object.fromEntries(layers.map(({ id, minzoom }) => [id, minzoom]))).toEqual({
    'curved-names': 7.6,
    names: 7.6,
    'kept-names': undefined,
  });
});

test('the weight of a name is told to MapLibre by the first family of its fonts', () => {
  const [layer] = buildNameLayers({ palette, placedCamera, fontFamily: ['PingFang SC'] });
  expect(layer?.layout?.['text-font']).toEqual([
    'match',
    ['get', 'weight'],
    700,
    ['literal', ['Atlas Bold', 'PingFang SC']],
    600,
    ['literal', ['Atlas Semibold', 'PingFang SC']],
    ['literal', ['PingFang SC']],
  ]);
});
