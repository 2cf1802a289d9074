/**
 * Every figure shown has its clause or its source one click away.
 *
 * A figure is any text of a page with a number in it, in drawings and in tables too. No figures are:
 * - years, months and dates, which say when, not how much (a year beside an amount does not make the amount one);
 * - the numbers of clauses and of the policy itself, and the words of references, which are the way to the source;
 * - what the page says of itself: the controls, the list of what can be saved, the scale bar, the notice about the map;
 * - the list of sources and the clauses retold, where the click arrives.
 *
 * One click away means: the smallest statement around the figure (an entry, a line of a table, a card, a chart with all
 * that belongs to it, at most a section) holds a link to a clause or a source (or to the publication itself), and that link arrives on the same page at
 * an entry that tells the clause, or names the source with its publisher and, where there is one, its address.
 */
import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { realAtlas } from '../unit/scene/real-atlas.ts';
import { ancestors, descendants, hasClass, type MarkupElement, parseMarkup, textOf } from './support/markup.ts';
import { ROOT } from './support/source-file.ts';

type Prerender = typeof import('../../src/prerender.tsx');

let server: ViteDevServer;
const pages = new Map<string, MarkupElement>();

beforeAll(async () => {
  server = await createServer({
    root: ROOT,
    configFile: join(ROOT, 'vite.config.ts'),
    server: { middlewareMode: true, hmr: false, watch: null },
    appType: 'custom',
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true },
  });
  const { PAGES, prerenderPage } = (await server.ssrLoadModule('/src/prerender.tsx')) as Prerender;
  for (const page of PAGES) pages.set(page.file, parseMarkup((await prerenderPage(page)).app));
  // The search for places of the names goes before, and takes its time on a busy computer.
}, 300_000);

afterAll(() => server.close());

const WHEN = [
  /(?<![\d.,])(?:19|20)\d{2}(?:[-–—/年](?:(?:19|20)\d{2})|-\d{2}(?:-\d{2})?)?(?![\d.,]\d)/g,
  /\d{1,2}\s*[—–-]\s*\d{1,2}\s*月|\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?/g,
  /\b\d{1,2}\/(?:19|20)\d{2}/g,
];
const OF_THE_POLICY = /粤府〔2012〕88号|粵府〔2012〕88號|Yuefu ?[[(]2012[\])] No\. 88|No\. 88|第\s*\d+\s*[条條款]/g;

/** What is left of a text when dates and the names of documents are taken out. */
const amounts = (text: string): string =>
  WHEN.reduce((rest, pattern) => rest.replace(pattern, ' '), text.replace(OF_THE_POLICY, ' '));

const isFigure = (text: string): boolean => /\d/.test(amounts(text));

const isReference = (element: MarkupElement): boolean =>
  element.tag === 'a' && /^#(?:clause|source)-/.test(element.attributes.href ?? '');

/** A publication named and linked on the spot, as the methods' own are. */
const isPublication = (element: MarkupElement): boolean =>
  element.tag === 'a' && hasClass(element, 'source-title') && /^https:/.test(element.attributes.href ?? '');

/** The page on itself, and the places where the click arrives. */
function isNoStatement(element: MarkupElement): boolean {
  const id = element.attributes.id ?? '';
  return (
    ['button', 'select', 'option', 'label', 'fieldset', 'nav', 'script', 'style'].includes(element.tag) ||
    isReference(element) ||
    isPublication(element) ||
    /^(?:clause|source)-/.test(id) ||
    PAGE_ITSELF.some((name) => hasClass(element, name)) ||
    (element.tag === 'summary' && element.parent !== null && hasClass(element.parent, 'chart-data'))
  );
}

/** The filters say how many entries they leave. */
const PAGE_ITSELF = ['scale-bar', 'map-notice', 'map-controls', 'colophon', 'filters'];

/** The bounds of a statement: nothing beyond the first of these is near to a figure. */
const isStatement = (element: MarkupElement): boolean =>
  ['li', 'tr', 'section', 'article', 'figure'].includes(element.tag) ||
  hasClass(element, 'chart-frame') ||
  isEntry(element);
/** One term of a list of terms. */
const isEntry = (element: MarkupElement): boolean => element.tag === 'div' && element.parent?.tag === 'dl';
const isLast = (element: MarkupElement): boolean =>
  ['section', 'article', 'figure', 'main', '#root'].includes(element.tag);

interface Figure {
  readonly text: string;
  readonly element: MarkupElement;
}

function figuresOf(page: MarkupElement): Figure[] {
  return descendants(page).flatMap((element) => {
    if (ancestors(element).some(isNoStatement)) return [];
    return element.children.flatMap((child) =>
      typeof child === 'string' && isFigure(child) ? [{ text: child.trim(), element }] : [],
    );
  });
}

