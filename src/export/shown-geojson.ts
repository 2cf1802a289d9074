import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { featureName } from '../model/atlas.ts';
import type { Bounds } from '../model/extent.ts';
import { type Atlas, type ClauseId, LANGS, type LayerId, type LngLat, type SourceId } from '../model/types.ts';
import { passesFilters } from '../scene/emphasis.ts';
import type { GeometryObject } from '../scene/types.ts';
import type { ViewState } from '../state/view-state.ts';

/** Geometry of the layers that are more than points, as the map loads it: features with the property `id`. */
export type ShownGeometry = Partial<Readonly<Record<GeometryObject, FeatureCollection>>>;

/** Layers that carry facts, and the objects they are drawn from. Waterlines are ornament: they are no data. */
const OBJECTS: Partial<Readonly<Record<LayerId, readonly GeometryObject[]>>> = {
  neighbours: ['neighbours', 'sars'],
  prefectures: ['prefectures', 'islands'],
  rivers: ['rivers'],
  belts: ['belts'],
  guangfo: ['guangfo'],
  extension: ['extension'],
  flows: ['flows'],
};

/** Objects that `buildShownGeoJson` wants for a view, so that no others need be loaded. */
export function shownObjects(view: ViewState): readonly GeometryObject[] {
  return view.layers.flatMap((layer) => OBJECTS[layer] ?? []);
}

/**
 * What the map shows, as GeoJSON (RFC 7946): the features of the layers that are on, as far as they reach into the frame.
 * Shapes are whole, never cut at the frame. Every feature carries its layer, its clause or source, and what we added to the
 * policy's words in order to draw it; points carry the radius of their uncertainty.
 * @param bounds of the frame, in degrees
 */
export function buildShownGeoJson(
  atlas: Atlas,
  view: ViewState,
  bounds: Bounds,
  geometry: ShownGeometry,
): FeatureCollection & { readonly bbox: [number, number, number, number] } {
  const features = view.layers.flatMap((layer) => [
    ...(OBJECTS[layer] ?? []).flatMap((object) => shapesOf(atlas, layer, object, geometry[object])),
    ...cityPoints(atlas, layer),
    ...(layer === 'parks' ? parkPoints(atlas, view) : []),
  ]);
  const [west, south, east, north] = bounds;
  return {
    type: 'FeatureCollection',
    bbox: [west, south, east, north],
    features: features.filter(({ geometry }) => reachesInto(geometry, bounds)),
  };
}

function layerProperties(atlas: Atlas, id: LayerId): Record<string, unknown> {
  const layer = atlas.layers.find((info) => info.id === id);
  if (layer === undefined) throw new Error(`no layer ${id}`);
  const reading = layer.reading === null ? {} : { reading_zh: layer.reading['zh-Hans'], reading_en: layer.reading.en };
  return { layer: id, layer_clause: layer.clause, layer_source: layer.source, ...reading };
}

function names(atlas: Atlas, id: string): Record<string, string> {
  const [zhHans, en, zhHant] = LANGS.map((lang) => featureName(atlas, id, lang));
  if (!zhHans || !en || !zhHant) return {};
  return { name_zh: zhHans, name_en: en, name_zh_hant: zhHant };
}

/** Steps of a belt or an arrow are parts of one feature: `belt-east-1` and `belt-east-spine` of `belt-east`. */
const wholeOf = (id: string): string => id.replace(/-(\d+|spine)$/, '');

function shapesOf(
  atlas: Atlas,
  layer: LayerId,
  object: GeometryObject,
  found: FeatureCollection | undefined,
): Feature[] {
  const common = layerProperties(atlas, layer);
  return (found?.features ?? []).map(({ properties, geometry }): Feature => {
    const id = String(properties?.id ?? object);
    const isPart = layer === 'belts' || layer === 'extension';
    const partOf = isPart ? { part_of: wholeOf(id) } : {};
    const named = {
      ...names(atlas, isPart ? wholeOf(id) : id),
      ...riverNames(atlas, layer, id),
      ...contextNames(atlas, id),
    };
    return { type: 'Feature', id, properties: { id, object, ...partOf, ...named, ...common }, geometry };
  });
}

function riverNames(atlas: Atlas, layer: LayerId, id: string): Record<string, string> {
  const river = layer === 'rivers' ? atlas.rivers.find((candidate) => candidate.id === id) : undefined;
  return river === undefined
    ? {}
    : { name_zh: river.name['zh-Hans'], name_en: river.name.en, name_zh_hant: river.name['zh-Hant'] };
}

/** Neighbours, SARs and islands are named by the labels beside them. */
function contextNames(atlas: Atlas, id: string): Record<string, string> {
  const label = atlas.context.find((candidate) => candidate.id === id);
  return label === undefined
    ? {}
    : { name_zh: label.name['zh-Hans'], name_en: label.name.en, name_zh_hant: label.name['zh-Hant'] };
}

interface PointFacts {
  readonly lngLat: LngLat;
  readonly uncertaintyM: number;
  readonly clauses: readonly ClauseId[];
  readonly sources: readonly SourceId[];
}

function pointFeature(
  atlas: Atlas,
  layer: LayerId,
  id: string,
  facts: PointFacts,
  more: Record<string, unknown>,
): Feature {
  return {
    type: 'Feature',
    id,
    properties: {
      id,
      ...names(atlas, id),
      ...more,
      uncertainty_m: facts.uncertaintyM,
      clauses: facts.clauses,
      sources: facts.sources,
      ...layerProperties(atlas, layer),
    },
    geometry: { type: 'Point', coordinates: [...facts.lngLat] },
  };
}

/** The map draws cities in three layers: cores, delta cities with the prefectures, and the points of the three directions. */
function cityPoints(atlas: Atlas, layer: LayerId): Feature[] {
  const role = layer === 'cores' ? 'core' : layer === 'prefectures' ? 'delta' : layer === 'points' ? 'point' : null;
  return atlas.cities
    .filter((city) => city.role === role)
    .map((city) =>
      pointFeature(atlas, layer, city.adcode, city, { object: 'city', role: city.role, area_km2: city.areaKm2 }),
    );
}

function parkPoints(atlas: Atlas, view: ViewState): Feature[] {
  return atlas.parks.map((park) =>
    pointFeature(atlas, 'parks', park.id, park, {
      object: 'park',
      roles: park.roles,
      sectors: park.sectors,
      prefecture_adcode: park.prefecture,
      confidence: park.confidence,
      passes_filters: passesFilters(park, view),
    }),
  );
}

/** By the box around the shape: a shape whose box meets the frame counts as shown. */
function reachesInto(geometry: Geometry, [west, south, east, north]: Bounds): boolean {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng = 0, lat = 0] of positionsOf(geometry)) {
    left = Math.min(left, lng);
    right = Math.max(right, lng);
    bottom = Math.min(bottom, lat);
    top = Math.max(top, lat);
  }
  return left <= east && right >= west && bottom <= north && top >= south;
}

function positionsOf(geometry: Geometry): Position[] {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(positionsOf);
  const depth = { Point: 0, MultiPoint: 1, LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 };
  const flat =
    depth[geometry.type] === 0 ? [geometry.coordinates] : geometry.coordinates.flat(depth[geometry.type] - 1);
  return flat as Position[];
}
