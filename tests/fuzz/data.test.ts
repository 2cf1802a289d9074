import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkData } from '../../scripts/lib/data/check-data.ts';
import type { ReferenceShapes } from '../../scripts/lib/data/check-places.ts';
import { DATA_FILES, type DataFiles, readDataFiles } from '../../scripts/lib/data/data-files.ts';
import { formatProblem, PROBLEM_LANGS } from '../../scripts/lib/data/problem.ts';
import { readTable } from '../../scripts/lib/data/read-table.ts';
import { deepJson, PROTOTYPE_KEYS } from './support/junk.ts';
import { runsOf } from './support/runs.ts';

const TODAY = new Date(2026, 5, 30);
const JSON_FILES = DATA_FILES.filter((name) => /json$/.test(name));
const CSV_FILES = DATA_FILES.filter((name) => name.endsWith('.csv'));

/** Land everywhere: whether a sound position lies in its city is a matter of geometry, dear, and none of the text of a file. */
const shapes: ReferenceShapes = {
  prefectures: { type: 'FeatureCollection', features: [] },
  land: {
    type: 'Feature',
    properties: {},
    geometry: {
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [-180, -90],
            [180, -90],
            [180, 90],
            [-180, 90],
            [-180, -90],
          ],
        ],
      ],
    },
  },
};
let good: DataFiles;

beforeAll(async () => {
  good = await readDataFiles('tests/fixtures/good-data');
});

/** One file replaced: the data are in order, or every problem is a line that names a file of `data/`, in both languages. */
function linesWith(name: string, bytes: Uint8Array): string[] {
  const check = checkData(new Map([...good, [name, bytes]]), shapes, 'data', TODAY);
  if (check.ok) return [];
  expect(check.problems.length).toBeGreaterThan(0);
  return check.problems.map((problem) => {
    for (const lang of PROBLEM_LANGS) {
      const line = formatProblem(problem, lang);
      expect(line).toMatch(/^data\/[a-z-]+\.(csv|json|geojson)[^\r\n]*$/);
      expect(line.length).toBeLessThan(2_000);
    }
    return formatProblem(problem, 'en');
  });
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (name: string): string => new TextDecoder().decode(good.get(name));

/** Bytes that are no UTF-8: halves of characters, GB18030 cut short, marks of UTF-16, NUL. */
const oddBytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc
    .constantFrom(
      [0xff, 0xfe],
      [0xfe, 0xff],
      [0xef, 0xbb, 0xbf],
      [0x00],
      [0x81],
      [0x81, 0x30, 0x81],
      [0xb9, 0xe3, 0xb6],
    )
    .map((bytes) => Uint8Array.from(bytes)),
);

const cell = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(...PROTOTYPE_KEYS),
  fc.constantFrom(
    '"',
    '""',
    '"a',
    'a"b',
    '"a\nb"',
    '\r',
    '\r\n',
    '\0',
    '\u2028',
    '#REF!',
    '=1+1',
    '１２',
    '-0',
    '1e999',
    '9'.repeat(400),
  ),
  fc.constantFrom(
    '440100',
    '2012',
    '2012-02-30',
    'year',
    'Jan-Jul',
    'nansha',
    'literal=5;loose=4',
    'http://x',
    '113.5',
    '22.8',
  ),
);

/** A place in the text of a file, and what is done there. */
const edit = fc.record({
  at: fc.nat(),
  what: fc.constantFrom(
    'insert',
    'replace',
    'delete',
    'repeat-line',
    'drop-line',
    'cell',
    'cell',
    'cell',
    'line-ends',
    'cut',
  ),
  with: cell,
  length: fc.integer({ min: 1, max: 30 }),
});

function apply(text: string, edits: readonly (typeof edit extends fc.Arbitrary<infer E> ? E : never)[]): string {
  let now = text;
  for (const { at, what, with: put, length } of edits) {
    const here = now.length === 0 ? 0 : at % now.length;
    const lines = now.split('\n');
    const line = at % lines.length;
    const cells = (lines[line] ?? '').split(',');
    switch (what) {
      case 'insert':
        now = now.slice(0, here) + put + now.slice(here);
        break;
      case 'replace':
        now = now.slice(0, here) + put + now.slice(here + length);
        break;
      case 'delete':
        now = now.slice(0, here) + now.slice(here + length);
        break;
      case 'cut':
        now = now.slice(0, here);
        break;
      case 'line-ends':
        now = lines.map((one, index) => one + (['\r', '\n', '\r\n'][(index + at) % 3] ?? '')).join('');
        break;
      case 'cell':
        cells[length % cells.length] = put;
        now = lines.map((one, index) => (index === line ? cells.join(',') : one)).join('\n');
        break;
      default:
        now = lines.flatMap((one, index) => (index !== line ? one : what === 'drop-line' ? [] : [one, one])).join('\n');
    }
  }
  return now;
}

