import { execFile, execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { check } from '@placemarkio/check-geojson';
import { area, booleanPointInPolygon } from '@turf/turf';
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import type { Topology } from 'topojson-specification';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadLand, loadPrefecturePolygons } from '../../scripts/lib/geometry/reference-shapes.ts';
import { signedArea } from '../../scripts/lib/geometry/rfc7946.ts';
import { featuresOf } from '../../scripts/lib/geometry/topology-features.ts';
import { containsLngLat, DATA_BOUNDS } from '../../src/scene/extent.ts';

const PUBLIC_DATA = new URL('../../public/data/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, PUBLIC_DATA), 'utf8');
const readTopology = (name: string) => JSON.parse(read(name)) as Topology;
const readCollection = (name: string) => JSON.parse(read(name)) as FeatureCollection;

const TOPOLOGIES = ['guangdong.topo.json', 'coast.topo.json'];
/** All GeoJSON that is published, whoever makes it; the fade alone reaches beyond the data bounds, on purpose. */
const COLLECTIONS = readdirSync(PUBLIC_DATA).filter((name) => name.endsWith('.geojson'));

const PREFECTURES = (
  '440100 440200 440300 440400 440500 440600 440700 440800 440900 441200 441300 ' +
  '441400 441500 441600 441700 441800 441900 442000 445100 445200 445300'
).split(' ');

function linesOf(geometry: Geometry): Position[][] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates]];
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    default:
      throw new Error(`The atlas publishes no ${geometry.type}`);
  }
}

function ringsOf(geometry: Geometry): Position[][][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
}

/** Quantized topologies are exact to a ten-thousandth of their width; a clip edge may be rounded by as much. */
const ROUNDING_DEG = 1e-4;

function isWithinBounds([lng = Number.NaN, lat = Number.NaN]: Position): boolean {
  const [west, south, east, north] = DATA_BOUNDS;
  const grown = [west - ROUNDING_DEG, south - ROUNDING_DEG, east + ROUNDING_DEG, north + ROUNDING_DEG] as const;
  return containsLngLat(grown, [lng, lat]);
}

