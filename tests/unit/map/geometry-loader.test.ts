import type { Topology } from 'topojson-specification';
import { expect, test } from 'vitest';
import {
  beginReading,
  createFileReader,
  createPageReader,
  GEOMETRY_FILES,
  GeometryError,
  type GeometryFile,
} from '../../../src/map/geometry-files.ts';
import { createGeometryLoader, decodeGeometry, loadAllObjects } from '../../../src/map/geometry-loader.ts';

/** Two squares side by side, and the border between them. */
const topology: Topology = {
  type: 'Topology',
  objects: {
    prefectures: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', id: '440100', properties: { adcode: '440100', name: '广州市' }, arcs: [[0, 1]] },
        { type: 'Polygon', properties: { adcode: '440600' }, arcs: [[-1, 2]] },
      ],
    },
    'prefecture-borders': { type: 'MultiLineString', arcs: [[0]] },
  },
  arcs: [
    [
      [1, 0],
      [1, 1],
    ],
    [
      [1, 1],
      [0, 1],
      [0, 0],
      [1, 0],
    ],
    [
      [1, 0],
      [2, 0],
      [2, 1],
      [1, 1],
    ],
  ],
};

const layout = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { id: 'belt-east-1', object: 'belts' },
      geometry: { type: 'Point', coordinates: [0, 0] },
    },
    {
      type: 'Feature',
      properties: { id: 'guangfo', object: 'guangfo' },
      geometry: { type: 'Point', coordinates: [0, 0] },
    },
  ],
};

test('polygons come out of TopoJSON with their adcode as property', () => {
  const { features } = decodeGeometry('prefectures', topology);
  expect(features.map(({ properties }) => properties)).toEqual([{ id: '440100' }, { id: '440600' }]);
  expect(features[0]?.geometry.type).toBe('Polygon');
});

test('an object that is one line becomes one feature', () => {
  const { features } = decodeGeometry('prefecture-borders', topology);
  expect(features).toHaveLength(1);
  expect(features[0]?.geometry).toEqual({
    type: 'MultiLineString',
    coordinates: [
      [
        [1, 0],
        [1, 1],
      ],
    ],
  });
});

test('of a GeoJSON file only the features of the object are taken', () => {
  expect(decodeGeometry('belts', layout).features.map(({ properties }) => properties)).toEqual([{ id: 'belt-east-1' }]);
});

test.each([
  ['sars', topology, 'guangdong.topo.json: has no object sars'],
  ['extension', layout, 'layout.geojson: has no object extension'],
  ['sea', '<!doctype html>', 'coast.topo.json: is neither TopoJSON nor GeoJSON'],
  ['rivers', null, 'rivers.geojson: is neither TopoJSON nor GeoJSON'],
] as const)('a file without %s is refused by name', (object, content, message) => {
  expect(() => decodeGeometry(object, content)).toThrow(GeometryError);
  expect(() => decodeGeometry(object, content)).toThrow(message);
});

test('a file is read once for all objects in it', async () => {
  const read: GeometryFile[] = [];
  const loader = createGeometryLoader(async (file) => {
    read.push(file);
    return topology;
  });
  await Promise.all([loader.load('prefectures'), loader.load('prefecture-borders')]);
  await loader.load('prefectures');
  expect(read).toEqual(['guangdong.topo.json']);
});

test('after a failure the file is asked for again', async () => {
  let attempts = 0;
  const loader = createGeometryLoader(async (file) => {
    attempts++;
    if (attempts === 1) throw new GeometryError(file, 'did not load');
    return topology;
  });
  await expect(loader.load('prefectures')).rejects.toThrow('guangdong.topo.json: did not load');
  expect((await loader.load('prefectures')).features).toHaveLength(2);
});

test.each([
  ['a missing file', async () => new Response('', { status: 404 }), 'coast.topo.json: answered with status 404'],
  ['a page instead of data', async () => new Response('<html>'), 'coast.topo.json: is not JSON'],
  [
    'a closed network',
    async () => Promise.reject(new TypeError('Failed to fetch')),
    'coast.topo.json: did not load (TypeError',
  ],
])('%s is a failure that says which file', async (_name, fetchFile, message) => {
  const read = createFileReader('./data/', fetchFile);
  await expect(read('coast.topo.json')).rejects.toThrow(message);
  await expect(read('coast.topo.json')).rejects.toBeInstanceOf(GeometryError);
});

test('files are fetched from the folder of the data', async () => {
  const asked: string[] = [];
  const read = createFileReader('./data/', async (url) => {
    asked.push(String(url));
    return new Response('{"type":"Topology"}');
  });
  expect(await read('coast.topo.json')).toEqual({ type: 'Topology' });
  expect(asked).toEqual(['./data/coast.topo.json']);
});

test('a file that the page carries is read out of it, and only the others are fetched', async () => {
  const asked: string[] = [];
  const page = {
    querySelector: (selector: string) =>
      selector === 'script[data-file="data/coast.topo.json"]' ? { textContent: '{"type":"Topology"}' } : null,
  };
  const read = createPageReader('./data/', page, async (url) => {
    asked.push(String(url));
    return new Response('{"type":"FeatureCollection"}');
  });
  expect(await read('coast.topo.json')).toEqual({ type: 'Topology' });
  expect(await read('rivers.geojson')).toEqual({ type: 'FeatureCollection' });
  expect(asked).toEqual(['./data/rivers.geojson']);
});

test('a file that the page carries damaged is a failure that says which file', async () => {
  const read = createPageReader('./data/', { querySelector: () => ({ textContent: '{' }) });
  await expect(read('fade.geojson')).rejects.toThrow('fade.geojson: is not JSON');
});

test('all files are asked for at once, and each only once', async () => {
  const asked: GeometryFile[] = [];
  const read = beginReading(async (file) => {
    asked.push(file);
    return file;
  });
  expect(asked).toEqual(GEOMETRY_FILES);
  expect(await Promise.all(GEOMETRY_FILES.map(read))).toEqual(GEOMETRY_FILES);
  expect(asked).toEqual(GEOMETRY_FILES);
});

test('a file that fails before anybody wants it fails for whoever wants it', async () => {
  const read = beginReading(async (file) => {
    throw new GeometryError(file, 'did not load');
  });
  await new Promise((done) => setTimeout(done, 0));
  await expect(read('fade.geojson')).rejects.toThrow('fade.geojson: did not load');
});

test('in the collection of all objects every feature says of which it is, in the order of its file', async () => {
  const { features } = await loadAllObjects({
    load: async (object) => ({
      type: 'FeatureCollection',
      features: ['a', 'b'].map((id) => ({
        type: 'Feature',
        properties: { id: `${object}-${id}` },
        geometry: { type: 'Point', coordinates: [0, 0] },
      })),
    }),
  });
  const belts = features.filter(({ properties }) => properties?.object === 'belts');
  expect(belts.map(({ properties }) => properties?.id)).toEqual(['belts-a', 'belts-b']);
  expect(features.filter(({ properties }) => !properties?.id.startsWith(properties.object))).toEqual([]);
});
