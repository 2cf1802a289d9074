import type { Rollup } from 'vite';
import { expect, test } from 'vitest';
import { placeScripts } from '../../../scripts/lib/pages/place-scripts.ts';

const chunk = (fileName: string, imports: string[] = [], module = fileName) =>
  ({
    type: 'chunk',
    fileName,
    imports,
    facadeModuleId: `/home/somebody/${module}`,
    viteMetadata: { importedCss: new Set(module.endsWith('renderer.ts') ? ['assets/renderer-1.css'] : []) },
  }) as unknown as Rollup.OutputChunk;

const output = [
  chunk('assets/page-1.js', ['assets/first-1.js', 'assets/second-1.js']),
  chunk('assets/first-1.js'),
  chunk('assets/second-1.js', ['assets/deep-1.js', 'assets/first-1.js']),
  chunk('assets/deep-1.js'),
  chunk('assets/ahead-1.js', [], 'src/fetch-ahead.ts'),
  chunk('assets/renderer-1.js', ['assets/first-1.js', 'assets/loader-1.js'], 'src/map/gl/renderer.ts'),
  chunk('assets/loader-1.js'),
  { type: 'asset', fileName: 'assets/maplibre-gl-worker-1.js' } as unknown as Rollup.OutputAsset,
];
const page = (head: string): string => `<html><head>${head}</head><body><p>$& map</p></body></html>`;
const tag = (file: string): string => `<script type="module" crossorigin src="./assets/${file}"></script>`;
const scriptsIn = (html: string): string[] =>
  [...html.matchAll(/src="\.\/assets\/([^"]+)"/g)].map(([, file = '']) => file);

test('all that a script imports is named before it, once, at the end of the page', () => {
  const html = placeScripts(page(tag('page-1.js')), output, false);
  expect(html.indexOf('<script')).toBeGreaterThan(html.indexOf('$& map'));
  expect(scriptsIn(html)).toEqual(['first-1.js', 'deep-1.js', 'second-1.js', 'page-1.js']);
});

test('several scripts stay in their order', () => {
  const html = placeScripts(page(tag('second-1.js') + tag('page-1.js')), output, false);
  expect(scriptsIn(html)).toEqual(['deep-1.js', 'first-1.js', 'second-1.js', 'page-1.js']);
});

test('what fetches ahead stands in the head and names what the page does not ask for anyway', () => {
  const html = placeScripts(page(tag('page-1.js')), output, true);
  const [script] = /<script[^>]*ahead-1\.js[^>]*>/.exec(html.slice(0, html.indexOf('</head>'))) ?? [];
  expect(script).toContain(' async ');
  expect(/data-ahead="([^"]*)"/.exec(script ?? '')?.[1]?.split(' ')).toEqual([
    './assets/renderer-1.js',
    './assets/loader-1.js',
    './assets/maplibre-gl-worker-1.js',
    './assets/renderer-1.css',
  ]);
});

test('a page without a script, and a build without a map, are errors', () => {
  expect(() => placeScripts(page(''), output, false)).toThrow('no script');
  const mapless = output.filter(({ fileName }) => !fileName.includes('renderer'));
  expect(() => placeScripts(page(tag('page-1.js')), mapless, true)).toThrow('no chunk of /src/map/gl/renderer.ts');
});
