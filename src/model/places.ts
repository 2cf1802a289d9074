/** Looking up places in the atlas: the filter of the list, and how far apart places are. */
import { distance } from '@turf/distance';
import type { Adcode, Atlas, City, LngLat, Park, ParkRole, Text } from './types.ts';

export interface PlaceFilter {
  /** What the reader typed; words apart from each other must all be found. */
  readonly query: string;
  readonly sector: string | null;
  readonly role: ParkRole | null;
}

export interface CoreDistance {
  readonly adcode: Adcode;
  readonly km: number;
}

export interface NearPlace {
  readonly park: Park;
  readonly km: number;
}

/**
 * The parks that pass, in the order of the atlas. Text is searched in the names and labels of park and city in all
 * languages, so that 广州, 廣州 and Guangzhou find the same; width and case make no difference (NFKC).
 */
export function filterPlaces(atlas: Atlas, { query, sector, role }: PlaceFilter): readonly Park[] {
  const words = wordsOf(query);
  return atlas.parks.filter((park) => {
    if (sector !== null && !park.sectors.includes(sector)) return false;
    if (role !== null && !park.roles.includes(role)) return false;
    const city = atlas.cities.find(({ adcode }) => adcode === park.prefecture);
    return namesContain([park.name, park.label, ...(city === undefined ? [] : [city.name, city.label])], words);
  });
}

/**
 * The cities whose own names hold all that was typed, in the order of the atlas, whether the policy names a place there or
 * not; none as long as nothing is typed. Searched as in `filterPlaces`.
 */
export function findCities(atlas: Atlas, query: string): readonly City[] {
  const words = wordsOf(query);
  return words.length === 0 ? [] : atlas.cities.filter(({ name, label }) => namesContain([name, label], words));
}

/**
 * From a park to each of the two cores of （三）, in the order of the atlas.
 * @returns great-circle kilometres on a sphere of 6,371 km, between the points of the atlas, each of which may be off
 * by its `uncertaintyM`
 * @throws RangeError for an id that is no park
 */
export function distanceToCoresKm(atlas: Atlas, parkId: string): readonly CoreDistance[] {
  const park = parkOf(atlas, parkId);
  return atlas.cities
    .filter(({ role }) => role === 'core')
    .map(({ adcode, lngLat }) => ({ adcode, km: distanceKm(park.lngLat, lngLat) }));
}

/**
 * The `count` other parks nearest to a park, nearest first; all others when there are fewer.
 * @throws RangeError for an id that is no park
 */
export function nearestPlaces(atlas: Atlas, parkId: string, count: number): readonly NearPlace[] {
  const from = parkOf(atlas, parkId);
  return atlas.parks
    .filter((park) => park !== from)
    .map((park) => ({ park, km: distanceKm(from.lngLat, park.lngLat) }))
    .sort((a, b) => a.km - b.km)
    .slice(0, count);
}

/** Great-circle distance in kilometres (haversine). */
export function distanceKm(from: LngLat, to: LngLat): number {
  return distance([...from], [...to], { units: 'kilometers' });
}

function parkOf(atlas: Atlas, id: string): Park {
  const park = atlas.parks.find((candidate) => candidate.id === id);
  if (park === undefined) throw new RangeError(`No park with the id ${JSON.stringify(id)} in the atlas`);
  return park;
}

const wordsOf = (query: string): readonly string[] =>
  foldText(query)
    .split(/\s+/u)
    .filter((word) => word !== '');

function namesContain(names: readonly Text[], words: readonly string[]): boolean {
  const searched = names
    .flatMap((text) => Object.values(text))
    .map(foldText)
    .join('\n');
  return words.every((word) => searched.includes(word));
}

/** NFKC makes full-width letters, digits and spaces plain. */
function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
