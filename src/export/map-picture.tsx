import { render } from 'preact';
import { cameraScaleBar, frameScaleBar, ScaleBar } from '../map/scale-bar.tsx';
import { MovedFigure } from '../map/svg/figure-svg.tsx';
import type { GeometryPaths } from '../map/svg/geometry-sprite.ts';
import type { BoxPx, PointPx } from '../scene/boxes.ts';
import { buildScene } from '../scene/build-scene.ts';
import { FRAMES, type FrameClass, frameClassFor, frameWidthIn } from '../scene/frame.ts';
import type { HomePlacements } from '../scene/home-placements.ts';
import type { Palette } from '../scene/palette.ts';
import { adaptPlacement, SCALE_BAR_AT } from '../scene/place-figure.ts';
import { type Placement, placeLabels } from '../scene/place-labels.ts';
import { scaleScene } from '../scene/scale-scene.ts';
import type { Scene } from '../scene/types.ts';
import type { SizePx } from '../state/camera.ts';
import type { Camera } from '../state/view-state.ts';
import { fileTextWidthPx } from './file-text-width.ts';
import { MapLegend } from './map-legend.tsx';
import { type MapWordsInput, mapNoticeText } from './map-sheet.ts';
import { readSvg } from './read-svg.ts';
import type { Picture } from './standalone-svg.ts';

export interface MapPictureInput extends MapWordsInput {
  /** Where the map looks, also when it was not moved. */
  readonly camera: Camera;
  readonly size: SizePx;
  /** Geometry at full detail (`loadFinePaths`). */
  readonly fine: GeometryPaths;
  readonly homePlacements: HomePlacements;
  readonly palette: Palette;
}

/** Orders tried for the names of a map that was moved: for a file the reader waits a little longer than for a drag. */
const ORDERS = 24;
const NOTICE_PX = 12;
const NOTICE_HEIGHT_PX = 22;
/** On the untouched map the scale bar stands above the notice, over open sea. */
const SCALE_TOP_PX = 60;
const SCALE_HEIGHT_PX = 34;
const GAP_PX = 10;

/** The frame of the untouched province within the saved picture. */
function provinceFrame(size: SizePx): { readonly left: number; readonly top: number; readonly widthPx: number } {
  const widthPx = frameWidthIn(FRAMES.province, size);
  return {
    widthPx,
    left: (size.widthPx - widthPx) / 2,
    top: (size.heightPx - widthPx / FRAMES.province.aspect) / 2,
  };
}

/** Names stand where the reader sees them on the untouched map; on a moved one, room is found for them in this very picture. */
function placeNames(input: MapPictureInput, scene: Scene, frameClass: FrameClass): Placement {
  const { view, camera, size } = input;
  if (view.map !== null) {
    const { heightPx } = size;
    const notice: BoxPx = [0, heightPx - NOTICE_HEIGHT_PX, noticeWidth(input), heightPx];
    return placeLabels(scene, camera, size, { orders: ORDERS, obstacles: [notice] });
  }
  const home = adaptPlacement(input.homePlacements('province', view.lang, view.text, frameClass), scene);
  const frame = provinceFrame(size);
  const stretch = frame.widthPx / home.size.widthPx;
  const inPicture = ([x, y]: PointPx): PointPx => [frame.left + x * stretch, frame.top + y * stretch];
  return {
    // Names hang on their points by a distance that does not stretch; letters on a curve are spread along it.
    labels: home.placement.labels,
    lineLabels: home.placement.lineLabels.map((line) => ({
      ...line,
      glyphs: line.glyphs.map((glyph) => ({ ...glyph, centerPx: inPicture(glyph.centerPx) })),
    })),
  };
}

const noticeWidth = ({ atlas, t }: MapPictureInput): number =>
  Math.ceil(fileTextWidthPx(mapNoticeText(atlas, t), NOTICE_PX, 400)) + 16;

function Scale({ input, at }: { input: MapPictureInput; at: string }) {
  const { view, camera, t } = input;
  const bar = view.map === null ? frameScaleBar('province') : cameraScaleBar(camera);
  return <ScaleBar bar={bar} kilometres={t.kilometres} northLabel={t.northMark} at={at} />;
}

