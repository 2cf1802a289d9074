import { describe, expect, it } from 'vitest';
import { EMPTY_BUFFER, readStoryKey, type StoryCommand, type StoryKey } from '../../../src/state/story-keys.ts';

const press = (key: string, more: Partial<StoryKey> = {}): StoryKey => ({
  key,
  shift: false,
  modified: false,
  focus: 'page',
  ...more,
});

/** The last command of some keys, one after the other. */
function type(keys: readonly (string | StoryKey)[]): StoryCommand | null {
  return keys.reduce(({ buffer }, key) => readStoryKey(typeof key === 'string' ? press(key) : key, buffer), {
    command: null as StoryCommand | null,
    buffer: EMPTY_BUFFER,
  }).command;
}

describe('readStoryKey', () => {
  it.each(['ArrowRight', 'ArrowDown', ' ', 'PageDown', 'n', 'N'])('goes on with %j', (key) => {
    expect(type([key])).toEqual({ kind: 'next' });
  });

  it.each(['ArrowLeft', 'ArrowUp', 'PageUp', 'p', 'P'])('goes back with %j', (key) => {
    expect(type([key])).toEqual({ kind: 'previous' });
  });

  it('goes back with Shift and Space', () => {
    expect(type([press(' ', { shift: true })])).toEqual({ kind: 'previous' });
  });

  it.each([
    ['Home', 'first'],
    ['End', 'last'],
    ['f', 'fullscreen'],
    ['b', 'black'],
    ['.', 'black'],
    ['Escape', 'leave'],
    ['?', 'help'],
    ['F1', 'help'],
  ])('takes %s for %s', (key, kind) => {
    expect(type([key])).toEqual({ kind });
  });

  it.each(['Enter', 'g', 'G'])('goes to a step by its digits and %s', (key) => {
    expect(type(['1', '2', key])).toEqual({ kind: 'jump', slide: 12 });
  });

  it('forgets the digits when another key comes between', () => {
    expect(type(['1', 'n', 'Enter'])).toBeNull();
  });

  it('leaves Enter and G alone without digits', () => {
    expect(readStoryKey(press('Enter'), EMPTY_BUFFER).taken).toBe(false);
    expect(readStoryKey(press('g'), EMPTY_BUFFER).taken).toBe(false);
  });

  it('leaves every key to a text field', () => {
    for (const key of ['n', ' ', '1', 'ArrowRight', 'Escape']) {
      expect(readStoryKey(press(key, { focus: 'text' }), EMPTY_BUFFER).taken).toBe(false);
    }
  });

  it('lets Space press the button that has the focus', () => {
    expect(readStoryKey(press(' ', { focus: 'control' }), EMPTY_BUFFER).taken).toBe(false);
  });

  it('leaves keys with Ctrl, Alt or Meta to the browser', () => {
    expect(readStoryKey(press('f', { modified: true }), EMPTY_BUFFER).taken).toBe(false);
  });

  it('keeps no more digits than a step can have', () => {
    expect(type([...'123456789', 'Enter'])).toEqual({ kind: 'jump', slide: 789 });
  });
});
