/** Folder of tests/fixtures/bad-data → the lines that a maintainer sees, one for each mistake in it. */
export type BadDataLines = Readonly<Record<string, { readonly zh: readonly string[]; readonly en: readonly string[] }>>;