describe('the areas', () => {
  const topology = readTopology('guangdong.topo.json');
  let prefectures: Feature<Polygon | MultiPolygon, { adcode: string; name: string }>[] = [];
  beforeAll(async () => {
    prefectures = (await loadPrefecturePolygons()).features;
  });
  const inPrefecture = (adcode: string, point: Position) => {
    const found = prefectures.find((f) => f.properties.adcode === adcode);
    return found !== undefined && booleanPointInPolygon(point, found);
  };

  it('are the 21 prefectures of the province, each once, by adcode', () => {
    expect(prefectures.map((f) => f.id).toSorted()).toEqual(PREFECTURES);
    expect(prefectures.map((f) => f.properties.adcode).toSorted()).toEqual(PREFECTURES);
  });

  it('have the two SARs under their full names', () => {
    expect(featuresOf(topology, 'sars').map((f) => f.properties?.name)).toEqual(['香港特别行政区', '澳门特别行政区']);
  });

  it('have the five neighbouring provinces and no other', () => {
    expect(
      featuresOf(topology, 'neighbours')
        .map((f) => f.id)
        .toSorted(),
    ).toEqual(['350000', '360000', '430000', '450000', '460000']);
    expect(Object.keys(topology.objects).toSorted()).toEqual([
      'islands',
      'neighbour-borders',
      'neighbours',
      'prefecture-borders',
      'prefectures',
      'province-borders',
      'sars',
    ]);
  });

  it('show 东沙群岛', () => {
    const [island, ...others] = featuresOf(topology, 'islands');
    expect(others).toEqual([]);
    expect(island?.id).toBe('dongsha');
    expect(island?.properties?.name).toBe('东沙群岛');
    const inAtoll = ([lng = 0, lat = 0]: Position) => lng > 116.6 && lng < 117 && lat > 20.5 && lat < 20.85;
    expect(island && linesOf(island.geometry).flat().every(inAtoll)).toBe(true);
  });

  it('count 内伶仃岛 to 深圳市 and not to 珠海市', () => {
    expect(inPrefecture('440300', [113.8, 22.41])).toBe(true);
    expect(inPrefecture('440400', [113.8, 22.41])).toBe(false);
  });

  it('count 横琴 to 珠海市', () => {
    expect(inPrefecture('440400', [113.51, 22.12])).toBe(true);
  });

  it('agree with the official area of every inland city within half a per cent', () => {
    // Official figures, km²; cities without a coast. The others' polygons include bays and estuaries.
    const officialKm2 = {
      440200: 18413,
      440600: 3798,
      441200: 14891,
      441400: 15865,
      441600: 15654,
      441800: 19036,
      445300: 7787,
    };
    for (const [adcode, official] of Object.entries(officialKm2)) {
      const found = prefectures.find((f) => f.properties.adcode === adcode);
      const drawn = found ? area(found) / 1e6 : Number.NaN;
      expect(Math.abs(drawn / official - 1), `${adcode}: ${drawn.toFixed(0)} km²`).toBeLessThan(0.005);
    }
  });

  it('cut 海南, so that the island is never whole', () => {
    const hainan = featuresOf(topology, 'neighbours').find((f) => f.id === '460000');
    const lats = hainan
      ? linesOf(hainan.geometry)
          .flat()
          .map(([, lat = 0]) => lat)
      : [];
    expect(Math.min(...lats)).toBeGreaterThanOrEqual(20 - ROUNDING_DEG);
    // The island reaches south to 18.1°; the cut leaves the northern tip only.
    expect(Math.max(...lats)).toBeLessThan(20.3);
  });

  it('share their borders: no arc is used more than twice', () => {
    const uses = new Map<number, number>();
    const count = (arcs: unknown): void => {
      if (Array.isArray(arcs)) for (const arc of arcs) count(arc);
      else if (typeof arcs === 'number') {
        const id = arcs < 0 ? ~arcs : arcs;
        uses.set(id, (uses.get(id) ?? 0) + 1);
      }
    };
    for (const name of ['prefectures', 'sars', 'neighbours', 'islands']) {
      const object = topology.objects[name];
      if (object?.type !== 'GeometryCollection') throw new Error(`${name} is no collection`);
      for (const geometry of object.geometries) if ('arcs' in geometry) count(geometry.arcs);
    }
    expect(Math.max(...uses.values())).toBe(2);
  });

  it('have borders made of the same arcs as the areas', () => {
    for (const name of ['prefecture-borders', 'province-borders', 'neighbour-borders']) {
      const object = topology.objects[name];
      expect(object?.type === 'MultiLineString' && object.arcs.length, name).toBeGreaterThan(0);
    }
  });
});

describe('the coast', () => {
  it('has sea, coastline and three waterlines in a file of its own', () => {
    const topology = readTopology('coast.topo.json');
    expect(Object.keys(topology.objects).toSorted()).toEqual(['coastline', 'sea', 'waterlines']);
    expect(featuresOf<Feature>(topology, 'waterlines').map((f) => f.id)).toEqual(['1', '2', '3']);
  });

  it('draws no coastline and no waterline along the edge of the data bounds', () => {
    const topology = readTopology('coast.topo.json');
    const [west, south, east, north] = DATA_BOUNDS;
    const onEdge = ([lng = 0, lat = 0]: Position) =>
      Math.min(lng - west, lat - south, east - lng, north - lat) < ROUNDING_DEG;
    const lines = ['coastline', 'waterlines'].flatMap((name) =>
      featuresOf<Feature>(topology, name).flatMap((f) => linesOf(f.geometry)),
    );
    for (const line of lines) {
      const runs = line.some((point, i) => i > 0 && onEdge(point) && onEdge(line[i - 1] ?? []));
      expect(runs).toBe(false);
    }
  });

  it('leaves 广州 on land and the mouth of the Pearl River in the sea', async () => {
    const land = await loadLand();
    expect(booleanPointInPolygon([113.26, 23.13], land)).toBe(true);
    expect(booleanPointInPolygon([113.75, 22.2], land)).toBe(false);
  });
});

