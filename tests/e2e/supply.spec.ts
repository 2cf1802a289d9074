import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readList, writeTable } from '../../scripts/lib/licences/licence-texts.ts';
import { checkLicences } from '../contract/support/licences.ts';
import { expect, test } from './support/test.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const DIST = process.env.ATLAS_DIST ?? join(ROOT, 'dist');
const lines = readList(readFileSync(join(DIST, 'licences.txt'), 'utf8'));
const packages = lines.map((line) => {
  const [first = '', license = ''] = line.split(' · ');
  const [name = '', version = ''] = first.split(' ');
  return { name, version, license };
});

test('the list of what is in the scripts holds the libraries that the pages are made with', () => {
  const names = packages.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['preact', 'maplibre-gl', 'd3-geo', 'workbox-precaching', 'earcut']));
});

test('everything in the scripts is under a licence that allows it', () => {
  expect(checkLicences(packages)).toEqual([]);
});

test('no library is in the scripts twice', () => {
  const names = packages.map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test('THIRD_PARTY.md lists what is in the scripts; if not, run npm run licences', () => {
  const markdown = readFileSync(join(ROOT, 'THIRD_PARTY.md'), 'utf8');
  expect(markdown).toBe(writeTable(markdown, lines));
});
