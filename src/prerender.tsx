import encodedPlacements from 'virtual:home-placements';
import { renderToString } from 'preact-render-to-string';
import { AtlasHost } from './hosts/atlas-host.tsx';
import { buildVocabulary, createAtlasStore } from './hosts/atlas-store.ts';
import { ChartsPart } from './hosts/charts-part.tsx';
import { KioskHost, kioskView } from './hosts/kiosk-host.tsx';
import { PresenterHost } from './hosts/presenter-host.tsx';
import { loadChartWords } from './i18n/chart-strings.ts';
import { strings } from './i18n/index.ts';
import { storyStrings } from './i18n/story-strings.ts';
import geometry from './map/svg/generated/geometry.json';
import { buildGeometrySprite } from './map/svg/geometry-sprite.ts';
import atlasJson from './model/generated/atlas.json';
import storyJson from './model/generated/story.json';
import storyNotes from './model/generated/story-notes.json';
import type { Story } from './model/story.ts';
import { type Atlas, LANGS, type Lang } from './model/types.ts';
import { type PageName, pageUrlFor } from './platform/url.ts';
import { buildScene } from './scene/build-scene.ts';
import { showStep } from './state/programme.ts';
import { initialView } from './state/view-state.ts';

/** One file of `dist/`. */
export interface PageSpec {
  readonly page: PageName;
  readonly lang: Lang;
  readonly file: string;
  /** The template it is filled into, in the root of the project. */
  readonly template: 'index.html' | 'kiosk.html' | 'presenter.html';
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
  { page: 'kiosk', lang, file: pageUrlFor(lang, '', 'kiosk'), template: 'kiosk.html' },
  { page: 'presenter', lang, file: pageUrlFor(lang, '', 'presenter'), template: 'presenter.html' },
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

/** The section of charts, which comes to life apart from the page around it. */
export async function prerenderCharts(lang: Lang): Promise<string> {
  const initial = initialView(lang);
  const store = createAtlasStore({ initial, vocabulary: buildVocabulary(atlas, story), address: null, story });
  return renderToString(
    <ChartsPart atlas={atlas} initial={initial} store={store} words={await loadChartWords(lang)} onSelect={() => {}} />,
  );
}

/** A whole page as it is before any script runs. */
export async function prerenderPage({ page, lang }: PageSpec): Promise<PrerenderedPage> {
  const view = initialView(lang);
  const told = storyStrings(lang);
  if (page === 'presenter') {
    return {
      lang,
      head: buildHead(page, told.presenterPageTitle, told.presenterPageDescription),
      sprite: '',
      app: renderToString(
        <PresenterHost story={story} notes={storyNotes} initial={showStep(story, view, 1)} address={null} />,
      ),
    };
  }
  const province = buildGeometrySprite('province', buildScene(atlas, view, lang, 'province'), geometry.province.paths);
  if (page === 'kiosk') {
    const initial = kioskView(story, lang);
    return {
      lang,
      head: buildHead(page, told.kioskPageTitle, told.kioskPageDescription),
      sprite: province,
      app: renderToString(
        <KioskHost atlas={atlas} story={story} placements={encodedPlacements} initial={initial} address={null} />,
      ),
    };
  }
  const { pageTitle, pageDescription } = strings(lang);
  return {
    lang,
    head: buildHead(page, pageTitle, pageDescription),
    sprite: province + buildGeometrySprite('delta', buildScene(atlas, view, lang, 'delta'), geometry.delta.paths),
    app: renderToString(
      <AtlasHost
        atlas={atlas}
        story={story}
        placements={encodedPlacements}
        chartsHtml={await prerenderCharts(lang)}
        initial={view}
        address={null}
      />,
    ),
  };
}
