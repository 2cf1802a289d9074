/**
 * What is drawn, before anybody draws it. A `Scene` is a plain value made from the atlas and the view; `map/svg` and
 * `map/gl` both draw it and add nothing of their own. Colours are names of tokens (see `palette.ts`), sizes are CSS
 * pixels, geometry is named (see `GeometryRef`) and lives in `public/data/`.
 */
import type { Confidence, LayerId, LngLat } from '../model/types.ts';

/** `province`: the whole layout, places as marks. `delta`: the same atlas closer by, every place named. */
export type Figure = 'province' | 'delta';

/** Names of the colours of the map, one value for each theme in `palette.ts`. */
export type MapColor =
  | 'paper'
  | 'sea'
  | 'waterline'
  | 'coast'
  | 'land'
  | 'neighbour'
  | 'border'
  | 'province-border'
  | 'river'
  | 'ink'
  | 'ink-quiet'
  | 'ink-sea'
  | 'label-halo'
  | 'core'
  | 'core-soft'
  | 'belt-east'
  | 'belt-west'
  | 'guangfo'
  | 'extension'
  | 'flow'
  | 'point'
  | 'select'
  | 'role-key-area'
  | 'role-software-base'
  | 'role-kpo-base'
  | 'role-provincial-base'
  | 'role-finance-zone';

/** Geometry objects of `public/data/`; the two renderers each know where to find them. */
export type GeometryObject =
  /** 21 polygons, `id` = adcode; from `guangdong.topo.json`. */
  | 'prefectures'
  /** Neighbouring provinces, clipped to the data bounds; `id` = adcode. */
  | 'neighbours'
  /** 香港特别行政区 and 澳门特别行政区; `id` = adcode. */
  | 'sars'
  /** 东沙群岛; `id` = `dongsha`. */
  | 'islands'
  /** Borders between prefectures: mesh of `prefectures`. */
  | 'prefecture-borders'
  /** Borders of the province on land: mesh between prefectures and neighbours or SARs, and between neighbours. */
  | 'province-borders'
  | 'neighbour-borders'
  /** Drawn over the land fills: the prefecture polygons include bays and estuaries. From `coast.topo.json`. */
  | 'sea'
  | 'coastline'
  /** Lines at fixed distances from the coast, `id` = `1` (nearest) to `3`. */
  | 'waterlines'
  | 'rivers'
  /** Ribbons, `id` = `belt-east-1` (widest) to `-3`, and the spine `belt-east-spine`. From `layout.geojson`. */
  | 'belts'
  /** `id` = `guangfo`. */
  | 'guangfo'
  /** Tapered arrows in steps that overlap towards the tip, so that equal opacities add up to a fade: `arrow-east-01`… */
  | 'extension'
  /** Curved lines from a core to a city, `id` = `440100-440200`. */
  | 'flows'
  /** Frames around the data bounds that fade the map's surroundings into the paper, `id` = `01` (innermost) and on. */
  | 'fade';

export interface GeometryRef {
  readonly object: GeometryObject;
  /** One feature of the object; left out for all of them. */
  readonly id?: string;
}

export interface FillLayer {
  readonly type: 'fill';
  readonly id: string;
  /** The switchable layer it belongs to; `null` is always drawn (sea, fade). */
  readonly layer: LayerId | null;
  readonly geometry: GeometryRef;
  readonly color: MapColor;
  readonly opacity: number;
  /** What is selected when the reader points here; a layout id. */
  readonly selects?: string;
  /** Ids of the features of the object, where each is selected by itself (prefectures). */
  readonly features?: readonly string[];
}

export interface LineLayer {
  readonly type: 'line';
  readonly id: string;
  readonly layer: LayerId | null;
  readonly geometry: GeometryRef;
  readonly color: MapColor;
  readonly widthPx: number;
  readonly opacity: number;
  /** Lengths of dash and gap in pixels. */
  readonly dashPx?: readonly [dash: number, gap: number];
}

export type MarkShape = 'core' | 'city' | 'point' | 'diamond' | 'square' | 'triangle' | 'hexagon' | 'circle';

/** A place on the map. What can be selected is a mark, a prefecture or a layout feature. */
export interface Mark {
  /** Park id or adcode: what `ViewState.place` holds when it is selected. */
  readonly id: string;
  readonly kind: 'park' | 'city';
  readonly lngLat: LngLat;
  readonly shape: MarkShape;
  readonly color: MapColor;
  /** Half the width of the shape. */
  readonly radiusPx: number;
  /** 1 as a rule; lower when a filter leaves the mark out. */
  readonly opacity: number;
  readonly selected: boolean;
  /** For parks: radius of the circle of uncertainty, drawn when selected. */
  readonly uncertaintyM: number;
  readonly confidence: Confidence | null;
}

/** Layers of marks, bottom to top. */
export const MARK_LAYER_IDS = ['cities', 'points', 'cores', 'parks'] as const;

export interface MarkLayer {
  readonly type: 'marks';
  readonly id: (typeof MARK_LAYER_IDS)[number];
  readonly layer: LayerId;
  readonly marks: readonly Mark[];
}

export type SceneLayer = FillLayer | LineLayer | MarkLayer;

/** A name to be placed beside its point; `place-labels.ts` finds where, for a camera and a size. */
export interface SceneLabel {
  readonly id: string;
  readonly layer: LayerId | null;
  readonly text: string;
  readonly lngLat: LngLat;
  /** Where the name stands on a map so close, or so far aside, that `lngLat` is of no use; `null` for names that stay. */
  readonly closeLngLat: LngLat | null;
  readonly sizePx: number;
  readonly weight: 400 | 600 | 700;
  readonly color: MapColor;
  /** Extra space between letters, in ems. */
  readonly trackingEm: number;
  /** Radius of the mark that the label must clear; 0 for names without a mark (provinces, seas), which sit on their point. */
  readonly markPx: number;
  /** Lower is placed first and kept longest. */
  readonly priority: number;
  /** A label that finds no room is left out, unless it must be there; then a leader line takes it to where there is room. */
  readonly required: boolean;
  /** Camera zoom from which the label may appear. */
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly selected: boolean;
  readonly opacity: number;
}

/** A name whose letters follow a curve: belts and arrows. */
export interface SceneLineLabel {
  readonly id: string;
  readonly layer: LayerId;
  readonly text: string;
  readonly line: readonly LngLat[];
  readonly sizePx: number;
  readonly weight: 400 | 600 | 700;
  readonly color: MapColor;
  readonly trackingEm: number;
  readonly opacity: number;
}

export interface Scene {
  /** Bottom to top. */
  readonly layers: readonly SceneLayer[];
  readonly labels: readonly SceneLabel[];
  readonly lineLabels: readonly SceneLineLabel[];
  /** There are so many places that those close together are drawn as one until the map is near (see `crowd.ts`). */
  readonly crowded: boolean;
}

/** A label with its box found. Pixels from the upper left of the frame. */
export interface PlacedLabel {
  readonly label: SceneLabel;
  /** Where its point lies. */
  readonly anchorPx: readonly [x: number, y: number];
  /** Middle of the text. */
  readonly centerPx: readonly [x: number, y: number];
  readonly widthPx: number;
  readonly heightPx: number;
  /** From the mark to the label, when the two are far apart. */
  readonly leader: boolean;
}
