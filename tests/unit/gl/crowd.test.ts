import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import { describe, expect, test } from 'vitest';
import { buildStyle } from '../../../src/map/gl/build-style.ts';
import { CROWD_SOURCE } from '../../../src/map/gl/crowd-layers.ts';
import { areaHit, areaLayers } from '../../../src/map/gl/hit-test.ts';
import { MARK_SOURCE } from '../../../src/map/gl/mark-layers.ts';
import { type ClusteredMap, findClusterCamera } from '../../../src/map/gl/open-cluster.ts';
import { buildScene } from '../../../src/scene/build-scene.ts';
import { PALETTES } from '../../../src/scene/palette.ts';
import { placeMoved } from '../../../src/scene/place-figure.ts';
import { initialView, type ViewState } from '../../../src/state/view-state.ts';
import { growAtlas } from '../../bench/grow-atlas.ts';
import { realAtlas } from '../scene/real-atlas.ts';

const crowd = growAtlas(realAtlas, 3000);
const size = { widthPx: 800, heightPx: 600 };
const untouched = initialView('zh-Hans');
const cameraAt = (zoom: number) => ({ center: [113.5, 22.8] as const, zoom });

function styleOf(change: Partial<ViewState> = {}, zoom = 7, atlas = crowd) {
  const scene = buildScene(atlas, { ...untouched, ...change }, 'zh-Hans');
  const { placement } = placeMoved(scene, cameraAt(zoom), size);
  const [palette, placedSize, fontFamily] = [PALETTES.light, size, ['system-ui']];
  const style = buildStyle({ scene, palette, placement, placedCamera: cameraAt(zoom), placedSize, fontFamily });
  const idsIn = (id: string): unknown[] => {
    const source = style.sources[id];
    if (source?.type !== 'geojson') return [];
    return (source.data as FeatureCollection).features.map(({ properties }) => properties?.id);
  };
  return { style, gathered: idsIn(CROWD_SOURCE), apart: idsIn(MARK_SOURCE), placement };
}

describe('a crowd of places', () => {
  test('is gathered by the worker, and the style is one that the specification accepts', () => {
    const { style, gathered, apart } = styleOf();
    expect(style.sources[CROWD_SOURCE]).toMatchObject({ cluster: true });
    expect(gathered).toHaveLength(3000);
    expect(apart).toEqual(expect.arrayContaining(realAtlas.cities.map(({ adcode }) => adcode)));
    expect(apart).toHaveLength(realAtlas.cities.length);
    expect(validateStyleMin(style)).toEqual([]);
  });

  test('lets go of the selected place, which has its own mark and its name', () => {
    const { gathered, apart, placement } = styleOf({ place: 'nansha' });
    expect(gathered).not.toContain('nansha');
    expect(apart).toContain('nansha');
    expect(placement.labels.map(({ label }) => label.id)).toContain('nansha');
  });

  test('does not count what a filter leaves out', () => {
    const passing = crowd.parks.filter(({ roles }) => roles.includes('kpo-base')).map(({ id }) => id);
    expect(passing.length).toBeGreaterThan(100);
    expect(styleOf({ role: 'kpo-base' }).gathered).toEqual(passing);
  });

  test('keeps its layers when it is switched off, so that none of its symbols comes or goes', () => {
    const off = styleOf({ layers: untouched.layers.filter((id) => id !== 'parks') });
    expect(off.gathered).toEqual([]);
    expect(off.style.layers.map(({ id }) => id).filter((id) => /crowd|cluster/.test(id))).toEqual([
      'crowd',
      'clusters',
      'cluster-counts',
    ]);
  });

  test('is named only where its places stand apart, and by no more names than there is room for', () => {
    const parksNamed = (zoom: number): number =>
      styleOf({}, zoom).placement.labels.filter(({ label }) => label.layer === 'parks').length;
    expect(parksNamed(10)).toBe(0);
    expect(parksNamed(11)).toBeGreaterThan(3);
  });

  test('selects a place by its mark, and nothing by a mark that stands for several', () => {
    const { style } = styleOf();
    expect(areaLayers(style)).toEqual(expect.arrayContaining(['crowd', 'clusters']));
    const land = { layer: { id: 'prefectures' }, properties: { id: '440100' } };
    expect(areaHit(style, [{ layer: { id: 'crowd' }, properties: { id: 'nansha-32' } }, land])).toBe('nansha-32');
    expect(areaHit(style, [{ layer: { id: 'clusters' }, properties: { cluster_id: 7 } }, land])).toBeNull();
  });
});

test('sixteen places are no crowd: each has its mark, and the map has no other source for them', () => {
  const { style, apart } = styleOf({}, 7, realAtlas);
  expect(style.sources[CROWD_SOURCE]).toBeUndefined();
  expect(apart).toHaveLength(realAtlas.parks.length + realAtlas.cities.length);
});

describe('a mark that stands for several places', () => {
  const cluster = { geometry: { type: 'Point', coordinates: [113.2, 23.1] }, properties: { cluster_id: 7 } };
  const source = { getClusterExpansionZoom: async (id: number) => id + 1.5 };
  const map = (found: readonly (typeof cluster)[], has: object | undefined = source): ClusteredMap => ({
    getSource: () => has,
    queryRenderedFeatures: () => found,
  });

  test('opens at its own place, as near as its places need', async () => {
    expect(await findClusterCamera(map([cluster]), [10, 10])).toEqual({ center: [113.2, 23.1], zoom: 8.5 });
  });

  test('is not there beside it, on a map without a crowd, or when the map has changed meanwhile', async () => {
    expect(await findClusterCamera(map([]), [10, 10])).toBeNull();
    const failing = { getClusterExpansionZoom: () => Promise.reject(new Error('gone')) };
    expect(await findClusterCamera(map([cluster], failing), [10, 10])).toBeNull();
    const plain = { ...map([cluster]), getSource: () => undefined };
    expect(await findClusterCamera(plain, [10, 10])).toBeNull();
  });
});
