import { cityByAdcode, clauseById, roleById, sectorById, sourceById } from '../../model/atlas.ts';
import { fillText } from '../../model/fill-text.ts';
import type { Adcode, Atlas, ClauseId, Lang, Park, ParkRole, SourceId } from '../../model/types.ts';
import type { ChartBasis } from '../chart-types.ts';
import type { MatrixText } from './matrix-text.ts';

/** A place and a line of work that belong together. */
export interface MatrixCell {
  readonly sectorId: string;
  readonly sector: string;
  /**
   * True where clause （五） lists several places of a city and then several lines of work, and the two lists are matched
   * in their order: our reading. False where the policy ties this place to this work by itself.
   */
  readonly byOrder: boolean;
}

export interface MatrixRow {
  readonly parkId: string;
  readonly name: string;
  readonly label: string;
  /** The first role gives the mark its shape, here as on the map. */
  readonly role: ParkRole;
  readonly roleNames: readonly string[];
  readonly cells: readonly MatrixCell[];
  readonly clauses: readonly ClauseId[];
  /** `（五）`, in English `(5)`. */
  readonly clauseLabels: readonly string[];
  readonly sources: readonly SourceId[];
}

export interface MatrixCity {
  readonly adcode: Adcode;
  readonly name: string;
  readonly rows: readonly MatrixRow[];
}

export interface MatrixColumn {
  readonly sectorId: string;
  readonly name: string;
  readonly clause: ClauseId;
  readonly clauseLabel: string;
  /** Places of the policy with this line of work; 0 says that it names none. */
  readonly places: number;
}

export interface Matrix extends ChartBasis {
  readonly cities: readonly MatrixCity[];
  readonly columns: readonly MatrixColumn[];
  readonly roles: readonly { readonly id: ParkRole; readonly name: string }[];
  readonly policyTitle: string;
}

const POLICY: SourceId = 'policy';
/** The clause that lists, city by city, places first and lines of work after them. */
const LISTING_CLAUSE: ClauseId = 5;

/**
 * Places by city against sectors by clause, from clauses （二）（四）（五）.
 * @throws Error when a park points at a city, role or sector that the atlas lacks; checked data never do
 */
export function buildMatrix(atlas: Atlas, lang: Lang): Matrix {
  const rowOf = (park: Park): MatrixRow => {
    const role = park.roles[0] ?? missing(`role of ${park.id}`);
    const byOrder = isMatchedByOrder(atlas, park);
    return {
      parkId: park.id,
      name: park.name[lang],
      label: park.label[lang],
      role,
      roleNames: park.roles.map((id) => (roleById(atlas, id) ?? missing(id)).name[lang]),
      cells: park.sectors.map((id) => ({
        sectorId: id,
        sector: (sectorById(atlas, id) ?? missing(id)).name[lang],
        byOrder,
      })),
      clauses: park.clauses,
      clauseLabels: park.clauses.map((id) => labelOf(atlas, id, lang)),
      // The pairing itself is the policy's; the other sources of a park are about where it lies.
      sources: [POLICY],
    };
  };

  for (const { prefecture } of atlas.parks) cityByAdcode(atlas, prefecture) ?? missing(prefecture);
  const cities = atlas.cities
    .map((city) => ({
      adcode: city.adcode,
      name: city.label[lang],
      rows: atlas.parks.filter(({ prefecture }) => prefecture === city.adcode).map(rowOf),
    }))
    .filter(({ rows }) => rows.length > 0);

  const columns = [...atlas.sectors]
    .sort((one, other) => one.clause - other.clause)
    .map((sector) => ({
      sectorId: sector.id,
      name: sector.name[lang],
      clause: sector.clause,
      clauseLabel: labelOf(atlas, sector.clause, lang),
      places: atlas.parks.filter(({ sectors }) => sectors.includes(sector.id)).length,
    }));

  return {
    cities,
    columns,
    roles: atlas.roles.map(({ id, name }) => ({ id, name: name[lang] })),
    policyTitle: sourceById(atlas, POLICY)?.title[lang] ?? POLICY,
    clauses: [2, 4, 5],
    sources: [POLICY],
  };
}

/** Named by （五） alone, beside another place of its city that （五） names too. */
function isMatchedByOrder(atlas: Atlas, park: Park): boolean {
  if (park.clauses.some((id) => id !== LISTING_CLAUSE)) return false;
  const listed = atlas.parks.filter(
    ({ prefecture, clauses }) => prefecture === park.prefecture && clauses.includes(LISTING_CLAUSE),
  );
  return listed.length > 1;
}

/** What the picture shows, in words: for screen readers, and for whoever wants it said. */
export function buildMatrixSummary(matrix: Matrix, lang: Lang, t: MatrixText): string {
  const join = (names: readonly string[]): string => names.join(lang === 'en' ? '; ' : '、');
  const cells = matrix.cities.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const topCount = Math.max(0, ...matrix.columns.map(({ places }) => places));
  const none = matrix.columns.filter(({ places }) => places === 0).map(({ name }) => name);
  return fillText(t.matrixSummary, {
    places: matrix.cities.reduce((sum, { rows }) => sum + rows.length, 0),
    sectors: matrix.columns.length,
    cells: cells.length,
    top: join(matrix.columns.filter(({ places }) => places === topCount).map(({ name }) => name)),
    topCount,
    none: none.length === 0 ? t.matrixNoneLeft : join(none),
    byOrder: cells.filter(({ byOrder }) => byOrder).length,
  });
}

/** As printed, or (5) for those who read no Chinese. */
function labelOf(atlas: Atlas, id: ClauseId, lang: Lang): string {
  const { label } = clauseById(atlas, id) ?? missing(`clause ${id}`);
  return lang === 'en' ? `(${id})` : label;
}

function missing(what: string): never {
  throw new Error(`The atlas has no ${what}.`);
}
