import type { Atlas } from '../../src/model/types.ts';

/** West, south, east, north: the delta and what surrounds it. */
const SPREAD = [110, 20.8, 116.8, 25] as const;

/**
 * The atlas with so many places: the sixteen again and again, each copy with a number after its names, scattered over the
 * province. Equal input gives equal output.
 */
export function growAtlas(atlas: Atlas, places: number): Atlas {
  const [west, south, east, north] = SPREAD;
  const parks = Array.from({ length: places }, (_, index) => {
    const park = atlas.parks[index % atlas.parks.length] as Atlas['parks'][number];
    if (index < atlas.parks.length) return park;
    const number = (text: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(text).map(([lang, words]) => [lang, `${words} ${index}`])) as typeof park.name;
    // The golden ratio and the square root of two: no two at the same spot, no rows.
    const [x, y] = [(index * 0.618033988749895) % 1, (index * Math.SQRT2) % 1];
    return {
      ...park,
      id: `${park.id}-${index}`,
      name: number(park.name),
      label: number(park.label),
      lngLat: [west + x * (east - west), south + y * (north - south)] as const,
    };
  });
  return { ...atlas, parks };
}
