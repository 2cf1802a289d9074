import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';

/** The features of one object of a topology. Most objects of the atlas are areas; a caller that asks for lines says so. */
export function featuresOf<F extends Feature = Feature<Polygon | MultiPolygon>>(topology: Topology, name: string): F[] {
  const object = topology.objects[name];
  if (!object) throw new Error(`The topology has no object ${name}`);
  const found = feature(topology, object) as Feature | FeatureCollection;
  const features = found.type === 'FeatureCollection' ? found.features : [found];
  return features.filter((f) => f.geometry !== null) as F[];
}
