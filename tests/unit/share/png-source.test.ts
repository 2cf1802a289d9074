import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { readSource, sourceOf, withSource } from '../../../scripts/lib/share/png-source.ts';

const picture = PNG.sync.write(new PNG({ width: 3, height: 2 }));

test('a picture tells what it was made from', () => {
  expect(readSource(withSource(picture, sourceOf('<svg/>')))).toBe(sourceOf('<svg/>'));
});

test('another drawing is another source', () => {
  expect(sourceOf('<svg id="a"/>')).not.toBe(sourceOf('<svg/>'));
});

test('a picture that says nothing has no source', () => {
  expect(readSource(picture)).toBeNull();
});

test('the text does no harm to the picture', () => {
  // The reader of PNG files checks the checksum of every chunk.
  const { width, height } = PNG.sync.read(withSource(picture, sourceOf('<svg/>')), { checkCRC: true });
  expect([width, height]).toEqual([3, 2]);
});
