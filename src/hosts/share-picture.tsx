import { render } from 'preact-render-to-string';
import { embedStrings } from '../i18n/embed-strings.ts';
import { format, strings } from '../i18n/index.ts';
import { HomeFigure } from '../map/svg/figure-svg.tsx';
import { Swatch } from '../map/svg/swatch.tsx';
import { featureName } from '../model/atlas.ts';
import { SHARE_SIZE } from '../model/share-file.ts';
import type { Atlas, LayerId } from '../model/types.ts';
import { buildScene } from '../scene/build-scene.ts';
import { FRAME_CLASSES, FRAMES } from '../scene/frame.ts';
import type { HomePlacements } from '../scene/home-placements.ts';
import type { ViewState } from '../state/view-state.ts';
import { buildPictureCss, withoutLinks } from './embed-picture.tsx';

/** What the layout is made of, in the order of its name. */
const KEY: readonly LayerId[] = ['cores', 'belts', 'guangfo', 'extension', 'points', 'parks'];
const MARGIN = 40;
/** The map is as high as the picture and stands at its right. */
const MAP_WIDTH = SHARE_SIZE.height * FRAMES.province.aspect;
const STYLE = [
  '.share-words text{text-anchor:start;dominant-baseline:auto;stroke:none;fill:var(--map-ink)}',
  // The apostrophe of a Chinese face is as wide as a character.
  '.share-words:lang(en){font-variant-east-asian:proportional-width}',
  '.share-words .quiet{fill:var(--map-ink-quiet)}',
].join('');

/**
 * The atlas as it is shown beside a link: name, key and the whole province with its notice. Seen at half its size and
 * less, so the names are those of a narrow map, enlarged.
 * @param sprite the geometry of the province, as `buildGeometrySprite` writes it
 */
export function buildSharePicture(atlas: Atlas, placements: HomePlacements, view: ViewState, sprite: string): string {
  const { lang } = view;
  const t = { ...strings(lang), ...embedStrings(lang) };
  const frameClass = FRAME_CLASSES[1];
  const { placement, size } = placements('province', lang, 'normal', frameClass);
  const { reviewNumber } = atlas.notice;
  const notice = reviewNumber === null ? t.noticeSchematic : format(t.noticeReviewed, { number: reviewNumber });
  const isChinese = lang !== 'en';
  const name = isChinese ? [t.siteName] : t.siteName.split(/(?<=,) /);
  const nameSize = isChinese ? 74 : 46;
  const subtitle = isChinese ? [t.siteSubtitle] : t.siteSubtitle.split(/(?<=’s) /);
  const keyTop = isChinese ? 268 : 288;
  const layers = KEY.flatMap((id) => atlas.layers.filter((layer) => layer.id === id));
  const picture = render(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      lang={lang}
      width={SHARE_SIZE.width}
      height={SHARE_SIZE.height}
      viewBox={`0 0 ${SHARE_SIZE.width} ${SHARE_SIZE.height}`}
      font-family="var(--font-map)"
    >
      <title>{t.mapTitle}</title>
      <style>{buildPictureCss() + STYLE}</style>
      <rect width="100%" height="100%" fill="var(--map-paper)" />
      <svg
        x={SHARE_SIZE.width - MAP_WIDTH}
        width={MAP_WIDTH}
        height={SHARE_SIZE.height}
        viewBox={`0 0 ${size.widthPx} ${size.heightPx}`}
      >
        <HomeFigure
          scene={buildScene(atlas, view, lang, 'province')}
          figure="province"
          title={t.mapTitle}
          nameOf={(id) => featureName(atlas, id, lang) ?? id}
          names={[{ frameClass: frameClass.id, placedFor: size, placement }]}
        />
      </svg>
      <g class="share-words">
        {name.map((line, index) => (
          <text key={line} x={MARGIN} y={(isChinese ? 118 : 100) + index * 54} font-size={nameSize} font-weight="700">
            {line}
          </text>
        ))}
        {subtitle.map((line, index) => (
          <text key={line} x={MARGIN} y={(isChinese ? 170 : 196) + index * 26} font-size={isChinese ? 29 : 20}>
            {line}
          </text>
        ))}
        <text x={MARGIN} y={isChinese ? 206 : 250} font-size={isChinese ? 20 : 17} class="quiet">
          {t.siteSource}
        </text>
        {layers.map(({ id, name: label }, index) => (
          <g key={id} transform={`translate(${MARGIN} ${keyTop + index * 42})`}>
            <svg width="40" height="24" viewBox="0 0 40 24">
              <Swatch layer={id} />
            </svg>
            <text x="54" y="19" font-size="20">
              {label[lang]}
            </text>
          </g>
        ))}
        <text x={MARGIN} y="562" font-size={isChinese ? 17 : 13.5} class="quiet">
          {notice}
        </text>
        <text x={MARGIN} y="588" font-size="12.5" class="quiet">
          © OpenStreetMap · Apache ECharts · GeoNames
        </text>
      </g>
    </svg>,
  );
  return withoutLinks(picture).replace('<rect width="100%"', () => `${sprite}<rect width="100%"`);
}
