import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { featureName } from '../model/atlas.ts';
import type { Bounds } from '../model/extent.ts';
import {
  type Atlas,
  type ClauseId,
  LANGS,
  type Lang,
  type LayerId,
  type LngLat,
  type SourceId,
  type Text,
} from '../model/types.ts';
import { passesFilters } from '../scene/emphasis.ts';
import type { GeometryObject } from '../scene/types.ts';
import type { ViewState } from '../state/view-state.ts';
import { roundDegrees, tidyGeometry } from './tidy-geometry.ts';

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

interface Reader {
  readonly atlas: Atlas;
  readonly lang: Lang;
}

/** `description` is a foreign member (RFC 7946, section 6.1). */
export interface ShownGeoJson extends FeatureCollection {
  readonly bbox: [west: number, south: number, east: number, north: number];
  readonly description: string;
}

/** Objects that `buildShownGeoJson` wants for a view, so that no others need be loaded. */
export function shownObjects(view: ViewState): readonly GeometryObject[] {
  return view.layers.flatMap((layer) => OBJECTS[layer] ?? []);
}

/**
 * What the map shows, as GeoJSON (RFC 7946): the features of the layers that are on, as far as they reach into the frame.
 * Shapes are whole, never cut at the frame. Every feature carries its layer, its clause or source, and what we added to the
 * policy's words in order to draw it; points carry the radius of their uncertainty.
 * @param bounds of the frame, in degrees
 * @param description in the reader's language: title, notice of the map, clauses and sources, day
 */
export function buildShownGeoJson(
  atlas: Atlas,
  view: ViewState,
  bounds: Bounds,
  geometry: ShownGeometry,
  description: string,
): ShownGeoJson {
  const reader: Reader = { atlas, lang: view.lang };
  const features = view.layers.flatMap((layer) => [
    ...(OBJECTS[layer] ?? []).flatMap((object) => shapesOf(reader, layer, object, geometry[object])),
    ...cityPoints(reader, layer),
    ...(layer === 'parks' ? parkPoints(reader, view) : []),
  ]);
  const [west, south, east, north] = bounds;
  return {
    type: 'FeatureCollection',
    description,
    bbox: [west, south, east, north].map(roundDegrees) as [number, number, number, number],
    features: features.flatMap(({ geometry, ...feature }) =>
      reachesInto(geometry, bounds) ? [{ ...feature, geometry: tidyGeometry(geometry) }] : [],
    ),
  };
}

function layerProperties({ atlas, lang }: Reader, id: LayerId): Record<string, unknown> {
  const layer = atlas.layers.find((info) => info.id === id);
  if (layer === undefined) throw new Error(`no layer ${id}`);
  const reading = layer.reading === null ? {} : { reading: layer.reading[lang] };
  return {
    layer: id,
    layer_name: layer.name[lang],
    layer_clause: layer.clause,
    layer_source: layer.source,
    ...reading,
  };
}

/** In the reader's language, and in all three for whoever joins it with the open data. */
function namesOf({ lang }: Reader, name: Text | null): Record<string, string> {
  if (name === null) return {};
  return { name: name[lang], name_zh: name['zh-Hans'], name_en: name.en, name_zh_hant: name['zh-Hant'] };
}

function textOf(nameIn: (lang: Lang) => string | null): Text | null {
  const [zhHans, en, zhHant] = LANGS.map(nameIn);
  return zhHans && en && zhHant ? { 'zh-Hans': zhHans, en, 'zh-Hant': zhHant } : null;
}

/** Steps of a belt or an arrow are parts of one feature: `belt-east-1` and `belt-east-spine` of `belt-east`. */
const wholeOf = (id: string): string => id.replace(/-(\d+|spine)$/, '');

/** Rivers, and what lies around the province, are named by the labels beside them; a flow by the cities at its ends. */
function nameOfShape({ atlas }: Reader, layer: LayerId, id: string): Text | null {
  if (layer === 'rivers') return atlas.rivers.find((river) => river.id === id)?.name ?? null;
  if (layer === 'flows') {
    const [from = '', to = ''] = id.split('-');
    return textOf((lang) => `${featureName(atlas, from, lang) ?? from} → ${featureName(atlas, to, lang) ?? to}`);
  }
  const known = textOf((lang) => featureName(atlas, id, lang));
  return known ?? atlas.context.find((label) => label.id === id)?.name ?? null;
}

function shapesOf(
  reader: Reader,
  layer: LayerId,
  object: GeometryObject,
  found: FeatureCollection | undefined,
): Feature[] {
  const common = layerProperties(reader, layer);
  const basis = {
    clauses: common.layer_clause === null ? [] : [common.layer_clause],
    sources: common.layer_source === null ? [] : [common.layer_source],
  };
  return (found?.features ?? []).map(({ properties, geometry }): Feature => {
    const id = String(properties?.id ?? object);
    const isPart = layer === 'belts' || layer === 'extension';
    const partOf = isPart ? { part_of: wholeOf(id) } : {};
    const names = namesOf(reader, nameOfShape(reader, layer, isPart ? wholeOf(id) : id));
    return { type: 'Feature', id, properties: { id, object, ...partOf, ...names, ...basis, ...common }, geometry };
  });
}

interface PointFacts {
  readonly lngLat: LngLat;
  readonly uncertaintyM: number;
  readonly clauses: readonly ClauseId[];
  readonly sources: readonly SourceId[];
}

function pointFeature(
  reader: Reader,
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
      ...namesOf(
        reader,
        textOf((lang) => featureName(reader.atlas, id, lang)),
      ),
      ...more,
      uncertainty_m: facts.uncertaintyM,
      clauses: facts.clauses,
      sources: facts.sources,
      ...layerProperties(reader, layer),
    },
    geometry: { type: 'Point', coordinates: [...facts.lngLat] },
  };
}

/** The map draws cities in three layers: cores, delta cities with the prefectures, and the points of the three directions. */
function cityPoints(reader: Reader, layer: LayerId): Feature[] {
  const role = layer === 'cores' ? 'core' : layer === 'prefectures' ? 'delta' : layer === 'points' ? 'point' : null;
  return reader.atlas.cities
    .filter((city) => city.role === role)
    .map((city) =>
      pointFeature(reader, layer, city.adcode, city, { object: 'city', role: city.role, area_km2: city.areaKm2 }),
    );
}

function parkPoints(reader: Reader, view: ViewState): Feature[] {
  return reader.atlas.parks.map((park) =>
    pointFeature(reader, 'parks', park.id, park, {
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
