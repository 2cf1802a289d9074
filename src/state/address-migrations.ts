/**
 * A spelling that links used to have, and how to read it now. Links get printed and cited: none may ever break, so that
 * whoever renames a parameter or an id adds an entry here instead of breaking the old ones.
 */
export interface AddressMigration {
  /** Why, and since which version. */
  readonly reason: string;
  /** The keys that it reads. They are taken away, also from the address when it is next written. */
  readonly from: readonly string[];
  /** From the old values to today's parameters. What it leaves out is dropped; today's spelling in the link wins. */
  readonly migrate: (old: ReadonlyMap<string, string>) => Iterable<readonly [key: string, value: string]>;
}

/** Oldest first, so that a later one finds what an earlier one made. */
export const ADDRESS_MIGRATIONS: readonly AddressMigration[] = [];

/** Runs the migrations whose keys occur. The parameters passed in are not touched. */
export function migrateParameters(
  given: ReadonlyMap<string, string>,
  migrations: readonly AddressMigration[],
): ReadonlyMap<string, string> {
  const parameters = new Map(given);
  for (const { from, migrate } of migrations) {
    const old = new Map<string, string>();
    for (const key of from) {
      const value = parameters.get(key);
      if (value === undefined) continue;
      old.set(key, value);
      parameters.delete(key);
    }
    if (old.size === 0) continue;
    for (const [key, value] of migrate(old)) {
      if (!parameters.has(key)) parameters.set(key, value);
    }
  }
  return parameters;
}
