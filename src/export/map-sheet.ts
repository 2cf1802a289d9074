import { format, type Strings } from '../i18n/index.ts';
import { clauseById, roleById } from '../model/atlas.ts';
import type { Atlas, Clause, ClauseId, LayerId, LayerInfo, RoleInfo } from '../model/types.ts';
import { FRAMES, homeCamera } from '../scene/frame.ts';
import { PALETTES, type Palette } from '../scene/palette.ts';
import type { SizePx } from '../state/camera.ts';
import type { Camera, ViewState } from '../state/view-state.ts';

/** What the words of a saved map are made from. */
export interface MapWordsInput {
  readonly atlas: Atlas;
  readonly view: ViewState;
  readonly t: Strings;
  /** A clause as the page cites it: （三）, or (3). */
  readonly clauseText: (clause: Clause) => string;
  readonly nameOf: (id: string) => string;
}

/** Narrower than this, a map has no room for its names: the part that a phone shows is drawn larger. */
export const MIN_SHEET_WIDTH_PX = 960;

/** 审图号, or plainly that there is none. */
export function mapNoticeText({ notice }: Atlas, t: Strings): string {
  return notice.reviewNumber === null ? t.noticeSchematic : format(t.noticeReviewed, { number: notice.reviewNumber });
}

/** The part of the world that the reader sees, at the size in which it is saved. An untouched map shows the whole province. */
export function sheetFrame(view: ViewState, stage: SizePx): { readonly camera: Camera; readonly size: SizePx } {
  const scale = Math.max(1, MIN_SHEET_WIDTH_PX / stage.widthPx);
  const size = { widthPx: Math.round(stage.widthPx * scale), heightPx: Math.round(stage.heightPx * scale) };
  if (view.map === null) return { camera: homeCamera(FRAMES.province, size), size };
  return { camera: { center: view.map.center, zoom: view.map.zoom + Math.log2(scale) }, size };
}

/** Dark colours are for halls, not for paper: such a map is saved in the light ones. High contrast stays. */
export function sheetPalette(view: ViewState, moreContrast: boolean): Palette {
  const contrast = view.theme === 'contrast' || (view.theme === 'auto' && moreContrast);
  return contrast ? PALETTES.contrast : PALETTES.light;
}

/** Layers that are on, the layout before the ground it lies on, as the legend of the page has them. */
export function shownLayers({ layers }: Atlas, view: ViewState): readonly LayerInfo[] {
  return layers.filter(({ id }) => view.layers.includes(id)).reverse();
}

/** Roles of the places, which give the marks their shapes; none while the places are off. */
export function shownRoles({ roles }: Atlas, view: ViewState): readonly RoleInfo[] {
  return view.layers.includes('parks') ? roles : [];
}

function shownClauses(atlas: Atlas, view: ViewState): readonly ClauseId[] {
  const ids = [...shownLayers(atlas, view), ...shownRoles(atlas, view)].map(({ clause }) => clause);
  return [...new Set(ids)].filter((id) => id !== null).sort((a, b) => a - b);
}

/** Credits that the sources of the geometry ask for; those of layers that are off go with them. */
function creditLines(view: ViewState, t: Strings): string[] {
  const on = (...ids: readonly LayerId[]): boolean => ids.some((id) => view.layers.includes(id));
  return [
    ...(on('prefectures', 'neighbours') ? [t.creditAdmin] : []),
    t.creditCoast,
    ...(on('cores', 'points', 'prefectures') ? [t.creditCities] : []),
    ...(on('belts', 'guangfo', 'extension', 'flows', 'parks') ? [t.creditOwn] : []),
  ];
}

/**
 * What stands below a saved map: what is selected and filtered, the clauses and sources of what is shown, datum, day.
 * @param day ISO date
 */
export function mapLines({ atlas, view, t, clauseText, nameOf }: MapWordsInput, day: string): string[] {
  const english = view.lang === 'en';
  const clauses = shownClauses(atlas, view)
    .flatMap((id) => clauseById(atlas, id) ?? [])
    .map(clauseText)
    .join(english ? ', ' : '');
  const role = view.role === null ? null : roleById(atlas, view.role);
  const sector = atlas.sectors.find(({ id }) => id === view.sector);
  const filters = [role, sector].flatMap((filter) => filter?.name[view.lang] ?? []);
  return [
    ...(view.place === null ? [] : [format(t.saveMapSelected, { name: nameOf(view.place) })]),
    ...(filters.length === 0 ? [] : [format(t.saveMapFilters, { list: filters.join(english ? ', ' : '、') })]),
    ...(clauses === '' ? [] : [format(t.saveMapBasis, { clauses })]),
    creditLines(view, t).join(english ? ' ' : ''),
    t.aboutDatum,
    format(t.saveMapDay, { day }),
  ];
}
