import { expect, test } from 'vitest';
import { ratiosOf, spreadOf, writeSpread } from '../../../scripts/lib/bench/spread.ts';

test('a spread is the middle measurement and the tenths at both ends', () => {
  const eleven = [10, 0, 3, 1, 2, 9, 8, 7, 6, 5, 4];
  expect(spreadOf(eleven)).toEqual({ median: 5, low: 1, high: 9, count: 11 });
  expect(spreadOf([4, 1, 3, 2])).toMatchObject({ median: 2.5 });
  expect(spreadOf([7])).toEqual({ median: 7, low: 7, high: 7, count: 1 });
});

test('what was not measured has no spread, and is written as a dash', () => {
  expect(spreadOf([])).toBeNull();
  expect(spreadOf([Number.NaN])).toBeNull();
  expect(writeSpread(null)).toBe('—');
});

test('ratios are of the same round; a round that one side failed does not count', () => {
  expect(ratiosOf([2, null, 9, 8], [1, 5, null, 4])).toEqual([2, 2]);
  expect(ratiosOf([2], [0])).toEqual([]);
});

test('a spread is written with its ends', () => {
  expect(writeSpread({ median: 1.234, low: 1, high: 2, count: 3 }, 2, ' ms')).toBe('1.23 ms (1.00–2.00)');
});
