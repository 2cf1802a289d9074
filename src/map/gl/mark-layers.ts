import type {
  FillLayerSpecification,
  GeoJSONSourceSpecification,
  LineLayerSpecification,
  SymbolLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Feature, Point, Polygon } from 'geojson';
import type { Palette } from '../../scene/palette.ts';
import { MARK_LAYER_IDS, type Mark, type MarkLayer, type SceneLayer } from '../../scene/types.ts';
import { latFromMercatorY, lngFromMercatorX, mercatorX, mercatorY } from '../../state/camera.ts';
import { type LayerMetadata, SOURCE_MAX_ZOOM } from './geometry-layers.ts';
import { buildMarkImage, encodeMarkImage } from './mark-image-id.ts';

export const MARK_SOURCE = 'atlas-marks';
const UNCERTAINTY_SOURCE = 'atlas-uncertainty';

/** What a mark's feature carries besides its place. */
export interface MarkProperties {
  readonly id: string;
  readonly layer: string;
  readonly image: string;
  readonly opacity: number;
  readonly radiusPx: number;
}

const EARTH_CIRCUMFERENCE_M = 40_075_016.686;
const CIRCLE_CORNERS = 64;

/** Five decimals are about a metre. */
const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

/** A circle on the ground as a ring of points, first and last the same, counter-clockwise. */
export function buildCircle([lng, lat]: Mark['lngLat'], radiusM: number): [number, number][] {
  // Web Mercator stretches both directions alike, so the circle is one on the map as well.
  const radius = radiusM / (EARTH_CIRCUMFERENCE_M * Math.cos((lat * Math.PI) / 180));
  const x = mercatorX(lng);
  const y = mercatorY(lat);
  return Array.from({ length: CIRCLE_CORNERS + 1 }, (_, i) => {
    const angle = ((i % CIRCLE_CORNERS) / CIRCLE_CORNERS) * 2 * Math.PI;
    return [
      round(lngFromMercatorX(x + Math.cos(angle) * radius)),
      round(latFromMercatorY(y - Math.sin(angle) * radius)),
    ];
  });
}

export function marksOf(layers: readonly SceneLayer[]): MarkLayer[] {
  return layers.filter((layer): layer is MarkLayer => layer.type === 'marks');
}

function markFeature(layer: MarkLayer, mark: Mark, palette: Palette): Feature<Point, MarkProperties> {
  return {
    type: 'Feature',
    properties: {
      id: mark.id,
      layer: layer.id,
      image: encodeMarkImage(buildMarkImage(mark, palette)),
      opacity: mark.opacity,
      radiusPx: mark.radiusPx,
    },
    geometry: { type: 'Point', coordinates: [...mark.lngLat] },
  };
}

function uncertaintyFeature(mark: Mark, palette: Palette): Feature<Polygon> {
  return {
    type: 'Feature',
    properties: { id: mark.id, color: palette[mark.color] },
    geometry: { type: 'Polygon', coordinates: [buildCircle(mark.lngLat, mark.uncertaintyM)] },
  };
}

export function buildMarkSources(
  layers: readonly MarkLayer[],
  palette: Palette,
): Record<string, GeoJSONSourceSpecification> {
  const uncertain = layers.flatMap((layer) => layer.marks).filter((mark) => mark.selected && mark.kind === 'park');
  return {
    [UNCERTAINTY_SOURCE]: {
      type: 'geojson',
      maxzoom: SOURCE_MAX_ZOOM,
      data: { type: 'FeatureCollection', features: uncertain.map((mark) => uncertaintyFeature(mark, palette)) },
    },
    [MARK_SOURCE]: {
      type: 'geojson',
      maxzoom: SOURCE_MAX_ZOOM,
      data: {
        type: 'FeatureCollection',
        features: layers.flatMap((layer) => layer.marks.map((mark) => markFeature(layer, mark, palette))),
      },
    },
  };
}

/** Within this distance the selected place is judged to lie. */
export function buildUncertaintyLayers(): [FillLayerSpecification, LineLayerSpecification] {
  return [
    {
      id: 'uncertainty',
      type: 'fill',
      source: UNCERTAINTY_SOURCE,
      paint: { 'fill-color': ['get', 'color'], 'fill-opacity': 0.12, 'fill-antialias': false },
    },
    {
      id: 'uncertainty-outline',
      type: 'line',
      source: UNCERTAINTY_SOURCE,
      paint: { 'line-color': ['get', 'color'], 'line-width': 1, 'line-dasharray': [2, 2] },
    },
  ];
}

/**
 * One layer of icons for each layer of marks, also for those that are switched off, whose marks are not in the source.
 * Layers of symbols never come and go: icons that reach MapLibre while their layer is not in the style are never made
 * ready, and throw when the layer comes back (maplibre-gl 6.17, `updateBucketOpacities`).
 */
export function buildMarkLayers(): SymbolLayerSpecification[] {
  return MARK_LAYER_IDS.map((id) => {
    const metadata: LayerMetadata = { 'atlas:scene': [id] };
    return {
      id,
      type: 'symbol',
      source: MARK_SOURCE,
      metadata,
      filter: ['==', ['get', 'layer'], id],
      layout: {
        'icon-image': ['get', 'image'],
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        'symbol-z-order': 'source',
      },
      paint: { 'icon-opacity': ['get', 'opacity'] },
    };
  });
}
