import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ChartCell, ChartColumn, ChartTable } from '../../src/charts/chart-types.ts';
import { buildCsv } from '../../src/export/table-csv.ts';
import { LANGS } from '../../src/model/types.ts';
import { realAtlas } from '../unit/scene/real-atlas.ts';
import { buildChartTables } from './support/chart-tables.ts';

const MISSING = '未见公布';
const column = (id: string): ChartColumn => ({ id, title: id, numeric: false });

/** What a spreadsheet must never take for a formula, with letters that only UTF-8 has. */
const HOSTILE: ChartTable = {
  columns: ['words', 'formula', 'value'].map(column),
  rows: [
    ['香港特别行政区、澳门特别行政区', '=1+1', -12.5],
    ['“引号”，逗号,和\n换行', '+8613800000000', 0],
    ['Größe · ’ — 〔2012〕', '-2+3', 250700],
    ['未见公布', '@SUM(A1:A3)', null],
    ['  前后有空格  ', '\t=1', 1e-7],
  ],
};

const files = LANGS.flatMap((lang) =>
  buildChartTables(realAtlas, lang).map(({ chart, table }) => ({ name: `${chart}-${lang}`, table })),
);
const all = [...files, { name: 'hostile', table: HOSTILE }];

describe('the CSV of every chart', () => {
  test('all seven charts have a table in every language', () => {
    expect(files.length).toBe(7 * LANGS.length);
    for (const { name, table } of files) expect(table.rows.length, name).toBeGreaterThan(0);
  });

  test.each(all.map(({ name, table }) => [name, table] as const))('%s holds the cells of the table', (_, table) => {
    const read = parse(buildCsv(table, MISSING), { bom: true, record_delimiter: '\r\n', from_line: 2 }) as string[][];
    expect(read).toEqual(table.rows.map((row) => row.map(writtenCell)));
  });
});

/** A cell as readers of the file see it: the apostrophe is the guard against formulas and bookkeepers' negative (4). */
function writtenCell(cell: ChartCell): string {
  if (typeof cell === 'number') return String(cell);
  const text = cell ?? MISSING;
  return /^[=+\-@\t\r]|^\(\d+\)$/.test(text) ? `'${text}` : text;
}

/** Numbers, and words that are nothing but digits, like a year. */
function numeral(cell: ChartCell): number | null {
  // A spreadsheet keeps fifteen digits of a number.
  if (typeof cell === 'number') return Number(cell.toPrecision(15));
  return cell !== null && /^\d+$/.test(cell) ? Number(cell) : null;
}

/** A month, 2010-07, must not become a day of a calendar. */
function kindOf(cell: ChartCell): string {
  if (numeral(cell) !== null) return 'float';
  return cell === '' ? 'empty' : 'string';
}

interface SheetCell {
  readonly kind: string;
  readonly formula: boolean;
  readonly text: string;
  readonly value: number | null;
}

const decodeXml = (text: string): string =>
  text
    .replaceAll(/<text:s(?: text:c="(\d+)")?\/>/g, (_, count) => ' '.repeat(Number(count ?? 1)))
    .replaceAll('<text:tab/>', '\t')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** Cells of the first sheet of a flat OpenDocument file, row by row. Empty rows and columns follow to the sheet's end. */
function readSheet(fods: string): SheetCell[][] {
  const sheet = /<table:table [\s\S]*?<\/table:table>/.exec(fods)?.[0] ?? '';
  return [...sheet.matchAll(/<table:table-row[^>]*>([\s\S]*?)<\/table:table-row>/g)].map(([, row = '']) =>
    [...row.matchAll(/<table:table-cell([^>]*?)(?:\/>|>([\s\S]*?)<\/table:table-cell>)/g)].flatMap(
      ([, attributes = '', content = '']): SheetCell[] => {
        const kind = /office:value-type="(\w+)"/.exec(attributes)?.[1] ?? 'empty';
        const value = /office:value="([^"]+)"/.exec(attributes)?.[1];
        const lines = [...content.matchAll(/<text:p[^>]*?(?:\/>|>([\s\S]*?)<\/text:p>)/g)];
        return Array.from({ length: Number(/columns-repeated="(\d+)"/.exec(attributes)?.[1] ?? 1) }, () => ({
          kind,
          formula: attributes.includes('table:formula'),
          text: lines.map(([, line = '']) => decodeXml(line)).join('\n'),
          value: value === undefined ? null : Number(value),
        }));
      },
    ),
  );
}

const soffice = spawnSync('soffice', ['--version']).status === 0;
if (!soffice) console.info('LibreOffice is not on this computer (Debian package libreoffice-calc-nogui): skipped.');

describe.runIf(soffice)('in LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-csv-'));

  beforeAll(() => {
    for (const { name, table } of all) writeFileSync(join(folder, `${name}.csv`), buildCsv(table, MISSING));
    // 44 comma, 34 quote, 76 UTF-8: what the dialog of LibreOffice proposes for a file with our byte order mark. Without a
    // screen there is no dialog, and the character set of the system would be taken.
    const options = ['--headless', '--infilter=CSV:44,34,76,1', '--convert-to', 'fods', '--outdir', folder];
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const names = all.map(({ name }) => join(folder, `${name}.csv`));
    const { status, stderr } = spawnSync('soffice', [profile, ...options, ...names], { timeout: 110_000 });
    if (status !== 0) throw new Error(`soffice ended with ${status}: ${stderr}`);
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(all.map(({ name, table }) => [name, table] as const))(
    '%s opens with every character and number',
    (name, table) => {
      const [header = [], ...rows] = readSheet(readFileSync(join(folder, `${name}.fods`), 'utf8'));
      expect(header.map(({ text }) => text).filter(Boolean)).toEqual(table.columns.map(({ id }) => id));
      for (const [i, row] of table.rows.entries()) {
        const cells = (rows[i] ?? []).slice(0, row.length);
        expect(cells.map(({ kind, value, text }) => (kind === 'float' ? numeral(value) : text.trim()))).toEqual(
          row.map((cell) => numeral(cell) ?? writtenCell(cell).trim()),
        );
        expect(cells.map(({ kind }) => kind)).toEqual(row.map(kindOf));
        expect(cells.filter(({ formula }) => formula)).toEqual([]);
      }
    },
  );

  test('a cell without our guard would have been a formula', () => {
    const path = join(folder, 'unguarded.csv');
    writeFileSync(path, '\uFEFFa\r\n=1+1\r\n');
    const options = ['--headless', '--infilter=CSV:44,34,76,1', '--convert-to', 'fods', '--outdir', folder, path];
    spawnSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, ...options], { timeout: 110_000 });
    expect(readSheet(readFileSync(join(folder, 'unguarded.fods'), 'utf8'))[1]?.[0]).toMatchObject({ formula: true });
  });
});
