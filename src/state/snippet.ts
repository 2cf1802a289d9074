import type { Lang } from '../model/types.ts';
import { decodeQueryPart, splitQuery } from './address-query.ts';
import { type EmbedContent, embedFileFor } from './embed-pages.ts';

export const SNIPPET_FORMS = ['iframe', 'script', 'element', 'picture'] as const;
export type SnippetForm = (typeof SNIPPET_FORMS)[number];

export interface SnippetOptions {
  /** Address of the folder that the site is in, ending in a slash. */
  readonly base: string;
  readonly content: EmbedContent;
  readonly lang: Lang;
  /** The view as a query (`encodeAddress`), `''` or `?…`; a language in it is passed over, since the file has it. */
  readonly search: string;
  /** The same view on the page of its own, relative to the folder. */
  readonly fullPage: string;
  readonly heightPx: number;
  /** Names the frame and the picture for those who cannot see them. */
  readonly title: string;
}

/** The pictures of `embedFileFor(…, 'svg')`, in pixels; only the map has one. */
export const PICTURE_SIZE_PX = { width: 860, height: 690 } as const;
/** What a frame is where a CMS has taken the style away: no wider than most columns. */
const BARE_WIDTH_PX = 640;

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Attributes in the order given; `null` leaves one out, `true` writes its name alone. */
function tag(name: string, attributes: Readonly<Record<string, string | number | true | null>>): string {
  const written = Object.entries(attributes).flatMap(([key, value]) => {
    if (value === null) return [];
    return value === true ? [key] : [`${key}="${escapeHtml(String(value))}"`];
  });
  return `<${[name, ...written].join(' ')}>`;
}

/** Address of the embed itself: what the preview shows and the snippet frames. */
export function embedUrlFor({
  base,
  content,
  lang,
  search,
}: Omit<SnippetOptions, 'fullPage' | 'heightPx' | 'title'>): string {
  const kept = splitQuery(search).filter((part) => decodeQueryPart(part)[0] !== 'lang');
  return `${base}${embedFileFor(content, lang)}${kept.length === 0 ? '' : `?${kept.join('&')}`}`;
}

/** The code to paste: valid HTML without inline scripts, every value escaped. */
export function buildSnippet(form: SnippetForm, options: SnippetOptions): string {
  const script = `${tag('script', { src: `${options.base}embed.js`, async: true })}</script>`;
  switch (form) {
    case 'iframe':
      return `${frame(options)}\n<noscript><p>${linkedPicture(options)}</p></noscript>`;
    case 'script':
      return `${frame(options)}\n<noscript><p>${linkedPicture(options)}</p></noscript>\n${script}`;
    case 'element':
      return `${element(options)}${linkedPicture(options)}</dual-belts-map>\n${script}`;
    case 'picture':
      return linkedPicture(options);
  }
}

function frame(options: SnippetOptions): string {
  const { title, heightPx } = options;
  const start = tag('iframe', {
    src: embedUrlFor(options),
    title,
    loading: 'lazy',
    width: BARE_WIDTH_PX,
    height: heightPx,
    style: `width:100%;height:${heightPx}px;border:0`,
    allow: 'fullscreen; clipboard-write; web-share',
    referrerpolicy: 'strict-origin-when-cross-origin',
  });
  return `${start}</iframe>`;
}

/** Of the map there is a picture; of the others, their name leads to the full page. */
function linkedPicture({ base, content, lang, title, fullPage }: SnippetOptions): string {
  const start = tag('a', { href: base + fullPage });
  if (content !== 'map') return `${start}${escapeHtml(title)}</a>`;
  const picture = tag('img', {
    src: base + embedFileFor('map', lang, 'svg'),
    alt: title,
    width: PICTURE_SIZE_PX.width,
    height: PICTURE_SIZE_PX.height,
    loading: 'lazy',
    style: 'max-width:100%;height:auto',
  });
  return `${start}${picture}</a>`;
}

/** Parameters that the element spells otherwise: `title` names the frame, as on every element. */
const ELEMENT_ATTRIBUTES: Readonly<Record<string, string>> = { title: 'heading' };

function element({ content, lang, search, heightPx, title }: SnippetOptions): string {
  const attributes: Record<string, string | number> = {};
  if (content !== 'map') attributes.content = content;
  if (lang !== 'zh-Hans') attributes.lang = lang;
  for (const part of splitQuery(search)) {
    const [key, value] = decodeQueryPart(part);
    // A key of somebody else may be spelled in ways that no attribute may be.
    if (key !== 'lang' && /^[a-z]+$/.test(key)) attributes[ELEMENT_ATTRIBUTES[key] ?? key] = value;
  }
  return tag('dual-belts-map', { ...attributes, height: heightPx, title });
}
