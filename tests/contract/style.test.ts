import { readFileSync } from 'node:fs';
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection, Point } from 'geojson';
import { describe, expect, test } from 'vitest';
import { createGeometryLoader } from '../../src/map/geometry-loader.ts';
import { buildStyle } from '../../src/map/gl/build-style.ts';
import { GEOMETRY_SOURCE, groupLayers, type LayerMetadata } from '../../src/map/gl/geometry-layers.ts';
import { decodeMarkImage } from '../../src/map/gl/mark-image-id.ts';
import { MARK_SOURCE, type MarkProperties } from '../../src/map/gl/mark-layers.ts';
import { NAME_SOURCES, type NameProperties } from '../../src/map/gl/name-layers.ts';
import atlasJson from '../../src/model/generated/atlas.json' with { type: 'json' };
import { type Atlas, LANGS, LAYER_IDS } from '../../src/model/types.ts';
import { buildScene } from '../../src/scene/build-scene.ts';
import { FRAMES, homeCamera } from '../../src/scene/frame.ts';
import { PALETTES, type PaletteName } from '../../src/scene/palette.ts';
import { placeLabels } from '../../src/scene/place-labels.ts';
import type { Figure, Scene } from '../../src/scene/types.ts';
import { initialView, type ViewState } from '../../src/state/view-state.ts';

const atlas = atlasJson as unknown as Atlas;
const SIZE = { widthPx: 1000, heightPx: 752 };
const FONTS = ['PingFang SC', 'Noto Sans CJK SC', 'system-ui'];

interface Case {
  readonly name: string;
  readonly view: ViewState;
  readonly figure: Figure;
  readonly theme: PaletteName;
}

function makeCase(name: string, change: Partial<ViewState>, figure: Figure = 'province'): Case {
  return { name, view: { ...initialView('zh-Hans'), ...change }, figure, theme: 'light' };
}

const park = atlas.parks[0]?.id ?? '';
const CASES: readonly Case[] = [
  ...LANGS.flatMap((lang) => [
    makeCase(`province in ${lang}`, { lang }),
    makeCase(`delta in ${lang}`, { lang }, 'delta'),
  ]),
  ...(['light', 'dark', 'contrast'] as const).map((theme) => ({ ...makeCase(`${theme} theme`, {}), theme })),
  ...[park, '440100', '441900', 'belt-east', 'guangfo', 'arrow-west'].map((place) =>
    makeCase(`${place} selected`, { place }),
  ),
  ...LAYER_IDS.map((off) => makeCase(`without ${off}`, { layers: LAYER_IDS.filter((id) => id !== off) })),
  makeCase('nothing switched on', { layers: [] }),
  makeCase('large text', { text: 'large' }),
  makeCase('filtered by sector', { sector: atlas.sectors[0]?.id ?? null }),
];

function styleOf({ view, figure, theme }: Case) {
  const scene = buildScene(atlas, view, view.lang, figure);
  const placedCamera = homeCamera(FRAMES[figure], SIZE);
  const placement = placeLabels(scene, placedCamera, SIZE);
  const style = buildStyle({
    scene,
    placement,
    placedCamera,
    placedSize: SIZE,
    palette: PALETTES[theme],
    fontFamily: FONTS,
  });
  return { scene, placement, style };
}

function inlineFeatures<Properties>(style: ReturnType<typeof styleOf>['style'], id: string): Properties[] {
  const source = style.sources[id];
  if (source?.type !== 'geojson') throw new Error(`no source ${id}`);
  return (source.data as FeatureCollection<Point, Properties>).features.map(({ properties }) => properties);
}

/** The scene's layers from bottom to top, as the style must draw them: geometry first, marks above it. */
function drawingOrder(scene: Scene): string[] {
  const geometry = groupLayers(scene.layers).flatMap((group) => group.map(({ id }) => id));
  return [...geometry, ...scene.layers.filter(({ type }) => type === 'marks').map(({ id }) => id)];
}

