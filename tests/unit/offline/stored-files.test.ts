import { expect, test } from 'vitest';
import { buildStoredFile, isStored } from '../../../scripts/lib/offline/stored-files.ts';

test.each([
  'index.html',
  'zh-hant.html',
  'kiosk.en.html',
  'presenter.html',
  'assets/renderer-Dpqvd_jw.css',
  'data/coast.topo.json',
  'icon.svg',
  'manifest.webmanifest',
])('%s is stored', (file) => {
  expect(isStored(file)).toBe(true);
});

test.each([
  'embed.html',
  'embed.zh-hant.html',
  'embed.js',
  'service-worker.js',
  'assets/index-0_o9ES0a.js.map',
  'index.html.br',
  'docs/stand.html',
  '.htaccess',
])('%s is not stored', (file) => {
  expect(isStored(file)).toBe(false);
});

test('a file whose name changes with its content needs no revision', () => {
  expect(buildStoredFile('assets/index-0_o9ES0a.js', Buffer.from('x')).revision).toBeNull();
});

test('the revision of any other file changes with its content', () => {
  const revisionOf = (text: string) => buildStoredFile('index.html', Buffer.from(text)).revision;
  expect(revisionOf('a')).toMatch(/^[0-9a-f]{16}$/);
  expect(revisionOf('a')).toBe(revisionOf('a'));
  expect(revisionOf('a')).not.toBe(revisionOf('b'));
});
