import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkCatches, checkLeftOpen, checkLengths, checkNames, checkVersions } from './support/house-rules.ts';
import { checkLicences, readProductionManifests } from './support/licences.ts';
import { parseFile, ROOT, readSourceFiles } from './support/source-file.ts';

const code = readSourceFiles(['src', 'scripts'], /\.tsx?$/);
const tests = readSourceFiles(['tests'], /\.tsx?$/);

test('no file is longer than one thing should be', () => {
  expect(checkLengths(code)).toEqual([]);
});

test('files are named in kebab-case for what is in them', () => {
  expect(checkNames([...code, ...tests].map(({ path }) => path))).toEqual([]);
});

test('nothing is left open and no check is switched off', () => {
  expect(checkLeftOpen([...code, ...tests])).toEqual([]);
});

test('no failure is swallowed', () => {
  expect(checkCatches([...code, ...tests].map(parseFile))).toEqual([]);
});

test('the versions of all dependencies are exact', () => {
  expect(checkVersions(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')))).toEqual([]);
});

test('everything that ships is under a licence that allows it', () => {
  const manifests = readProductionManifests(ROOT);
  expect(manifests.map(({ name }) => name)).toContain('maplibre-gl');
  expect(checkLicences(manifests)).toEqual([]);
});
