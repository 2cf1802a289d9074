import { expect, test } from 'vitest';
import { checkBrowserUse, checkStyles } from '../../contract/support/browser-rules.ts';
import { checkImports } from '../../contract/support/import-rules.ts';
import { parseFile } from '../../contract/support/source-file.ts';

const imports = (path: string, text: string) => checkImports([parseFile({ path, text })]);
const uses = (path: string, text: string) => checkBrowserUse([parseFile({ path, text })]);

test.each([
  ['src/model/a.ts', "import { x } from '../state/b.ts';"],
  ['src/model/a.ts', "import type { X } from '../scene/types.ts';"],
  ['src/state/a.ts', "export { x } from '../scene/b.ts';"],
  ['src/scene/a.ts', "export * from '../map/svg/b.tsx';"],
  ['src/map/svg/a.tsx', "const b = import('../../panels/b.tsx');"],
  ['src/map/svg/a.tsx', "import { x } from '../../charts/b.tsx';"],
  ['src/map/svg/a.tsx', "import { x } from '../../i18n/index.ts';"],
  ['src/platform/a.ts', "import { x } from '../panels/b.tsx';"],
  ['src/panels/a.tsx', "import { x } from '../hosts/b.tsx';"],
  ['src/hosts/a.tsx', "import { x } from '../main.tsx';"],
  ['src/model/a.ts', "import { x } from '../../scripts/b.ts';"],
  ['src/novel/a.ts', "import { x } from '../model/b.ts';"],
  ['scripts/a.ts', "import { x } from '../src/map/gl/style.ts';"],
  ['scripts/a.ts', "import { x } from '../tests/b.ts';"],
  ['scripts/a.ts', "import { x } from '../src/main.tsx';"],
  ['scripts/a.ts', "import { x } from '../src/hosts/atlas.tsx';"],
  ['src/model/a.ts', "import { x } from './b';"],
])('%s may not say %s', (path, text) => {
  expect(imports(path, text)).toHaveLength(1);
});

test.each([
  ['src/state/a.ts', "import { x } from '../model/b.ts';"],
  ['src/panels/a.tsx', "import { x } from '../map/svg/b.tsx'; import '../styles/a.css';"],
  ['src/panels/place-card.tsx', "import { x } from './place-card/sources.tsx';"],
  ['src/panels/place-card.tsx', "import { x } from './parts/clause-chip.tsx';"],
  ['src/hosts/a.tsx', "import { x } from '../panels/b.tsx'; import y from '../../public/data/a.json';"],
  ['scripts/lib/pages/a.ts', "import { x } from '../../../src/prerender.tsx';"],
  ['src/main.tsx', "const host = import('./hosts/atlas.tsx');"],
  ['scripts/a.ts', "import { x } from '../src/map/svg/b.tsx'; import y from 'node:fs';"],
])('%s may say %s', (path, text) => {
  expect(imports(path, text)).toEqual([]);
});

test('a panel that imports another panel is found, with file and line', () => {
  expect(imports('src/panels/a.tsx', "\nimport { b } from './b.tsx';")).toEqual([
    'src/panels/a.tsx:2 imports ./b.tsx: panels do not import each other; a host composes them',
  ]);
});

test('a shared part that imports a panel is found', () => {
  expect(imports('src/panels/parts/a.tsx', "import { b } from '../b.tsx';")).toHaveLength(1);
});

test.each(['maplibre-gl', 'maplibre-gl/dist/maplibre-gl.css', 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'])(
  '%s is found outside its one file, also as a type and as a late import',
  (specifier) => {
    expect(imports('src/map/gl/style.ts', `import type { Map } from '${specifier}';`)).toHaveLength(1);
    expect(imports('src/hosts/atlas.tsx', `await import('${specifier}');`)).toHaveLength(1);
    expect(imports('src/map/gl/mount.ts', `import x from '${specifier}';`)).toEqual([]);
  },
);

test.each([
  ['src/model/a.ts', 'preact'],
  ['src/state/a.ts', '@preact/signals'],
  ['src/platform/a.ts', 'node:fs'],
  ['src/panels/a.tsx', '@turf/turf'],
  ['src/scene/a.ts', '@turf/buffer'],
])('%s may not import the package %s', (path, specifier) => {
  expect(imports(path, `import { x } from '${specifier}';`)).toHaveLength(1);
});

test.each([
  'location.search;',
  'window.location.href = "x";',
  'const { pathname } = location;',
  'globalThis.history.back();',
  'document.location.reload();',
  'const env = { location };',
])('the address bar is found outside its module: %s', (text) => {
  expect(uses('src/hosts/atlas.tsx', text)).toHaveLength(1);
  expect(uses('src/platform/url.ts', text)).toEqual([]);
});

test.each([
  'park.location;',
  'const a = { history: 1 };',
  'interface A { location: string }',
  'record.history.length;',
])('the plain word is not the address bar: %s', (text) => {
  expect(uses('src/model/a.ts', text)).toEqual([]);
});

test.each(['map.addLayer(layer);', 'map?.addSource("a", b);', 'map.setPaintProperty("a", "b", 1);'])(
  'a piecemeal change of the map is found: %s',
  (text) => {
    expect(uses('src/map/gl/mount.ts', text)).toHaveLength(1);
  },
);

test('a message to another window is found outside the embed files', () => {
  expect(uses('src/panels/a.tsx', 'parent.postMessage(1, "*");')).toHaveLength(1);
  expect(uses('src/platform/messages.ts', 'parent.postMessage(1, "*");')).toEqual([]);
});

test.each([
  "fetch('https://example.org/a.json');",
  'fetch(`//example.org/$' + '{id}`);',
  "new Worker('http://example.org/w.js');",
  "navigator.sendBeacon('https://example.org/');",
  'const a = <img src="https://example.org/a.png" />;',
  'const a = <link href={"https://example.org/a.css"} rel="stylesheet" />;',
])('something loaded from another host is found: %s', (text) => {
  expect(uses('src/panels/a.tsx', text)).toHaveLength(1);
});

test('a style attribute, which the content security policy blocks, is found', () => {
  expect(uses('src/panels/a.tsx', 'const a = <p style={{ color: "red" }} />;')).toHaveLength(1);
});

test('a link to another site and a file of our own are no such thing', () => {
  const text = 'const a = <a href="https://www.gd.gov.cn/"><img src="./a.png" /></a>; fetch("./data/a.json");';
  expect(uses('src/panels/a.tsx', text)).toEqual([]);
});

test.each(['@import "https://example.org/a.css";', '.a { background: url(//example.org/a.png) }'])(
  'a stylesheet that loads from another host is found: %s',
  (text) => {
    expect(checkStyles([{ path: 'src/styles/a.css', text }])).toHaveLength(1);
  },
);

test('a file that cannot be parsed is an error, not a file without imports', () => {
  expect(() => parseFile({ path: 'src/a.ts', text: 'import {' })).toThrow('src/a.ts');
});
