import { describe, expect, it } from 'vitest';
import { distanceKm, distanceToCoresKm, filterPlaces, findCities, nearestPlaces } from '../../../src/model/places.ts';
import type { Atlas, City, LngLat, Park, ParkRole, Text } from '../../../src/model/types.ts';
import { realAtlas } from '../scene/real-atlas.ts';

const text = (hans: string, en: string, hant: string = hans): Text => ({ 'zh-Hans': hans, en, 'zh-Hant': hant });

function city(adcode: string, name: Text, label: Text, lngLat: LngLat, role: City['role']): City {
  return {
    adcode,
    name,
    label,
    lngLat,
    role,
    uncertaintyM: 1000,
    bank: null,
    direction: null,
    guangfo: false,
    areaKm2: 1,
    nationalSince: null,
    nationalNote: null,
    nationalSource: null,
    clauses: [3],
    sources: [],
  };
}

function park(
  id: string,
  name: Text,
  prefecture: string,
  lngLat: LngLat,
  roles: readonly ParkRole[],
  sectors: readonly string[],
): Park {
  return {
    id,
    name,
    label: name,
    prefecture,
    lngLat,
    roles,
    sectors,
    uncertaintyM: 1000,
    confidence: 'high',
    basis: text('', ''),
    clauses: [4],
    sources: [],
    linkedTo: null,
    about: null,
  };
}

/** Two cores, one other city, four parks: enough to tell the look-ups apart. */
const ATLAS: Atlas = {
  notice: { reviewNumber: null, publisher: null, publicUrl: null, datum: 'WGS84' },
  cities: [
    city('440100', text('广州市', 'Guangzhou', '廣州市'), text('广州', 'Guangzhou', '廣州'), [113.264, 23.129], 'core'),
    city('440300', text('深圳市', 'Shenzhen'), text('深圳', 'Shenzhen'), [114.058, 22.543], 'core'),
    city('440600', text('佛山市', 'Foshan'), text('佛山', 'Foshan'), [113.122, 23.022], 'delta'),
  ],
  parks: [
    park(
      'nansha',
      text('广州南沙开发区', 'Nansha, Guangzhou', '廣州南沙開發區'),
      '440100',
      [113.6, 22.76],
      ['key-area'],
      ['it', 'finance'],
    ),
    park(
      'tianhe-software',
      text('天河软件园', 'Tianhe Software Park', '天河軟件園'),
      '440100',
      [113.4, 23.14],
      ['software-base'],
      ['it'],
    ),
    park('qianhai', text('前海', 'Qianhai'), '440300', [113.9, 22.53], ['key-area', 'finance-zone'], ['finance']),
    park(
      'finance-hitech',
      text('广东金融高新区', 'Finance Hi-Tech Zone', '廣東金融高新區'),
      '440600',
      [113.16, 23.05],
      ['finance-zone'],
      ['finance'],
    ),
  ],
  clauses: [],
  sources: [],
  roles: [],
  sectors: [],
  layout: [],
  rivers: [],
  layers: [],
  context: [],
  facts: [],
  targets: [],
  observations: [],
  markets: [],
};

const EVERYTHING = { query: '', sector: null, role: null };
const citiesFor = (query: string) => findCities(realAtlas, query).map(({ adcode }) => adcode);

describe('findCities', () => {
  it.each([
    ['韶关', ['440200']],
    ['韶關市', ['440200']],
    ['ＳＨＡＯＧＵＡＮ', ['440200']],
    ['  guangzhou ', ['440100']],
    ['南沙', []],
    ['上海', []],
  ])('finds for “%s” the cities of that name: %j', (query, adcodes) => {
    expect(citiesFor(query)).toEqual(adcodes);
  });

  it('finds none as long as nothing is typed', () => {
    expect(citiesFor(' \u3000')).toEqual([]);
  });
});

const idsOf = (filter: Partial<Parameters<typeof filterPlaces>[1]>) =>
  filterPlaces(ATLAS, { ...EVERYTHING, ...filter }).map(({ id }) => id);

describe('filterPlaces', () => {
  it('lets every park through, in the order of the atlas, when nothing is asked', () => {
    expect(idsOf({})).toEqual(ATLAS.parks.map(({ id }) => id));
    expect(idsOf({ query: '  \u3000 ' })).toHaveLength(4);
  });

  it.each([
    ['南沙', ['nansha']],
    ['開發區', ['nansha']],
    ['NANSHA', ['nansha']],
    ['ｎａｎｓｈａ', ['nansha']],
    ['软件', ['tianhe-software']],
    ['software park', ['tianhe-software']],
    ['park　tianhe', ['tianhe-software']],
    ['金融 广东', ['finance-hitech']],
    ['火星', []],
  ])('finds by name: %s', (query, ids) => {
    expect(idsOf({ query })).toEqual(ids);
  });

  it('finds by the city, in any language', () => {
    expect(idsOf({ query: '廣州' })).toEqual(['nansha', 'tianhe-software']);
    expect(idsOf({ query: 'shenzhen' })).toEqual(['qianhai']);
  });

  it('takes signs of patterns for plain text', () => {
    expect(idsOf({ query: '.*' })).toEqual([]);
    expect(idsOf({ query: '(' })).toEqual([]);
  });

  it('wants sector, role and text together', () => {
    expect(idsOf({ sector: 'finance' })).toEqual(['nansha', 'qianhai', 'finance-hitech']);
    expect(idsOf({ sector: 'finance', role: 'finance-zone' })).toEqual(['qianhai', 'finance-hitech']);
    expect(idsOf({ sector: 'finance', role: 'finance-zone', query: '佛山' })).toEqual(['finance-hitech']);
  });
});

describe('distances', () => {
  it('are great-circle kilometres', () => {
    // One degree along a meridian of a sphere of 6,371.0088 km.
    expect(distanceKm([113, 22], [113, 23])).toBeCloseTo(111.195, 2);
    expect(distanceKm([113, 22], [113, 22])).toBe(0);
  });

  it('between the two cores come to about 104 km', () => {
    expect(distanceKm([113.264, 23.129], [114.058, 22.543])).toBeCloseTo(104.1, 0);
  });

  it('to the cores come in the order of the atlas, and to the cores only', () => {
    const distances = distanceToCoresKm(ATLAS, 'qianhai');
    expect(distances.map(({ adcode }) => adcode)).toEqual(['440100', '440300']);
    expect(distances[1]?.km).toBeCloseTo(16.3, 0);
  });

  it('give the nearest other places, nearest first', () => {
    const near = nearestPlaces(ATLAS, 'tianhe-software', 2);
    expect(near.map(({ park: { id } }) => id)).toEqual(['finance-hitech', 'nansha']);
    expect(near[0]?.km).toBeLessThan(near[1]?.km ?? 0);
  });

  it('give all others when more are asked for than there are', () => {
    expect(nearestPlaces(ATLAS, 'nansha', 99)).toHaveLength(3);
  });

  it('throw for an id that is no park', () => {
    expect(() => distanceToCoresKm(ATLAS, '440100')).toThrow(/440100/);
    expect(() => nearestPlaces(ATLAS, 'nowhere', 3)).toThrow(RangeError);
  });
});
