import { expect, test } from 'vitest';
import type { Source } from '../../../src/model/types.ts';
import { sourceDate, titleLang } from '../../../src/panels/parts/references.tsx';

const title = { 'zh-Hans': '题', 'zh-Hant': '題', en: 'Title' };
const dateNote = { 'zh-Hans': '推断', 'zh-Hant': '推斷', en: 'inferred' };
const source: Source = {
  id: 'a',
  title,
  publisher: title,
  date: '2012-06',
  dateNote: null,
  url: null,
  accessed: null,
  note: null,
};

test('a date stands by itself', () => {
  expect(sourceDate(source, 'zh-Hans')).toBe('2012-06');
});

test('what is to be known of a date follows in the brackets of the language', () => {
  expect(sourceDate({ ...source, dateNote }, 'zh-Hant')).toBe('2012-06（推斷）');
  expect(sourceDate({ ...source, dateNote }, 'en')).toBe('2012-06 (inferred)');
});

test('a remark without a date stands for it', () => {
  expect(sourceDate({ ...source, date: '', dateNote }, 'en')).toBe('inferred');
});

test.each([
  ['深圳每年拿8000万支持服务外包业发展', 'en', 'zh-Hans'],
  ['深圳每年拿8000万支持服务外包业发展', 'zh-Hant', undefined],
  ['Nansha New Area approved', 'zh-Hans', 'en'],
  ['Nansha New Area approved', 'en', undefined],
  ['Opinions on Service Outsourcing (粤府〔2012〕88号)', 'en', undefined],
  ['GeoNames城市点', 'zh-Hans', undefined],
] as const)('%s, on a page in %s, is marked as %s', (words, lang, marked) => {
  expect(titleLang(words, lang)).toBe(marked);
});
