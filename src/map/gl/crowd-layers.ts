import type {
  CircleLayerSpecification,
  GeoJSONSourceSpecification,
  SymbolLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Feature, Point } from 'geojson';
import { CROWD_MAX_ZOOM } from '../../scene/crowd.ts';
import type { Palette } from '../../scene/palette.ts';
import type { Mark, MarkLayer } from '../../scene/types.ts';
import type { LayerMetadata } from './geometry-layers.ts';
import { buildMarkImage, encodeMarkImage } from './mark-image-id.ts';

export const CROWD_SOURCE = 'atlas-crowd';
/** Marks that stand for several places; pointing at one comes closer. */
export const CLUSTER_LAYER = 'clusters';

const CLUSTER_RADIUS_PX = 40;

/** The selected place keeps a mark of its own, and a place that a filter leaves out is counted nowhere. */
const isGathered = (mark: Mark): boolean => mark.kind === 'park' && !mark.selected && mark.opacity === 1;

/** The marks of a crowded layer that are drawn one by one all the same. */
export function marksApart({ marks }: MarkLayer): readonly Mark[] {
  return marks.filter((mark) => mark.kind !== 'park' || mark.selected);
}

/** The places of a crowd, gathered by MapLibre's worker. */
export function buildCrowdSource(layers: readonly MarkLayer[], palette: Palette): GeoJSONSourceSpecification {
  // Few pictures for very many marks: their names are put together once.
  const images = new Map<string, string>();
  const imageOf = (mark: Mark): string => {
    const key = `${mark.shape} ${mark.color} ${mark.radiusPx}`;
    const known = images.get(key);
    if (known !== undefined) return known;
    const image = encodeMarkImage(buildMarkImage(mark, palette));
    images.set(key, image);
    return image;
  };
  const features: Feature<Point>[] = [];
  for (const { marks } of layers) {
    for (const mark of marks) {
      if (!isGathered(mark)) continue;
      features.push({
        type: 'Feature',
        properties: { id: mark.id, image: imageOf(mark) },
        geometry: { type: 'Point', coordinates: mark.lngLat as [number, number] },
      });
    }
  }
  return {
    type: 'geojson',
    cluster: true,
    clusterRadius: CLUSTER_RADIUS_PX,
    clusterMaxZoom: CROWD_MAX_ZOOM,
    maxzoom: CROWD_MAX_ZOOM + 1,
    data: { type: 'FeatureCollection', features },
  };
}

/** A disc with the number of places it stands for, and, where they stand apart, the places with their own marks. */
export function buildCrowdLayers(
  palette: Palette,
  fontFamily: readonly string[],
): (CircleLayerSpecification | SymbolLayerSpecification)[] {
  const source = CROWD_SOURCE;
  const places: LayerMetadata = { 'atlas:scene': [], 'atlas:hit': 'feature' };
  // The land below is not meant by whoever points here.
  const cluster: LayerMetadata = { 'atlas:scene': [], 'atlas:hit': 'nothing' };
  return [
    {
      id: 'crowd',
      type: 'symbol',
      source,
      metadata: places,
      filter: ['!', ['has', 'point_count']],
      layout: {
        'icon-image': ['get', 'image'],
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        'symbol-z-order': 'source',
      },
    },
    {
      id: CLUSTER_LAYER,
      type: 'circle',
      source,
      metadata: cluster,
      filter: ['has', 'point_count'],
      paint: {
        'circle-color': palette.ink,
        'circle-opacity': 0.82,
        'circle-radius': ['step', ['get', 'point_count'], 10, 10, 12, 100, 15, 1000, 18],
        'circle-stroke-color': palette['label-halo'],
        'circle-stroke-width': 1.5,
      },
    },
    {
      id: 'cluster-counts',
      type: 'symbol',
      source,
      filter: ['has', 'point_count'],
      layout: {
        'text-field': ['get', 'point_count_abbreviated'],
        'text-font': ['literal', [...fontFamily]],
        'text-size': 11,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': palette['label-halo'] },
    },
  ];
}