describe.each(CASES)('$name', (example) => {
  test('is a style that the specification accepts', () => {
    expect(validateStyleMin(styleOf(example).style).map(({ message }) => message)).toEqual([]);
  });

  test('draws every layer of the scene once and in its order', () => {
    const { scene, style } = styleOf(example);
    const withMarks = new Set(inlineFeatures<MarkProperties>(style, MARK_SOURCE).map(({ layer }) => layer));
    const drawn = style.layers
      .filter(({ type, id }) => type !== 'symbol' || withMarks.has(id))
      .flatMap(({ metadata }) => (metadata as LayerMetadata | undefined)?.['atlas:scene'] ?? []);
    expect(drawn).toEqual(drawingOrder(scene));
    expect(drawn).toEqual(scene.layers.map(({ id }) => id));
  });

  test('names only sources that it has', () => {
    const { style } = styleOf(example);
    const named = style.layers.flatMap((layer) => ('source' in layer ? [layer.source] : []));
    expect(named.filter((id) => !(id in style.sources))).toEqual([]);
  });

  test('has a picture and a place for every mark', () => {
    const { scene, style } = styleOf(example);
    const marks = inlineFeatures<MarkProperties>(style, MARK_SOURCE);
    const wanted = scene.layers.flatMap((layer) => (layer.type === 'marks' ? layer.marks.map(({ id }) => id) : []));
    expect(marks.map(({ id }) => id)).toEqual(wanted);
    expect(marks.filter(({ image }) => decodeMarkImage(image) === null)).toEqual([]);
  });

  test('writes every name that found room', () => {
    const { placement, style } = styleOf(example);
    const [nameSource, curvedSource] = NAME_SOURCES;
    const names = inlineFeatures<NameProperties>(style, nameSource).map(({ text }) => text);
    expect(names).toEqual(placement.labels.map(({ label }) => label.text));
    const letters = inlineFeatures<NameProperties>(style, curvedSource).map(({ text }) => text);
    expect(letters.join('')).toBe(
      placement.lineLabels
        .map(({ label }) => label.text)
        .join('')
        .replaceAll(' ', ''),
    );
  });

  test('has the same layers of symbols as any other view, so that none of them comes or goes', () => {
    const symbolsOf = (one: Case) => styleOf(one).style.layers.filter(({ type }) => type === 'symbol');
    expect(symbolsOf(example).map(({ id }) => id)).toEqual(symbolsOf(makeCase('', {})).map(({ id }) => id));
  });

  test('keeps the data out: less than 60 kB', () => {
    expect(JSON.stringify(styleOf(example).style).length).toBeLessThan(60_000);
  });
});

test('the style loads nothing from a host', () => {
  const addresses = JSON.stringify(styleOf(makeCase('', {})).style).match(/[a-z]+:\/\/[^"]*/g) ?? [];
  expect(addresses.length).toBeGreaterThan(0);
  expect(addresses.filter((address) => !address.startsWith('atlas://'))).toEqual([]);
});

test('a change of the theme leaves the geometry alone', () => {
  const [light, dark] = (['light', 'dark'] as const).map((theme) => styleOf({ ...makeCase('', {}), theme }).style);
  expect(dark?.sources[GEOMETRY_SOURCE]).toBeDefined();
  expect(dark?.sources[GEOMETRY_SOURCE]).toEqual(light?.sources[GEOMETRY_SOURCE]);
});

test('every object that the scene names is in the published files, with the features it names', async () => {
  const loader = createGeometryLoader(async (file) => JSON.parse(readFileSync(`public/data/${file}`, 'utf8')));
  const { scene } = styleOf(makeCase('', { place: '440100' }));
  const missing: string[] = [];
  for (const layer of scene.layers) {
    if (layer.type === 'marks') continue;
    const { features } = await loader.load(layer.geometry.object);
    const ids = features.map(({ properties }) => properties?.id);
    if (layer.geometry.id !== undefined && !ids.includes(layer.geometry.id)) missing.push(layer.id);
    if (layer.type === 'fill') missing.push(...(layer.features ?? []).filter((id) => !ids.includes(id)));
  }
  expect(missing).toEqual([]);
});

test('features that one layer draws lie in the file in the order of the scene', async () => {
  const loader = createGeometryLoader(async (file) => JSON.parse(readFileSync(`public/data/${file}`, 'utf8')));
  const groups = groupLayers(styleOf(makeCase('', {})).scene.layers).filter((group) => group.length > 1);
  expect(groups.length).toBeGreaterThan(0);
  for (const group of groups) {
    const wanted = group.map(({ geometry }) => geometry.id);
    const { features } = await loader.load(group[0]?.geometry.object ?? 'sea');
    const found = features.map(({ properties }) => properties?.id).filter((id) => wanted.includes(id));
    expect(found).toEqual(wanted);
  }
});
