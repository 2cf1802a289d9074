import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { buildSinglePage, type SinglePageParts } from '../../../scripts/lib/single/build-single-page.ts';

const html = `<!doctype html>
<html lang="zh-Hans">
  <head>
    <meta charset="utf-8">
    <title>t</title>
    <link rel="icon" href="./icon.svg" type="image/svg+xml">
    <script type="module" src="/src/main.tsx"></script>
  </head>
  <body>
    <div id="app">$& <a href="?place=nansha">x</a></div>
  </body>
</html>`;

const parts: SinglePageParts = {
  html,
  css: 'a{color:red}',
  starter: 'start("$1")',
  app: 'const end = "</script>";',
  icon: '<svg xmlns="http://www.w3.org/2000/svg"/>',
  files: [{ path: 'data/parks.csv', type: 'text/csv', text: '\uFEFFid,name\nnansha,南沙' }],
};

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('scripts and styles are allowed by their hashes only', () => {
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(buildSinglePage(parts))?.[1];
  expect(policy).toContain(`script-src ${hashOf(parts.starter)} ${hashOf(parts.app)};`);
  expect(policy).toContain(`style-src ${hashOf(parts.css)};`);
  expect(policy).not.toContain('unsafe');
});

test('what the page carries unpacks to the same text, mark at the beginning included', () => {
  const page = buildSinglePage(parts);
  const block = /<script type="application\/gzip" data-type="text\/csv" data-file="data\/parks.csv">([^<]*)</.exec(
    page,
  );
  expect(gunzipSync(Buffer.from(block?.[1] ?? '', 'base64')).toString()).toBe(parts.files[0]?.text);
});

test('the script of the page comes after all that it reads, and may hold anything', () => {
  const page = buildSinglePage(parts);
  const app = /<script type="application\/gzip" data-type="module">([^<]*)</.exec(page);
  expect(gunzipSync(Buffer.from(app?.[1] ?? '', 'base64')).toString()).toBe(parts.app);
  expect(app?.index).toBeGreaterThan(page.indexOf('data-file="data/parks.csv"'));
});

test('nothing is left that would be asked for, and the text of the page stays as it was', () => {
  const page = buildSinglePage(parts);
  expect(page).not.toMatch(/\.\/|\/src\//);
  expect(page).toContain('<div id="app">$& <a href="?place=nansha">x</a></div>');
  expect(page).toContain('start("$1")');
});

test.each([
  ['a page with a picture of its own', { html: html.replace('$&', '<img src="./a.png">') }, /asks for a file/],
  ['a page without a script', { html: html.replace(/<script.*<\/script>/, '') }, /the page has no/],
  ['a starter that ends its element', { starter: '"</script>"' }, /end its own element/],
])('%s is refused', (_what, change, message) => {
  expect(() => buildSinglePage({ ...parts, ...change })).toThrow(message);
});
