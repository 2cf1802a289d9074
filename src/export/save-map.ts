import { format, type Strings } from '../i18n/index.ts';
import { createGeometryLoader, createPageReader } from '../map/geometry-loader.ts';
import { loadFinePaths } from '../map/svg/fine-geometry.ts';
import type { Bounds } from '../model/extent.ts';
import type { Atlas } from '../model/types.ts';
import { downloadBlob, downloadText, rasterizeSvg } from '../platform/download.ts';
import { unprojectPx } from '../state/camera.ts';
import { buildFileName, formatDay } from './file-name.ts';
import { type MapPictureInput, readMapPicture } from './map-picture.tsx';
import { readSheetStyle } from './read-pictures.ts';
import { buildShownGeoJson, type ShownGeometry, shownObjects } from './shown-geojson.ts';
import { buildStandaloneSvg, type StandaloneSvg } from './standalone-svg.ts';

export interface SaveMapInput extends Omit<MapPictureInput, 'fine'> {
  /** Folder of the published data, relative to the page, ending in a slash. */
  readonly dataBase: string;
  /** Lines below the map: sources, day. */
  readonly lines: readonly string[];
  readonly summary: string;
  readonly t: Strings;
}

const FILE = 'map';

/** 审图号, or plainly that there is none. */
export function mapNoticeText({ notice }: Atlas, t: Strings): string {
  return notice.reviewNumber === null ? t.noticeSchematic : format(t.noticeReviewed, { number: notice.reviewNumber });
}

/** The degrees that a frame shows. */
export function shownBounds({ camera, size }: Pick<SaveMapInput, 'camera' | 'size'>): Bounds {
  const [west, north] = unprojectPx(camera, size, [0, 0]);
  const [east, south] = unprojectPx(camera, size, [size.widthPx, size.heightPx]);
  return [west, south, east, north];
}

/** @throws GeometryError when the published geometry does not load */
export async function buildMapSvg(stage: HTMLElement, input: SaveMapInput): Promise<StandaloneSvg> {
  const fine = await loadFinePaths(input.dataBase);
  const pictures = readMapPicture(stage, { ...input, fine });
  const text = {
    lang: input.view.lang,
    title: input.title,
    summary: input.summary,
    lines: input.lines,
    mapNotice: mapNoticeText(input.atlas, input.t),
  };
  return buildStandaloneSvg(pictures, input.size.widthPx, text, readSheetStyle(stage));
}

/** Saves the map at the current view. `scale` is for PNG: 1 or 4. */
export async function saveMap(
  stage: HTMLElement,
  input: SaveMapInput,
  format: 'svg' | 'png',
  scale = 1,
): Promise<void> {
  const sheet = await buildMapSvg(stage, input);
  const name = buildFileName(FILE, input.view.lang, formatDay(new Date()), format, scale);
  if (format === 'svg') downloadText(sheet.svg, 'image/svg+xml', name);
  else downloadBlob(await rasterizeSvg(sheet, scale), name);
}

/** Saves what the map shows as GeoJSON. */
export async function saveShownGeoJson(input: SaveMapInput): Promise<void> {
  const loader = createGeometryLoader(createPageReader(input.dataBase));
  const loaded = await Promise.all(
    shownObjects(input.view).map(async (object) => [object, await loader.load(object)] as const),
  );
  const geometry: ShownGeometry = Object.fromEntries(loaded);
  const shown = buildShownGeoJson(input.atlas, input.view, shownBounds(input), geometry);
  const name = buildFileName('map-shown', input.view.lang, formatDay(new Date()), 'geojson');
  downloadText(`${JSON.stringify(shown)}\n`, 'application/geo+json', name);
}
