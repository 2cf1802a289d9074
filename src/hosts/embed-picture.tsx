import { render } from 'preact-render-to-string';
import { embedStrings } from '../i18n/embed-strings.ts';
import { format, strings } from '../i18n/index.ts';
import { frameScaleBar, ScaleBar } from '../map/scale-bar.tsx';
import { HomeFigure } from '../map/svg/figure-svg.tsx';
import { featureName } from '../model/atlas.ts';
import type { Atlas } from '../model/types.ts';
import { buildScene } from '../scene/build-scene.ts';
import { buildFontCss } from '../scene/fonts.ts';
import { FRAME_CLASSES, FRAMES } from '../scene/frame.ts';
import type { HomePlacements } from '../scene/home-placements.ts';
import { PALETTES } from '../scene/palette.ts';
import { SCALE_BAR_AT } from '../scene/place-figure.ts';
import type { ViewState } from '../state/view-state.ts';

const WIDTH_PX = 860;
const FOOT_PX = 44;
const STYLE = [
  'text{text-anchor:middle;dominant-baseline:central;paint-order:stroke;stroke:var(--map-label-halo);stroke-width:3px;stroke-linejoin:round;stroke-opacity:.9}',
  '.scale-bar text,.foot text{text-anchor:start;stroke:none;fill:var(--map-ink-quiet)}',
  '.scale-bar text{dominant-baseline:auto;font-size:11px}.scale-bar .north text{text-anchor:middle;font-size:9px}',
  '.scale-bar path,.scale-fill{fill:var(--map-ink)}.scale-frame{fill:none;stroke:var(--map-ink)}.scale-line{stroke:var(--map-ink)}',
].join('');

/** The style of a map that stands alone: light colours, letters as in the page. */
export function buildPictureCss(): string {
  const palette = Object.entries(PALETTES.light).map(([name, value]) => `--map-${name}:${value}`);
  return `:root{${palette.join(';')}}${buildFontCss()}${STYLE}`;
}

/** A picture is drawn, not clicked; the links of its marks would lead nowhere. */
export const withoutLinks = (svg: string): string =>
  svg.replace(/<a [^>]*?(?=(?: data-core="")?>)[^>]*>/g, '<g>').replaceAll('</a>', '</g>');

/**
 * The map as a file of its own, for places where only a picture is allowed: light colours, the notice and the sources in
 * it, and nothing that it would have to load.
 * @param sprite the geometry, as `buildGeometrySprite` writes it
 */
export function buildEmbedPicture(atlas: Atlas, placements: HomePlacements, view: ViewState, sprite: string): string {
  const { lang } = view;
  const t = { ...strings(lang), ...embedStrings(lang) };
  const frameClass = FRAME_CLASSES.find(({ id }) => id === 'l') ?? FRAME_CLASSES[0];
  const { placement, size } = placements('province', lang, 'normal', frameClass);
  const mapHeightPx = Math.round(WIDTH_PX / FRAMES.province.aspect);
  const { reviewNumber } = atlas.notice;
  const notice = reviewNumber === null ? t.noticeSchematic : format(t.noticeReviewed, { number: reviewNumber });
  const picture = render(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      lang={lang}
      width={WIDTH_PX}
      height={mapHeightPx + FOOT_PX}
      viewBox={`0 0 ${WIDTH_PX} ${mapHeightPx + FOOT_PX}`}
      font-family="var(--font-map)"
    >
      <title>{t.mapTitle}</title>
      <style>{buildPictureCss()}</style>
      <rect width="100%" height="100%" fill="var(--map-paper)" />
      <svg width={WIDTH_PX} height={mapHeightPx}>
        <HomeFigure
          scene={buildScene(atlas, view, lang, 'province')}
          figure="province"
          title={t.mapTitle}
          nameOf={(id) => featureName(atlas, id, lang) ?? id}
          names={[{ frameClass: 'l', placedFor: size, placement }]}
        />
        <svg y={mapHeightPx - 40}>
          <ScaleBar
            bar={frameScaleBar('province')}
            kilometres={t.kilometres}
            northLabel={t.northMark}
            at={`${SCALE_BAR_AT.province * 100}%`}
          />
        </svg>
      </svg>
      <g class="foot" font-size="11.5">
        <text x="12" y={mapHeightPx + 13}>
          {notice} · {t.embedSourceLine}
        </text>
        <text x="12" y={mapHeightPx + 31} font-size={lang === 'en' ? 10.5 : 11.5}>
          {t.embedCredits}
        </text>
      </g>
    </svg>,
  );
  return withoutLinks(picture).replace('<rect width="100%"', () => `${sprite}<rect width="100%"`);
}
