/** How a table of `data/` is made: one description feeds the checker, the published CSV and the schemas of `datapackage.json`. */
export interface TableSpec {
  /** `parks` for `data/parks.csv`. */
  readonly name: string;
  readonly titleZh: string;
  readonly titleEn: string;
  /** Columns that together may occur once. */
  readonly key: readonly string[];
  readonly columns: readonly ColumnSpec[];
  /** `false`: used to build the atlas, but not published as a CSV of its own. */
  readonly published: boolean;
}

interface ColumnBase {
  readonly name: string;
  /** An empty cell is a problem. */
  readonly required: boolean;
  readonly zh: string;
  readonly en: string;
}

export type ColumnSpec =
  | (ColumnBase & { readonly kind: 'text'; readonly maxChars?: number })
  /** Lower-case letters, digits, hyphens or underscores. */
  | (ColumnBase & { readonly kind: 'id' })
  | (ColumnBase & {
      readonly kind: 'pattern';
      readonly pattern: RegExp;
      readonly shapeZh: string;
      readonly shapeEn: string;
    })
  | (ColumnBase & { readonly kind: 'choice'; readonly choices: readonly string[] })
  | (ColumnBase & { readonly kind: 'yes-no' })
  | (ColumnBase & {
      readonly kind: 'number';
      readonly integer: boolean;
      readonly min?: number;
      readonly max?: number;
      /** Zero is refused as well as what is below it. */
      readonly positive?: true;
      readonly unit?: string;
      /** Half of a position: `check-places.ts` holds it against the bounds, together with the other half. */
      readonly position?: true;
      readonly refersTo?: Reference;
    })
  | (ColumnBase & { readonly kind: 'url' })
  /** As published: `2012`, `2012-06`, `2012-06-27`, or a remark. */
  | (ColumnBase & { readonly kind: 'date-text' })
  | (ColumnBase & { readonly kind: 'reference'; readonly refersTo: Reference })
  /** Several values separated by `;`. */
  | (ColumnBase & { readonly kind: 'references'; readonly refersTo: Reference })
  /** `literal=5;loose=4`. */
  | (ColumnBase & { readonly kind: 'multiples' });

/** The column of another table (or of this one) in which the value must occur. */
export interface Reference {
  readonly table: string;
  readonly column: string;
}
