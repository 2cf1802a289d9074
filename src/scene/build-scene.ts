import type { Atlas, City, Lang, LayerId, Park } from '../model/types.ts';
import type { ViewState } from '../state/view-state.ts';
import { isCrowded } from './crowd.ts';
import { passesFilters } from './emphasis.ts';
import { FADE_STEPS, fadeOpacity } from './extent.ts';
import { ROLE_COLORS, ROLE_SHAPES } from './mark-shapes.ts';
import { buildLabels, buildLineLabels } from './scene-labels.ts';
import type { Figure, FillLayer, GeometryRef, LineLayer, MapColor, Mark, Scene, SceneLayer } from './types.ts';

/** Nested steps of an extension arrow; as many as `npm run data` writes. */
export const ARROW_STEPS = 14;

/**
 * Opacity of each of `count` stacked steps so that all of them together cover with `total` (0–1).
 * From 1 − (1 − a)^count = total.
 */
export function stepOpacity(total: number, count: number): number {
  return Math.round((1 - (1 - total) ** (1 / count)) * 1000) / 1000;
}

const two = (n: number): string => String(n).padStart(2, '0');

function fill(id: string, layer: LayerId | null, geometry: GeometryRef, color: MapColor, opacity = 1): FillLayer {
  return { type: 'fill', id, layer, geometry, color, opacity };
}

function line(
  id: string,
  layer: LayerId | null,
  geometry: GeometryRef,
  color: MapColor,
  widthPx: number,
  opacity = 1,
  dashPx?: readonly [number, number],
): LineLayer {
  return { type: 'line', id, layer, geometry, color, widthPx, opacity, ...(dashPx ? { dashPx } : {}) };
}

const selecting = (selects: string, layer: FillLayer): FillLayer => ({ ...layer, selects });

/** Land, water and borders: what the layout of the policy lies on. */
function groundLayers(atlas: Atlas, selected: string | null): SceneLayer[] {
  return [
    fill('neighbours', 'neighbours', { object: 'neighbours' }, 'neighbour'),
    fill('sars', 'neighbours', { object: 'sars' }, 'neighbour'),
    {
      ...fill('prefectures', 'prefectures', { object: 'prefectures' }, 'land'),
      features: atlas.cities.map((city) => city.adcode),
    },
    line('neighbour-borders', 'neighbours', { object: 'neighbour-borders' }, 'border', 0.7, 0.8),
    line('prefecture-borders', 'prefectures', { object: 'prefecture-borders' }, 'border', 0.8, 1, [3, 2.4]),
    line('province-borders', 'prefectures', { object: 'province-borders' }, 'province-border', 1.1),
    ...selectionLayers(atlas, selected),
    fill('sea', null, { object: 'sea' }, 'sea'),
    line('waterlines-3', 'waterlines', { object: 'waterlines', id: '3' }, 'waterline', 0.6, 0.35),
    line('waterlines-2', 'waterlines', { object: 'waterlines', id: '2' }, 'waterline', 0.7, 0.55),
    line('waterlines-1', 'waterlines', { object: 'waterlines', id: '1' }, 'waterline', 0.8, 0.8),
    fill('islands', 'prefectures', { object: 'islands' }, 'land'),
    line('islands-coast', 'prefectures', { object: 'islands' }, 'coast', 0.9),
    line('coastline', null, { object: 'coastline' }, 'coast', 0.9),
    line('rivers', 'rivers', { object: 'rivers' }, 'river', 1.3, 0.9),
  ];
}

/** The surroundings dissolve into the paper before the data ends, so that its edge is never a cut. */
function fadeLayers(): SceneLayer[] {
  return Array.from({ length: FADE_STEPS }, (_, i) =>
    fill(`fade-${two(i + 1)}`, null, { object: 'fade', id: two(i + 1) }, 'paper', fadeOpacity(i + 1)),
  );
}

