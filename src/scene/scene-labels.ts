import type { Atlas, City, ContextLabel, Lang, LayerId, LayoutFeature, Park } from '../model/types.ts';
import type { ViewState } from '../state/view-state.ts';
import { CROWD_MAX_ZOOM, isCrowded } from './crowd.ts';
import { passesFilters } from './emphasis.ts';
import { ROLE_COLORS } from './mark-shapes.ts';
import type { Figure, MapColor, SceneLabel, SceneLineLabel } from './types.ts';

/**
 * 长者模式 enlarges the names on the map with the rest of the page; those of the delta less, because all sixteen must
 * find room on a phone.
 */
const LARGE_TEXT_SCALE: Readonly<Record<Figure, number>> = { province: 1.25, delta: 1.03 };

/** From this zoom on there is room for the names of the places (about 230 m a pixel). */
export const PARK_LABEL_MIN_ZOOM = 8;

const CITY_TEXT: Readonly<
  Record<City['role'], { sizePx: number; weight: 400 | 600 | 700; color: MapColor; markPx: number; priority: number }>
> = {
  core: { sizePx: 17, weight: 700, color: 'core', markPx: 9, priority: 0 },
  point: { sizePx: 12.5, weight: 600, color: 'ink', markPx: 6, priority: 20 },
  delta: { sizePx: 12, weight: 600, color: 'ink', markPx: 4, priority: 30 },
};

/** 佛山 stands beside 广州 in the core area that （三） names after both: it is named, if need be with a leader line. */
const isInGuangfo = (atlas: Atlas, city: City): boolean =>
  atlas.layout.some(({ kind, members }) => kind === 'hull' && members.includes(city.adcode));

function cityLabel(city: City, view: ViewState, lang: Lang, figure: Figure, inGuangfo: boolean): SceneLabel {
  const style = CITY_TEXT[city.role];
  return {
    id: city.adcode,
    layer: city.role === 'core' ? 'cores' : city.role === 'point' ? 'points' : 'prefectures',
    text: city.label[lang],
    lngLat: city.lngLat,
    closeLngLat: null,
    // In the delta figure the places are the subject; the cores need not shout.
    sizePx: city.role === 'core' && figure === 'delta' ? 15 : style.sizePx,
    weight: style.weight,
    color: style.color,
    trackingEm: city.role === 'core' && lang !== 'en' ? 0.08 : 0,
    markPx: style.markPx + (view.place === city.adcode ? 6 : 0),
    priority: view.place === city.adcode ? -1 : style.priority,
    required: city.role === 'core' || (inGuangfo && figure === 'province'),
    minZoom: 0,
    maxZoom: 24,
    selected: view.place === city.adcode,
    opacity: 1,
  };
}

function parkLabel(park: Park, view: ViewState, lang: Lang, figure: Figure, crowded: boolean): SceneLabel {
  const role = park.roles[0];
  if (role === undefined) throw new Error(`park ${park.id} has no role`);
  const selected = view.place === park.id;
  return {
    id: park.id,
    layer: 'parks',
    text: park.label[lang],
    lngLat: park.lngLat,
    closeLngLat: null,
    sizePx: figure === 'delta' ? 11.5 : 12,
    weight: selected ? 700 : 400,
    color: ROLE_COLORS[role],
    trackingEm: 0,
    markPx: selected ? 12 : 7,
    priority: selected ? -2 : 10,
    required: selected || (figure === 'delta' && !crowded),
    minZoom: selected ? 0 : crowded ? CROWD_MAX_ZOOM + 1 : figure === 'delta' ? 0 : PARK_LABEL_MIN_ZOOM,
    maxZoom: 24,
    selected,
    opacity: passesFilters(park, view) ? 1 : 0.35,
  };
}