describe('a table', () => {
  it('of any bytes is a table or a line', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(oddBytes, cell.map(bytesOf), fc.constant(bytesOf(',')), fc.constant(bytesOf('\n')))),
        (parts) => {
          const bytes = Uint8Array.from(parts.flatMap((part) => [...part]));
          const read = readTable(bytes, 'data/x.csv');
          if (read.ok) {
            expect(
              read.table.rows.every(({ row, cells }) => row >= 2 && cells.every((one) => typeof one === 'string')),
            ).toBe(true);
          } else expect(formatProblem(read.problem, 'en')).toMatch(/^data\/x\.csv[^\r\n]*: [^\r\n]+$/);
        },
      ),
      runsOf(1_000),
    );
  });

  it('damaged anywhere is in order or told of in lines', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CSV_FILES), fc.array(edit, { minLength: 1, maxLength: 4 }), (name, edits) => {
        linesWith(name, bytesOf(apply(textOf(name), edits)));
      }),
      runsOf(80, 10),
    );
  });

  it('with other bytes in its middle is in order or told of in lines', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CSV_FILES), fc.nat(), oddBytes, (name, at, odd) => {
        const bytes = good.get(name) ?? new Uint8Array();
        const here = at % bytes.length;
        linesWith(name, Uint8Array.from([...bytes.slice(0, here), ...odd, ...bytes.slice(here)]));
      }),
      runsOf(60, 20),
    );
  });

  it('with ids that every object inherits is told of in lines', () => {
    for (const name of CSV_FILES) {
      for (const key of PROTOTYPE_KEYS) {
        const [header = '', ...rows] = textOf(name).split('\n');
        const renamed = rows.map((row) => (row === '' ? row : `${key}${row.slice(row.indexOf(','))}`));
        expect(linesWith(name, bytesOf([header, ...renamed].join('\n'))).length, `${name} ${key}`).toBeGreaterThan(0);
        const column = header.replace(/^[^,]*/, key);
        expect(linesWith(name, bytesOf([column, ...rows].join('\n'))).length, `${name} ${key}`).toBeGreaterThan(0);
      }
    }
  });
});

/** A value of a JSON file, found by walking `at`, replaced by another. */
function replaceIn(value: unknown, path: readonly number[], put: unknown): unknown {
  const [at, ...rest] = path;
  if (at === undefined || typeof value !== 'object' || value === null) return put;
  const keys = Object.keys(value);
  const key = keys[at % keys.length];
  if (key === undefined) return put;
  const inside = replaceIn((value as Record<string, unknown>)[key], rest, put);
  if (Array.isArray(value)) return value.map((one, index) => (String(index) === key ? inside : one));
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, name === key ? inside : one]));
}

const anyJson = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    null,
    [],
    {},
    [null],
    [[]],
    [[null]],
    [[113, 22], null],
    '',
    0,
    -1,
    1e308,
    true,
    'all',
    '440100',
  ),
  // Read from a file, these are values like any other; turned into a string or a number, they call what is not there.
  fc.constantFrom(...PROTOTYPE_KEYS).map((key) => JSON.parse(`{"${key}":null}`) as unknown),
  fc.constantFrom(...PROTOTYPE_KEYS).map((key) => JSON.parse(`[{"${key}":{"toString":1,"valueOf":1}}]`) as unknown),
  fc.string({ unit: 'binary' }),
);