/** At the lower left the notice of the map; over the sea of the untouched map its scale. A map that was moved ends at a line. */
function Furniture({ input }: { input: MapPictureInput }) {
  const { atlas, view, size, t } = input;
  const frame = provinceFrame(size);
  return (
    <svg class="sheet-furniture" width={size.widthPx} height={size.heightPx}>
      {view.map === null && (
        <svg
          x={frame.left}
          y={size.heightPx - SCALE_TOP_PX}
          width={frame.widthPx}
          height={SCALE_HEIGHT_PX}
          overflow="visible"
        >
          <Scale input={input} at={`${SCALE_BAR_AT.province * 100}%`} />
        </svg>
      )}
      <rect
        y={size.heightPx - NOTICE_HEIGHT_PX}
        width={noticeWidth(input)}
        height={NOTICE_HEIGHT_PX}
        fill="var(--map-paper)"
      />
      <text x="8" y={size.heightPx - 7} font-size={NOTICE_PX} fill="var(--map-ink-quiet)">
        {mapNoticeText(atlas, t)}
      </text>
      {view.map !== null && (
        <rect
          x="0.5"
          y="0.5"
          width={size.widthPx - 1}
          height={size.heightPx - 1}
          fill="none"
          stroke="var(--map-border)"
        />
      )}
    </svg>
  );
}

/** Below a map that was moved, for anything may lie at its lower edge. */
function ScaleBelow({ input }: { input: MapPictureInput }) {
  if (input.view.map === null) return null;
  return (
    <svg class="sheet-scale" width={input.size.widthPx} height={SCALE_HEIGHT_PX}>
      <Scale input={input} at="0%" />
    </svg>
  );
}

/**
 * Draws the map of a view as vectors, whichever renderer the reader has before the eyes, with what belongs to a map: scale,
 * north mark, notice, legend. The drawing is made on the page, out of sight, for the style sheets' sake, and taken away.
 */
export function readMapPicture(input: MapPictureInput): readonly Picture[] {
  const { atlas, view, camera, size, fine, nameOf, palette, t } = input;
  const frameClass = frameClassFor(frameWidthIn(FRAMES.province, size));
  const scene = scaleScene(buildScene(atlas, view, view.lang), frameClass.scale.province);
  const placed = { camera, size, placement: placeNames(input, scene, frameClass) };
  const part = document.createElement('div');
  part.inert = true;
  part.setAttribute('aria-hidden', 'true');
  // Set by script, which the content security policy allows, other than a `style` attribute in the page.
  Object.assign(part.style, { position: 'fixed', left: '-100000px', top: '0', forcedColorAdjust: 'none' });
  for (const [name, color] of Object.entries(palette)) part.style.setProperty(`--map-${name}`, color);
  const map = document.createElement('div');
  Object.assign(map.style, { position: 'relative', width: `${size.widthPx}px`, height: `${size.heightPx}px` });
  const around = document.createElement('div');
  part.append(map, around);
  document.body.append(part);
  try {
    render(
      <MovedFigure scene={scene} figure="province" title={t.mapTitle} nameOf={nameOf} placed={placed} fine={fine} />,
      map,
    );
    render(
      <>
        <Furniture input={input} />
        <ScaleBelow input={input} />
        <MapLegend words={input} widthPx={size.widthPx} />
      </>,
      around,
    );
    const scale = pictureOf(around, '.sheet-scale', size.heightPx + GAP_PX);
    const scaleBottom = size.heightPx + (scale.length === 0 ? 0 : GAP_PX + SCALE_HEIGHT_PX);
    return [
      ...pictureOf(map, '.map-svg', 0),
      ...pictureOf(around, '.sheet-furniture', 0),
      ...scale,
      ...pictureOf(around, '.sheet-legend', scaleBottom + GAP_PX),
    ];
  } finally {
    render(null, map);
    render(null, around);
    part.remove();
  }
}

function pictureOf(within: Element, selector: string, yPx: number): Picture[] {
  const svg = within.querySelector<SVGSVGElement>(selector);
  if (svg === null) return [];
  const { width, height } = svg.getBoundingClientRect();
  return [{ node: readSvg(svg), xPx: 0, yPx, widthPx: width, heightPx: height }];
}
