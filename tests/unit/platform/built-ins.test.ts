import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addBuiltIns } from '../../../src/platform/built-ins.ts';

/** What an old core has: nothing. */
function oldCore() {
  const [array, text] = [{}, {}] as [Pick<unknown[], 'at' | 'findLast'>, Pick<string, 'at'>];
  addBuiltIns(array, text);
  return { array, text };
}

describe('the built-ins for old cores', () => {
  it('answer like those of new ones', () => {
    const { array, text } = oldCore();
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), fc.oneof(fc.integer(), fc.double()), (numbers, word, index) => {
        expect(array.at.call(numbers, index)).toBe(numbers.at(index));
        expect(text.at.call(word, index)).toBe(word.at(index));
        const isEven = (value: unknown): boolean => Number(value) % 2 === 0;
        expect(array.findLast.call(numbers, isEven)).toBe(numbers.findLast(isEven));
      }),
    );
  });

  it('leave alone what is there, and cannot be seen by a loop over the keys', () => {
    const own = () => 'own';
    const array = { at: own };
    addBuiltIns(array, {});
    expect(array.at).toBe(own);
    expect(Object.keys(oldCore().array)).toEqual([]);
  });
});
