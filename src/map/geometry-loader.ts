import type { Feature, FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type { GeometryObject } from '../scene/types.ts';
import { GeometryError, type GeometryFile, type ReadGeometryFile } from './geometry-files.ts';

const FILE_OF: Readonly<Record<GeometryObject, GeometryFile>> = {
  prefectures: 'guangdong.topo.json',
  neighbours: 'guangdong.topo.json',
  sars: 'guangdong.topo.json',
  islands: 'guangdong.topo.json',
  'prefecture-borders': 'guangdong.topo.json',
  'province-borders': 'guangdong.topo.json',
  'neighbour-borders': 'guangdong.topo.json',
  sea: 'coast.topo.json',
  coastline: 'coast.topo.json',
  waterlines: 'coast.topo.json',
  rivers: 'rivers.geojson',
  belts: 'layout.geojson',
  guangfo: 'layout.geojson',
  extension: 'layout.geojson',
  flows: 'layout.geojson',
  fade: 'fade.geojson',
};

export const GEOMETRY_OBJECTS = Object.keys(FILE_OF) as readonly GeometryObject[];

/**
 * Scheme of the address under which the style names its geometry. MapLibre hands it back to `mount.ts`, which answers with
 * GeoJSON cut out of the published files: TopoJSON weighs a third of it, and one file serves many objects.
 */
export const GEOMETRY_SCHEME = 'atlas';
export const GEOMETRY_URL = `${GEOMETRY_SCHEME}://geometry`;

/** Every feature carries its id as the property `id`: MapLibre keeps only numbers as ids, and adcodes are names. */
function withId(from: Feature): Feature {
  const id = from.properties?.id ?? from.properties?.adcode ?? from.id;
  return { type: 'Feature', properties: id === undefined ? {} : { id: String(id) }, geometry: from.geometry };
}

/**
 * The features of one object, cut out of its file.
 * @throws GeometryError when the file is of another kind or lacks the object
 */
export function decodeGeometry(object: GeometryObject, content: unknown): FeatureCollection {
  const file = FILE_OF[object];
  const { type } = (content ?? {}) as { type?: unknown };
  if (type === 'Topology') {
    const topology = content as Topology;
    const found = topology.objects[object];
    if (found === undefined) throw new GeometryError(file, `has no object ${object}`);
    const decoded = feature(topology, found);
    const features = decoded.type === 'FeatureCollection' ? decoded.features : [decoded];
    return { type: 'FeatureCollection', features: features.map(withId) };
  }
  if (type !== 'FeatureCollection') throw new GeometryError(file, 'is neither TopoJSON nor GeoJSON');
  const features = (content as FeatureCollection).features.filter((f) => f.properties?.object === object);
  if (features.length === 0) throw new GeometryError(file, `has no object ${object}`);
  return { type: 'FeatureCollection', features: features.map(withId) };
}

export interface GeometryLoader {
  /** Rejects with a `GeometryError`; asking again tries again. */
  load(object: GeometryObject): Promise<FeatureCollection>;
}

/** Fetches each file once, however many objects are cut out of it. What failed is forgotten, so that a retry can help. */
export function createGeometryLoader(readFile: ReadGeometryFile): GeometryLoader {
  const files = new Map<GeometryFile, Promise<unknown>>();
  const read = (file: GeometryFile): Promise<unknown> => {
    const known = files.get(file);
    if (known) return known;
    const reading = readFile(file);
    files.set(file, reading);
    reading.catch(() => files.delete(file));
    return reading;
  };
  return { load: async (object) => decodeGeometry(object, await read(FILE_OF[object])) };
}

/** All objects in one collection, each feature with the property `object`. Rejects with a `GeometryError`. */
export async function loadAllObjects({ load }: GeometryLoader): Promise<FeatureCollection> {
  const features = await Promise.all(
    GEOMETRY_OBJECTS.map(async (object) =>
      (await load(object)).features.map((one) => ({ ...one, properties: { ...one.properties, object } })),
    ),
  );
  return { type: 'FeatureCollection', features: features.flat() };
}
