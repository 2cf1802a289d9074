import { MAP_TABLES } from './map-tables.ts';
import { POLICY_TABLES } from './policy-tables.ts';
import type { TableSpec } from './table-spec.ts';

/** Every table of `data/`. */
export const TABLE_SPECS: readonly TableSpec[] = [...POLICY_TABLES, ...MAP_TABLES];

/** The table of that name; a wrong name is our mistake. */
export function tableSpec(name: string): TableSpec {
  const spec = TABLE_SPECS.find((candidate) => candidate.name === name);
  if (spec === undefined) throw new Error(`No table is called ${name}.`);
  return spec;
}