describe('a JSON file', () => {
  it('with another value anywhere is in order or told of in lines', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...JSON_FILES),
        fc.array(fc.nat({ max: 40 }), { maxLength: 6 }),
        anyJson,
        (name, path, put) => {
          linesWith(name, bytesOf(JSON.stringify(replaceIn(JSON.parse(textOf(name)), path, put)) ?? ''));
        },
      ),
      runsOf(150, 10),
    );
  });

  it('with another key anywhere is in order or told of in lines', () => {
    const key = fc.oneof(
      fc.constantFrom(...PROTOTYPE_KEYS),
      fc.string({ unit: 'binary', maxLength: 2_000 }),
      fc.constant('a\nb'),
    );
    fc.assert(
      fc.property(fc.constantFrom(...JSON_FILES), fc.nat(), key, fc.json({ maxDepth: 3 }), (name, at, added, put) => {
        const text = textOf(name);
        const braces = [...text.matchAll(/\{/g)].map(({ index }) => index + 1);
        const here = braces[at % braces.length] ?? 1;
        linesWith(name, bytesOf(`${text.slice(0, here)}${JSON.stringify(added)}:${put},${text.slice(here)}`));
      }),
      runsOf(80, 10),
    );
  });

  it('damaged anywhere is in order or told of in lines', () => {
    fc.assert(
      fc.property(fc.constantFrom(...JSON_FILES), fc.array(edit, { minLength: 1, maxLength: 3 }), (name, edits) => {
        linesWith(name, bytesOf(apply(textOf(name), edits)));
      }),
      runsOf(100, 10),
    );
  });

  it.each([
    ['layout.geojson', '{"type":"FeatureCollection","features":[null]}', 'line "#1": there is no such line.'],
    [
      'rivers.geojson',
      '{"type":"FeatureCollection","features":[{"properties":{"id":"xi-jiang"},"geometry":{"type":"LineString","coordinates":[null,["113",22]]}}]}',
      'line "xi-jiang": expected a point such as [longitude, latitude], found "["113",22]".',
    ],
    [
      'rivers.geojson',
      '{"type":"FeatureCollection","features":[{"properties":{"id":{"toString":1}},"geometry":{"type":"LineString"}}]}',
      'line "{"toString":1}": expected a LineString of at least two points.',
    ],
    [
      'story.json',
      '{"steps":[{"id":"a","clauses":[{"toString":1}]}]}',
      'entry "1 a clauses": expected a list of known ids',
    ],
    ['map.json', '{"a\\nb":""}', 'entry "a b": there is no such entry'],
  ])('%s with %s is told of in a line', (name, text, line) => {
    expect(linesWith(name, bytesOf(text)).filter((told) => told.includes(line))).toHaveLength(1);
  });

  it.each(JSON_FILES)('%s nested deeper than any stack is told of in lines, wherever it is deep', (name) => {
    for (const kind of ['array', 'object'] as const) {
      const deep = deepJson(100_000, kind);
      expect(linesWith(name, bytesOf(deep)).length).toBeGreaterThan(0);
      for (const found of [...textOf(name).matchAll(/:\s*(?="|\[|\d)/g)].slice(0, 12)) {
        const here = found.index + found[0].length;
        const rest = textOf(name).slice(here);
        // The value that stood there goes on under another name.
        linesWith(name, bytesOf(`${textOf(name).slice(0, here)}${deep},"x":${rest}`));
      }
    }
  });
});

/** Sizes that nobody means, and that must not keep anybody waiting: a computer that does nothing else needs a tenth of it. */
const PATIENCE_MS = 20_000;
const IS_LONG = process.env.FUZZ_RUNS !== undefined;

describe('a file of a megabyte, or of a fifth of it in the short run,', () => {
  const SIZE = IS_LONG ? 1_000_000 : 200_000;
  const HUGE: readonly [string, (header: string, rows: readonly string[]) => string][] = [
    ['in one cell', (header, rows) => [header, 'x'.repeat(SIZE) + (rows[0] ?? ''), ...rows.slice(1)].join('\n')],
    ['in a name of a column', (header, rows) => [`${'x'.repeat(SIZE)},${header}`, ...rows].join('\n')],
    ['in names of columns', (header, rows) => [header + ',x'.repeat(SIZE / 2), ...rows].join('\n')],
    ['in empty cells', (header, rows) => [header, (rows[0] ?? '') + ','.repeat(SIZE), ...rows.slice(1)].join('\n')],
    [
      'in a list of keys',
      (header, rows) =>
        [
          header,
          ...rows.map((row, index) =>
            index === 0
              ? row
                  .split(',')
                  .fill(Array.from({ length: SIZE / 7 }, (_, n) => `k${100_000 + n}`).join(';'))
                  .join(',')
              : row,
          ),
        ].join('\n'),
    ],
    ['in short rows', (header) => `${header}\n${'x\n'.repeat(SIZE / 2)}`],
    [
      'in the same row again and again',
      (header, rows) => `${header}\n${`${rows[0]}\n`.repeat(Math.ceil(SIZE / ((rows[0] ?? '').length + 1)))}`,
    ],
    [
      'behind a quote that nobody closes',
      (header, rows) => `${header}\n"${`${rows[0]}\n`.repeat(Math.ceil(SIZE / ((rows[0] ?? '').length + 1)))}`,
    ],
    ['in quotes', (header) => `${header}\n${'"'.repeat(SIZE)}`],
    ['in blank lines', (header, rows) => `${header}${'\n'.repeat(SIZE)}${rows.join('\n')}`],
    ['in spaces and hyphens', (header, rows) => `${header}\n${`${' -'.repeat(SIZE / 2)},`}${rows.join('\n')}`],
  ];

  it.each(HUGE)('%s is in order or told of in lines, without keeping anybody waiting', (_, make) => {
    for (const name of IS_LONG ? ['parks.csv', 'observations.csv', 'sources.csv', 'clauses.csv'] : ['parks.csv']) {
      const [header = '', ...rows] = textOf(name).trimEnd().split('\n');
      const startedMs = performance.now();
      linesWith(name, bytesOf(make(header, rows)));
      expect(performance.now() - startedMs, name).toBeLessThan(PATIENCE_MS);
    }
  });
});
