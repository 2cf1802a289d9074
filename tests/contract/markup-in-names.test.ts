import type { FeatureCollection, Point } from 'geojson';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { buildStandaloneSvg } from '../../src/export/standalone-svg.ts';
import { svgNode } from '../../src/export/svg-node.ts';
import { buildCsv } from '../../src/export/table-csv.ts';
import { buildEmbedPicture } from '../../src/hosts/embed-picture.tsx';
import { embedStrings } from '../../src/i18n/embed-strings.ts';
import { strings } from '../../src/i18n/index.ts';
import { buildStyle } from '../../src/map/gl/build-style.ts';
import { NAME_SOURCES, type NameProperties } from '../../src/map/gl/name-layers.ts';
import { LANGS } from '../../src/model/types.ts';
import { EmbedSelection } from '../../src/panels/embed-selection.tsx';
import { Tooltip } from '../../src/panels/tooltip.tsx';
import { prerenderEmbed } from '../../src/prerender-embed.tsx';
import { buildScene } from '../../src/scene/build-scene.ts';
import { FRAMES, homeCamera } from '../../src/scene/frame.ts';
import type { HomePlacements } from '../../src/scene/home-placements.ts';
import { PALETTES } from '../../src/scene/palette.ts';
import { placeLabels } from '../../src/scene/place-labels.ts';
import { ALL_EMBED_CONTENTS, isChart } from '../../src/state/embed-pages.ts';
import { buildSnippet, SNIPPET_FORMS } from '../../src/state/snippet.ts';
import { initialView } from '../../src/state/view-state.ts';
import { MARKUP, spoiledAtlas, spoiledStory } from '../fixtures/markup-in-names.ts';
import { buildChartTables } from './support/chart-tables.ts';
import { descendants, type MarkupElement, parseMarkup, textOf } from './support/markup.ts';

const SIZE = { widthPx: 4000, heightPx: 3000 };
/** Every frame as if it were so large that the longest names find room: the search for room is not what is tested. */
const homePlacements: HomePlacements = (figure, lang) => {
  const scene = buildScene(spoiledAtlas, initialView(lang), lang, figure);
  const camera = homeCamera(FRAMES[figure], SIZE);
  return { camera, size: SIZE, placement: placeLabels(scene, camera, SIZE) };
};
const view = initialView('zh-Hans');

/** Elements and attributes that only the names could have brought. */
function brought(root: MarkupElement): string[] {
  return descendants(root).flatMap(({ tag, attributes }) => [
    ...(tag === 'img' || tag === 'script' ? [tag] : []),
    ...Object.keys(attributes).filter((name) => name.startsWith('on')),
  ]);
}