/** Land and its name come and go together; the sea is always drawn. 东沙群岛 is ground of the province. */
const CONTEXT_LAYER: Readonly<Record<ContextLabel['kind'], LayerId | null>> = {
  province: 'neighbours',
  sar: 'neighbours',
  sea: null,
  island: 'prefectures',
};

const CONTEXT_TEXT: Readonly<
  Record<ContextLabel['kind'], { sizePx: number; color: MapColor; trackingEm: number; priority: number }>
> = {
  province: { sizePx: 13, color: 'ink-quiet', trackingEm: 0.5, priority: 60 },
  sar: { sizePx: 10.5, color: 'ink-quiet', trackingEm: 0, priority: 40 },
  sea: { sizePx: 15, color: 'ink-sea', trackingEm: 0.6, priority: 70 },
  island: { sizePx: 11, color: 'ink-quiet', trackingEm: 0, priority: 50 },
};

function contextLabel(context: ContextLabel, lang: Lang, figure: Figure): SceneLabel {
  const style = CONTEXT_TEXT[context.kind];
  return {
    id: context.id,
    layer: CONTEXT_LAYER[context.kind],
    text: context.name[lang],
    lngLat: (figure === 'delta' ? context.deltaLngLat : null) ?? context.lngLat,
    // The name of Hong Kong stands in the open sea on the province map, beyond the edge of a map of the delta.
    closeLngLat: context.deltaLngLat,
    sizePx: style.sizePx,
    weight: 400,
    color: style.color,
    trackingEm: lang === 'en' ? style.trackingEm / 4 : style.trackingEm,
    markPx: 0,
    priority: style.priority,
    required: false,
    minZoom: 0,
    maxZoom: context.kind === 'province' ? 8.5 : 24,
    selected: false,
    opacity: 1,
  };
}

/** Names beside points, and names of what surrounds the province; not yet placed. */
export function buildLabels(atlas: Atlas, view: ViewState, lang: Lang, figure: Figure): SceneLabel[] {
  const scale = view.text === 'large' ? LARGE_TEXT_SCALE[figure] : 1;
  const crowded = isCrowded(atlas);
  const labels = [
    ...atlas.cities.map((city) => cityLabel(city, view, lang, figure, isInGuangfo(atlas, city))),
    ...atlas.parks.map((park) => parkLabel(park, view, lang, figure, crowded)),
    ...atlas.context.map((context) => contextLabel(context, lang, figure)),
  ];
  return scale === 1 ? labels : labels.map((label) => ({ ...label, sizePx: label.sizePx * scale }));
}

const LAYOUT_TEXT: Readonly<Record<LayoutFeature['kind'], { layer: LayerId; sizePx: number }>> = {
  belt: { layer: 'belts', sizePx: 12.5 },
  hull: { layer: 'guangfo', sizePx: 12.5 },
  arrow: { layer: 'extension', sizePx: 14 },
};
const LAYOUT_COLORS: Readonly<Record<string, MapColor>> = {
  'belt-east': 'belt-east',
  'belt-west': 'belt-west',
  guangfo: 'guangfo',
};

/** Names of the belts, the hull and the arrows, along their curves. */
export function buildLineLabels(atlas: Atlas, view: ViewState, lang: Lang, figure: Figure): SceneLineLabel[] {
  const scale = view.text === 'large' ? LARGE_TEXT_SCALE[figure] : 1;
  return atlas.layout.flatMap((feature): SceneLineLabel[] => {
    const line = figure === 'delta' ? feature.deltaLabelLine : feature.labelLine;
    if (line === null || line.length < 2) return [];
    const { layer, sizePx } = LAYOUT_TEXT[feature.kind];
    return [
      {
        id: feature.id,
        layer,
        text: feature.name[lang],
        line,
        sizePx: sizePx * scale,
        weight: 600,
        color: LAYOUT_COLORS[feature.id] ?? 'extension',
        trackingEm: lang === 'en' ? 0.04 : 0.22,
        opacity: 1,
      },
    ];
  });
}
