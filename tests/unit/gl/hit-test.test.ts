import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { expect, test } from 'vitest';
import { buildStyle } from '../../../src/map/gl/build-style.ts';
import { areaHit, areaLayers, pointHit } from '../../../src/map/gl/hit-test.ts';
import type { LngLat } from '../../../src/model/types.ts';
import { PALETTES } from '../../../src/scene/palette.ts';
import type { FillLayer, Mark, PlacedLabel, Scene } from '../../../src/scene/types.ts';
import { projectPx } from '../../../src/state/camera.ts';

const size = { widthPx: 800, heightPx: 600 };
const camera = { center: [113.5, 22.7], zoom: 8 } as const;

function markAt(id: string, lngLat: LngLat): Mark {
  return {
    id,
    kind: 'park',
    lngLat,
    shape: 'circle',
    color: 'ink',
    radiusPx: 5,
    opacity: 1,
    selected: false,
    uncertaintyM: 1000,
    confidence: 'high',
  };
}

const area = (
  id: string,
  object: 'sea' | 'prefectures' | 'belts' | 'fade',
  more: Partial<FillLayer> = {},
): FillLayer => ({
  type: 'fill',
  id,
  layer: null,
  geometry: { object },
  color: 'land',
  opacity: 1,
  ...more,
});

const a = markAt('a', [113.5, 22.7]);
const b = markAt('b', [113.52, 22.7]);
const anchorPx = projectPx(camera, size, a.lngLat);

function placedName(id: string, markPx = 5): PlacedLabel {
  return {
    label: {
      id,
      layer: 'parks',
      text: '名',
      lngLat: a.lngLat,
      closeLngLat: null,
      sizePx: 10,
      weight: 400,
      color: 'ink',
      trackingEm: 0,
      markPx,
      priority: 1,
      required: true,
      minZoom: 0,
      maxZoom: 24,
      selected: false,
      opacity: 1,
    },
    anchorPx,
    centerPx: [anchorPx[0], anchorPx[1] - 100],
    widthPx: 60,
    heightPx: 14,
    leader: false,
  };
}

function styleWith(labels: readonly PlacedLabel[] = []): StyleSpecification {
  const scene: Scene = {
    layers: [
      area('prefectures', 'prefectures', { features: ['440100'] }),
      area('sea', 'sea'),
      area('fade', 'fade'),
      area('belt-east', 'belts', { selects: 'belt-east' }),
      { type: 'marks', id: 'parks', layer: 'parks', marks: [a, b] },
    ],
    labels: [],
    lineLabels: [],
    crowded: false,
  };
  return buildStyle({
    scene,
    palette: PALETTES.light,
    placement: { labels, lineLabels: [] },
    placedCamera: camera,
    placedSize: size,
    fontFamily: ['system-ui'],
  });
}

const hit = (labels: readonly PlacedLabel[], dx: number, dy: number, zoom: number = camera.zoom) =>
  pointHit(styleWith(labels), { camera: { ...camera, zoom }, size }, [anchorPx[0] + dx, anchorPx[1] + dy]);

test('a mark is hit within a finger around its shape and not beyond', () => {
  expect(hit([], -11.5, 0)).toBe('a');
  expect(hit([], -12.5, 0)).toBeNull();
});

test('of two marks within reach the nearer one is hit', () => {
  const between = projectPx(camera, size, b.lngLat)[0] - anchorPx[0];
  expect(between).toBeLessThan(12);
  expect(hit([], between * 0.4, 0)).toBe('a');
  expect(hit([], between * 0.6, 0)).toBe('b');
});

test('a name selects its place, wherever the map stands by now', () => {
  expect(hit([placedName('a')], 25, -100)).toBe('a');
  expect(hit([placedName('a')], 25, -100, 9.5)).toBe('a');
  expect(hit([placedName('a')], 35, -100)).toBeNull();
});

test('names of seas and provinces select nothing', () => {
  expect(hit([placedName('south-china-sea', 0)], 0, -100)).toBeNull();
});

test('only areas that select or hide something are asked for', () => {
  expect(areaLayers(styleWith())).toEqual(['prefectures', 'sea', 'belt-east']);
});

const rendered = (id: string, feature = '') => ({ layer: { id }, properties: { id: feature } });

test('the uppermost area is selected: a belt by its own id, a prefecture by its adcode', () => {
  const style = styleWith();
  expect(areaHit(style, [rendered('belt-east', 'belt-east-2'), rendered('prefectures', '440100')])).toBe('belt-east');
  expect(areaHit(style, [rendered('prefectures', '440100')])).toBe('440100');
});

test('water hides the prefecture that reaches out below it', () => {
  expect(areaHit(styleWith(), [rendered('sea', 'sea'), rendered('prefectures', '440100')])).toBeNull();
  expect(areaHit(styleWith(), [])).toBeNull();
});
