import { readFile } from 'node:fs/promises';
import { difference, feature, featureCollection } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Topology } from 'topojson-specification';
import { DATA_BOUNDS } from '../../../src/scene/extent.ts';
import { boundsPolygon } from './coast.ts';
import { featuresOf } from './topology-features.ts';

const PUBLIC_DATA = new URL('../../../public/data/', import.meta.url);

async function readTopology(name: string): Promise<Topology> {
  return JSON.parse(await readFile(new URL(name, PUBLIC_DATA), 'utf8')) as Topology;
}

/** The 21 prefectures as published (simplified to about 200 m, bays and estuaries included). */
export async function loadPrefecturePolygons(): Promise<
  FeatureCollection<Polygon | MultiPolygon, { adcode: string; name: string }>
> {
  const topology = await readTopology('guangdong.topo.json');
  return { type: 'FeatureCollection', features: featuresOf(topology, 'prefectures') };
}

/** Land by the coast of OpenStreetMap of 2017: the data bounds less the published sea. Good to about 250 m. */
export async function loadLand(): Promise<Feature<MultiPolygon>> {
  const sea = featuresOf(await readTopology('coast.topo.json'), 'sea');
  const land = difference(featureCollection([feature(boundsPolygon(DATA_BOUNDS)), ...sea]));
  if (land?.geometry.type !== 'MultiPolygon') throw new Error('coast.topo.json: land is expected in several parts');
  return { type: 'Feature', properties: {}, geometry: land.geometry };
}
