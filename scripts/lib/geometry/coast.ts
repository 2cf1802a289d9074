import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { FeatureCollection, GeometryCollection, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import type { Topology } from 'topojson-specification';
import { type Bounds, DATA_BOUNDS } from '../../../src/scene/extent.ts';
import { runMapshaper } from './run-mapshaper.ts';

const require = createRequire(import.meta.url);

/** How far beyond the data bounds land is read, in degrees: the farthest waterline must not notice the edge. */
const SURROUND_DEG = 0.2;

/** Channels narrower and spits thinner than this are generalized away. */
const NARROW_WATER_M = 500;
const NARROW_LAND_M = 240;

export function growBounds([west, south, east, north]: Bounds, deg: number): Bounds {
  return [west - deg, south - deg, east + deg, north + deg];
}

export function boundsPolygon([west, south, east, north]: Bounds): Polygon {
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  };
}

/** Land polygons of OpenStreetMap (2017, ODbL) that touch the data bounds or lie a little outside; not clipped. */
export async function readLand(): Promise<MultiPolygon> {
  const text = await readFile(require.resolve('@geo-maps/earth-coastlines-100m/map.geo.json'), 'utf8');
  const world = JSON.parse(text) as GeometryCollection<MultiPolygon>;
  const [west, south, east, north] = growBounds(DATA_BOUNDS, SURROUND_DEG);
  const touches = (ring: readonly Position[]) => {
    let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const [x = 0, y = 0] of ring) {
      minX = Math.min(minX, x);
      maxX = Math.max(maxX, x);
      minY = Math.min(minY, y);
      maxY = Math.max(maxY, y);
    }
    return minX <= east && maxX >= west && minY <= north && maxY >= south;
  };
  const coordinates = world.geometries.flatMap((g) => g.coordinates.filter(([outer]) => outer && touches(outer)));
  if (coordinates.length === 0) throw new Error('The coastline package has no land in the data bounds');
  return { type: 'MultiPolygon', coordinates };
}

export type Waterlines = FeatureCollection<MultiLineString, { id: string }>;

/**
 * `sea` (the bounds without land), `coastline` (where the two meet, so never the edge of the bounds) and the given
 * `waterlines`, in a topology of their own: it is a derived database under ODbL and stays apart from the areas.
 */
export async function buildCoastTopology(
  land: MultiPolygon,
  waterlines: Waterlines,
  { intervalM, minIslandKm2, quantization }: { intervalM: number; minIslandKm2: number; quantization: number },
): Promise<Topology> {
  const outputs = await runMapshaper(
    [
      '-i land.json name=land',
      `-clip bbox=${growBounds(DATA_BOUNDS, 0.05).join(',')}`,
      '-clean',
      // Fish ponds and locks of the delta are no coast at any scale of this map, nor are piers: narrow water is filled,
      // then narrow land is taken away.
      `-buffer ${NARROW_WATER_M / 2}m`,
      '-dissolve',
      `-buffer -${(NARROW_WATER_M + NARROW_LAND_M) / 2}m`,
      '-dissolve',
      `-buffer ${NARROW_LAND_M / 2}m`,
      '-dissolve',
      `-clip bbox=${DATA_BOUNDS.join(',')}`,
      '-explode',
      `-filter-islands min-area=${minIslandKm2}km2 remove-empty`,
      '-dissolve',
      `-simplify weighted keep-shapes interval=${intervalM}`,
      '-clean',
      '-i bounds.json name=sea',
      '-erase source=land target=sea',
      '-each \'id="sea"\' target=sea',
      '-merge-layers target=land,sea force name=both',
      '-innerlines + target=both name=coastline',
      '-dissolve target=coastline',
      '-each \'id="coastline"\' target=coastline',
      '-filter \'id==="sea"\' target=both + name=sea',
      '-i waterlines.json name=waterlines',
      '-dissolve id target=waterlines',
      `-o out.json format=topojson quantization=${quantization} id-field=id target=sea,coastline,waterlines`,
    ],
    { 'land.json': land, 'bounds.json': boundsPolygon(DATA_BOUNDS), 'waterlines.json': waterlines },
  );
  return outputs['out.json'] as Topology;
}
