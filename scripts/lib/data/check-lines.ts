import type { FeatureCollection, LineString } from 'geojson';
import { containsLngLat, DATA_BOUNDS } from '../../../src/scene/extent.ts';
import { decodeText } from './decode-text.ts';
import { type Problem, type ProblemText, shown, shownJson } from './problem.ts';

export type Lines = FeatureCollection<LineString, Record<string, string>>;

/** What the lines of a file are called: `belt-east label`, or `xi-jiang`. */
export interface LineNaming {
  /** Properties that together name a line. */
  readonly keys: readonly string[];
  /** Names that must be there. */
  readonly required: readonly string[];
  /** Names that may be there besides. */
  readonly optional: readonly string[];
}

/** `data/layout.geojson`: belts have a main line and may branch, arrows have a spine, all have a line for their name. */
export const LAYOUT_LINES: LineNaming = {
  keys: ['layout', 'part'],
  required: [
    ...['belt-east', 'belt-west'].flatMap((id) => [`${id} main`, `${id} label`]),
    'guangfo label',
    ...['arrow-east', 'arrow-west', 'arrow-north'].flatMap((id) => [`${id} spine`, `${id} label`]),
  ],
  optional: [
    'belt-east branch',
    'belt-west branch',
    ...['belt-east', 'belt-west', 'guangfo'].map((id) => `${id} label-delta`),
  ],
};

/** A file of authored lines → GeoJSON, or what is wrong with it. `row` stays `null`: lines are named instead. */
export function checkLines(
  bytes: Uint8Array,
  file: string,
  naming: LineNaming,
): { lines: Lines | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const report = (column: string | null, zh: string, en: string): void => {
    problems.push({ file, row: null, column, text: { zh, en } satisfies ProblemText });
  };
  const decoded = decodeText(bytes);
  if (!decoded.ok) return { lines: null, problems: [{ file, row: null, column: null, text: decoded.problem }] };
  const lines = parseCollection(decoded.text);
  if (lines === null) {
    report(null, '不是有效的 GeoJSON FeatureCollection。', 'this is no valid GeoJSON FeatureCollection.');
    return { lines: null, problems };
  }
  const seen = new Set<string>();
  for (const [index, feature] of lines.features.entries()) {
    const properties = partOf(feature, 'properties');
    const geometry = partOf(feature, 'geometry');
    const name = naming.keys.map((key) => wordOf(partOf(properties, key))).join(' ');
    const shownName = name.trim() === '' ? `#${index + 1}` : shown(name);
    if (![...naming.required, ...naming.optional].includes(name)) {
      report(shownName, '没有这样的线。', 'there is no such line.');
    } else if (seen.has(name)) report(shownName, '这条线出现了两次。', 'this line occurs twice.');
    seen.add(name);
    const found = partOf(geometry, 'type') === 'LineString' ? partOf(geometry, 'coordinates') : [];
    const coordinates: readonly unknown[] = Array.isArray(found) ? found : [];
    if (coordinates.length < 2) {
      report(shownName, '应为至少两个点的 LineString。', 'expected a LineString of at least two points.');
    }
    for (const point of coordinates) {
      const [lng, lat] = (Array.isArray(point) ? point : []) as readonly unknown[];
      if (typeof lng !== 'number' || typeof lat !== 'number') {
        report(
          shownName,
          `点应写作 [经度, 纬度]，实际是“${shownJson(point)}”。`,
          `expected a point such as [longitude, latitude], found "${shownJson(point)}".`,
        );
        continue;
      }
      if (containsLngLat(DATA_BOUNDS, [lng, lat])) continue;
      const swapped = containsLngLat(DATA_BOUNDS, [lat, lng]);
      report(
        shownName,
        swapped ? `点 ${lng}, ${lat} 的经度与纬度写反了；请对调。` : `点 ${lng}, ${lat} 不在图的范围内。`,
        swapped
          ? `longitude and latitude of the point ${lng}, ${lat} are swapped; exchange them.`
          : `the point ${lng}, ${lat} is outside the map.`,
      );
    }
  }
  for (const name of naming.required) {
    if (!seen.has(name)) report(name, '缺少这条线。', 'this line is missing.');
  }
  return { lines: problems.length === 0 ? lines : null, problems };
}

/** A value of the file itself, not of what every object inherits; `undefined` where there is none. */
function partOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

function wordOf(value: unknown): string {
  return typeof value === 'string' ? value : value === undefined || value === null ? '' : shownJson(value);
}

function parseCollection(text: string): Lines | null {
  try {
    const value = JSON.parse(text) as Partial<Lines> | null;
    return value?.type === 'FeatureCollection' && Array.isArray(value.features) ? (value as Lines) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
