import type { Feature, FeatureCollection, LineString, MultiLineString } from 'geojson';
import { smoothLine } from './curves.ts';
import { fromPlane, toPlane } from './plane.ts';
import { normalizeCollection } from './rfc7946.ts';
import { runMapshaper } from './run-mapshaper.ts';

type River = Feature<LineString | MultiLineString, { id: string; object: 'rivers'; name: string }>;

/** The authored rivers with their corners rounded, ending where the sea begins; `id` and name are kept. */
export async function buildRivers(rivers: FeatureCollection, sea: FeatureCollection): Promise<FeatureCollection> {
  const smooth = rivers.features.map(({ properties, geometry }, i): River => {
    if (geometry.type !== 'LineString') throw new Error(`rivers.geojson: feature ${i + 1} is no LineString`);
    const name = String(properties?.name_zh ?? properties?.name ?? '');
    const id = String(properties?.id ?? name);
    if (id === '') throw new Error(`rivers.geojson: feature ${i + 1} has neither id nor name`);
    return {
      type: 'Feature',
      properties: { id, object: 'rivers', name },
      geometry: {
        type: 'LineString',
        coordinates: smoothLine(geometry.coordinates.map(toPlane), 2).map((p) => [...fromPlane(p)]),
      },
    };
  });
  const outputs = await runMapshaper(
    [
      '-i rivers.json name=rivers',
      '-i sea.json name=sea',
      '-erase source=sea target=rivers',
      '-o out.json format=geojson geojson-type=FeatureCollection target=rivers',
    ],
    { 'rivers.json': { type: 'FeatureCollection', features: smooth }, 'sea.json': sea },
  );
  return normalizeCollection((outputs['out.json'] as { features: River[] }).features, 4);
}
