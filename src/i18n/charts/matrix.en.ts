import type { matrixZhHans } from './matrix.zh-hans.ts';

export const matrixEn: Readonly<Record<keyof typeof matrixZhHans, string>> = {
  matrixTitle: 'Who does what: sixteen places and twelve sectors',
  matrixNote:
    'A row is a place, a column a sector; choosing a row selects the place on the map. Where the policy names no place for a sector, its column stays empty.',
  matrixSummary:
    'Between {places} places and {sectors} sectors the policy states, or lets one match by order, {cells} pairings. Most places: {top} ({topCount} each). Sectors without a named place: {none}. {byOrder} of the pairings are matched by the order of the text, which is our reading.',
  matrixNone: 'No place named',
  matrixNoneLeft: 'none',
  matrixPlaces: 'Places',
  matrixClause: 'Clause',
  matrixStated: 'stated',
  matrixByOrder: 'matched by order, our reading',
  matrixByOrderKey: 'Open: derived, by order',
  matrixCellTitle: '{place}: {sector} ({how}). Clause {clauses}; source: {source}',
  matrixColumnTitle: '{sector}, places: {count}. Clause {clause}',
  matrixColCity: 'City',
  matrixColPlace: 'Place',
  matrixColRole: 'Role',
  matrixColSector: 'Sector',
  matrixColHow: 'Basis',
  matrixColClause: 'Clause',
  matrixColSource: 'Source',
};
