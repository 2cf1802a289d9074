import type { Feature, FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { inlineFileSelector } from '../model/site-files.ts';
import type { GeometryObject } from '../scene/types.ts';

/** The files of `public/data/` that the interactive map draws from. */
export type GeometryFile =
  | 'guangdong.topo.json'
  | 'coast.topo.json'
  | 'layout.geojson'
  | 'rivers.geojson'
  | 'fade.geojson';

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
 * Scheme of the addresses under which the style names its geometry. MapLibre hands them back to `mount.ts`, which answers
 * with GeoJSON cut out of the published files: TopoJSON weighs a third of it, and one file serves many sources.
 */
export const GEOMETRY_SCHEME = 'atlas';

export function encodeGeometryUrl(object: GeometryObject): string {
  return `${GEOMETRY_SCHEME}://${object}`;
}

/** @returns `null` when the address names none of our objects. */
export function decodeGeometryUrl(url: string): GeometryObject | null {
  return GEOMETRY_OBJECTS.find((object) => url === encodeGeometryUrl(object)) ?? null;
}

/** A file that did not arrive, or is not what it should be. */
export class GeometryError extends Error {
  readonly file: GeometryFile;

  constructor(file: GeometryFile, problem: string) {
    super(`${file}: ${problem}`);
    this.name = 'GeometryError';
    this.file = file;
  }
}

/** Reads one file and parses it. Rejects with a `GeometryError`. */
export type ReadGeometryFile = (file: GeometryFile) => Promise<unknown>;

/** @param dataBase folder of the files, absolute or relative to the page, ending in a slash */
export function createFileReader(dataBase: string, fetchFile: typeof fetch): ReadGeometryFile {
  return async (file) => {
    const response = await fetchFile(dataBase + file).catch((cause: unknown) => {
      throw new GeometryError(file, `did not load (${String(cause)})`);
    });
    if (!response.ok) throw new GeometryError(file, `answered with status ${response.status}`);
    return response.json().catch((cause: unknown) => {
      throw new GeometryError(file, `is not JSON (${String(cause)})`);
    });
  };
}

/** What `createPageReader` takes from the document. */
export interface InlineFiles {
  readonly querySelector: (selector: string) => { readonly textContent: string | null } | null;
}

/** Reads a file out of the page where the page carries it, as the single file does, and fetches it everywhere else. */
export function createPageReader(
  dataBase: string,
  page: InlineFiles = document,
  fetchFile: typeof fetch = (...request) => fetch(...request),
): ReadGeometryFile {
  const fetched = createFileReader(dataBase, fetchFile);
  return async (file) => {
    const inline = page.querySelector(inlineFileSelector(dataBase + file));
    if (inline === null) return fetched(file);
    try {
      return JSON.parse(inline.textContent ?? '');
    } catch (cause) {
      throw new GeometryError(file, `is not JSON (${String(cause)})`);
    }
  };
}

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
