import { expect, test } from 'vitest';
import { partOfYearIn, publishedBy, spanOf } from '../../../scripts/lib/data/observation-period.ts';

test('a span of months runs from its first month to its last', () => {
  expect(spanOf(2010, 'Jan-Jul')).toEqual({ kind: 'months', from: 2010 * 12, to: 2010 * 12 + 6, ownYear: null });
});

test('a date brings its own year', () => {
  expect(spanOf(2011, 'as-of-2010-07')).toMatchObject({ kind: 'date', to: 2010 * 12 + 6, ownYear: 2010 });
});

test('there is no thirteenth month', () => {
  expect(spanOf(2010, 'cumulative-to-2010-13')).toBe(null);
});

test.each([
  ['2015-10-23', 2015 * 12 + 9],
  ['2012', 2012 * 12 + 11],
  ['2010 (undated; data to Jul 2010)', 2010 * 12 + 11],
  ['2013 H2 (inferred)', 2013 * 12 + 11],
  ['undated', null],
  [null, null],
])('a source of the date %s came out by then at the latest', (date, month) => {
  expect(publishedBy(date)).toBe(month);
});

test.each([
  ['同比增长72.80%；仅七个月，不可当作全年', '七个月'],
  ['2010年1—7月数', '1—7月'],
  ['前三季度', '前三季度'],
  ['Up 72.80% on the year; seven months', 'seven months'],
  ['January to July', 'January to July'],
])('the note “%s” speaks of a part of the year', (note, part) => {
  expect(partOfYearIn(note)).toBe(part);
});

test.each([
  '增长63.6%',
  '该来源称2009年上半年的2.57已超过2008年全年',
  'Also China Daily/Xinhua, 2016-01-20 ($130.9 bn)',
])('the note “%s” does not', (note) => {
  expect(partOfYearIn(note)).toBe(null);
});
