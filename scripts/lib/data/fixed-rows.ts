import type { Row, Table } from './check-table.ts';
import { nearestName } from './nearest-name.ts';
import type { FixedRow } from './policy-record.ts';
import type { IsTold } from './report.ts';

/** A row whose key is none of the list; `meant` is the row of the list that it stands for, `null` for one too many. */
export interface Stranger<Fixed extends FixedRow> {
  readonly row: Row;
  readonly id: string;
  readonly meant: Fixed | null;
}

export interface FixedRowsMatch<Fixed extends FixedRow> {
  readonly strangers: readonly Stranger<Fixed>[];
  readonly missing: readonly Fixed[];
}

/**
 * The rows of a table held against the list of those it must have. A row with a mistyped key stands for the one that it
 * means, by its name or by a key that is near: that is one mistake, not a missing row and one too many. A row whose key
 * could not be read, or is another row's, has been told of: it counts for one that would be missing.
 */
export function matchFixedRows<Fixed extends FixedRow>(
  table: Table,
  columns: { readonly key: string; readonly name: string | null },
  needed: readonly Fixed[],
  isTold: IsTold,
): FixedRowsMatch<Fixed> {
  const keyOf = (row: Row): string | null => {
    const cell = row.cells.get(columns.key);
    return cell === undefined || cell === null || isTold(table.file, row.row, columns.key) ? null : String(cell);
  };
  const present = new Set(table.rows.map(keyOf));
  const left = needed.filter(({ id }) => !present.has(id));
  const take = (fixed: Fixed | undefined): Fixed | null => {
    if (fixed === undefined) return null;
    left.splice(left.indexOf(fixed), 1);
    return fixed;
  };
  const byName = (row: Row): Fixed | undefined => {
    const name = columns.name === null ? undefined : row.cells.get(columns.name);
    return typeof name === 'string' ? left.find((fixed) => isSameName(name, fixed.name.zh)) : undefined;
  };

  const strangers: Stranger<Fixed>[] = [];
  const unread: Row[] = [];
  for (const row of table.rows) {
    const id = keyOf(row);
    if (id === null) {
      if (take(byName(row)) === null) unread.push(row);
    } else if (!needed.some((fixed) => fixed.id === id)) {
      const near = /^\d+$/.test(id)
        ? null
        : nearestName(
            id,
            left.map((fixed) => fixed.id),
          );
      strangers.push({ row, id, meant: take(byName(row) ?? left.find((fixed) => fixed.id === near)) });
    }
  }
  return { strangers, missing: left.length <= unread.length ? [] : left };
}

/** 佛山 is 佛山市: the missing 市 is a mistake of its own. */
function isSameName(found: string, name: string): boolean {
  return found === name || `${found}市` === name;
}
