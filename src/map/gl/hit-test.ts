import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection, Point } from 'geojson';
import type { LngLat } from '../../model/types.ts';
import { boxAround, distancePx, type PointPx } from '../../scene/boxes.ts';
import { projectPx, type SizePx } from '../../state/camera.ts';
import type { Camera } from '../../state/view-state.ts';
import type { LayerMetadata } from './geometry-layers.ts';
import { MARK_SOURCE, type MarkProperties } from './mark-layers.ts';
import { NAME_SOURCES, type NameProperties } from './name-layers.ts';

/** Fingers need more than a few pixels; as wide as the invisible circle around the marks of the SVG map. */
const REACH_PX = 7;

/** How the map stands now: not where the names were placed for. */
export interface Standpoint {
  readonly camera: Camera;
  readonly size: SizePx;
}

/** A feature under the pointer, as MapLibre tells it. */
export interface RenderedFeature {
  readonly layer: { readonly id: string };
  readonly properties: Readonly<Record<string, unknown>> | null;
}

function pointsOf<Properties>(
  style: StyleSpecification,
  sourceId: string,
  { camera, size }: Standpoint,
): { at: PointPx; properties: Properties }[] {
  const source = style.sources[sourceId];
  if (source?.type !== 'geojson') throw new Error(`The style has no points ${sourceId}`);
  const { features } = source.data as FeatureCollection<Point, Properties>;
  return features.map(({ geometry, properties }) => ({
    at: projectPx(camera, size, geometry.coordinates as unknown as LngLat),
    properties,
  }));
}

/** Id of the mark nearest to a point, within reach of a finger; `null` when there is none. */
function markAt(style: StyleSpecification, standpoint: Standpoint, pointPx: PointPx): string | null {
  let nearest: { readonly id: string; readonly px: number } | null = null;
  for (const { at, properties } of pointsOf<MarkProperties>(style, MARK_SOURCE, standpoint)) {
    const px = distancePx(at, pointPx);
    // Of two at the same distance the upper one, which comes later.
    if (px <= properties.radiusPx + REACH_PX && (nearest === null || px <= nearest.px)) {
      nearest = { id: properties.id, px };
    }
  }
  return nearest?.id ?? null;
}

function nameAt(style: StyleSpecification, standpoint: Standpoint, [x, y]: PointPx): string | null {
  for (const sourceId of NAME_SOURCES) {
    for (const { at, properties } of pointsOf<NameProperties>(style, sourceId, standpoint)) {
      const [dx, dy] = properties.offsetEm.map((em) => em * properties.sizePx) as [number, number];
      const [left, top, right, bottom] = boxAround([at[0] + dx, at[1] + dy], properties.widthPx, properties.heightPx);
      if (properties.selects !== null && x >= left && x <= right && y >= top && y <= bottom) return properties.selects;
    }
  }
  return null;
}

/** What a mark or a name at a point selects, marks before names; `null` when neither is there. */
export function pointHit(style: StyleSpecification, standpoint: Standpoint, pointPx: PointPx): string | null {
  return markAt(style, standpoint, pointPx) ?? nameAt(style, standpoint, pointPx);
}

function hitOf(style: StyleSpecification, layerId: string): LayerMetadata['atlas:hit'] {
  const layer = style.layers.find(({ id }) => id === layerId);
  return (layer?.metadata as LayerMetadata | undefined)?.['atlas:hit'];
}

/** Ids of the layers of areas that are selected by pointing at them, or that hide what lies below. */
export function areaLayers(style: StyleSpecification): string[] {
  return style.layers.filter(({ id }) => hitOf(style, id) !== undefined).map(({ id }) => id);
}

/** What the uppermost of the areas under a pointer (they come topmost first) selects; `null` for water and paper. */
export function areaHit(style: StyleSpecification, areas: readonly RenderedFeature[]): string | null {
  const [top] = areas;
  if (top === undefined) return null;
  const hit = hitOf(style, top.layer.id);
  if (hit === 'feature') return typeof top.properties?.id === 'string' ? top.properties.id : null;
  return hit === undefined || hit === 'nothing' ? null : hit.selects;
}
