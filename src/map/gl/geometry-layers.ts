import type {
  FillLayerSpecification,
  FilterSpecification,
  GeoJSONSourceSpecification,
  LineLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Palette } from '../../scene/palette.ts';
import type { FillLayer, LineLayer, SceneLayer } from '../../scene/types.ts';
import { GEOMETRY_URL } from '../geometry-loader.ts';

/** What a layer of the style tells about where it comes from; read by the hit test. */
export interface LayerMetadata {
  /** Ids of the scene's layers that it draws, bottom to top. */
  readonly 'atlas:scene': readonly string[];
  /** Pointing here selects this layout id, or the feature's own id (`feature`), or hides what lies below (`nothing`). */
  readonly 'atlas:hit'?: { readonly selects: string } | 'feature' | 'nothing';
}

/**
 * Tiles are cut down to this zoom, deeper ones are enlarged from it. Lines stay within a quarter of a pixel at the deepest
 * zoom of the map (12), because a tile has 8192 units for its 512 pixels.
 */
export const SOURCE_MAX_ZOOM = 10;

export const GEOMETRY_SOURCE = 'atlas-geometry';

/**
 * One source for all objects, drawn or not: switching a layer on then needs no loading, and the worker cuts each tile
 * once, where a source for each object took twice the time until the map was there.
 */
export function buildGeometrySources(): Record<string, GeoJSONSourceSpecification> {
  return { [GEOMETRY_SOURCE]: { type: 'geojson', data: GEOMETRY_URL, maxzoom: SOURCE_MAX_ZOOM } };
}

type GeometryLayer = FillLayer | LineLayer;

/**
 * Layers that MapLibre can draw as one: the steps of an arrow, of a ribbon, of the fade. Features of one layer lie on
 * each other in the order of the file, which is that of the scene, so the picture is the same, with far fewer passes.
 */
function belongTogether(a: GeometryLayer, b: GeometryLayer): boolean {
  return (
    a.type === 'fill' &&
    b.type === 'fill' &&
    a.geometry.id !== undefined &&
    b.geometry.id !== undefined &&
    a.geometry.id < b.geometry.id &&
    a.geometry.object === b.geometry.object &&
    a.layer === b.layer &&
    a.color === b.color &&
    a.selects === b.selects
  );
}

/** Runs of scene layers, each to be drawn by one layer of the style; order is kept. */
export function groupLayers(layers: readonly SceneLayer[]): GeometryLayer[][] {
  const groups: GeometryLayer[][] = [];
  let last: SceneLayer | null = null;
  for (const layer of layers) {
    if (layer.type !== 'marks') {
      if (last !== null && last.type !== 'marks' && belongTogether(last, layer)) groups.at(-1)?.push(layer);
      else groups.push([layer]);
    }
    last = layer;
  }
  return groups;
}

function filterFor(group: readonly GeometryLayer[]): FilterSpecification {
  const { object } = (group[0] as GeometryLayer).geometry;
  const ofObject: FilterSpecification = ['==', ['get', 'object'], object];
  const ids = group.flatMap(({ geometry }) => geometry.id ?? []);
  const [first] = ids;
  if (first === undefined) return ofObject;
  if (ids.length === 1) return ['all', ofObject, ['==', ['get', 'id'], first]];
  return ['all', ofObject, ['in', ['get', 'id'], ['literal', ids]]];
}

type Opacity = number | ['match', ['get', 'id'], string, number, ...(string | number)[], number];

function opacityOf(group: readonly GeometryLayer[]): Opacity {
  const [first, ...others] = group as [GeometryLayer, ...GeometryLayer[]];
  if (others.every(({ opacity }) => opacity === first.opacity)) return first.opacity;
  const cases = others.flatMap(({ geometry, opacity }) => [geometry.id ?? '', opacity]);
  return ['match', ['get', 'id'], first.geometry.id ?? '', first.opacity, ...cases, 0];
}

function hitOf(layer: GeometryLayer): Pick<LayerMetadata, 'atlas:hit'> {
  if (layer.type === 'line') return {};
  if (layer.selects !== undefined) return { 'atlas:hit': { selects: layer.selects } };
  if (layer.features !== undefined) return { 'atlas:hit': 'feature' };
  // Prefectures reach out into bays; there the reader points at water.
  return layer.geometry.object === 'sea' ? { 'atlas:hit': 'nothing' } : {};
}

function buildLayer(
  group: readonly GeometryLayer[],
  palette: Palette,
): FillLayerSpecification | LineLayerSpecification {
  const layer = group[0] as GeometryLayer;
  const metadata: LayerMetadata = { 'atlas:scene': group.map(({ id }) => id), ...hitOf(layer) };
  const from = { id: layer.id, source: GEOMETRY_SOURCE, filter: filterFor(group), metadata };
  if (layer.type === 'fill') {
    return {
      ...from,
      type: 'fill',
      paint: {
        'fill-color': palette[layer.color],
        'fill-opacity': opacityOf(group),
        // The softened edge is a line of its own. It closes the seams between neighbours, but a translucent fill would
        // show it as an outline, one for each step of an arrow; those edges are left to the multisampling of the canvas.
        'fill-antialias': layer.opacity === 1 && group.length === 1,
      },
    };
  }
  return {
    ...from,
    type: 'line',
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': palette[layer.color],
      'line-width': layer.widthPx,
      'line-opacity': layer.opacity,
      // MapLibre counts dashes in widths of the line.
      ...(layer.dashPx ? { 'line-dasharray': layer.dashPx.map((px) => px / layer.widthPx) } : {}),
    },
  };
}

/** Land, water, borders and the layout of the policy, in the order of the scene. */
export function buildGeometryLayers(
  layers: readonly SceneLayer[],
  palette: Palette,
): (FillLayerSpecification | LineLayerSpecification)[] {
  return groupLayers(layers).map((group) => buildLayer(group, palette));
}
