import encodedPlacements from 'virtual:home-placements';
import { renderToString } from 'preact-render-to-string';
import { AtlasHost } from './hosts/atlas-host.tsx';
import { EmbedHost } from './hosts/embed-host.tsx';
import { buildEmbedPicture } from './hosts/embed-picture.tsx';
import { TargetsHost } from './hosts/targets-host.tsx';
import { chartStrings } from './i18n/chart-strings.ts';
import { embedStrings } from './i18n/embed-strings.ts';
import { format, strings } from './i18n/index.ts';
import geometry from './map/svg/generated/geometry.json';
import { buildGeometrySprite } from './map/svg/geometry-sprite.ts';
import atlasJson from './model/generated/atlas.json';
import { type Atlas, LANGS, type Lang } from './model/types.ts';
import { type PageName, pageUrlFor } from './platform/url.ts';
import { buildScene } from './scene/build-scene.ts';
import { decodeHomePlacements } from './scene/home-placements.ts';
import type { Figure } from './scene/types.ts';
import { EMBED_CONTENTS, embedFileFor } from './state/embed-pages.ts';
import { initialView, type ViewState } from './state/view-state.ts';

/** One file of `dist/`. */
export interface PageSpec {
  readonly page: PageName | 'embed';
  /** What an embed shows. */
  readonly content?: 'map' | 'places';
  readonly lang: Lang;
  readonly file: string;
  /** The template it is filled into, in the root of the project. */
  readonly template: 'index.html' | 'targets.html' | 'embed.html';
}

export interface PrerenderedPage {
  readonly lang: Lang;
  /** Elements for `<head>`. */
  readonly head: string;
  /** The geometry of both figures, written once; empty on a page without maps. */
  readonly sprite: string;
  readonly app: string;
}

const atlas = atlasJson as unknown as Atlas;

export const PAGES: readonly PageSpec[] = LANGS.flatMap((lang): PageSpec[] => [
  { page: 'atlas', lang, file: pageUrlFor(lang), template: 'index.html' },
  { page: 'targets', lang, file: pageUrlFor(lang, '', 'targets'), template: 'targets.html' },
  ...EMBED_CONTENTS.map((content): PageSpec => {
    return { page: 'embed', content, lang, file: embedFileFor(content, lang), template: 'embed.html' };
  }),
]);

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

function buildHead(fileFor: (lang: Lang) => string, title: string, description: string): string {
  return [
    `<title>${escapeHtml(title)}</title>`,
    `<meta name="description" content="${escapeHtml(description)}">`,
    ...LANGS.map((lang) => `<link rel="alternate" hreflang="${lang}" href="./${fileFor(lang)}">`),
  ].join('');
}

/** A whole page as it is before any script runs. */
export function prerenderPage({ page, lang, content }: PageSpec): PrerenderedPage {
  const view = initialView(lang);
  if (page === 'embed') return prerenderEmbed(content ?? 'map', lang);
  if (page === 'targets') {
    const { targetsPageTitle, targetsPageDescription } = chartStrings(lang);
    return {
      lang,
      head: buildHead((other) => pageUrlFor(other, '', 'targets'), targetsPageTitle, targetsPageDescription),
      sprite: '',
      app: renderToString(<TargetsHost atlas={atlas} initial={view} address={null} />),
    };
  }
  const { pageTitle, pageDescription } = strings(lang);
  return {
    lang,
    head: buildHead((other) => pageUrlFor(other), pageTitle, pageDescription),
    sprite: buildSprite('province', view) + buildSprite('delta', view),
    app: renderToString(<AtlasHost atlas={atlas} placements={encodedPlacements} initial={view} address={null} />),
  };
}

function buildSprite(figure: Figure, view: ViewState): string {
  return buildGeometrySprite(figure, buildScene(atlas, view, view.lang, figure), geometry[figure].paths);
}

function prerenderEmbed(content: 'map' | 'places', lang: Lang): PrerenderedPage {
  const view = initialView(lang);
  const t = embedStrings(lang);
  const title = format(t.embedPageTitle, { content: t[`embedContent-${content}`] });
  return {
    lang,
    head: `${buildHead((other) => embedFileFor(content, other), title, strings(lang).pageDescription)}<meta name="robots" content="noindex">`,
    sprite: content === 'map' ? buildSprite('province', view) : '',
    app: renderToString(
      <EmbedHost
        atlas={atlas}
        homePlacements={decodeHomePlacements(atlas, encodedPlacements)}
        content={content}
        initial={view}
        address={null}
        listener={null}
        observeActive={() => () => {}}
      />,
    ),
  };
}

/** The static pictures of form 3: the map in every language. A function, because drawing them takes a moment. */
export function buildPictures(): readonly { readonly file: string; readonly svg: string }[] {
  const homePlacements = decodeHomePlacements(atlas, encodedPlacements);
  return LANGS.map((lang) => {
    const view = initialView(lang);
    const svg = buildEmbedPicture(atlas, homePlacements, view, buildSprite('province', view));
    return { file: embedFileFor('map', lang, 'svg'), svg };
  });
}
