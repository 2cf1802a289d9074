import type {
  ExpressionSpecification,
  GeoJSONSourceSpecification,
  LineLayerSpecification,
  SymbolLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Feature, LineString, Point } from 'geojson';
import { nearestOnBox, type PointPx } from '../../scene/boxes.ts';
import type { Palette } from '../../scene/palette.ts';
import type { Placement } from '../../scene/place-labels.ts';
import type { PlacedLineLabel } from '../../scene/place-line-labels.ts';
import type { PlacedLabel } from '../../scene/types.ts';
import { type SizePx, unprojectPx } from '../../state/camera.ts';
import type { Camera } from '../../state/view-state.ts';
import { SOURCE_MAX_ZOOM } from './geometry-layers.ts';

const NAME_SOURCE = 'atlas-names';
const CURVED_NAME_SOURCE = 'atlas-curved-names';
const LEADER_SOURCE = 'atlas-leaders';

/** Where names can be pointed at, topmost first. */
export const NAME_SOURCES = [NAME_SOURCE, CURVED_NAME_SOURCE] as const;

/** What a name's feature carries besides its place; of a name on a curve, each letter is one. */
export interface NameProperties {
  readonly id: string;
  readonly text: string;
  readonly sizePx: number;
  readonly weight: number;
  readonly color: string;
  readonly trackingEm: number;
  readonly opacity: number;
  /** From the point to the middle of the text, in ems, down being positive. */
  readonly offsetEm: readonly [x: number, y: number];
  /** Clockwise. */
  readonly angleDeg: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** What is selected by pointing at the name. */
  readonly selects: string | null;
  /** Stays in view when the map is zoomed out of the scale for which room was found. */
  readonly keep: boolean;
}

/** Names are taken away when the map is zoomed out by more than this, before they run into each other. */
const ZOOM_SLACK = 0.4;

/** The placement that is drawn, with the camera and the frame it was made for. */
export interface NameInput {
  readonly placement: Placement;
  readonly placedCamera: Camera;
  readonly placedSize: SizePx;
  readonly palette: Palette;
}

/** As in the SVG map, 0.9, written as the end of a hexadecimal colour. */
const HALO_ALPHA = 'e6';

/** Six decimals are a tenth of a metre, far below a pixel at the deepest zoom. */
const round = (value: number): number => Math.round(value * 1e6) / 1e6;
const roundEm = (value: number): number => Math.round(value * 1000) / 1000;

function unproject({ placedCamera, placedSize }: NameInput, point: PointPx): [number, number] {
  const [lng, lat] = unprojectPx(placedCamera, placedSize, point);
  return [round(lng), round(lat)];
}

/**
 * A name beside its mark hangs on the mark, at a fixed distance in pixels. A name at the end of a leader line stands on
 * the map like the line, so that both stay together while the map is being zoomed.
 */
function nameFeature(placed: PlacedLabel, input: NameInput): Feature<Point, NameProperties> {
  const { label, anchorPx, centerPx, leader } = placed;
  const offsetPx = leader ? ([0, 0] as const) : ([centerPx[0] - anchorPx[0], centerPx[1] - anchorPx[1]] as const);
  return {
    type: 'Feature',
    properties: {
      id: label.id,
      text: label.text,
      sizePx: label.sizePx,
      weight: label.weight,
      color: input.palette[label.color],
      trackingEm: label.trackingEm,
      opacity: label.opacity,
      offsetEm: [roundEm(offsetPx[0] / label.sizePx), roundEm(offsetPx[1] / label.sizePx)],
      angleDeg: 0,
      widthPx: Math.round(placed.widthPx),
      heightPx: Math.round(placed.heightPx),
      // Seas and provinces have no mark and cannot be selected.
      selects: label.markPx > 0 ? label.id : null,
      keep: label.priority <= 0,
    },
    geometry: { type: 'Point', coordinates: leader ? unproject(input, centerPx) : [...label.lngLat] },
  };
}

function leaderFeature({ label, anchorPx, centerPx, widthPx, heightPx }: PlacedLabel, input: NameInput): Feature {
  // The box is taller than the letters; the line ends at the letters.
  const [x, y] = centerPx;
  const halfWidthPx = widthPx / 2 + 1;
  const halfHeightPx = (heightPx * 0.62) / 2;
  const end = nearestOnBox([x - halfWidthPx, y - halfHeightPx, x + halfWidthPx, y + halfHeightPx], anchorPx);
  const geometry: LineString = { type: 'LineString', coordinates: [[...label.lngLat], unproject(input, end)] };
  const properties = { id: label.id, color: input.palette[label.color], opacity: 0.75 * label.opacity };
  return { type: 'Feature', properties, geometry };
}

