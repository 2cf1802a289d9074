import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection, Point } from 'geojson';
import type { LngLat } from '../../model/types.ts';
import { distancePx, type PointPx } from '../../scene/boxes.ts';
import { projectPx, type SizePx } from '../../state/camera.ts';
import type { Camera } from '../../state/view-state.ts';
import type { LayerMetadata } from './geometry-layers.ts';
import { MARK_SOURCE, type MarkProperties } from './mark-layers.ts';
import { CURVED_NAME_LAYER, NAME_LAYER } from './name-layers.ts';

/** Fingers need more than a few pixels; as wide as the invisible circle around the marks of the SVG map. */
const REACH_PX = 7;

/** Layers that a pointer can hit, besides the marks. */
export const NAME_LAYERS: readonly string[] = [CURVED_NAME_LAYER, NAME_LAYER];

/** A feature under the pointer, as MapLibre tells it. */
export interface RenderedFeature {
  readonly layer: { readonly id: string };
  readonly properties: Readonly<Record<string, unknown>> | null;
}

function metadataOf(style: StyleSpecification, layerId: string): Partial<LayerMetadata> {
  const layer = style.layers.find(({ id }) => id === layerId);
  return (layer?.metadata ?? {}) as Partial<LayerMetadata>;
}

/** Ids of the layers of areas that are selected by pointing at them, or that hide what lies below. */
export function areaLayers(style: StyleSpecification): string[] {
  return style.layers.filter(({ id }) => metadataOf(style, id)['atlas:hit'] !== undefined).map(({ id }) => id);
}

/** Id of the mark nearest to a point, within reach of a finger; `null` when there is none. */
export function nearestMark(style: StyleSpecification, camera: Camera, size: SizePx, pointPx: PointPx): string | null {
  const source = style.sources[MARK_SOURCE];
  if (source?.type !== 'geojson') return null;
  let nearest: { readonly id: string; readonly px: number } | null = null;
  for (const { geometry, properties } of (source.data as FeatureCollection<Point, MarkProperties>).features) {
    const px = distancePx(projectPx(camera, size, geometry.coordinates as unknown as LngLat), pointPx);
    // Of two at the same distance the upper one, which comes later.
    if (px <= properties.radiusPx + REACH_PX && (nearest === null || px <= nearest.px)) {
      nearest = { id: properties.id, px };
    }
  }
  return nearest?.id ?? null;
}

/** What the first of the features under a pointer selects, topmost first; `null` for water, paper and the neighbours. */
export function selectedBy(style: StyleSpecification, features: readonly RenderedFeature[]): string | null {
  for (const { layer, properties } of features) {
    const own = NAME_LAYERS.includes(layer.id) ? properties?.selects : null;
    if (typeof own === 'string') return own;
    const hit = metadataOf(style, layer.id)['atlas:hit'];
    if (hit === 'nothing') return null;
    if (hit === 'feature') return typeof properties?.id === 'string' ? properties.id : null;
    if (hit !== undefined) return hit.selects;
  }
  return null;
}
