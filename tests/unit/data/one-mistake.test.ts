import { beforeAll, expect, test } from 'vitest';
import { checkData } from '../../../scripts/lib/data/check-data.ts';
import type { ReferenceShapes } from '../../../scripts/lib/data/check-places.ts';
import { type DataFiles, readDataFiles } from '../../../scripts/lib/data/data-files.ts';
import { CLAUSE_ROWS, clausesShown, NAMED_PLACES, NAMED_TARGETS } from '../../../scripts/lib/data/policy-record.ts';
import { formatProblem } from '../../../scripts/lib/data/problem.ts';
import { loadReferenceShapes } from '../../../scripts/lib/data/reference-shapes.ts';

const TODAY = new Date(2026, 5, 30);

let shapes: ReferenceShapes;
let good: DataFiles;

beforeAll(async () => {
  shapes = await loadReferenceShapes();
  good = await readDataFiles('tests/fixtures/good-data');
});

/** What is told when the row of that id is replaced, or left out for `null`. */
function linesWith(file: string, id: string, replaced: (line: string) => string | null): string[] {
  const lines = new TextDecoder().decode(good.get(file)).split('\n');
  const at = lines.findIndex((line) => line.startsWith(`${id},`));
  const changed = lines.flatMap((line, index) => (index === at ? (replaced(line) ?? []) : line)).join('\n');
  const check = checkData(new Map([...good, [file, new TextEncoder().encode(changed)]]), shapes, 'data', TODAY);
  return check.ok ? [] : check.problems.map((problem) => formatProblem(problem, 'en'));
}

const withId =
  (id: string) =>
  (line: string): string =>
    `${id}${line.slice(line.indexOf(','))}`;

test.each(NAMED_PLACES.map(({ id, clauses }) => ({ id, naming: clausesShown(clauses).en })))(
  'when $id is left out, one line says so and names $naming',
  ({ id, naming }) => {
    const lines = linesWith('parks.csv', id, () => null);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`"${id}"`);
    expect(lines[0]).toContain(`${naming} of the policy`);
  },
);

test.each(NAMED_TARGETS.map(({ id }) => id))('when the target %s is left out, one line says so', (id) => {
  const lines = linesWith('targets.csv', id, () => null);
  expect(lines).toEqual([expect.stringContaining(`the row "${id}"`)]);
});

test.each(CLAUSE_ROWS.map(({ id }) => id))('clause %s with a damaged number is one mistake', (id) => {
  const lines = linesWith('clauses.csv', id, withId(`（${id}）`));
  expect(lines).toEqual([expect.stringContaining('column "id": expected a whole number')]);
});

test.each([
  ['parks.csv', 'qianhai', 'getdd'],
  ['parks.csv', 'getdd', 'knowledge-city'],
  ['clauses.csv', '1', '2'],
  ['cities.csv', '440100', '440200'],
  ['roles.csv', 'finance-zone', 'key-area'],
  ['targets.csv', 'employees', 'contract_value'],
  ['rivers.csv', 'bei-jiang', 'xi-jiang'],
])('%s: %s entered a second time as %s is one mistake', (file, id, other) => {
  expect(linesWith(file, id, withId(other))).toEqual([expect.stringContaining(`"${other}" is already in row`)]);
});

test.each([
  ['parks.csv', 'getdd'],
  ['clauses.csv', '4'],
  ['sources.csv', 'studylib'],
  ['cities.csv', '440600'],
])('%s: a row of the wrong length still counts as the row %s', (file, id) => {
  expect(linesWith(file, id, (line) => `${line},x`)).toEqual([expect.stringMatching(/expected \d+ cells, found \d+/)]);
});
