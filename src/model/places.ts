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
  const texts = words.length === 0 ? null : searchedTexts(atlas);
  return atlas.parks.filter((park, index) => {
    if (sector !== null && !park.sectors.includes(sector)) return false;
    if (role !== null && !park.roles.includes(role)) return false;
    return texts === null || words.every((word) => texts[index]?.includes(word));
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
  const searched = foldNames(names);
  return words.every((word) => searched.includes(word));
}

const foldNames = (names: readonly Text[]): string => foldText(names.flatMap((text) => Object.values(text)).join('\n'));

/** An atlas never changes: its names are made ready when the first letter is typed, and not again for the next. */
const searched = new WeakMap<Atlas, readonly string[]>();

/** What is searched for each park, in the order of the atlas. */
function searchedTexts(atlas: Atlas): readonly string[] {
  const known = searched.get(atlas);
  if (known !== undefined) return known;
  const cities = new Map(atlas.cities.map(({ adcode, name, label }) => [adcode, foldNames([name, label])]));
  const texts = atlas.parks.map(
    ({ name, label, prefecture }) => `${foldNames([name, label])}\n${cities.get(prefecture) ?? ''}`,
  );
  searched.set(atlas, texts);
  return texts;
}

/** NFKC makes full-width letters, digits and spaces plain. */
function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