/** The references of the smallest statement around a figure that has any, in its table's caption and chart too. */
function referencesOf({ element }: Figure): MarkupElement[] {
  for (const around of ancestors(element)) {
    if (isStatement(around)) {
      const found = descendants(around).filter((inner) => isReference(inner) || isPublication(inner));
      if (found.length > 0) return found;
    }
    // A chart's own sections stand within its frame, which has its clauses and sources.
    const inChart = ancestors(around).some((outer) => outer !== around && hasClass(outer, 'chart-frame'));
    if (isLast(around) && !inChart) return [];
  }
  return [];
}

const LANG_OF = { 'index.html': 'zh-Hans', 'en.html': 'en', 'zh-hant.html': 'zh-Hant' } as const;
const FILES = Object.keys(LANG_OF) as (keyof typeof LANG_OF)[];
/** Pages that hold only parts of those; an embed links to the full page, a stand has nothing to click. */
const PARTS = /^(embed|kiosk|presenter)\b.*\.html$/;
const pageOf = (file: string): MarkupElement => {
  const page = pages.get(file);
  if (!page) throw new Error(`no page ${file}`);
  return page;
};

test('every page that is built is walked', () => {
  expect([...pages.keys()].filter((file) => !PARTS.test(file)).sort()).toEqual([...FILES].sort());
});

test('no page links to a part of itself that it does not have', () => {
  const dead = [...pages].flatMap(([file, page]) => {
    const all = descendants(page);
    const ids = new Set(all.map(({ attributes }) => attributes.id));
    return all
      .filter(isReference)
      .filter(({ attributes }) => !ids.has((attributes.href ?? '').slice(1)))
      .map(({ attributes }) => `${file}: ${attributes.href}`);
  });
  expect([...new Set(dead)]).toEqual([]);
});

describe.each(FILES)('%s', (file) => {
  test('has a clause or a source one click away from every figure', () => {
    const figures = figuresOf(pageOf(file));
    expect(figures.length).toBeGreaterThan(300);
    const bare = figures.filter((figure) => referencesOf(figure).length === 0);
    expect(
      bare.map(({ text, element }) => `${ancestors(element).map(nameOf).slice(0, 5).join(' < ')}: ${text}`),
    ).toEqual([]);
  });

  test('leads every reference to an entry that tells the clause or names the source', () => {
    const lang = LANG_OF[file];
    const all = descendants(pageOf(file));
    const entries = new Map(all.map((element) => [element.attributes.id, element]));
    const references = all.filter(isReference);
    expect(references.length).toBeGreaterThan(30);
    const broken = references.flatMap((reference) => {
      const id = (reference.attributes.href ?? '').slice(1);
      const entry = entries.get(id);
      if (entry === undefined) return [`${id}: not on the page`];
      const text = textOf(entry);
      if (id.startsWith('clause-')) return text.length > 20 ? [] : [`${id}: tells nothing`];
      const source = realAtlas.sources.find((candidate) => `source-${candidate.id}` === id);
      if (!source || !text.includes(source.title[lang]) || !text.includes(source.publisher[lang]))
        return [`${id}: not named`];
      const links = descendants(entry).map(({ attributes }) => attributes.href);
      return source.url === null || links.includes(source.url) ? [] : [`${id}: without its address`];
    });
    expect([...new Set(broken)]).toEqual([]);
  });
});

const nameOf = ({ tag, attributes }: MarkupElement): string => tag + (attributes.class ? `.${attributes.class}` : '');

describe('the walk itself', () => {
  const walk = (html: string) =>
    figuresOf(parseMarkup(html)).map((figure) => [figure.text, referencesOf(figure).length]);

  test.each([
    ['<main><p>744 家</p></main>', [['744 家', 0]]],
    ['<main><li>744 家 <a href="#source-x">源</a></li></main>', [['744 家', 1]]],
    ['<main><section><p>744</p></section><section><a href="#source-x">源</a></section></main>', [['744', 0]]],
    [
      '<main><section class="chart-frame"><section><text>744</text></section><a href="#clause-1">一</a></section></main>',
      [['744', 1]],
    ],
    ['<main><li>2015年</li><li>2010-07</li><li>粤府〔2012〕88号</li><button>4×</button></main>', []],
    ['<main><li>2015年80</li></main>', [['2015年80', 0]]],
    ['<main><li>2,015</li></main>', [['2,015', 0]]],
  ])('%s', (html, expected) => {
    expect(walk(html)).toEqual(expected);
  });
});
