import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { packTexts } from '../../../scripts/lib/pages/pack-texts.ts';
import atlasJson from '../../../src/model/generated/atlas.json' with { type: 'json' };
import storyJson from '../../../src/model/generated/story.json' with { type: 'json' };
import { type Packed, unpackTexts } from '../../../src/model/unpack-texts.ts';

const travelled = (packed: Packed): unknown => unpackTexts(JSON.parse(JSON.stringify(packed)) as Packed);
const text = (zh: string, hant: string, en: string) => ({ 'zh-Hans': zh, 'zh-Hant': hant, en });

test.each([
  ['atlas', atlasJson],
  ['story', storyJson],
])('the %s arrives as it left, in at most nine tenths of the bytes', (_, data) => {
  const packed = packTexts(data);
  expect(travelled(packed)).toEqual(data);
  const bytes = (value: unknown): number => brotliCompressSync(JSON.stringify(value)).length;
  expect(bytes(packed)).toBeLessThan(bytes(data) * 0.9);
});

test('traditional characters follow from the simplified ones, exceptions are told', () => {
  const data = [text('发展', '發展', 'grow'), text('发现', '發現', 'find'), text('头发', '頭髮', 'hair')];
  const packed = packTexts(data);
  expect(packed.data).toEqual([
    { z: '发展', e: 'grow' },
    { z: '发现', e: 'find' },
    { z: '头发', e: 'hair', h: '頭髮' },
  ]);
  expect(travelled(packed)).toEqual(data);
});

test('a text that is longer in traditional characters, or the same in all languages, survives', () => {
  const data = { a: text('软件', '軟件產品', 'software'), b: text('CGTN', 'CGTN', 'CGTN'), c: text('𠮷', '吉', '') };
  expect(travelled(packTexts(data))).toEqual(data);
});

test('what is no text stays as it is', () => {
  const data = { numbers: [1, 2.5], nothing: null, yes: true, words: ['a'], empty: {} };
  expect(travelled(packTexts(data))).toEqual(data);
});

test('a key that packed texts are known by is refused', () => {
  expect(() => packTexts({ z: 1 })).toThrow('the key z');
});
