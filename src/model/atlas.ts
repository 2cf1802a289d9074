/** Looking things up in the atlas by id. Each answers `null` for an id that is not there: ids come from addresses. */
import type {
  Adcode,
  Atlas,
  City,
  Clause,
  ClauseId,
  Lang,
  LayerInfo,
  LayoutFeature,
  Park,
  ParkRole,
  RoleInfo,
  Sector,
  Source,
  SourceId,
  Text,
} from './types.ts';

/** Whatever can be selected on the map: `ViewState.place` holds its id (an adcode for a city). */
export type Feature =
  | { readonly kind: 'park'; readonly id: string; readonly park: Park }
  | { readonly kind: 'city'; readonly id: Adcode; readonly city: City }
  | { readonly kind: 'layout'; readonly id: string; readonly layout: LayoutFeature };

export function findFeature(atlas: Atlas, id: string): Feature | null {
  const park = parkById(atlas, id);
  if (park !== null) return { kind: 'park', id, park };
  const city = cityByAdcode(atlas, id);
  if (city !== null) return { kind: 'city', id, city };
  const layout = layoutById(atlas, id);
  return layout === null ? null : { kind: 'layout', id, layout };
}

export function parkById(atlas: Atlas, id: string): Park | null {
  return atlas.parks.find((park) => park.id === id) ?? null;
}

export function cityByAdcode(atlas: Atlas, adcode: Adcode): City | null {
  return atlas.cities.find((city) => city.adcode === adcode) ?? null;
}

export function layoutById(atlas: Atlas, id: string): LayoutFeature | null {
  return atlas.layout.find((feature) => feature.id === id) ?? null;
}

export function clauseById(atlas: Atlas, id: ClauseId): Clause | null {
  return atlas.clauses.find((clause) => clause.id === id) ?? null;
}

export function sourceById(atlas: Atlas, id: SourceId): Source | null {
  return atlas.sources.find((source) => source.id === id) ?? null;
}

export function sectorById(atlas: Atlas, id: string): Sector | null {
  return atlas.sectors.find((sector) => sector.id === id) ?? null;
}

export function roleById(atlas: Atlas, id: ParkRole): RoleInfo | null {
  return atlas.roles.find((role) => role.id === id) ?? null;
}

export function layerById(atlas: Atlas, id: LayerInfo['id']): LayerInfo | null {
  return atlas.layers.find((layer) => layer.id === id) ?? null;
}

/** As the policy prints it: 3 → `（三）`. The number itself, in brackets, should a clause be missing. */
export function clauseLabel(atlas: Atlas, id: ClauseId): string {
  return clauseById(atlas, id)?.label ?? `（${id}）`;
}

/** Name in full (中新广州知识城, 广州市, 东岸集聚带), or `null` when nothing has that id. */
export function featureName(atlas: Atlas, id: string, lang: Lang): string | null {
  return featureText(findFeature(atlas, id), 'name')?.[lang] ?? null;
}

/** Short name for the map (知识城, 广州); layout features have no shorter one. */
export function featureLabel(atlas: Atlas, id: string, lang: Lang): string | null {
  return featureText(findFeature(atlas, id), 'label')?.[lang] ?? null;
}

function featureText(feature: Feature | null, length: 'name' | 'label'): Text | null {
  if (feature === null) return null;
  if (feature.kind === 'park') return feature.park[length];
  return feature.kind === 'city' ? feature.city[length] : feature.layout.name;
}

/** Parks of a city, in the order of the atlas. */
export function parksInCity(atlas: Atlas, adcode: Adcode): readonly Park[] {
  return atlas.parks.filter((park) => park.prefecture === adcode);
}

/** Belts, core area and arrows that count a city among their members. */
export function layoutOfCity(atlas: Atlas, adcode: Adcode): readonly LayoutFeature[] {
  return atlas.layout.filter((feature) => feature.members.includes(adcode));
}
