import { expect, test } from 'vitest';
import { rememberLast } from '../../../src/charts/remember-last.ts';

const pair = (a: object, b: string) => ({ a, b });

test('the same question gets the same object', () => {
  const asked = rememberLast(pair);
  const rows = {};
  expect(asked(rows, 'en')).toBe(asked(rows, 'en'));
});

test('another argument gets an answer of its own', () => {
  const asked = rememberLast(pair);
  const rows = {};
  const first = asked(rows, 'en');
  expect(asked(rows, 'zh-Hans')).toEqual({ a: rows, b: 'zh-Hans' });
  expect(asked(rows, 'en')).not.toBe(first);
});

test('an equal object that is another one is another question', () => {
  const asked = rememberLast(pair);
  expect(asked({}, 'en')).not.toBe(asked({}, 'en'));
});
