import { beforeAll, expect, test } from 'vitest';
import { checkBrowserUse, checkStyles } from './support/browser-rules.ts';
import { checkImports, MAPLIBRE_FILE } from './support/import-rules.ts';
import { type ParsedFile, parseFile, readSourceFiles } from './support/source-file.ts';

let files: ParsedFile[];

beforeAll(() => {
  files = readSourceFiles(['src', 'scripts'], /\.tsx?$/).map(parseFile);
});

test('imports go down the table of the design, never up and never sideways', () => {
  expect(checkImports(files)).toEqual([]);
});

test('MapLibre is imported by its one file', () => {
  const importers = files.filter((file) => file.imports.some(({ specifier }) => specifier === 'maplibre-gl'));
  expect(importers.map(({ path }) => path)).toEqual([MAPLIBRE_FILE]);
});

test('the address bar, messages, the map and other hosts are touched only where they may be', () => {
  expect(checkBrowserUse(files.filter(({ path }) => path.startsWith('src/')))).toEqual([]);
});

test('stylesheets load nothing from another host', () => {
  expect(checkStyles(readSourceFiles(['src'], /\.css$/))).toEqual([]);
});
