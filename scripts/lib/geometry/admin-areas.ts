import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { booleanPointInPolygon } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { meshArcs } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { DATA_BOUNDS } from '../../../src/scene/extent.ts';
import { decodeEchartsMap, type EchartsMap } from './decode-echarts.ts';
import { gcj02ToWgs84 } from './gcj02.ts';
import { runMapshaper } from './run-mapshaper.ts';

export interface AreaProperties {
  readonly adcode: string;
  readonly name: string;
  readonly layer: 'prefectures' | 'sars' | 'neighbours' | 'islands';
}
type AreaFeature = Feature<Polygon | MultiPolygon, AreaProperties>;

const require = createRequire(import.meta.url);

/** 海南 without 三沙市: only the north tip of the island reaches the data bounds. */
const SURROUNDINGS = [
  { file: 'xianggang', adcode: '810000', name: '香港特别行政区', layer: 'sars' },
  { file: 'aomen', adcode: '820000', name: '澳门特别行政区', layer: 'sars' },
  { file: 'guangxi', adcode: '450000', name: '广西壮族自治区', layer: 'neighbours' },
  { file: 'hunan', adcode: '430000', name: '湖南省', layer: 'neighbours' },
  { file: 'jiangxi', adcode: '360000', name: '江西省', layer: 'neighbours' },
  { file: 'fujian', adcode: '350000', name: '福建省', layer: 'neighbours' },
  { file: 'hainan', adcode: '460000', name: '海南省', layer: 'neighbours' },
] as const;
const SANSHA = '460300';

/** 内伶仃岛, which the source still counts to 珠海市; it was handed to 深圳市 in 2009. */
const NEI_LINGDING: Position = [113.8, 22.41];

async function readEcharts(path: string): Promise<EchartsMap> {
  return JSON.parse(await readFile(require.resolve(`echarts-maps-4/map/json/${path}.json`), 'utf8')) as EchartsMap;
}

/** All areas of the map in WGS84 as the source draws them, corrected for 内伶仃岛, neither cleaned nor clipped. */
export async function readAdminAreas(): Promise<FeatureCollection<Polygon | MultiPolygon, AreaProperties>> {
  const guangdong = decodeEchartsMap(await readEcharts('province/guangdong'), gcj02ToWgs84);
  const prefectures = handOverIsland(
    guangdong.features.map((f) => ({ ...f, properties: { ...f.properties, layer: 'prefectures' } })),
    { point: NEI_LINGDING, from: '440400', to: '440300' },
  );
  const others: AreaFeature[] = [];
  for (const { file, adcode, name, layer } of SURROUNDINGS) {
    const parts = decodeEchartsMap(await readEcharts(`province/${file}`), gcj02ToWgs84);
    for (const part of parts.features) {
      if (part.properties.adcode === SANSHA) continue;
      others.push({ ...part, properties: { adcode, name, layer } });
    }
  }
  return { type: 'FeatureCollection', features: [...prefectures, ...others, await readDongsha()] };
}

/** The atoll among the parts of 广东 in the national file; the two submerged banks beside it are left out. */
async function readDongsha(): Promise<AreaFeature> {
  const china = decodeEchartsMap(await readEcharts('china'), gcj02ToWgs84);
  const province = china.features.find((f) => f.properties.adcode === '440000');
  if (province?.geometry.type !== 'MultiPolygon') throw new Error('china.json: 广东 is expected to have several parts');
  const isAtoll = (ring: readonly Position[]) =>
    ring.every(([lng = 0, lat = 0]) => lng > 116.6 && lng < 117 && lat > 20.5 && lat < 20.85);
  const coordinates = province.geometry.coordinates.filter(([ring]) => ring && isAtoll(ring));
  if (coordinates.length !== 1)
    throw new Error(`china.json: one atoll of 东沙群岛 expected, found ${coordinates.length}`);
  return {
    type: 'Feature',
    properties: { adcode: 'dongsha', name: '东沙群岛', layer: 'islands' },
    geometry: { type: 'MultiPolygon', coordinates },
  };
}

function polygonsOf(geometry: Polygon | MultiPolygon): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

function handOverIsland(
  features: readonly AreaFeature[],
  { point, from, to }: { point: Position; from: string; to: string },
): AreaFeature[] {
  const giver = features.find((f) => f.properties.adcode === from);
  if (!giver) throw new Error(`No prefecture ${from}`);
  const isIt = (coordinates: Position[][]) => booleanPointInPolygon(point, { type: 'Polygon', coordinates });
  const moved = polygonsOf(giver.geometry).filter(isIt);
  if (moved.length !== 1) throw new Error(`${from}: one island at ${point} expected, found ${moved.length}`);
  return features.map((feature) => {
    const polygons = polygonsOf(feature.geometry);
    if (feature === giver) {
      return { ...feature, geometry: { type: 'MultiPolygon', coordinates: polygons.filter((p) => !isIt(p)) } };
    }
    if (feature.properties.adcode !== to) return feature;
    return { ...feature, geometry: { type: 'MultiPolygon', coordinates: [...polygons, ...moved] } };
  });
}

const LAYERS = ['prefectures', 'sars', 'neighbours', 'islands'] as const;

/**
 * One topology of all areas, borders shared: `prefectures`, `sars`, `neighbours` (clipped to the data bounds), `islands`,
 * and the borders between them as lines. Simplified to about `intervalM` metres; smaller islands than `minIslandKm2`
 * are dropped, but 东沙群岛 never.
 */
export async function buildAdminTopology(
  areas: FeatureCollection<Polygon | MultiPolygon, AreaProperties>,
  { intervalM, minIslandKm2, quantization }: { intervalM: number; minIslandKm2: number; quantization: number },
): Promise<Topology> {
  const outputs = await runMapshaper(
    [
      '-i areas.json snap name=areas',
      '-clean gap-fill-area=3km2',
      '-dissolve layer,adcode,name',
      `-simplify weighted keep-shapes interval=${intervalM}`,
      `-filter-islands min-area=${minIslandKm2}km2`,
      '-clean gap-fill-area=1km2',
      '-split layer',
      `-clip bbox=${DATA_BOUNDS.join(',')} target=neighbours`,
      '-filter-fields adcode,name target=*',
      `-o out.json format=topojson quantization=${quantization} id-field=adcode target=${LAYERS.join(',')}`,
    ],
    { 'areas.json': areas },
  );
  return withBorders(outputs['out.json'] as Topology);
}

/** Adds the border lines; they refer to the arcs of the areas, so fill and line cannot part. */
export function withBorders(topology: Topology): Topology {
  const owners = new Map<unknown, (typeof LAYERS)[number]>();
  const geometries = LAYERS.flatMap((layer) => {
    const object = topology.objects[layer] as GeometryCollection | undefined;
    if (!object?.geometries) throw new Error(`The topology has no object ${layer}`);
    for (const geometry of object.geometries) owners.set(geometry, layer);
    return object.geometries;
  });
  const all: GeometryCollection = { type: 'GeometryCollection', geometries };
  const borders = (test: (a: string, b: string) => boolean) =>
    meshArcs(topology, all, (a, b) => a !== b && test(owners.get(a) ?? '', owners.get(b) ?? ''));
  return {
    ...topology,
    objects: {
      ...topology.objects,
      'prefecture-borders': borders((a, b) => a === 'prefectures' && b === 'prefectures'),
      'province-borders': borders((a, b) => (a === 'prefectures') !== (b === 'prefectures')),
      'neighbour-borders': borders((a, b) => a === 'neighbours' && b === 'neighbours'),
    },
  };
}
