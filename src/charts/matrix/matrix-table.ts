import type { ChartTable } from '../chart-types.ts';
import type { Matrix } from './build-matrix.ts';
import type { MatrixText } from './matrix-text.ts';

/** A line for every pairing, then one for every sector that the policy gives no place. */
export function buildMatrixTable(matrix: Matrix, t: MatrixText): ChartTable {
  const pairings = matrix.cities.flatMap((city) =>
    city.rows.flatMap((row) =>
      row.cells.map((cell) => [
        city.name,
        row.name,
        row.roleNames.join(' / '),
        cell.sector,
        cell.byOrder ? t.matrixByOrder : t.matrixStated,
        row.clauseLabels.join(''),
        matrix.policyTitle,
      ]),
    ),
  );
  const unplaced = matrix.columns
    .filter(({ places }) => places === 0)
    .map((column) => ['—', t.matrixNone, '—', column.name, t.matrixStated, column.clauseLabel, matrix.policyTitle]);
  return {
    columns: [
      { id: 'city', title: t.matrixColCity, numeric: false },
      { id: 'place', title: t.matrixColPlace, numeric: false },
      { id: 'role', title: t.matrixColRole, numeric: false },
      { id: 'sector', title: t.matrixColSector, numeric: false },
      { id: 'basis', title: t.matrixColHow, numeric: false },
      { id: 'clause', title: t.matrixColClause, numeric: false },
      { id: 'source', title: t.matrixColSource, numeric: false },
    ],
    rows: [...pairings, ...unplaced],
  };
}
