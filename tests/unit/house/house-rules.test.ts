import { expect, test } from 'vitest';
import {
  checkCatches,
  checkLeftOpen,
  checkLengths,
  checkNames,
  checkVersions,
} from '../../contract/support/house-rules.ts';
import { checkLicences } from '../../contract/support/licences.ts';
import { parseFile } from '../../contract/support/source-file.ts';

test('a file of 281 lines is found, one of 280 is not', () => {
  expect(checkLengths([{ path: 'src/a.ts', text: 'x;\n'.repeat(281) }])).toHaveLength(1);
  expect(checkLengths([{ path: 'src/a.ts', text: 'x;\n'.repeat(280) }])).toEqual([]);
});

test.each([
  'src/utils.ts',
  'src/helpers/a.ts',
  'scripts/lib/date-utils.ts',
  'src/common/a.ts',
  'src/PlaceCard.tsx',
  'src/place_card.ts',
])('the name %s is found', (path) => {
  expect(checkNames([path])).toHaveLength(1);
});

test.each(['src/place-card.tsx', 'scripts/lib/gcj02.ts', 'scripts/mapshaper.d.ts', 'tests/e2e/playwright.config.ts'])(
  'the name %s is a good one',
  (path) => {
    expect(checkNames([path])).toEqual([]);
  },
);

// Put together here, so that this file does not break the rule it tests.
test.each([
  `// TO${'DO'} later`,
  `// FIX${'ME'}`,
  `test.on${'ly'}('a', run);`,
  `test.sk${'ip'}('a', run);`,
  `// @ts-${'ignore'}`,
])('what is left open is found: %s', (text) => {
  expect(checkLeftOpen([{ path: 'src/a.ts', text }])).toHaveLength(1);
});

test('an empty catch is found, also with a remark in it, and one that handles is not', () => {
  const check = (text: string) => checkCatches([parseFile({ path: 'src/a.ts', text })]);
  expect(check('try { a(); } catch { /* whatever */ }')).toHaveLength(1);
  expect(check('try { a(); } catch (error) { report(error); }')).toEqual([]);
});

test.each(['^1.0.0', '~1.0.0', '1.x', '*', 'latest', 'npm:echarts@^4.9.0', 'git+https://example.org/a.git'])(
  'the version %s is not exact',
  (version) => {
    expect(checkVersions({ devDependencies: { a: version } })).toHaveLength(1);
  },
);

test.each(['1.0.0', '2.0.0-rc.1', 'npm:echarts@4.9.0', 'npm:@geo-maps/a@0.6.0'])(
  'the version %s is exact',
  (version) => {
    expect(checkVersions({ dependencies: { a: version } })).toEqual([]);
  },
);

test.each([
  'GPL-3.0',
  'GPL-2.0-or-later',
  'AGPL-3.0-only',
  'LGPL-3.0',
  'MIT AND GPL-2.0',
  'SEE LICENSE IN LICENSE',
  undefined,
])('a package under %s may not ship', (license) => {
  expect(checkLicences([{ name: 'a', version: '1.0.0', license }])).toHaveLength(1);
});

test.each(['MIT', '(MIT OR GPL-2.0)', 'Apache-2.0 AND MIT', { type: 'ISC' }])(
  'a package under %j may ship',
  (license) => {
    expect(checkLicences([{ name: 'a', version: '1.0.0', license }])).toEqual([]);
  },
);

test('an old package that lists its licences may ship under any of them', () => {
  expect(checkLicences([{ name: 'a', version: '1.0.0', licenses: [{ type: 'GPL-2.0' }, { type: 'MIT' }] }])).toEqual(
    [],
  );
});
