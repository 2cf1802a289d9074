import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../scripts/lib/server/headers.ts';
import { initialView } from '../../src/state/view-state.ts';
import { ROOT } from './support/source-file.ts';

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const matches = (pattern: RegExp) => [...readme.matchAll(pattern)].map((match) => match[1] ?? '');

test('every command that the README names exists', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const named = [...matches(/npm run ([\w:]+)/g), ...matches(/npm (start|test)\b/g)];
  expect(named).toContain('check:data');
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('every file that the README shows or leads to is there', () => {
  const links = matches(/\]\((?!https?:|#)([^)]+)\)/g);
  expect(links).toContain('LICENSE');
  expect(links.filter((link) => !existsSync(join(ROOT, link)))).toEqual([]);
});

test('every folder and file of ours that the README names in code is there', () => {
  const paths = matches(/`((?:src|scripts|tests|data|public)\/[\w./-]*)`/g);
  expect(paths).toContain('src/scene/');
  expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

test('the README gives the content security policy that the server sends', () => {
  expect(readme).toContain(`Content-Security-Policy: ${CONTENT_SECURITY_POLICY}\n`);
});

test('the README explains every parameter of the address and no other', () => {
  const table = readme.slice(readme.indexOf('| Parameter |'), readme.indexOf('### Headers'));
  const explained = [...table.matchAll(/^\| ((?:`\w+`(?:, )?)+) \|/gm)].flatMap((row) => row[1]?.match(/\w+/g) ?? []);
  expect(explained.sort()).toEqual(Object.keys(initialView('zh-Hans')).sort());
});

test('every measurement that the README quotes stands in the results', () => {
  const results = readFileSync(join(ROOT, 'tests/bench/RESULTS.md'), 'utf8');
  const quoted = readme.match(/[\d.,]+ \([\d.,]+–[\d.,]+\)/g) ?? [];
  expect(quoted.length).toBeGreaterThan(5);
  expect(quoted.filter((measurement) => !results.includes(measurement))).toEqual([]);
});
