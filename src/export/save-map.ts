import { createPageReader } from '../map/geometry-files.ts';
import { createGeometryLoader } from '../map/geometry-loader.ts';
import { loadFinePaths } from '../map/svg/fine-geometry.ts';
import type { Bounds } from '../model/extent.ts';
import { downloadBlob, downloadText, rasterizeSvg } from '../platform/download.ts';
import { matchesMedia } from '../platform/media.ts';
import type { HomePlacements } from '../scene/home-placements.ts';
import type { Palette } from '../scene/palette.ts';
import { type SizePx, unprojectPx } from '../state/camera.ts';
import type { Camera } from '../state/view-state.ts';
import { buildFileName, formatDay } from './file-name.ts';
import { readMapPicture } from './map-picture.tsx';
import { type MapWordsInput, mapLines, mapNoticeText, sheetFrame, sheetPalette } from './map-sheet.ts';
import { readSheetStyle } from './read-pictures.ts';
import { buildShownGeoJson, type ShownGeometry, shownObjects } from './shown-geojson.ts';
import { buildStandaloneSvg, type SheetStyle, type StandaloneSvg } from './standalone-svg.ts';

export type MapSaveFormat = 'svg' | 'png-1x' | 'png-4x' | 'geojson';

export interface SaveMapInput extends MapWordsInput {
  /** Of the map on the page, in CSS pixels. */
  readonly stage: SizePx;
  readonly homePlacements: HomePlacements;
  /** Folder of the published data, relative to the page, ending in a slash. */
  readonly dataBase: string;
}

const FILE = 'map';

/** The degrees that a frame shows. */
export function shownBounds(camera: Camera, size: SizePx): Bounds {
  const [west, north] = unprojectPx(camera, size, [0, 0]);
  const [east, south] = unprojectPx(camera, size, [size.widthPx, size.heightPx]);
  return [west, south, east, north];
}

/** The sheet in the colours of the map, whatever theme the page is in. */
function sheetStyle(palette: Palette): SheetStyle {
  return {
    ...readSheetStyle(document.documentElement),
    paper: palette.paper,
    ink: palette.ink,
    inkQuiet: palette['ink-quiet'],
    hair: palette.border,
  };
}

async function buildMapSvg(input: SaveMapInput, day: string): Promise<StandaloneSvg> {
  const { view, stage, t } = input;
  const fine = await loadFinePaths(input.dataBase);
  const palette = sheetPalette(view, matchesMedia('more-contrast') || matchesMedia('forced-colors'));
  const frame = sheetFrame(view, stage);
  const pictures = readMapPicture({ ...input, ...frame, fine, palette });
  // The notice stands in the map itself.
  const text = {
    lang: view.lang,
    title: t.pageTitle,
    summary: t.mapTitle,
    lines: mapLines(input, day),
    mapNotice: null,
  };
  return buildStandaloneSvg(pictures, frame.size.widthPx, text, sheetStyle(palette));
}

async function saveShownGeoJson(input: SaveMapInput, day: string): Promise<void> {
  const { atlas, view, stage, t } = input;
  const loader = createGeometryLoader(createPageReader(input.dataBase));
  const loaded = await Promise.all(
    shownObjects(view).map(async (object) => [object, await loader.load(object)] as const),
  );
  const geometry: ShownGeometry = Object.fromEntries(loaded);
  const { camera, size } = sheetFrame(view, stage);
  const description = [t.pageTitle, mapNoticeText(atlas, t), ...mapLines(input, day)].join('\n');
  const shown = buildShownGeoJson(atlas, view, shownBounds(camera, size), geometry, description);
  downloadText(
    `${JSON.stringify(shown)}\n`,
    'application/geo+json',
    buildFileName(`${FILE}-shown`, view.lang, day, 'geojson'),
  );
}

/**
 * Saves what the map shows at this moment.
 * @throws GeometryError when the published geometry does not load
 * @throws RasterError when the browser cannot make a picture of that size
 */
export async function saveMap(input: SaveMapInput, format: MapSaveFormat): Promise<void> {
  const day = formatDay(new Date());
  if (format === 'geojson') return saveShownGeoJson(input, day);
  const sheet = await buildMapSvg(input, day);
  const { lang } = input.view;
  if (format === 'svg') return downloadText(sheet.svg, 'image/svg+xml', buildFileName(FILE, lang, day, 'svg'));
  const scale = format === 'png-4x' ? 4 : 1;
  downloadBlob(await rasterizeSvg(sheet, scale), buildFileName(FILE, lang, day, 'png', scale));
}
