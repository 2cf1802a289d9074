/**
 * All that can happen to a view, by name. Each takes the view before and returns the view after, or the very same object
 * when nothing changes, so that nobody redraws or writes history for nothing.
 */
import { LAYER_IDS, type Lang, type LayerId, type ParkRole } from '../model/types.ts';
import { settleCamera } from './camera.ts';
import {
  type Camera,
  type ChartId,
  EMBED_PARTS,
  type EmbedPart,
  type Motion,
  type TextSize,
  type Theme,
  type ViewState,
} from './view-state.ts';

/** Selects a park id, an adcode or a layout id; `null` selects nothing. */
export function selectPlace(view: ViewState, place: string | null): ViewState {
  return place === view.place ? view : { ...view, place };
}

/** Switches one layer; `on` says which way, without it the layer turns over. The drawing order stays. */
export function toggleLayer(view: ViewState, layer: LayerId, on: boolean = !view.layers.includes(layer)): ViewState {
  if (on === view.layers.includes(layer)) return view;
  return setLayers(view, on ? [...view.layers, layer] : view.layers.filter((id) => id !== layer));
}

/** Exactly these layers, in whatever order they are given. */
export function setLayers(view: ViewState, layers: readonly LayerId[]): ViewState {
  const ordered = LAYER_IDS.filter((id) => layers.includes(id));
  const same = ordered.length === view.layers.length && ordered.every((id, index) => id === view.layers[index]);
  if (same) return view;
  return { ...view, layers: ordered.length === LAYER_IDS.length ? LAYER_IDS : ordered };
}

export function showAllLayers(view: ViewState): ViewState {
  return setLayers(view, LAYER_IDS);
}

export function setTheme(view: ViewState, theme: Theme): ViewState {
  return theme === view.theme ? view : { ...view, theme };
}

export function setTextSize(view: ViewState, text: TextSize): ViewState {
  return text === view.text ? view : { ...view, text };
}

export function setMotion(view: ViewState, motion: Motion): ViewState {
  return motion === view.motion ? view : { ...view, motion };
}

export function setLang(view: ViewState, lang: Lang): ViewState {
  return lang === view.lang ? view : { ...view, lang };
}

export function setSector(view: ViewState, sector: string | null): ViewState {
  return sector === view.sector ? view : { ...view, sector };
}

export function setRole(view: ViewState, role: ParkRole | null): ViewState {
  return role === view.role ? view : { ...view, role };
}

/** The chart that is being talked about. */
export function showChart(view: ViewState, tab: ChartId | null): ViewState {
  return tab === view.tab ? view : { ...view, tab };
}

/** The target that is being talked about. */
export function selectMetric(view: ViewState, metric: string | null): ViewState {
  return metric === view.metric ? view : { ...view, metric };
}

export function clearFilters(view: ViewState): ViewState {
  return setRole(setSector(view, null), null);
}

/** `true`: never load the interactive map. */
export function setStatic(view: ViewState, on: boolean): ViewState {
  return on === view.static ? view : { ...view, static: on };
}

/** Switches a part of an embed on or off. */
export function setEmbedPart(view: ViewState, part: EmbedPart, on: boolean): ViewState {
  return on === view[part] ? view : { ...view, [part]: on };
}

/** `true`: nothing but the content of an embed and its notice. */
export function setPlain(view: ViewState, on: boolean): ViewState {
  return on === view.plain ? view : { ...view, plain: on };
}

/** The view without what only an embed has: what its link to the full page shows. */
export function asFullView(view: ViewState): ViewState {
  const whole = EMBED_PARTS.reduce((now, part) => setEmbedPart(now, part, true), view);
  return setStatic(setPlain(whole, false), false);
}

/** Another step of the story, within its length; a story that is not being told begins at its first step. */
export function stepSlide(view: ViewState, step: 1 | -1, slides: number): ViewState {
  if (slides === 0) return view;
  const slide = view.slide === null ? 1 : Math.min(slides, Math.max(1, view.slide + step));
  return slide === view.slide ? view : { ...view, slide };
}

/**
 * Where the map has come to rest, settled to what a link carries (limits and decimals of `camera.ts`); `null` goes home
 * to the whole province.
 */
export function moveMap(view: ViewState, camera: Camera | null): ViewState {
  const map = camera === null ? null : settleCamera(camera);
  return isSameCamera(map, view.map) ? view : { ...view, map };
}

export function isSameCamera(a: Camera | null, b: Camera | null): boolean {
  if (a === null || b === null) return a === b;
  return a.zoom === b.zoom && a.center[0] === b.center[0] && a.center[1] === b.center[1];
}

/** True when both say the same, whether or not they are the same object. */
export function isSameView(a: ViewState, b: ViewState): boolean {
  return isSameCamera(a.map, b.map) && isSameChoice(a, b);
}

/**
 * What a change does to the history of the browser. A choice makes a new entry, so that Back undoes it; the camera
 * replaces the entry, since nobody wants to walk back through every drag (DESIGN section 7), nor through every step of a
 * story: Back leaves the story.
 */
export function historyOf(before: ViewState, after: ViewState): 'push' | 'replace' | 'none' {
  if (before.slide !== null && after.slide !== null && before.slide !== after.slide) return 'replace';
  if (!isSameChoice(before, after)) return 'push';
  return isSameCamera(before.map, after.map) ? 'none' : 'replace';
}

/** Typed over the keys, so that a new field cannot be forgotten; `map` is no choice. */
const SAME_CHOICE: { readonly [K in Exclude<keyof ViewState, 'map'>]: (a: ViewState, b: ViewState) => boolean } = {
  lang: (a, b) => a.lang === b.lang,
  theme: (a, b) => a.theme === b.theme,
  text: (a, b) => a.text === b.text,
  motion: (a, b) => a.motion === b.motion,
  layers: (a, b) => setLayers(a, b.layers) === a,
  place: (a, b) => a.place === b.place,
  sector: (a, b) => a.sector === b.sector,
  role: (a, b) => a.role === b.role,
  tab: (a, b) => a.tab === b.tab,
  metric: (a, b) => a.metric === b.metric,
  slide: (a, b) => a.slide === b.slide,
  static: (a, b) => a.static === b.static,
  title: (a, b) => a.title === b.title,
  legend: (a, b) => a.legend === b.legend,
  source: (a, b) => a.source === b.source,
  plain: (a, b) => a.plain === b.plain,
};

function isSameChoice(a: ViewState, b: ViewState): boolean {
  return Object.values(SAME_CHOICE).every((same) => same(a, b));
}
