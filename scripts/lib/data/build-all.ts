import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { chartsZhHans } from '../../../src/i18n/charts/charts.zh-hans.ts';
import { embedZhHans } from '../../../src/i18n/embed/embed.zh-hans.ts';
import { storyZhHans } from '../../../src/i18n/story/story.zh-hans.ts';
import { zhHans } from '../../../src/i18n/zh-hans.ts';
import { buildGeometry } from '../geometry/build-geometry.ts';
import { buildAtlas } from './build-atlas.ts';
import { buildDatapackage } from './build-datapackage.ts';
import { buildStory } from './build-story.ts';
import { textOf } from './cells.ts';
import { type CheckedData, checkData } from './check-data.ts';
import { readDataFiles } from './data-files.ts';
import { buildCityFeatures, buildParkFeatures } from './point-features.ts';
import { DataError } from './problem.ts';
import { buildPublishedCsv } from './published-table.ts';
import { loadReferenceShapes } from './reference-shapes.ts';
import { TABLE_SPECS } from './table-specs.ts';
import { createToHant } from './to-hant.ts';

const PUBLIC_DATA = 'public/data';

export interface DataFolders {
  /** Folder of the authored files. */
  readonly dir: string;
  /** Files here stand in for their namesakes in `dir`. */
  readonly overlay?: string;
}

/**
 * Everything that `npm run data` makes, by path from the root of the project. Nothing is written; the same sources give
 * the same bytes.
 *
 * @throws DataError with all problems when the authored data break a rule
 */
export async function buildAll({ dir, overlay }: DataFolders = { dir: 'data' }): Promise<Map<string, Buffer>> {
  const check = checkData(await readDataFiles(dir, overlay), await loadReferenceShapes(), dir);
  if (!check.ok) throw new DataError(check.problems);
  const { data } = check;
  const toHant = createToHant(overridesOf(data));
  const atlas = buildAtlas(data, toHant);

  const files = new Map<string, Buffer>();
  const add = (path: string, content: string): void => {
    files.set(path, Buffer.from(content, 'utf8'));
  };
  add('src/model/generated/atlas.json', json(atlas));
  const { story, notes } = buildStory(data.story, toHant);
  add('src/model/generated/story.json', json(story));
  add('src/model/generated/story-notes.json', json(notes));
  add('src/i18n/generated/zh-hant.json', json(buildHantStrings(zhHans, toHant)));
  add('src/i18n/generated/zh-hant-charts.json', json(buildHantStrings(chartsZhHans, toHant)));
  add('src/i18n/generated/zh-hant-embed.json', json(buildHantStrings(embedZhHans, toHant)));
  add('src/i18n/generated/zh-hant-story.json', json(buildHantStrings(storyZhHans, toHant)));

  const published = new Map<string, Buffer>();
  const publish = (name: string, content: string): void => {
    published.set(name, Buffer.from(content, 'utf8'));
  };
  for (const spec of TABLE_SPECS.filter(({ published }) => published)) {
    const table = data.tables.get(spec.name);
    if (table === undefined) throw new Error(`The table ${spec.name} has not been read.`);
    publish(`${spec.name}.csv`, buildPublishedCsv(table, spec));
  }
  publish('parks.geojson', buildParkFeatures(atlas));
  publish('cities.geojson', buildCityFeatures(atlas));
  for (const [name, content] of await buildGeometry({
    layout: data.layout,
    rivers: data.rivers,
    cities: atlas.cities,
  })) {
    // Geometry for the prerendered map goes into the sources, by a path that leaves public/data.
    if (name.startsWith('../')) add(posix.join(PUBLIC_DATA, name), content);
    else publish(name, content);
  }
  publish('datapackage.json', buildDatapackage(published, await packageVersion()));
  for (const [name, content] of published) files.set(posix.join(PUBLIC_DATA, name), content);
  return files;
}

function overridesOf(data: CheckedData): { from: string; to: string }[] {
  const rows = data.tables.get('zh-hant-overrides')?.rows ?? [];
  return rows.map((row) => ({ from: textOf(row, 'from'), to: textOf(row, 'to') }));
}

/** The strings of the interface in Traditional Chinese, made from those in Simplified. */
function buildHantStrings(
  strings: Readonly<Record<string, string>>,
  toHant: (text: string) => string,
): Record<string, string> {
  return Object.fromEntries(Object.entries(strings).map(([key, text]) => [key, toHant(text)]));
}

async function packageVersion(): Promise<string> {
  const manifest = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  return manifest.version;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
