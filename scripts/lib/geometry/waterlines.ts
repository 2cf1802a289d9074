import type { FeatureCollection, MultiLineString, MultiPolygon, Position } from 'geojson';
import { DATA_BOUNDS } from '../../../src/scene/extent.ts';
import { growBounds, type Waterlines } from './coast.ts';
import { smoothLine } from './curves.ts';
import { fromPlane, toPlane } from './plane.ts';
import { runMapshaper } from './run-mapshaper.ts';

/** Distance from the coast in km, nearest first. */
const DISTANCES_KM = [1.8, 4.5, 9] as const;

/** Lines end this far inside the data bounds, in degrees, so that none runs along the edge. */
const INSET_DEG = 0.04;

/** Lines at fixed distances from the coast, as engraved charts draw them: `id` 1 (nearest) to 3. */
export async function buildWaterlines(land: MultiPolygon): Promise<Waterlines> {
  const features: Waterlines['features'] = [];
  for (const [index, distanceKm] of DISTANCES_KM.entries()) {
    const outputs = await runMapshaper(
      [
        '-i land.json name=land',
        `-clip bbox=${growBounds(DATA_BOUNDS, 0.19).join(',')}`,
        '-clean',
        '-filter-islands min-area=1.2km2',
        '-simplify weighted interval=250',
        // Out and partly back again: the notches between bays round off.
        `-buffer ${distanceKm * 1.6 + 1}km`,
        '-dissolve',
        `-buffer -${distanceKm * 0.6 + 1}km`,
        '-dissolve',
        '-filter-islands min-area=30km2',
        `-simplify dp interval=${Math.round(200 + distanceKm * 30)}`,
        '-lines',
        `-clip bbox=${growBounds(DATA_BOUNDS, -INSET_DEG).join(',')}`,
        '-dissolve',
        '-o out.json format=geojson',
      ],
      { 'land.json': land },
    );
    const collection = outputs['out.json'] as FeatureCollection<MultiLineString> | { geometries: MultiLineString[] };
    const geometries = 'features' in collection ? collection.features.map((f) => f.geometry) : collection.geometries;
    for (const geometry of geometries) {
      const coordinates = geometry.coordinates.map(roundCorners);
      features.push({ type: 'Feature', properties: { id: String(index + 1) }, geometry: { ...geometry, coordinates } });
    }
  }
  return { type: 'FeatureCollection', features };
}

function roundCorners(line: readonly Position[]): Position[] {
  return smoothLine(line.map(toPlane), 1).map((point) => [...fromPlane(point)]);
}
