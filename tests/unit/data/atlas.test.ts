import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  clauseLabel,
  featureLabel,
  featureName,
  findFeature,
  layoutOfCity,
  parksInCity,
} from '../../../src/model/atlas.ts';
import type { Atlas } from '../../../src/model/types.ts';

const atlas = JSON.parse(readFileSync('src/model/generated/atlas.json', 'utf8')) as Atlas;

test('parks, cities and layout features are found by one id each', () => {
  expect(findFeature(atlas, 'qianhai')?.kind).toBe('park');
  expect(findFeature(atlas, '440300')?.kind).toBe('city');
  expect(findFeature(atlas, 'belt-east')?.kind).toBe('layout');
  expect(findFeature(atlas, 'atlantis')).toBe(null);
});

test('a feature has its name in each language', () => {
  expect(featureName(atlas, 'southern-software', 'zh-Hant')).toBe('珠海南方軟件園');
  expect(featureName(atlas, '440100', 'en')).toBe('Guangzhou');
  expect(featureName(atlas, 'guangfo', 'zh-Hans')).toBe('广佛核心区');
  expect(featureName(atlas, 'atlantis', 'en')).toBe(null);
});

test('the label of a city is short and that of a layout feature is its name', () => {
  expect(featureLabel(atlas, '440100', 'zh-Hans')).toBe('广州');
  expect(featureLabel(atlas, 'arrow-east', 'zh-Hans')).toBe('向东延伸');
});

test('clauses are cited as the policy prints them', () => {
  expect(clauseLabel(atlas, 3)).toBe('（三）');
});

test('a city knows its parks and the features it belongs to', () => {
  expect(parksInCity(atlas, '442000').map(({ id }) => id)).toEqual(['zs-health']);
  expect(layoutOfCity(atlas, '440600').map(({ id }) => id)).toEqual(['belt-west', 'guangfo']);
});
