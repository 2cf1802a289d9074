import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildAll } from '../../scripts/lib/data/build-all.ts';
import { DATA_FILES } from '../../scripts/lib/data/data-files.ts';
import { METRIC_UNITS } from '../../scripts/lib/data/metrics.ts';
import { NAMED_PLACES, NAMED_TARGETS } from '../../scripts/lib/data/policy-record.ts';
import { TABLE_SPECS } from '../../scripts/lib/data/table-specs.ts';
import { compareData } from '../../scripts/lib/data/write-data.ts';
import { type Atlas, LANGS, LAYER_IDS } from '../../src/model/types.ts';
import { ROOT } from './support/source-file.ts';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const atlas = JSON.parse(read('src/model/generated/atlas.json')) as Atlas;

let built: Map<string, Buffer>;

beforeAll(async () => {
  built = await buildAll();
});

test('what is checked in is what the sources make, and nothing else is there', async () => {
  const { changed, stale } = await compareData(built, ROOT);
  expect({ changed, stale }).toEqual({ changed: [], stale: [] });
});

const CHINESE = /\p{Script=Han}/u;

test('what we say of a source is said in the language of the page', () => {
  const ours = (title: string): boolean => title.startsWith('[');
  const wrong = atlas.sources.filter(
    ({ title, publisher, dateNote }) =>
      ours(title['zh-Hans']) !== ours(title.en) ||
      (ours(title.en) && (!CHINESE.test(title['zh-Hans']) || !/^\[[A-Z]/.test(title.en))) ||
      CHINESE.test(publisher.en) ||
      (dateNote !== null && (!CHINESE.test(dateNote['zh-Hans']) || CHINESE.test(dateNote.en))),
  );
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test('two builds give the same bytes', async () => {
  const again = await buildAll();
  expect([...again].filter(([path, content]) => !built.get(path)?.equals(content)).map(([path]) => path)).toEqual([]);
});

test('the data package lists every published file with its size and hash', () => {
  const { resources } = JSON.parse(read('public/data/datapackage.json')) as {
    resources: { name: string; path: string; bytes: number }[];
  };
  const published = [...built.keys()].filter(
    (path) => path.startsWith('public/data/') && !path.endsWith('package.json'),
  );
  expect(resources.map(({ path }) => `public/data/${path}`).sort()).toEqual(published.sort());
  expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length);
  for (const { name } of resources) expect(name).toMatch(/^[a-z0-9._-]+$/);
});

test('data/README.md explains every file and every column', () => {
  const sections = new Map(
    read('data/README.md')
      .split(/^## /m)
      .slice(1)
      .map((section) => [section.split(/\s/, 1)[0] ?? '', section]),
  );
  expect(DATA_FILES.filter((file) => !sections.has(file))).toEqual([]);
  const unexplained = TABLE_SPECS.flatMap(({ name, columns }) =>
    columns
      .filter((column) => !sections.get(`${name}.csv`)?.includes(`| \`${column.name}\` |`))
      .map((column) => `${name}: ${column.name}`),
  );
  expect(unexplained).toEqual([]);
});

test('data/README.md lists every metric with its units', () => {
  const readme = read('data/README.md');
  const unlisted = Object.entries(METRIC_UNITS).filter(
    ([metric, units]) => !readme.includes(`| \`${metric}\` | ${units.map((unit) => `\`${unit}\``).join(' ')} |`),
  );
  expect(unlisted).toEqual([]);
});

test('the places and targets of the checker are those of the data', () => {
  expect(atlas.parks.map(({ id, name }) => [id, name['zh-Hans']])).toEqual(
    NAMED_PLACES.map(({ id, name }) => [id, name.zh]),
  );
  expect(atlas.targets.map(({ id }) => id)).toEqual(NAMED_TARGETS.map(({ id }) => id));
});

test('everything that is drawn has a clause or a source', () => {
  expect(atlas.layers.map(({ id }) => id).sort()).toEqual([...LAYER_IDS].sort());
  expect(atlas.layers.filter(({ clause, source }) => clause === null && source === null)).toEqual([]);
  expect(
    [...atlas.parks, ...atlas.cities].filter(({ clauses, sources }) => clauses.length + sources.length < 2),
  ).toEqual([]);
});

test('the policy names sixteen places, two cores, two belts and three directions in 21 cities', () => {
  expect(atlas.parks).toHaveLength(16);
  expect(atlas.cities).toHaveLength(21);
  expect(atlas.cities.filter(({ role }) => role === 'core').map(({ adcode }) => adcode)).toEqual(['440100', '440300']);
  expect(atlas.cities.filter(({ role }) => role === 'point')).toHaveLength(12);
  expect(atlas.layout.map(({ kind }) => kind).sort()).toEqual(['arrow', 'arrow', 'arrow', 'belt', 'belt', 'hull']);
});

test('the special administrative regions and the islands carry their full names', () => {
  const names = atlas.context.map(({ name }) => name['zh-Hans']);
  expect(names).toEqual(expect.arrayContaining(['香港特别行政区', '澳门特别行政区', '东沙群岛']));
});

test('Guangzhou and Shenzhen are national demonstration cities from the start, Foshan since 2021, no other', () => {
  const since = atlas.cities.flatMap(({ adcode, nationalSince }) =>
    nationalSince === null ? [] : [[adcode, nationalSince]],
  );
  expect(since).toEqual([
    ['440100', 2009],
    ['440300', 2009],
    ['440600', 2021],
  ]);
});

test('a target has both readings where the policy can be read in two ways', () => {
  const offshore = atlas.targets.find(({ id }) => id === 'offshore_executed_value');
  expect(offshore?.multiples).toEqual([
    { reading: 'literal', multiple: 5 },
    { reading: 'loose', multiple: 4 },
  ]);
});

test('no text is empty in any language, and Chinese texts use Chinese punctuation', () => {
  const wrong: string[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, child] of Object.entries(value)) {
      if (LANGS.some((lang) => lang === key) && typeof child === 'string') {
        if (child.trim() === '') wrong.push(`${path}.${key} is empty`);
        if (key !== 'en' && /[一-鿿][,;:!?()]|[,;:!?()][一-鿿]/.test(child)) wrong.push(`${path}.${key}: ${child}`);
      } else visit(child, `${path}.${key}`);
    }
  };
  visit(atlas, 'atlas');
  expect(wrong).toEqual([]);
});
