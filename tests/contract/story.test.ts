import { expect, test } from 'vitest';
import { buildVocabulary } from '../../src/hosts/atlas-store.ts';
import { CHART_IDS } from '../../src/model/chart-ids.ts';
import { DATA_BOUNDS } from '../../src/model/extent.ts';
import atlasJson from '../../src/model/generated/atlas.json' with { type: 'json' };
import storyJson from '../../src/model/generated/story.json' with { type: 'json' };
import notesJson from '../../src/model/generated/story-notes.json' with { type: 'json' };
import type { Story } from '../../src/model/story.ts';
import type { Atlas } from '../../src/model/types.ts';
import { encodeAddress } from '../../src/state/address.ts';
import { fitBounds, unprojectPx } from '../../src/state/camera.ts';
import { showStep } from '../../src/state/programme.ts';
import { decodeStoryAddress } from '../../src/state/story-address.ts';
import { initialView } from '../../src/state/view-state.ts';

const atlas = atlasJson as unknown as Atlas;
const story = storyJson as unknown as Story;
const INITIAL = initialView('zh-Hans');
const steps = story.map((step, index) => ({ ...step, slide: index + 1 }));

test.each(steps)('step $slide ($id) decodes from its address with nothing rejected', ({ slide }) => {
  const whole = showStep(story, INITIAL, slide);
  for (const address of [`?slide=${slide}`, encodeAddress(whole, INITIAL, '')]) {
    const { view, rejected } = decodeStoryAddress(address, INITIAL, buildVocabulary(atlas, story), story);
    expect(rejected).toEqual([]);
    expect(view).toEqual(whole);
  }
});

test.each(steps)('step $slide ($id) rests on clauses and sources of the atlas', ({ clauses, sources }) => {
  expect(clauses.length).toBeGreaterThan(0);
  expect(clauses.filter((id) => !atlas.clauses.some((clause) => clause.id === id))).toEqual([]);
  expect(sources.filter((id) => !atlas.sources.some((source) => source.id === id))).toEqual([]);
});

test.each(steps)('step $slide ($id) keeps within the map on screens of every shape', ({ bounds }) => {
  for (const [widthPx, heightPx] of [
    [390, 844],
    [1920, 1080],
    [1080, 1920],
  ] as const) {
    const { center } = fitBounds(bounds, widthPx, heightPx);
    expect(center[0]).toBeGreaterThan(DATA_BOUNDS[0]);
    expect(center[1]).toBeLessThan(DATA_BOUNDS[3]);
    const [west] = unprojectPx(fitBounds(bounds, widthPx, heightPx), { widthPx, heightPx }, [0, heightPx / 2]);
    expect(west).toBeLessThanOrEqual(bounds[0] + 1e-6);
  }
});

test('every step has words in all languages, and notes', () => {
  for (const { headline, body, alt } of steps) {
    for (const text of [headline, body, alt]) expect(Object.values(text).every((words) => words !== '')).toBe(true);
  }
  expect(notesJson.map(({ id }) => id)).toEqual(steps.map(({ id }) => id));
});

test('the story shows only charts that there are', () => {
  const shown = steps.flatMap(({ chart }) => (chart === null ? [] : [chart]));
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.filter((chart) => !CHART_IDS.includes(chart))).toEqual([]);
});

test('what the story calls not published is not in the data', () => {
  const published = atlas.observations.filter(
    ({ scope, year, period, derived, metric }) =>
      scope === '440000' &&
      year === 2015 &&
      period === 'year' &&
      !derived &&
      ['contract_value', 'offshore_executed_value'].includes(metric),
  );
  expect(published, 'mend the step "progress" in data/story.json').toEqual([]);
});
