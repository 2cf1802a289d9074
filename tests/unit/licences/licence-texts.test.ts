import { expect, test } from 'vitest';
import { listLine, readList, writeTable } from '../../../scripts/lib/licences/licence-texts.ts';
import type { ShippedPackage } from '../../../scripts/lib/licences/shipped-packages.ts';

const own: ShippedPackage = { name: 'd3-geo', version: '3.1.2', licence: 'ISC', within: null, folder: '/x' };
const carried: ShippedPackage = { name: '@a/b', version: '1.0.0', licence: 'MIT', within: 'maplibre-gl', folder: '/y' };
const MARKS = 'before <!-- libraries: written by npm run licences -->old<!-- /libraries --> after';

test('a carried package names what carries it', () => {
  expect([own, carried].map(listLine)).toEqual(['d3-geo 3.1.2 · ISC', '@a/b 1.0.0 · MIT · in maplibre-gl']);
});

test('the list ends where the texts begin', () => {
  const text = `Libraries\n${listLine(own)}\n\n${'─'.repeat(80)}\nd3-geo 3.1.2 · ISC\n\nsome · text\n`;
  expect(readList(text)).toEqual(['d3-geo 3.1.2 · ISC']);
});

test('the table takes the place of the old one and nothing else', () => {
  const written = writeTable(MARKS, [own, carried].map(listLine));
  expect(written).toContain('| `d3-geo` | 3.1.2 | ISC |  |\n| `@a/b` | 1.0.0 | MIT | in maplibre-gl |\n');
  expect(written).not.toContain('old');
  expect(writeTable(written, [own, carried].map(listLine))).toBe(written);
});

test('a file without the marks is refused', () => {
  expect(() => writeTable('no marks', [])).toThrow('npm run licences');
});
