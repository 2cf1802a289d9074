import { geoPath, geoTransform } from 'd3-geo';
import { mercatorX, mercatorY } from '../../state/camera.ts';
import { createPageReader } from '../geometry-files.ts';
import { createGeometryLoader, GEOMETRY_OBJECTS, type GeometryLoader } from '../geometry-loader.ts';
import { GEOMETRY_FRAMES, geometryKey } from './geometry-frames.ts';
import type { GeometryPaths } from './geometry-sprite.ts';

/**
 * Path data of the published geometry at full detail, for a picture that is looked at closely. Projected point by point:
 * the files are cut to a small box, so nothing has to be bent or clipped on a sphere.
 */
export async function buildFinePaths({ load }: GeometryLoader): Promise<GeometryPaths> {
  const { unitsPerWorld, originX, originY } = GEOMETRY_FRAMES.fine;
  const project = geoTransform({
    point(lng, lat) {
      this.stream.point(mercatorX(lng) * unitsPerWorld - originX, mercatorY(lat) * unitsPerWorld - originY);
    },
  });
  const path = geoPath(project).digits(0);
  const paths: Record<string, string> = {};
  for (const object of GEOMETRY_OBJECTS) {
    const { features } = await load(object);
    for (const feature of features) {
      const d = path(feature);
      if (d === null) continue;
      const id: unknown = feature.properties?.id;
      const key = typeof id === 'string' ? geometryKey({ object, id }) : geometryKey({ object });
      paths[key] = (paths[key] ?? '') + d;
    }
  }
  return paths;
}

let found: Promise<GeometryPaths> | null = null;

/** The fine paths of this page, fetched and made once; what failed is forgotten, so that a later move can try again. */
export function loadFinePaths(dataBase: string): Promise<GeometryPaths> {
  found ??= buildFinePaths(createGeometryLoader(createPageReader(dataBase)));
  found.catch(() => {
    found = null;
  });
  return found;
}
