import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import storyJson from '../../../src/model/generated/story.json' with { type: 'json' };
import type { Story } from '../../../src/model/story.ts';
import { isSameView, selectPlace, setTheme, toggleLayer } from '../../../src/state/changes.ts';
import { leaveStory, moveSlide, openSlide, restView, type StoryMove, showStep } from '../../../src/state/programme.ts';
import { decodeStoryAddress, encodeStoryAddress } from '../../../src/state/story-address.ts';
import { initialView, type ViewState } from '../../../src/state/view-state.ts';

const STORY = storyJson as unknown as Story;
const INITIAL = initialView('zh-Hans');
const KNOWN = {
  places: new Set(STORY.flatMap(({ place }) => (place === null ? [] : [place]))),
  sectors: new Set<string>(),
  metrics: new Set(STORY.flatMap(({ metric }) => (metric === null ? [] : [metric]))),
  slides: STORY.length,
};

const aMove = fc.oneof(
  fc.constantFrom<StoryMove>({ kind: 'next' }, { kind: 'previous' }, { kind: 'first' }, { kind: 'last' }),
  fc.integer({ min: -1, max: STORY.length + 3 }).map((slide): StoryMove => ({ kind: 'jump', slide })),
);

function walk(moves: readonly StoryMove[]): ViewState {
  return moves.reduce(
    (view, move) => {
      const touched = toggleLayer(selectPlace(view, 'nansha'), 'rivers');
      return showStep(STORY, touched, moveSlide(STORY, view.slide ?? 1, move));
    },
    showStep(STORY, INITIAL, 1),
  );
}

describe('the programme', () => {
  it('is opened at a step by its number alone, and the reader’s settings stay', () => {
    const view = setTheme(selectPlace(INITIAL, 'nansha'), 'dark');
    const search = encodeStoryAddress(openSlide(view, INITIAL, 4), INITIAL, '', []);
    const opened = decodeStoryAddress(search, INITIAL, KNOWN, STORY).view;
    expect(opened).toEqual(showStep(STORY, setTheme(INITIAL, 'dark'), 4));
  });

  it('rests where the step looks, unless the reader has moved the map', () => {
    const size = { widthPx: 800, heightPx: 600 };
    const step = showStep(STORY, INITIAL, 4);
    const { map } = restView(STORY, step, size);
    expect(map?.zoom).toBeGreaterThan(8);
    const moved: ViewState = { ...step, map: { center: [113, 23], zoom: 7 } };
    expect(restView(STORY, moved, size)).toBe(moved);
    expect(restView(STORY, INITIAL, size)).toBe(INITIAL);
  });

  it('ends at the same view whether one jumps to a step or walks there', () => {
    fc.assert(
      fc.property(fc.array(aMove, { maxLength: 200 }), (moves) => {
        const walked = walk(moves);
        expect(walked).toEqual(showStep(STORY, INITIAL, walked.slide ?? 0));
      }),
    );
  });

  it('stays at its first and last step', () => {
    expect(moveSlide(STORY, 1, { kind: 'previous' })).toBe(1);
    expect(moveSlide(STORY, STORY.length, { kind: 'next' })).toBe(STORY.length);
  });

  it('does not follow a jump to a step that there is not', () => {
    expect(moveSlide(STORY, 4, { kind: 'jump', slide: STORY.length + 1 })).toBe(4);
    expect(showStep(STORY, INITIAL, 0)).toBe(INITIAL);
  });

  it('leaves the settings of the reader alone', () => {
    const dark = setTheme(INITIAL, 'dark');
    expect(showStep(STORY, dark, 3).theme).toBe('dark');
    expect(leaveStory(showStep(STORY, dark, 3), INITIAL)).toEqual(dark);
  });
});

describe('the address of a step', () => {
  it('is no more than its number', () => {
    for (const slide of STORY.keys()) {
      expect(encodeStoryAddress(showStep(STORY, INITIAL, slide + 1), INITIAL, '', STORY)).toBe(`?slide=${slide + 1}`);
    }
  });

  it('opens the whole step', () => {
    const { view, rejected } = decodeStoryAddress('?slide=5', INITIAL, KNOWN, STORY);
    expect(view).toEqual(showStep(STORY, INITIAL, 5));
    expect(rejected).toEqual([]);
  });

  it('holds what the reader has changed in a step, also what was switched off or taken away', () => {
    const step = showStep(STORY, INITIAL, 3);
    for (const changed of [selectPlace(step, null), toggleLayer(step, 'rivers'), setTheme(step, 'dark')]) {
      const address = encodeStoryAddress(changed, INITIAL, '', STORY);
      expect(isSameView(decodeStoryAddress(address, INITIAL, KNOWN, STORY).view, changed)).toBe(true);
    }
  });

  it('names a step that there is not as not understood', () => {
    expect(decodeStoryAddress('?slide=99', INITIAL, KNOWN, STORY).rejected).toEqual([{ key: 'slide', value: '99' }]);
  });
});
