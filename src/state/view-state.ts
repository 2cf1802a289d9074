import { CHART_IDS, type ChartId } from '../model/chart-ids.ts';
import { LAYER_IDS, type Lang, type LayerId, type LngLat, type ParkRole } from '../model/types.ts';

export const THEMES = ['auto', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

export const TEXT_SIZES = ['normal', 'large'] as const;
/** `large` is 长者模式. */
export type TextSize = (typeof TEXT_SIZES)[number];

export const MOTIONS = ['auto', 'on', 'off'] as const;
/** `auto` follows `prefers-reduced-motion`; the others overrule it (hall computers often have effects switched off). */
export type Motion = (typeof MOTIONS)[number];

export { CHART_IDS, type ChartId };

/** Where the map looks. Zoom as MapLibre counts it: the world is 512 × 2^zoom CSS pixels wide. */
export interface Camera {
  readonly center: LngLat;
  readonly zoom: number;
}

/** All that a link must reproduce. Plain numbers, strings, `null` and tuples only. */
export interface ViewState {
  readonly lang: Lang;
  readonly theme: Theme;
  readonly text: TextSize;
  readonly motion: Motion;
  /** Layers that are switched on, in drawing order. */
  readonly layers: readonly LayerId[];
  /** Selected feature: a park id, an adcode or a layout id; `null` when nothing is. */
  readonly place: string | null;
  /** Filter of the list of places, and emphasis on the map. */
  readonly sector: string | null;
  readonly role: ParkRole | null;
  /** The chart that is being talked about. */
  readonly tab: ChartId | null;
  /** The target of clause （一） that is being talked about, by its id in `targets.csv`. */
  readonly metric: string | null;
  /** Step of the story, from 1; `null` while no story is told. */
  readonly slide: number | null;
  /** Only when the reader moved the map; `null` means the whole province, fitted to the screen. */
  readonly map: Camera | null;
  /** Never load the interactive map. */
  readonly static: boolean;
  /** Parts of an embed that whoever embeds it may switch off. The notice about the map is none of them. */
  readonly title: boolean;
  readonly legend: boolean;
  readonly source: boolean;
  /** Nothing but the content and its notice: no title, no legend, no source line, no margin. */
  readonly plain: boolean;
}

export const EMBED_PARTS = ['title', 'legend', 'source'] as const;
export type EmbedPart = (typeof EMBED_PARTS)[number];

/** The parts of an embed that are not shown. */
export function hiddenParts(view: ViewState): readonly EmbedPart[] {
  return EMBED_PARTS.filter((part) => view.plain || !view[part]);
}

/** The untouched page. `lang` is that of the page; the rest leaves the address empty. */
export function initialView(lang: Lang): ViewState {
  return {
    lang,
    theme: 'auto',
    text: 'normal',
    motion: 'auto',
    layers: LAYER_IDS,
    place: null,
    sector: null,
    role: null,
    tab: null,
    metric: null,
    slide: null,
    map: null,
    static: false,
    title: true,
    legend: true,
    source: true,
    plain: false,
  };
}
