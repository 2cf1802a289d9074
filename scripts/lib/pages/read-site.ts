import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import atlasJson from '../../../src/model/generated/atlas.json' with { type: 'json' };
import type { MapNotice } from '../../../src/model/types.ts';
import type { PageSpec } from '../../../src/prerender.tsx';
import type { Box, Datapackage } from './build-dataset.ts';
import type { Site } from './build-head.ts';

/**
 * Reads what the heads say from the published data.
 * @param publicUrl takes the place of that in `data/map.json`
 */
export async function readSite(root: string, pages: readonly PageSpec[], publicUrl?: string): Promise<Site> {
  const read = async (file: string) => JSON.parse(await readFile(join(root, 'public', 'data', file), 'utf8'));
  const notice = atlasJson.notice as MapNotice;
  return {
    pages,
    notice: publicUrl === undefined ? notice : { ...notice, publicUrl },
    datapackage: (await read('datapackage.json')) as Datapackage,
    box: boxAround(await read('guangdong.topo.json'), 'prefectures'),
  };
}

/** The box around one layer, opened to hundredths of a degree. @throws when there is no such layer */
export function boxAround(topology: Topology, layer: string): Box {
  const object = topology.objects[layer] as GeometryObject | undefined;
  if (object === undefined) throw new Error(`the topology has no layer ${layer}`);
  let [west, south, east, north] = [180, 90, -180, -90];
  const visit = (value: unknown): void => {
    if (!Array.isArray(value)) return;
    const [lng, lat] = value as unknown[];
    if (typeof lng === 'number' && typeof lat === 'number') {
      west = Math.min(west, lng);
      east = Math.max(east, lng);
      south = Math.min(south, lat);
      north = Math.max(north, lat);
    } else value.forEach(visit);
  };
  const collection = feature(topology, object);
  for (const { geometry } of collection.type === 'FeatureCollection' ? collection.features : [collection]) {
    if ('coordinates' in geometry) visit(geometry.coordinates);
  }
  const down = (degrees: number): number => Math.floor(degrees * 100) / 100;
  const up = (degrees: number): number => Math.ceil(degrees * 100) / 100;
  return [down(west), down(south), up(east), up(north)];
}