/** Belts, hull, arrows and flows of clause （三）. */
function layoutLayers(selected: string | null): SceneLayer[] {
  const belts = (['belt-west', 'belt-east'] as const).flatMap((id): SceneLayer[] => {
    const strong = selected === id ? 1.6 : 1;
    return [
      ...[1, 2, 3].map((step) =>
        selecting(id, fill(`${id}-${step}`, 'belts', { object: 'belts', id: `${id}-${step}` }, id, 0.14 * strong)),
      ),
      line(
        `${id}-spine`,
        'belts',
        { object: 'belts', id: `${id}-spine` },
        id,
        selected === id ? 2 : 1.2,
        0.85,
        [1.5, 3],
      ),
    ];
  });
  const guangfo = selected === 'guangfo';
  const hull = [
    selecting('guangfo', fill('guangfo', 'guangfo', { object: 'guangfo' }, 'guangfo', guangfo ? 0.2 : 0.09)),
    line('guangfo-outline', 'guangfo', { object: 'guangfo' }, 'guangfo', guangfo ? 2.2 : 1.4, 0.9, [5, 3]),
  ];
  const arrows = (['arrow-west', 'arrow-east', 'arrow-north'] as const).flatMap((id) => {
    const opacity = stepOpacity(selected === id ? 0.97 : 0.82, ARROW_STEPS);
    return Array.from({ length: ARROW_STEPS }, (_, i) =>
      selecting(
        id,
        fill(
          `${id}-${two(i + 1)}`,
          'extension',
          { object: 'extension', id: `${id}-${two(i + 1)}` },
          'extension',
          opacity,
        ),
      ),
    );
  });
  return [...belts, ...hull, ...arrows, line('flows', 'flows', { object: 'flows' }, 'flow', 0.9, 0.55, [1, 3.4])];
}

/** Outline and tint of the selected prefecture; under the sea, which covers the bays that the shapes include. */
function selectionLayers(atlas: Atlas, selected: string | null): SceneLayer[] {
  if (selected === null || !atlas.cities.some((city) => city.adcode === selected)) return [];
  const geometry: GeometryRef = { object: 'prefectures', id: selected };
  return [
    fill('selected-prefecture', null, geometry, 'select', 0.07),
    line('selected-prefecture-outline', null, geometry, 'select', 1.6, 0.8),
  ];
}

const CITY_STYLE = {
  core: { shape: 'core', color: 'core', radiusPx: 6.5, layer: 'cores' },
  delta: { shape: 'city', color: 'ink', radiusPx: 2.6, layer: 'prefectures' },
  point: { shape: 'point', color: 'point', radiusPx: 4.2, layer: 'points' },
} as const;

function cityMark(city: City, selected: string | null): Mark {
  const style = CITY_STYLE[city.role];
  return {
    id: city.adcode,
    kind: 'city',
    lngLat: city.lngLat,
    shape: style.shape,
    color: style.color,
    radiusPx: style.radiusPx,
    opacity: 1,
    selected: selected === city.adcode,
    uncertaintyM: city.uncertaintyM,
    confidence: null,
  };
}

function parkMark(park: Park, view: ViewState, figure: Figure): Mark {
  const role = park.roles[0];
  if (role === undefined) throw new Error(`park ${park.id} has no role`);
  return {
    id: park.id,
    kind: 'park',
    lngLat: park.lngLat,
    shape: ROLE_SHAPES[role],
    color: ROLE_COLORS[role],
    radiusPx: figure === 'delta' ? 5.2 : 4.4,
    opacity: passesFilters(park, view) ? 1 : 0.22,
    selected: view.place === park.id,
    uncertaintyM: park.uncertaintyM,
    confidence: park.confidence,
  };
}

function markLayers(atlas: Atlas, view: ViewState, figure: Figure): SceneLayer[] {
  const cities = (layer: LayerId): Mark[] =>
    atlas.cities.filter((city) => CITY_STYLE[city.role].layer === layer).map((city) => cityMark(city, view.place));
  return [
    { type: 'marks', id: 'cities', layer: 'prefectures', marks: cities('prefectures') },
    { type: 'marks', id: 'points', layer: 'points', marks: cities('points') },
    { type: 'marks', id: 'cores', layer: 'cores', marks: cities('cores') },
    { type: 'marks', id: 'parks', layer: 'parks', marks: atlas.parks.map((park) => parkMark(park, view, figure)) },
  ];
}

/**
 * What is drawn for a view: pure, no pixels of a screen in it. Layers that the reader has switched off are left out,
 * with their labels. Order is that of DESIGN section 5, except that the cores lie under the places: the places around
 * Guangzhou are small and would vanish under its halo.
 */
export function buildScene(atlas: Atlas, view: ViewState, lang: Lang, figure: Figure = 'province'): Scene {
  const on = new Set<LayerId>(view.layers);
  const shown = <T extends { readonly layer: LayerId | null }>(items: readonly T[]): T[] =>
    items.filter((item) => item.layer === null || on.has(item.layer));
  return {
    layers: shown<SceneLayer>([
      ...groundLayers(atlas, view.place),
      ...(figure === 'province' ? fadeLayers() : []),
      ...layoutLayers(view.place),
      ...markLayers(atlas, view, figure),
    ]),
    labels: shown(buildLabels(atlas, view, lang, figure)),
    lineLabels: shown(buildLineLabels(atlas, view, lang, figure)),
    crowded: isCrowded(atlas),
  };
}
