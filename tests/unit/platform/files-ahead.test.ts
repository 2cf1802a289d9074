import { expect, test } from 'vitest';
import { type AheadWindow, listFilesAhead } from '../../../src/platform/files-ahead.ts';

const win: AheadWindow = {
  document: { hidden: false },
  location: { search: '?place=nansha' },
  navigator: { connection: { saveData: false } },
  WebGL2RenderingContext: () => null,
  Object,
};

test('a reader who will see the interactive map gets all files', () => {
  expect(listFilesAhead('./a.js  ./b.css', win)).toEqual(['./a.js', './b.css']);
  expect(listFilesAhead('', win)).toEqual([]);
});

test('a browser that does not tell whether data is saved does not save it', () => {
  expect(listFilesAhead('./a.js', { ...win, navigator: {} })).toEqual(['./a.js']);
});

test.each<[string, Partial<AheadWindow>]>([
  ['who wants the picture', { location: { search: '?lang=en&static=1' } }],
  ['who saves data', { navigator: { connection: { saveData: true } } }],
  ['who looks at another tab', { document: { hidden: true } }],
  ['whose browser cannot draw the map', { WebGL2RenderingContext: undefined }],
  ['whose browser is too old for the map', { Object: {} }],
])('a reader %s gets none', (_who, change) => {
  expect(listFilesAhead('./a.js ./b.css', { ...win, ...change })).toEqual([]);
});
