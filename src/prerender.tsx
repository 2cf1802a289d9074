import encodedPlacements from 'virtual:home-placements';
import { renderToString } from 'preact-render-to-string';
import { AtlasHost } from './hosts/atlas-host.tsx';
import { strings } from './i18n/index.ts';
import geometry from './map/svg/generated/geometry.json';
import { buildGeometrySprite } from './map/svg/geometry-sprite.ts';
import atlasJson from './model/generated/atlas.json';
import { type Atlas, LANGS, type Lang } from './model/types.ts';
import { pageUrlFor } from './platform/url.ts';
import { buildScene } from './scene/build-scene.ts';
import { initialView } from './state/view-state.ts';

/** One file of `dist/`. */
export interface PageSpec {
  readonly file: string;
  readonly lang: Lang;
}

export interface PrerenderedPage {
  readonly lang: Lang;
  /** Elements for `<head>`. */
  readonly head: string;
  /** The geometry of both figures, written once. */
  readonly sprite: string;
  readonly app: string;
}

const atlas = atlasJson as unknown as Atlas;

export const PAGES: readonly PageSpec[] = LANGS.map((lang) => ({ file: pageUrlFor(lang), lang }));

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

function buildHead(lang: Lang): string {
  const t = strings(lang);
  const alternates = LANGS.map(
    (other) =>
      `<link rel="alternate" hreflang="${other}" href="./${pageUrlFor(other)}"${other === lang ? ' data-self' : ''}>`,
  );
  return [
    `<title>${escapeHtml(t.pageTitle)}</title>`,
    `<meta name="description" content="${escapeHtml(t.pageDescription)}">`,
    ...alternates,
  ].join('');
}

/** A whole page as it is before any script runs. */
export function prerenderPage({ lang }: PageSpec): PrerenderedPage {
  const view = initialView(lang);
  return {
    lang,
    head: buildHead(lang),
    sprite:
      buildGeometrySprite('province', buildScene(atlas, view, lang, 'province'), geometry.province.paths) +
      buildGeometrySprite('delta', buildScene(atlas, view, lang, 'delta'), geometry.delta.paths),
    app: renderToString(<AtlasHost atlas={atlas} placements={encodedPlacements} initial={view} address={null} />),
  };
}