function glyphFeatures({ label, glyphs }: PlacedLineLabel, input: NameInput): Feature<Point, NameProperties>[] {
  return glyphs
    .filter(({ char }) => char.trim() !== '')
    .map(({ char, centerPx, angleDeg }) => ({
      type: 'Feature',
      properties: {
        id: label.id,
        text: char,
        sizePx: label.sizePx,
        weight: label.weight,
        color: input.palette[label.color],
        trackingEm: 0,
        opacity: label.opacity,
        offsetEm: [0, 0],
        angleDeg: Math.round(angleDeg),
        // A letter may be turned any way.
        widthPx: Math.round(label.sizePx * 1.2),
        heightPx: Math.round(label.sizePx * 1.2),
        selects: label.id,
        keep: false,
      },
      geometry: { type: 'Point', coordinates: unproject(input, centerPx) },
    }));
}

const points = (features: Feature[]): GeoJSONSourceSpecification => ({
  type: 'geojson',
  maxzoom: SOURCE_MAX_ZOOM,
  data: { type: 'FeatureCollection', features },
});

export function buildNameSources(input: NameInput): Record<string, GeoJSONSourceSpecification> {
  const { labels, lineLabels } = input.placement;
  return {
    [LEADER_SOURCE]: points(labels.filter(({ leader }) => leader).map((placed) => leaderFeature(placed, input))),
    [CURVED_NAME_SOURCE]: points(lineLabels.flatMap((placed) => glyphFeatures(placed, input))),
    [NAME_SOURCE]: points(labels.map((placed) => nameFeature(placed, input))),
  };
}

/** Below this zoom the names that were placed for a camera are taken away. */
function minZoomFor(placedCamera: Camera): number {
  return Math.max(0, Math.round((placedCamera.zoom - ZOOM_SLACK) * 100) / 100);
}

export function buildLeaderLayer({ placedCamera }: Pick<NameInput, 'placedCamera'>): LineLayerSpecification {
  return {
    id: 'leaders',
    type: 'line',
    source: LEADER_SOURCE,
    minzoom: minZoomFor(placedCamera),
    paint: { 'line-color': ['get', 'color'], 'line-width': 0.8, 'line-opacity': ['get', 'opacity'] },
  };
}

/**
 * MapLibre draws letters from the fonts of the computer where the style has no `glyphs`, and reads their weight out of the
 * name of the first family. So the list begins with a family that no computer has, named for the weight.
 */
function fontOf(fontFamily: readonly string[]): ExpressionSpecification {
  const stack = (weight: string | null): ExpressionSpecification => [
    'literal',
    weight === null ? [...fontFamily] : [`Atlas ${weight}`, ...fontFamily],
  ];
  return ['match', ['get', 'weight'], 700, stack('Bold'), 600, stack('Semibold'), stack(null)];
}

/** Names of belts and arrows, letter by letter, and names beside points. Room was found before: nothing gives way here. */
export function buildNameLayers({
  palette,
  placedCamera,
  fontFamily,
}: Pick<NameInput, 'palette' | 'placedCamera'> & {
  readonly fontFamily: readonly string[];
}): SymbolLayerSpecification[] {
  const layer = (id: string, source: string): SymbolLayerSpecification => ({
    id,
    type: 'symbol',
    source,
    layout: {
      'text-field': ['get', 'text'],
      'text-font': fontOf(fontFamily),
      'text-size': ['get', 'sizePx'],
      'text-letter-spacing': ['get', 'trackingEm'],
      'text-rotate': ['get', 'angleDeg'],
      'text-offset': ['array', 'number', 2, ['get', 'offsetEm']],
      // In ems: no name is broken into lines.
      'text-max-width': 1000,
      'text-allow-overlap': true,
      'text-ignore-placement': true,
      'symbol-z-order': 'source',
    },
    paint: {
      'text-color': ['get', 'color'],
      'text-opacity': ['get', 'opacity'],
      'text-halo-color': `${palette['label-halo']}${HALO_ALPHA}`,
      // Half of the 3 px stroke that lies under the letters of the SVG map.
      'text-halo-width': 1.5,
    },
  });
  const minzoom = minZoomFor(placedCamera);
  return [
    { ...layer('curved-names', CURVED_NAME_SOURCE), minzoom },
    { ...layer('names', NAME_SOURCE), minzoom, filter: ['!', ['get', 'keep']] },
    { ...layer('kept-names', NAME_SOURCE), filter: ['get', 'keep'] },
  ];
}
