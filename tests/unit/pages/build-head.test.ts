import { describe, expect, test } from 'vitest';
import { buildFoot, buildHead, buildPlainHead, type Site } from '../../../scripts/lib/pages/build-head.ts';
import { boxAround } from '../../../scripts/lib/pages/read-site.ts';
import { buildSearchFiles } from '../../../scripts/lib/pages/search-files.ts';
import type { PageSpec } from '../../../src/prerender.tsx';

const page = (name: PageSpec['page'], lang: PageSpec['lang'], file: string): PageSpec => {
  return { page: name, lang, file, template: 'index.html' };
};
const INDEX = page('atlas', 'zh-Hans', 'index.html');
const ENGLISH = page('atlas', 'en', 'en.html');
const EMBED = page('places', 'en', 'embed.places.en.html');
const KIOSK = page('kiosk', 'zh-Hans', 'kiosk.html');

const site: Site = {
  pages: [INDEX, ENGLISH, page('places', 'zh-Hans', 'embed.places.html'), EMBED, KIOSK],
  notice: { publicUrl: null, publisher: null },
  datapackage: {
    version: '1.2.3',
    licenses: [{ path: 'https://licence.example/a' }],
    resources: [{ path: 'parks.csv', mediatype: 'text/csv', licenses: [{ path: 'https://licence.example/a' }] }],
  },
  box: [109.6, 20.2, 117.3, 25.5],
};
const published: Site = { ...site, notice: { publicUrl: 'https://gd.example/atlas', publisher: '某厅' } };
const words = { lang: 'en', title: 'A "title" & more', description: 'What <it> is' } as const;

const linksOf = (html: string, rel: string) =>
  [...html.matchAll(new RegExp(`<link rel="${rel}"(?: hreflang="([^"]*)")? href="([^"]*)">`, 'g'))].map(
    ([, lang, href]) => (lang === undefined ? href : `${lang} ${href}`),
  );
const datasetOf = (foot: string) =>
  JSON.parse(/^<script type="application\/ld\+json">(.*)<\/script>$/s.exec(foot)?.[1] ?? 'null');

describe('the head of a page', () => {
  test('names its other languages, and the one for everybody else', () => {
    expect(linksOf(buildHead(site, ENGLISH, words), 'alternate')).toEqual([
      'zh-Hans ./index.html',
      'en ./en.html',
      'x-default ./index.html',
    ]);
  });

  test('names itself as canonical, by its file while the site has no address', () => {
    expect(linksOf(buildHead(site, ENGLISH, words), 'canonical')).toEqual(['./en.html']);
  });

  test('names itself and its languages by whole addresses where the site has one', () => {
    const head = buildHead(published, ENGLISH, words);
    expect(linksOf(head, 'canonical')).toEqual(['https://gd.example/atlas/en.html']);
    expect(linksOf(head, 'alternate')[0]).toBe('zh-Hans https://gd.example/atlas/index.html');
  });

  test('of an embed names the full page in the same language', () => {
    expect(linksOf(buildHead(published, EMBED, words), 'canonical')).toEqual(['https://gd.example/atlas/en.html']);
  });

  test('of a tool for stands is not to be found', () => {
    const head = buildHead(published, KIOSK, words);
    expect(head).toContain('<meta name="robots" content="noindex">');
    expect(linksOf(head, 'canonical')).toEqual([]);
  });

  test('names no picture and no page to Open Graph without an address, for it knows only whole ones', () => {
    const head = buildHead(site, ENGLISH, words);
    expect(head).toContain('<meta property="og:locale" content="en_US">');
    expect(head).not.toMatch(/og:(url|image)/);
  });

  test('names the picture of its language to Open Graph', () => {
    const head = buildHead(published, ENGLISH, words);
    expect(head).toContain('<meta property="og:image" content="https://gd.example/atlas/share/en.png">');
    expect(head).toContain('<meta property="og:url" content="https://gd.example/atlas/en.html">');
  });

  test('is safe from marks in its words', () => {
    expect(buildPlainHead(words)).toBe(
      '<title>A &quot;title&quot; &amp; more</title><meta name="description" content="What &lt;it> is">',
    );
  });
});

describe('the description of the data', () => {
  test('leads to every published file, with its licence', () => {
    const { distribution } = datasetOf(buildFoot(published, INDEX));
    expect(distribution.map(({ contentUrl, license }: Record<string, unknown>) => [contentUrl, license])).toEqual([
      ['https://gd.example/atlas/data/datapackage.json', undefined],
      ['https://gd.example/atlas/data/parks.csv', ['https://licence.example/a']],
    ]);
  });

  test('gives the box as south, west, north, east', () => {
    expect(datasetOf(buildFoot(site, INDEX)).spatialCoverage.geo.box).toBe('20.2 109.6 25.5 117.3');
  });

  test('names the publisher of the map, and nobody where there is none', () => {
    expect(datasetOf(buildFoot(published, INDEX)).publisher).toEqual({ '@type': 'Organization', name: '某厅' });
    const { publisher, creator } = datasetOf(buildFoot(site, INDEX));
    expect([publisher, creator]).toEqual([undefined, undefined]);
  });

  test('is in the full pages only', () => {
    expect([EMBED, KIOSK].map((spec) => buildFoot(site, spec))).toEqual(['', '']);
  });

  test('cannot end its own element', () => {
    const hostile: Site = { ...site, notice: { publicUrl: null, publisher: '</script><b>' } };
    expect(buildFoot(hostile, INDEX).match(/<\/script>/g)).toHaveLength(1);
  });
});

describe('files for search engines', () => {
  test('there are none while the site has no address', () => {
    expect(buildSearchFiles(site)).toEqual([]);
  });

  test('the map of the site lists the full pages, and no robots.txt is put where none is read', () => {
    const files = buildSearchFiles(published);
    expect(files.map(({ file }) => file)).toEqual(['sitemap.xml']);
    expect([...(files[0]?.text ?? '').matchAll(/<loc>([^<]*)</g)].map(([, loc]) => loc)).toEqual([
      'https://gd.example/atlas/index.html',
      'https://gd.example/atlas/en.html',
    ]);
  });

  test('at the root of a host robots.txt leads to the map of the site', () => {
    const atRoot: Site = { ...site, notice: { publicUrl: 'https://gd.example', publisher: null } };
    expect(buildSearchFiles(atRoot).find(({ file }) => file === 'robots.txt')?.text).toContain(
      'Sitemap: https://gd.example/sitemap.xml\n',
    );
  });
});

test('the box around a layer takes in all of it and nothing of other layers', () => {
  const topology = {
    type: 'Topology',
    arcs: [
      [
        [110.111, 20.555],
        [117.001, 25.009],
      ],
    ],
    objects: {
      prefectures: { type: 'GeometryCollection', geometries: [{ type: 'LineString', arcs: [0] }] },
      elsewhere: { type: 'Point', coordinates: [1, 1] },
    },
  } as unknown as Parameters<typeof boxAround>[0];
  expect(boxAround(topology, 'prefectures')).toEqual([110.11, 20.55, 117.01, 25.01]);
});