describe('the layout', () => {
  const ids = readCollection('layout.geojson').features.map((f) => String(f.properties?.id));

  it('has both belts in three widths with a spine', () => {
    for (const bank of ['east', 'west']) {
      for (const part of ['1', '2', '3', 'spine']) expect(ids).toContain(`belt-${bank}-${part}`);
    }
  });

  it('has three arrows of fourteen steps and one flow to each city that is no core', () => {
    for (const direction of ['east', 'west', 'north']) {
      expect(ids.filter((id) => id.startsWith(`arrow-${direction}-`))).toHaveLength(14);
    }
    const flows = ids.filter((id) => /^\d{6}-\d{6}$/.test(id));
    expect(flows.map((id) => id.slice(7)).toSorted()).toEqual(
      PREFECTURES.filter((adcode) => adcode !== '440100' && adcode !== '440300'),
    );
  });

  it('has every id once', () => {
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe.each(TOPOLOGIES)('%s', (name) => {
  const topology = readTopology(name);

  it('stays within the data bounds', () => {
    for (const object of Object.keys(topology.objects)) {
      for (const shape of featuresOf<Feature>(topology, object)) {
        expect(linesOf(shape.geometry).flat().every(isWithinBounds), `${object} ${shape.id}`).toBe(true);
      }
    }
  });
});

describe.each(COLLECTIONS.filter((name) => name !== 'fade.geojson'))('%s', (name) => {
  it('stays within the data bounds', () => {
    for (const shape of readCollection(name).features) {
      expect(linesOf(shape.geometry).flat().every(isWithinBounds), String(shape.properties?.id)).toBe(true);
    }
  });
});

describe.each(COLLECTIONS)('%s', (name) => {
  const collection = readCollection(name);

  it('is valid GeoJSON by RFC 7946, without a crs member', () => {
    expect(() => check(read(name))).not.toThrow();
    expect(collection).not.toHaveProperty('crs');
  });

  it('follows the right-hand rule', () => {
    for (const shape of collection.features) {
      for (const [outer = [], ...holes] of ringsOf(shape.geometry)) {
        expect(signedArea(outer), String(shape.properties?.id)).toBeGreaterThan(0);
        for (const hole of holes) expect(signedArea(hole)).toBeLessThan(0);
      }
    }
  });

  it('has longitude first and at most six decimals', () => {
    for (const [lng = 0, lat = 0] of collection.features.flatMap((f) => linesOf(f.geometry).flat())) {
      expect(lng).toBeGreaterThanOrEqual(100);
      expect(lat).toBeLessThan(40);
      for (const value of [lng, lat]) expect(Number(value.toFixed(6))).toBe(value);
    }
  });
});

describe('no published geometry', () => {
  it('names a province that is not on the map', () => {
    const elsewhere =
      /台湾|贵州|云南|四川|湖北|安徽|浙江|江苏|上海|北京|越南|710000|520000|530000|Taiwan|Guizhou|Vietnam/;
    for (const name of [...TOPOLOGIES, ...COLLECTIONS]) expect(read(name), name).not.toMatch(elsewhere);
  });
});

describe('GDAL, where it is installed', () => {
  const installed = (() => {
    try {
      execFileSync('ogrinfo', ['--version'], { stdio: 'ignore' });
      return true;
    } catch (error) {
      // The only expected failure is that the program is not there; the tests below are then left out.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
      throw error;
    }
  })();

  it.runIf(installed).each([...TOPOLOGIES, ...COLLECTIONS])('opens %s and finds features', async (name) => {
    const path = fileURLToPath(new URL(name, PUBLIC_DATA));
    const { stdout } = await promisify(execFile)('ogrinfo', ['-ro', '-so', '-al', path]);
    expect(stdout).toMatch(/Feature Count: [1-9]/);
  });
});
