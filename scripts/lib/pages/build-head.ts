import { SHARE_SIZE, shareFileFor } from '../../../src/model/share-file.ts';
import type { Lang, MapNotice } from '../../../src/model/types.ts';
import type { PageSpec, PrerenderedPage } from '../../../src/prerender.tsx';
import { type Box, buildDataset, type Datapackage } from './build-dataset.ts';

/** What the heads of all pages have in common. */
export interface Site {
  readonly pages: readonly PageSpec[];
  readonly notice: Pick<MapNotice, 'publicUrl' | 'publisher'>;
  readonly datapackage: Datapackage;
  /** Box around what the data is about. */
  readonly box: Box;
}

type Words = Pick<PrerenderedPage, 'lang' | 'title' | 'description'>;

/** As Open Graph writes languages: with a territory. */
const LOCALES: Readonly<Record<Lang, string>> = { 'zh-Hans': 'zh_CN', en: 'en_US', 'zh-Hant': 'zh_HK' };

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

const meta = (name: string, content: string): string => `<meta name="${name}" content="${escapeHtml(content)}">`;
const property = (name: string, content: string): string =>
  `<meta property="${name}" content="${escapeHtml(content)}">`;

/** Address of the folder of the site, ending in a slash; `null` while the site has no public one. */
export const publicBase = ({ publicUrl }: Pick<MapNotice, 'publicUrl'>): string | null =>
  publicUrl === null ? null : publicUrl.replace(/([^/])$/, '$1/');

/** What every page says, the single file among them: it has no other pages and no address. */
export const buildPlainHead = ({ title, description }: Words): string =>
  `<title>${escapeHtml(title)}</title>${meta('description', description)}`;

/**
 * The page that search engines are to show in place of this one: an embed is the full page over again. `null` for the tools
 * of a stand, which nobody looks for.
 */
function canonicalFile({ pages }: Site, { page, lang }: PageSpec): string | null {
  if (page === 'kiosk' || page === 'presenter') return null;
  return pages.find((other) => other.page === 'atlas' && other.lang === lang)?.file ?? null;
}

/** Languages of a page, and the one for everybody else. Relative addresses are valid here, but only absolute ones are followed. */
export function alternatesOf({ pages }: Site, { page }: PageSpec): readonly { hreflang: string; file: string }[] {
  const languages = pages.filter((other) => other.page === page).map(({ lang, file }) => ({ hreflang: lang, file }));
  const first = languages.find(({ hreflang }) => hreflang === 'zh-Hans');
  return first === undefined ? languages : [...languages, { hreflang: 'x-default', file: first.file }];
}

/**
 * Elements for `<head>`. Open Graph knows absolute addresses only, so page and picture are named where there is a public
 * one (`public_url` in `data/map.json`); all else is there in any case.
 */
export function buildHead(site: Site, spec: PageSpec, words: Words): string {
  const base = publicBase(site.notice);
  const canonical = canonicalFile(site, spec);
  const others = Object.entries(LOCALES).filter(([lang]) => lang !== spec.lang);
  return [
    buildPlainHead(words),
    canonical === null
      ? meta('robots', 'noindex')
      : `<link rel="canonical" href="${escapeHtml((base ?? './') + canonical)}">`,
    ...alternatesOf(site, spec).map(
      ({ hreflang, file }) =>
        `<link rel="alternate" hreflang="${hreflang}" href="${escapeHtml((base ?? './') + file)}">`,
    ),
    property('og:type', 'website'),
    property('og:title', words.title),
    property('og:description', words.description),
    property('og:locale', LOCALES[spec.lang]),
    ...others.map(([, locale]) => property('og:locale:alternate', locale)),
    ...(base === null ? [] : buildAddressedHead(base, spec, words)),
  ].join('');
}

function buildAddressedHead(base: string, { file, lang }: PageSpec, { title }: Words): readonly string[] {
  return [
    property('og:url', base + file),
    property('og:image', base + shareFileFor(lang)),
    property('og:image:type', 'image/png'),
    property('og:image:width', String(SHARE_SIZE.width)),
    property('og:image:height', String(SHARE_SIZE.height)),
    property('og:image:alt', title),
    meta('twitter:card', 'summary_large_image'),
  ];
}

/**
 * What comes last in the page: on the full pages the description of the data. A block of data is not run, so a policy
 * without inline scripts lets it be; and at the end it does not hold up the first picture.
 */
export function buildFoot(site: Site, spec: PageSpec): string {
  if (spec.page !== 'atlas') return '';
  const { datapackage, box, notice } = site;
  const place = { lang: spec.lang, base: publicBase(notice) ?? './', page: spec.file };
  const json = JSON.stringify(buildDataset(datapackage, box, notice, place)).replaceAll('<', '\\u003c');
  return `<script type="application/ld+json">${json}</script>`;
}
