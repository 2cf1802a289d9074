import type { Feature, FeatureCollection, Geometry, LineString } from 'geojson';
import type { Adcode, LngLat } from '../../../src/model/types.ts';
import { type PlanePoint, toPlane } from './plane.ts';

/** A city as the layout needs it; a part of `City`. */
export interface GeometryCity {
  readonly adcode: Adcode;
  readonly lngLat: LngLat;
  readonly role: 'core' | 'delta' | 'point';
  readonly direction: 'east' | 'west' | 'north' | null;
  readonly bank: 'east' | 'west' | 'apex' | null;
}

/** A derived shape of `layout.geojson`. `object` and `id` are those of `GeometryRef`. */
export type LayoutShape = Feature<
  Geometry,
  { id: string; object: 'belts' | 'guangfo' | 'extension' | 'flows'; kind: string }
>;

/**
 * The authored lines of one layout feature, in the drawing plane. `data/layout.geojson` names the feature in `layout`
 * and the part (`main`, `branch`, `spine`, `label`) in `part`.
 */
export function authoredLines(layout: FeatureCollection, id: string, parts: readonly string[]): PlanePoint[][] {
  const lines = layout.features.filter(
    (f): f is Feature<LineString> =>
      f.geometry.type === 'LineString' && f.properties?.layout === id && parts.includes(String(f.properties?.part)),
  );
  if (lines.length === 0) throw new Error(`layout.geojson: no line for ${id} (part ${parts.join(' or ')})`);
  return lines.map((line) => line.geometry.coordinates.map(toPlane));
}
