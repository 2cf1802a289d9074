import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGS } from '../../../src/model/types.ts';
import { ALL_EMBED_CONTENTS, embedFileFor } from '../../../src/state/embed-pages.ts';
import {
  buildSnippet,
  embedUrlFor,
  escapeHtml,
  SNIPPET_FORMS,
  type SnippetOptions,
} from '../../../src/state/snippet.ts';

const OPTIONS: SnippetOptions = {
  base: 'https://atlas.test/a/',
  content: 'map',
  lang: 'zh-Hans',
  search: '?theme=dark&layers=belts,cores',
  fullPage: 'index.html?theme=dark&layers=belts,cores',
  heightPx: 600,
  title: '广东省服务外包布局图',
};

/** Tags and texts of well-formed markup; throws at anything that a strict reader would not take. */
function parse(html: string): { name: string; attributes: Map<string, string> }[] {
  const VOID = ['img'];
  const found: { name: string; attributes: Map<string, string> }[] = [];
  const open: string[] = [];
  const decodeEntities = (text: string): string => {
    if (/[<>]/.test(text) || /&(?!(?:amp|lt|gt|quot|#39);)/.test(text)) throw new Error(`not escaped: ${text}`);
    return text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&');
  };
  const token = /<(\/?)([a-z-]+)((?: [a-z]+(?:="[^"]*")?)*)>|([^<]+)/gy;
  let at = 0;
  for (let match = token.exec(html); match !== null; match = token.exec(html)) {
    at = token.lastIndex;
    const [, slash, name = '', attributes = '', text] = match;
    if (text !== undefined) decodeEntities(text);
    else if (slash === '/') {
      if (open.pop() !== name) throw new Error(`unexpected </${name}>`);
    } else {
      const pairs = [...attributes.matchAll(/ ([a-z]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => {
        return [key, decodeEntities(value)] as const;
      });
      if (new Set(pairs.map(([key]) => key)).size < pairs.length) throw new Error('an attribute twice');
      found.push({ name, attributes: new Map(pairs) });
      if (!VOID.includes(name)) open.push(name);
    }
  }
  if (at !== html.length || open.length > 0) throw new Error(`not well-formed: ${html.slice(at)} ${open}`);
  return found;
}

const first = (html: string, name: string) => {
  const tag = parse(html).find((found) => found.name === name);
  if (tag === undefined) throw new Error(`no ${name}`);
  return tag.attributes;
};

describe('a snippet', () => {
  it('is well-formed and escaped, whatever the view, the address and the title say', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SNIPPET_FORMS),
        fc.constantFrom(...ALL_EMBED_CONTENTS),
        fc.constantFrom(...LANGS),
        fc.string(),
        fc.oneof(fc.string(), fc.constant('"><script>alert(1)</script>')),
        (form, content, lang, search, title) => {
          const options = { ...OPTIONS, content, lang, search: `?${search}`, title, fullPage: `index.html?${search}` };
          const tags = parse(buildSnippet(form, options));
          const named = tags.flatMap(({ attributes }) => attributes.get('title') ?? attributes.get('alt') ?? []);
          for (const name of named) expect(name).toBe(title);
          for (const { name, attributes } of tags) {
            expect(['iframe', 'noscript', 'p', 'a', 'img', 'script', 'dual-belts-map']).toContain(name);
            expect([...attributes.keys()].filter((key) => key.startsWith('on') && name !== 'dual-belts-map')).toEqual(
              [],
            );
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is one frame that works alone: named, lazy, as wide as its column, 600 px high', () => {
    const frame = first(buildSnippet('iframe', OPTIONS), 'iframe');
    expect(Object.fromEntries(frame)).toEqual({
      src: 'https://atlas.test/a/embed.html?theme=dark&layers=belts,cores',
      title: '广东省服务外包布局图',
      loading: 'lazy',
      width: '640',
      height: '600',
      style: 'width:100%;height:600px;border:0',
      allow: 'fullscreen; clipboard-write; web-share',
      referrerpolicy: 'strict-origin-when-cross-origin',
    });
  });

  it('has a picture that leads to the full page, for readers without scripts', () => {
    const html = buildSnippet('iframe', OPTIONS);
    expect(parse(html).map(({ name }) => name)).toEqual(['iframe', 'noscript', 'p', 'a', 'img']);
    expect(first(html, 'img').get('src')).toBe('https://atlas.test/a/embed.svg');
    expect(first(html, 'a').get('href')).toBe('https://atlas.test/a/index.html?theme=dark&layers=belts,cores');
  });

  it('with a script is the same, and the script', () => {
    const html = buildSnippet('script', OPTIONS);
    expect(html.startsWith(buildSnippet('iframe', OPTIONS))).toBe(true);
    expect(first(html, 'script').get('src')).toBe('https://atlas.test/a/embed.js');
  });

  it('as an element spells the view in attributes, and the heading apart from the name', () => {
    const html = buildSnippet('element', { ...OPTIONS, lang: 'en', search: '?lang=en&title=0&static=1&place=nansha' });
    expect(Object.fromEntries(first(html, 'dual-belts-map'))).toEqual({
      lang: 'en',
      heading: '0',
      static: '1',
      place: 'nansha',
      height: '600',
      title: '广东省服务外包布局图',
    });
  });

  it('as a picture is nothing but a link and a picture', () => {
    expect(parse(buildSnippet('picture', OPTIONS)).map(({ name }) => name)).toEqual(['a', 'img']);
  });

  it('names the link where there is no picture', () => {
    expect(buildSnippet('picture', { ...OPTIONS, content: 'path', title: '路径' })).toBe(
      '<a href="https://atlas.test/a/index.html?theme=dark&amp;layers=belts,cores">路径</a>',
    );
  });
});

describe('the address of an embed', () => {
  it('has the language in the name of the file and not in the query', () => {
    expect(embedUrlFor({ ...OPTIONS, content: 'places', lang: 'zh-Hant', search: '?lang=zh-Hant&place=nansha' })).toBe(
      'https://atlas.test/a/embed.places.zh-hant.html?place=nansha',
    );
    expect(embedUrlFor({ ...OPTIONS, search: '' })).toBe('https://atlas.test/a/embed.html');
  });

  it('is one that was ever printed: these names may gain and never change', () => {
    const contents = [
      'map',
      'places',
      'scoreboard',
      'path',
      'nation',
      'enterprises',
      'talent',
      'who-does-what',
      'markets',
    ];
    const printed = contents.flatMap((content) => {
      const name = content === 'map' ? 'embed' : `embed.${content}`;
      return [`${name}.html`, `${name}.en.html`, `${name}.zh-hant.html`];
    });
    const files = ALL_EMBED_CONTENTS.flatMap((content) => LANGS.map((lang) => embedFileFor(content, lang)));
    expect(files).toEqual(expect.arrayContaining(printed));
  });
});

describe('escapeHtml', () => {
  it('leaves nothing that could end a text or an attribute', () => {
    expect(escapeHtml(`<a href="x" title='y'>&amp;`)).toBe('&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;');
  });
});