describe('markup in the names of the data stays text', () => {
  test.each(ALL_EMBED_CONTENTS)('in the embed of %s', async (content) => {
    const { app, title } = await prerenderEmbed(spoiledAtlas, spoiledStory, homePlacements, content, 'zh-Hans');
    const root = parseMarkup(app);
    expect(brought(root)).toEqual([]);
    expect(title).not.toContain('<');
    // A chart may show numbers and our own words only.
    if (!isChart(content)) expect(textOf(root)).toContain(MARKUP);
  });

  test('in the words and the text of every step of the story', async () => {
    const { app } = await prerenderEmbed(spoiledAtlas, spoiledStory, homePlacements, 'story', 'en');
    const steps = descendants(parseMarkup(app)).filter(({ attributes }) => attributes.class === 'embed-step');
    expect(steps).toHaveLength(spoiledStory.length);
    for (const step of steps) expect(textOf(step)).toContain(MARKUP);
  });

  test('in the tooltip and in what is said about the selected place', () => {
    const place = spoiledAtlas.parks[0]?.id ?? '';
    const t = { ...strings('en'), ...embedStrings('en') };
    for (const html of [
      renderToString(h(Tooltip, { title: MARKUP, detail: MARKUP, pointPx: [0, 0] })),
      renderToString(h(EmbedSelection, { atlas: spoiledAtlas, lang: 'en', t, place, href: '#', onClose: () => {} })),
    ]) {
      const root = parseMarkup(html);
      expect(brought(root)).toEqual([]);
      expect(textOf(root)).toContain(MARKUP);
    }
  });

  test('in the picture of the map', () => {
    const root = parseMarkup(buildEmbedPicture(spoiledAtlas, homePlacements, view, '<defs></defs>'));
    expect(brought(root)).toEqual([]);
    expect(textOf(root)).toContain(MARKUP);
  });

  test('in a picture that is saved', () => {
    const drawing = svgNode('svg', { width: 100, height: 20, 'aria-label': MARKUP }, [svgNode('text', {}, [MARKUP])]);
    const { svg } = buildStandaloneSvg(
      [{ node: drawing, xPx: 0, yPx: 0, widthPx: 100, heightPx: 20 }],
      4000,
      { lang: 'en', title: MARKUP, summary: MARKUP, lines: [MARKUP], mapNotice: MARKUP },
      { paper: '#fff', ink: '#000', inkQuiet: '#000', hair: '#000', fontText: 'sans-serif', fontTitle: 'serif' },
    );
    const root = parseMarkup(svg.replace(/^<\?xml[^>]*\?>/, ''));
    expect(brought(root)).toEqual([]);
    expect(textOf(root).split(MARKUP).length).toBeGreaterThan(4);
  });

  test.each(LANGS)('in the names that MapLibre writes, which are data to it and no style (%s)', (lang) => {
    const scene = buildScene(spoiledAtlas, { ...view, lang }, lang, 'province');
    const placedCamera = homeCamera(FRAMES.province, SIZE);
    const style = buildStyle({
      scene,
      placement: placeLabels(scene, placedCamera, SIZE),
      placedCamera,
      placedSize: SIZE,
      palette: PALETTES.light,
      fontFamily: ['sans-serif'],
    });
    const source = style.sources[NAME_SOURCES[0]];
    if (source?.type !== 'geojson') throw new Error('no names');
    const { features } = source.data as FeatureCollection<Point, NameProperties>;
    expect(features.map(({ properties }) => properties.text)).toContain(MARKUP);
    // A string would be searched for {tokens}; an expression takes the property as it is.
    const fields = style.layers.flatMap(({ layout }) =>
      layout !== undefined && 'text-field' in layout ? [layout['text-field']] : [],
    );
    expect(fields.length).toBeGreaterThan(0);
    for (const field of fields) expect(field).toEqual(['get', 'text']);
    expect(JSON.stringify(style.layers)).not.toContain('onerror');
  });

  test.each(SNIPPET_FORMS)('in the snippet: %s', (form) => {
    const snippet = buildSnippet(form, {
      base: 'https://atlas.test/',
      content: 'map',
      lang: 'en',
      search: `?place=${encodeURIComponent(MARKUP)}&x=${MARKUP}`,
      fullPage: 'en.html',
      heightPx: 600,
      title: MARKUP,
    });
    const elements = descendants(parseMarkup(snippet.replaceAll(' async', '').replaceAll('&#39;', "'")));
    expect(elements.flatMap(({ attributes }) => Object.keys(attributes)).filter((name) => /^on/.test(name))).toEqual(
      [],
    );
    expect(elements.filter(({ tag, attributes }) => tag === 'img' && attributes.src === 'x')).toEqual([]);
    expect(elements.some(({ attributes }) => Object.values(attributes).includes(MARKUP))).toBe(true);
  });

  test('in the CSV of every chart, whose cells hold it as it is', () => {
    const files = LANGS.flatMap((lang) => buildChartTables(spoiledAtlas, lang)).map(({ table }) =>
      buildCsv(table, '未见公布'),
    );
    const quoted = `"${MARKUP.replaceAll('"', '""')}"`;
    expect(files.filter((file) => file.includes(quoted)).length).toBeGreaterThan(0);
    for (const file of files) expect(file.replaceAll('""', '').match(/[^,"\n]"[^,"\r\n]/)).toBeNull();
  });
});
