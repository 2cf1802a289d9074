import encodedPlacements from 'virtual:home-placements';
import { renderToString } from 'preact-render-to-string';
import { AtlasHost } from './hosts/atlas-host.tsx';
import { buildVocabulary, createAtlasStore } from './hosts/atlas-store.ts';
import { ChartsPart } from './hosts/charts-part.tsx';
import { buildEmbedPicture } from './hosts/embed-picture.tsx';
import { KioskHost, kioskView } from './hosts/kiosk-host.tsx';
import { PresenterHost } from './hosts/presenter-host.tsx';
import { buildSharePicture } from './hosts/share-picture.tsx';
import { loadChartWords } from './i18n/chart-strings.ts';
import { strings } from './i18n/index.ts';
import { storyStrings } from './i18n/story-strings.ts';
import geometry from './map/svg/generated/geometry.json';
import { buildGeometrySprite } from './map/svg/geometry-sprite.ts';
import atlasJson from './model/generated/atlas.json';
import storyJson from './model/generated/story.json';
import storyNotes from './model/generated/story-notes.json';
import { shareFileFor } from './model/share-file.ts';
import type { Story } from './model/story.ts';
import { type Atlas, LANGS, type Lang } from './model/types.ts';
import { type PageName, pageUrlFor } from './platform/url.ts';
import { type EmbedTemplate, prerenderEmbed, templateFor } from './prerender-embed.tsx';
import { buildScene } from './scene/build-scene.ts';
import { decodeHomePlacements } from './scene/home-placements.ts';
import type { Figure } from './scene/types.ts';
import { ALL_EMBED_CONTENTS, type EmbedContent, embedFileFor } from './state/embed-pages.ts';
import { showStep } from './state/programme.ts';
import { initialView, type ViewState } from './state/view-state.ts';

/** One file of `dist/`. */
export interface PageSpec {
  readonly page: PageName | EmbedContent;
  readonly lang: Lang;
  readonly file: string;
  /** The template it is filled into, in the root of the project. */
  readonly template: 'index.html' | 'kiosk.html' | 'presenter.html' | EmbedTemplate;
}

export interface PrerenderedPage {
  readonly lang: Lang;
  readonly title: string;
  readonly description: string;
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
  ...ALL_EMBED_CONTENTS.map((content): PageSpec => {
    return { page: content, lang, file: embedFileFor(content, lang), template: templateFor(content) };
  }),
]);

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
  if (isEmbed(page)) return prerenderEmbedPage(page, lang);
  const view = initialView(lang);
  const told = storyStrings(lang);
  if (page === 'presenter') {
    return {
      lang,
      title: told.presenterPageTitle,
      description: told.presenterPageDescription,
      sprite: '',
      app: renderToString(
        <PresenterHost story={story} notes={storyNotes} initial={showStep(story, view, 1)} address={null} />,
      ),
    };
  }
  const province = buildSprite('province', view);
  if (page === 'kiosk') {
    const initial = kioskView(story, lang);
    return {
      lang,
      title: told.kioskPageTitle,
      description: told.kioskPageDescription,
      sprite: province,
      app: renderToString(
        <KioskHost atlas={atlas} story={story} placements={encodedPlacements} initial={initial} address={null} />,
      ),
    };
  }
  const { pageTitle, pageDescription } = strings(lang);
  return {
    lang,
    title: pageTitle,
    description: pageDescription,
    sprite: province + buildSprite('delta', view),
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

const isEmbed = (page: PageName | EmbedContent): page is EmbedContent =>
  ALL_EMBED_CONTENTS.some((content) => content === page);

function buildSprite(figure: Figure, view: ViewState): string {
  return buildGeometrySprite(figure, buildScene(atlas, view, view.lang, figure), geometry[figure].paths);
}

async function prerenderEmbedPage(content: EmbedContent, lang: Lang): Promise<PrerenderedPage> {
  const homePlacements = decodeHomePlacements(atlas, encodedPlacements);
  const { title, app } = await prerenderEmbed(atlas, story, homePlacements, content, lang);
  return {
    lang,
    title,
    description: strings(lang).pageDescription,
    sprite: content === 'map' || content === 'story' ? buildSprite('province', initialView(lang)) : '',
    app,
  };
}

/** The map as a picture in every language, for places where only pictures are allowed. */
export function buildPictures(): readonly { readonly file: string; readonly svg: string }[] {
  const homePlacements = decodeHomePlacements(atlas, encodedPlacements);
  return LANGS.map((lang) => {
    const view = initialView(lang);
    const svg = buildEmbedPicture(atlas, homePlacements, view, buildSprite('province', view));
    return { file: embedFileFor('map', lang, 'svg'), svg };
  });
}

/** The pictures that stand for a link, as SVG; `npm run share` makes the files of them. */
export function buildSharePictures(): readonly { readonly file: string; readonly svg: string }[] {
  const homePlacements = decodeHomePlacements(atlas, encodedPlacements);
  return LANGS.map((lang) => {
    const view = initialView(lang);
    const svg = buildSharePicture(atlas, homePlacements, view, buildSprite('province', view));
    return { file: shareFileFor(lang), svg };
  });
}
