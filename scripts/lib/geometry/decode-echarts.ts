import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { LngLat } from '../../../src/model/types.ts';

/** One feature as ECharts 4 publishes it: rings as strings, each with the integer point that it starts from. */
export interface EchartsFeature {
  readonly id: string;
  readonly properties: { readonly name: string };
  readonly geometry:
    | {
        readonly type: 'Polygon';
        readonly coordinates: readonly string[];
        readonly encodeOffsets: readonly (readonly [number, number])[];
      }
    | {
        readonly type: 'MultiPolygon';
        readonly coordinates: readonly (readonly string[])[];
        readonly encodeOffsets: readonly (readonly (readonly [number, number])[])[];
      };
}

export interface EchartsMap {
  readonly UTF8Encoding: boolean;
  readonly features: readonly EchartsFeature[];
}

/** Degrees are whole multiples of this in the files of ECharts 4. */
const SCALE = 1024;

/**
 * One ring of ECharts' "UTF8Encoding": two characters a point, each the zigzag-coded difference to the point before
 * it plus 64. Returns degrees in the datum of the file (GCJ-02), closed.
 */
export function decodeEchartsRing(encoded: string, offset: readonly [number, number]): LngLat[] {
  if (encoded.length % 2 !== 0)
    throw new Error('An encoded ring holds two characters a point; this one has an odd length');
  let [x, y] = offset;
  const ring: LngLat[] = [];
  for (let i = 0; i < encoded.length; i += 2) {
    x += unzigzag(encoded.charCodeAt(i) - 64);
    y += unzigzag(encoded.charCodeAt(i + 1) - 64);
    ring.push([x / SCALE, y / SCALE]);
  }
  const first = ring[0];
  const last = ring.at(-1);
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) ring.push(first);
  return ring;
}

function unzigzag(value: number): number {
  return (value >> 1) ^ -(value & 1);
}

/** A whole file to GeoJSON; `adcode` is the feature's id. `project` is applied to every vertex, alike for shared ones. */
export function decodeEchartsMap(
  map: EchartsMap,
  project: (point: LngLat) => LngLat,
): FeatureCollection<Polygon | MultiPolygon, { adcode: string; name: string }> {
  if (!map.UTF8Encoding) throw new Error('Expected a map with UTF8Encoding');
  return { type: 'FeatureCollection', features: map.features.map((feature) => decodeFeature(feature, project)) };
}

function decodeFeature(
  { id, properties, geometry }: EchartsFeature,
  project: (point: LngLat) => LngLat,
): Feature<Polygon | MultiPolygon, { adcode: string; name: string }> {
  const decodePolygon = (rings: readonly string[], offsets: readonly (readonly [number, number])[]) =>
    rings.map((ring, i) => {
      const offset = offsets[i];
      if (!offset) throw new Error(`${id}: ring ${i} has no offset`);
      return decodeEchartsRing(ring, offset).map((point) => [...project(point)]);
    });
  const decoded: Polygon | MultiPolygon =
    geometry.type === 'Polygon'
      ? { type: 'Polygon', coordinates: decodePolygon(geometry.coordinates, geometry.encodeOffsets) }
      : {
          type: 'MultiPolygon',
          coordinates: geometry.coordinates.map((rings, i) => decodePolygon(rings, geometry.encodeOffsets[i] ?? [])),
        };
  return { type: 'Feature', properties: { adcode: id, name: properties.name }, geometry: decoded };
}
