import type { FeatureCollection } from 'geojson';
import { buildAdminTopology, readAdminAreas } from './admin-areas.ts';
import { ARROWS, buildArrow } from './arrows.ts';
import { buildBelt } from './belts.ts';
import { buildCoastTopology, readLand } from './coast.ts';
import { buildFade } from './fade.ts';
import { buildFlows } from './flows.ts';
import { buildGuangfoHull } from './guangfo-hull.ts';
import type { GeometryCity } from './layout-input.ts';
import { normalizeCollection } from './rfc7946.ts';
import { buildRivers } from './rivers.ts';
import { buildSvgGeometry } from './svg-geometry.ts';
import { featuresOf } from './topology-features.ts';
import { buildWaterlines } from './waterlines.ts';

export interface GeometryInput {
  /** Authored lines, `data/layout.geojson`: properties `layout` (feature id) and `part` (`main`, `branch`, `spine`). */
  readonly layout: FeatureCollection;
  /** Authored rivers, `data/rivers.geojson`. */
  readonly rivers: FeatureCollection;
  readonly cities: readonly GeometryCity[];
}

/** Path of the prerendered map's geometry, from `public/data`. */
const SVG_FILE = '../../src/map/svg/generated/geometry.json';

/**
 * All geometry of the atlas: file name (relative to `public/data`) to content. The same input gives the same bytes.
 * Throws when an authored line or a city is missing.
 */
export async function buildGeometry({ layout, rivers, cities }: GeometryInput): Promise<Map<string, string>> {
  const land = await readLand();
  const areas = await buildAdminTopology(await readAdminAreas(), {
    intervalM: 200,
    minIslandKm2: 0.25,
    quantization: 100_000,
  });
  const coast = await buildCoastTopology(land, await buildWaterlines(land), {
    intervalM: 160,
    minIslandKm2: 0.2,
    quantization: 100_000,
  });
  const shapes = [
    ...['belt-east', 'belt-west'].flatMap((id) => buildBelt(layout, id, featuresOf(areas, 'sars'))),
    buildGuangfoHull(cities),
    ...ARROWS.flatMap((id) => buildArrow(layout, id)),
    ...buildFlows(cities, layout),
  ];
  const files = new Map([
    ['guangdong.topo.json', `${JSON.stringify(areas)}\n`],
    ['coast.topo.json', `${JSON.stringify(coast)}\n`],
    ['layout.geojson', encodeFeatures(normalizeCollection(shapes, 4))],
    [
      'rivers.geojson',
      encodeFeatures(await buildRivers(rivers, { type: 'FeatureCollection', features: featuresOf(coast, 'sea') })),
    ],
    ['fade.geojson', encodeFeatures(buildFade())],
  ]);
  const svg = await buildSvgGeometry(files);
  return files.set(SVG_FILE, `${JSON.stringify(svg, null, 1)}\n`);
}

/** One feature a line: small enough to ship, and a change shows as the lines that it touches. */
function encodeFeatures(collection: FeatureCollection): string {
  const lines = collection.features.map((f) => JSON.stringify(f)).join(',\n');
  return `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`;
}
