import { describe, expect, test } from 'vitest';
import { LAYER_IDS } from '../../../src/model/types.ts';
import { buildScene } from '../../../src/scene/build-scene.ts';
import type { Mark, Scene } from '../../../src/scene/types.ts';
import { selectPlace, setRole, setSector, toggleLayer } from '../../../src/state/changes.ts';
import { initialView } from '../../../src/state/view-state.ts';
import { realAtlas } from './real-atlas.ts';

const untouched = initialView('zh-Hans');
const marksOf = (scene: Scene): Mark[] => scene.layers.flatMap((layer) => (layer.type === 'marks' ? layer.marks : []));
const everything = (scene: Scene) => [...scene.layers, ...scene.labels, ...scene.lineLabels];

describe('the untouched scene', () => {
  const scene = buildScene(realAtlas, untouched, 'zh-Hans');

  test('draws something for every layer of the legend', () => {
    const drawn = new Set(everything(scene).map(({ layer }) => layer));
    expect(LAYER_IDS.filter((id) => !drawn.has(id))).toEqual([]);
  });

  test('draws nothing that the legend does not trace to a clause or a source', () => {
    const traced = new Set(realAtlas.layers.filter(({ clause, source }) => clause ?? source).map(({ id }) => id));
    expect(everything(scene).filter(({ layer }) => layer !== null && !traced.has(layer))).toEqual([]);
  });

  test('has 16 places, 21 cities and 2 cores', () => {
    const marks = marksOf(scene);
    expect(marks.filter(({ kind }) => kind === 'park')).toHaveLength(16);
    expect(marks.filter(({ kind }) => kind === 'city')).toHaveLength(21);
    expect(marks.filter(({ shape }) => shape === 'core').map(({ id }) => id)).toEqual(['440100', '440300']);
  });

  test('lets each of the 21 prefectures be pointed at', () => {
    const prefectures = scene.layers.find(({ id }) => id === 'prefectures');
    expect(prefectures?.type === 'fill' && prefectures.features).toHaveLength(21);
  });

  test('draws the sea over the land, and the layout over both', () => {
    const at = (id: string) => scene.layers.findIndex((layer) => layer.id === id);
    const order = [
      'neighbours',
      'prefectures',
      'sea',
      'coastline',
      'rivers',
      'belt-east-1',
      'guangfo',
      'arrow-east-01',
      'flows',
      'points',
      'parks',
    ];
    expect(order.map(at)).toEqual([...order.map(at)].sort((a, b) => a - b));
    expect(order.map(at)).not.toContain(-1);
  });
});

test.each(LAYER_IDS)('switching off %s takes away all of it and nothing else', (id) => {
  const before = everything(buildScene(realAtlas, untouched, 'zh-Hans'));
  const after = everything(buildScene(realAtlas, toggleLayer(untouched, id), 'zh-Hans'));
  expect(after.map((item) => item.id)).toEqual(before.filter(({ layer }) => layer !== id).map((item) => item.id));
});

test('a filter leaves the other places faint, not gone', () => {
  const marks = marksOf(buildScene(realAtlas, setRole(untouched, 'kpo-base'), 'zh-Hans')).filter(
    (m) => m.kind === 'park',
  );
  expect(marks).toHaveLength(16);
  expect(marks.filter(({ opacity }) => opacity === 1).map(({ id }) => id)).toEqual(['knowledge-city']);
});

test('sector and role filters hold together', () => {
  const sector = realAtlas.parks[0]?.sectors[0] ?? null;
  const marks = marksOf(buildScene(realAtlas, setRole(setSector(untouched, sector), 'finance-zone'), 'zh-Hans'));
  const clear = marks.filter(({ kind, opacity }) => kind === 'park' && opacity === 1).map(({ id }) => id);
  const expected = realAtlas.parks
    .filter((park) => sector !== null && park.sectors.includes(sector) && park.roles.includes('finance-zone'))
    .map(({ id }) => id);
  expect(clear).toEqual(expected);
});

test('a selected prefecture is outlined', () => {
  const scene = buildScene(realAtlas, selectPlace(untouched, '440600'), 'zh-Hans');
  const outline = scene.layers.find(({ id }) => id === 'selected-prefecture-outline');
  expect(outline?.type === 'line' && outline.geometry).toEqual({ object: 'prefectures', id: '440600' });
});

test('exactly one mark is selected when a place is', () => {
  const marks = marksOf(buildScene(realAtlas, selectPlace(untouched, 'hengqin'), 'zh-Hans'));
  expect(marks.filter(({ selected }) => selected).map(({ id }) => id)).toEqual(['hengqin']);
});

test('with every layer off only the sea keeps its name', () => {
  const view = { ...initialView('zh-Hans'), layers: [] };
  const { labels, lineLabels } = buildScene(realAtlas, view, 'zh-Hans');
  expect([...labels, ...lineLabels].map(({ text }) => text)).toEqual(['南海']);
});

test('the name of 东沙群岛 comes and goes with the ground of the province', () => {
  const view = { ...initialView('zh-Hans'), layers: ['prefectures'] as const };
  expect(buildScene(realAtlas, view, 'zh-Hans').labels.map(({ text }) => text)).toContain('东沙群岛');
});
