import encodedPlacements from 'virtual:home-placements';
import { renderToString } from 'preact-render-to-string';
import { AtlasHost } from './hosts/atlas-host.tsx';
import { TargetsHost } from './hosts/targets-host.tsx';
import { chartStrings } from './i18n/chart-strings.ts';
import { strings } from './i18n/index.ts';
import geometry from './map/svg/generated/geometry.json';
import { buildGeometrySprite } from './map/svg/geometry-sprite.ts';
import atlasJson from './model/generated/atlas.json';
import storyJson from './model/generated/story.json';
import type { Story } from './model/story.ts';
import { type Atlas, LANGS, type Lang } from './model/types.ts';
import { type PageName, pageUrlFor } from './platform/url.ts';
import { buildScene } from './scene/build-scene.ts';
import { initialView } from './state/view-state.ts';

/** One file of `dist/`. */
export interface PageSpec {
  readonly page: PageName;
  readonly lang: Lang;
  readonly file: string;
  /** The template it is filled into, in the root of the project. */
  readonly template: 'index.html' | 'targets.html';
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
const story = storyJson as unknown as Story;

export const PAGES: readonly PageSpec[] = LANGS.flatMap((lang): PageSpec[] => [
  { page: 'atlas', lang, file: pageUrlFor(lang), template: 'index.html' },
  { page: 'targets', lang, file: pageUrlFor(lang, '', 'targets'), template: 'targets.html' },
]);

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

function buildHead(page: PageName, title: string, description: string): string {
  return [
    `<title>${escapeHtml(title)}</title>`,
    `<meta name="description" content="${escapeHtml(description)}">`,
    ...LANGS.map((lang) => `<link rel="alternate" hreflang="${lang}" href="./${pageUrlFor(lang, '', page)}">`),
  ].join('');
}

/** A whole page as it is before any script runs. */
export function prerenderPage({ page, lang }: PageSpec): PrerenderedPage {
  const view = initialView(lang);
  if (page === 'targets') {
    const { targetsPageTitle, targetsPageDescription } = chartStrings(lang);
    return {
      lang,
      head: buildHead(page, targetsPageTitle, targetsPageDescription),
      sprite: '',
      app: renderToString(<TargetsHost atlas={atlas} initial={view} address={null} />),
    };
  }
  const { pageTitle, pageDescription } = strings(lang);
  return {
    lang,
    head: buildHead(page, pageTitle, pageDescription),
    sprite:
      buildGeometrySprite('province', buildScene(atlas, view, lang, 'province'), geometry.province.paths) +
      buildGeometrySprite('delta', buildScene(atlas, view, lang, 'delta'), geometry.delta.paths),
    app: renderToString(
      <AtlasHost atlas={atlas} story={story} placements={encodedPlacements} initial={view} address={null} />,
    ),
  };
}
