import type {
  Atlas,
  CityRole,
  Confidence,
  LayerId,
  LayoutKind,
  LngLat,
  MapNotice,
  MarketKind,
  ParkRole,
  Target,
  Text,
} from '../../../src/model/types.ts';
import { flagOf, listOf, numberOf, numberOrNull, textOf, textOrNull } from './cells.ts';
import type { Lines } from './check-lines.ts';
import type { Row, Table } from './check-table.ts';
import { buildLabelCurve } from './label-curve.ts';

/** Checked tables by name, with the authored lines and the map notice. */
export interface AtlasInput {
  readonly tables: ReadonlyMap<string, Table>;
  /** `data/layout.geojson`: each line has `layout` (the feature) and `part`. */
  readonly layout: Lines;
  readonly notice: MapNotice;
}

/** The client's dataset, from data that has passed every check. */
export function buildAtlas({ tables, layout, notice }: AtlasInput, toHant: (text: string) => string): Atlas {
  const rowsOf = (name: string): readonly Row[] => {
    const table = tables.get(name);
    if (table === undefined) throw new Error(`The table ${name} has not been read.`);
    return table.rows;
  };
  const text = (row: Row, stem: string): Text => {
    const zh = textOf(row, `${stem}_zh`);
    return { 'zh-Hans': zh, en: textOf(row, `${stem}_en`), 'zh-Hant': toHant(zh) };
  };
  const textOrNothing = (row: Row, stem: string): Text | null =>
    textOrNull(row, `${stem}_zh`) === null ? null : text(row, stem);

  return {
    notice,
    clauses: rowsOf('clauses').map((row) => ({
      id: numberOf(row, 'id'),
      label: textOf(row, 'label'),
      title: text(row, 'title'),
      summary: text(row, 'summary'),
    })),
    sources: rowsOf('sources').map((row) => ({
      id: textOf(row, 'id'),
      title: text(row, 'title'),
      publisher: text(row, 'publisher'),
      date: textOrNull(row, 'date') ?? '',
      dateNote: textOrNothing(row, 'date_note'),
      url: textOrNull(row, 'url'),
      accessed: textOrNull(row, 'accessed'),
      note: textOrNothing(row, 'note'),
    })),
    roles: rowsOf('roles').map((row) => ({
      id: textOf(row, 'id') as ParkRole,
      name: text(row, 'name'),
      clause: numberOf(row, 'clause'),
    })),
    sectors: rowsOf('sectors').map((row) => ({
      id: textOf(row, 'id'),
      name: text(row, 'name'),
      clause: numberOf(row, 'clause'),
    })),
    parks: rowsOf('parks').map((row) => ({
      id: textOf(row, 'id'),
      name: text(row, 'name'),
      label: text(row, 'label'),
      prefecture: textOf(row, 'prefecture_adcode'),
      lngLat: lngLatOf(row),
      uncertaintyM: numberOf(row, 'uncertainty_m'),
      confidence: textOf(row, 'confidence') as Confidence,
      basis: text(row, 'basis'),
      roles: listOf(row, 'roles') as readonly ParkRole[],
      sectors: listOf(row, 'sectors'),
      clauses: listOf(row, 'clauses').map(Number),
      sources: listOf(row, 'sources'),
      linkedTo: textOrNull(row, 'linked_to'),
      about: textOrNothing(row, 'about'),
    })),
    cities: rowsOf('cities').map((row) => ({
      adcode: textOf(row, 'adcode'),
      name: text(row, 'name'),
      label: text(row, 'label'),
      lngLat: lngLatOf(row),
      uncertaintyM: numberOf(row, 'uncertainty_m'),
      role: textOf(row, 'role') as CityRole,
      bank: textOrNull(row, 'bank') as 'east' | 'west' | 'apex' | null,
      direction: textOrNull(row, 'direction') as 'east' | 'west' | 'north' | null,
      guangfo: flagOf(row, 'guangfo'),
      areaKm2: numberOf(row, 'area_km2'),
      nationalSince: numberOrNull(row, 'national_since'),
      nationalNote: textOrNothing(row, 'national_note'),
      nationalSource: textOrNull(row, 'national_source'),
      clauses: listOf(row, 'clauses').map(Number),
      sources: listOf(row, 'sources'),
    })),
    layout: rowsOf('layout').map((row) => ({
      id: textOf(row, 'id'),
      kind: textOf(row, 'kind') as LayoutKind,
      name: text(row, 'name'),
      about: text(row, 'about'),
      clause: numberOf(row, 'clause'),
      members: listOf(row, 'members'),
      labelLine: labelLineOf(layout, textOf(row, 'id'), 'label') ?? missingLabelLine(textOf(row, 'id')),
      deltaLabelLine: labelLineOf(layout, textOf(row, 'id'), 'label-delta'),
    })),
    rivers: rowsOf('rivers').map((row) => ({ id: textOf(row, 'id'), name: text(row, 'name') })),
    layers: rowsOf('layers').map((row) => ({
      id: textOf(row, 'id') as LayerId,
      name: text(row, 'name'),
      clause: numberOrNull(row, 'clause'),
      source: textOrNull(row, 'source'),
      reading: textOrNothing(row, 'reading'),
    })),
    context: rowsOf('context').map((row) => ({
      id: textOf(row, 'id'),
      kind: textOf(row, 'kind') as Atlas['context'][number]['kind'],
      name: text(row, 'name'),
      lngLat: lngLatOf(row),
      deltaLngLat: deltaLngLatOf(row),
    })),
    facts: rowsOf('facts').map((row) => ({
      id: textOf(row, 'id'),
      title: text(row, 'title'),
      body: text(row, 'body'),
      clause: numberOf(row, 'clause'),
    })),
    markets: rowsOf('markets').map((row) => ({
      id: textOf(row, 'id'),
      name: text(row, 'name'),
      kind: textOf(row, 'kind') as MarketKind,
      clause: numberOf(row, 'clause'),
    })),
    targets: rowsOf('targets').map((row) => ({
      id: textOf(row, 'id'),
      name: text(row, 'name'),
      value: numberOf(row, 'value'),
      unit: textOf(row, 'unit'),
      year: numberOf(row, 'year'),
      precision: textOf(row, 'precision') as Target['precision'],
      baselineYear: numberOrNull(row, 'baseline_year'),
      multiples: listOf(row, 'multiples').map(multipleOf),
      clause: numberOf(row, 'clause'),
      sources: listOf(row, 'sources'),
    })),
    observations: rowsOf('observations').map((row) => ({
      scope: textOf(row, 'scope'),
      year: numberOf(row, 'year'),
      period: textOf(row, 'period'),
      metric: textOf(row, 'metric'),
      value: numberOf(row, 'value'),
      unit: textOf(row, 'unit'),
      source: textOf(row, 'source'),
      confidence: textOf(row, 'confidence') as Confidence,
      derived: flagOf(row, 'derived'),
      note: textOrNothing(row, 'note'),
    })),
  };
}

function lngLatOf(row: Row): LngLat {
  return [numberOf(row, 'lon'), numberOf(row, 'lat')];
}

function deltaLngLatOf(row: Row): LngLat | null {
  const [lng, lat] = [numberOrNull(row, 'lon_delta'), numberOrNull(row, 'lat_delta')];
  return lng === null || lat === null ? null : [lng, lat];
}

function multipleOf(written: string): Target['multiples'][number] {
  const [reading, multiple] = written.split('=');
  return { reading: reading as 'literal' | 'loose', multiple: Number(multiple) };
}

function labelLineOf(layout: AtlasInput['layout'], id: string, part: 'label' | 'label-delta'): LngLat[] | null {
  const line = layout.features.find(({ properties }) => properties.layout === id && properties.part === part);
  if (line === undefined) return null;
  return buildLabelCurve(line.geometry.coordinates.map(([lng, lat]) => [lng ?? Number.NaN, lat ?? Number.NaN]));
}

function missingLabelLine(id: string): never {
  throw new Error(`data/layout.geojson has no label line for ${id}.`);
}
