import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkStory } from '../../../scripts/lib/data/check-story.ts';
import { formatProblem } from '../../../scripts/lib/data/problem.ts';

const GOOD = JSON.parse(readFileSync('data/story.json', 'utf8')) as { steps: Record<string, unknown>[] };

/** What is said of a story whose third step has been changed. */
function linesFor(change: Record<string, unknown>): string[] {
  const steps = GOOD.steps.map((step, index) => (index === 2 ? { ...step, ...change } : step));
  const bytes = Buffer.from(JSON.stringify({ steps }));
  return checkStory(bytes, 'data/story.json', new Map()).problems.map((problem) => formatProblem(problem, 'en'));
}

it('the story as it is has no problems', () => {
  expect(linesFor({})).toEqual([]);
});

it.each([
  [
    { camera: [113, 23, 112, 24] },
    'data/story.json entry "3 guangfo camera": expected [west, south, east, north] within 109.45, 20.05, 117.5, 25.62, found "[113,23,112,24]".',
  ],
  [{ clauses: [] }, 'data/story.json entry "3 guangfo clauses": expected at least one clause, found "[]".'],
  [{ layers: ['belt'] }, 'data/story.json entry "3 guangfo layers": expected a list of known ids, found "["belt"]".'],
  [
    { chart: 'scorebord' },
    'data/story.json entry "3 guangfo chart": expected a known id (did you mean "scoreboard"), found "scorebord".',
  ],
  [{ dwell_s: 0 }, 'data/story.json entry "3 guangfo dwell_s": expected seconds from 5 to 120, found "0".'],
  [
    { headline: { zh: '广佛' } },
    'data/story.json entry "3 guangfo headline.en": expected the headline, 1 to 60 characters (it has 0), found "".',
  ],
  [{ headlin: 'x' }, 'data/story.json entry "3 guangfo headlin": there is no such field; did you mean "headline".'],
  [
    { id: 'cores' },
    'data/story.json entry "3 cores id": expected lower-case letters and hyphens, unlike any other step, found "cores".',
  ],
])('%j is told with the step and the field', (change, line) => {
  expect(linesFor(change)).toContain(line);
});

it('a file that is no JSON is told as such', () => {
  const { problems } = checkStory(Buffer.from('{ "steps": [ '), 'data/story.json', new Map());
  expect(problems.map((problem) => formatProblem(problem, 'zh'))).toEqual([
    'data/story.json：应为 { "steps": [ … ] } 这样的 JSON（请检查引号、逗号和括号）。',
  ]);
});
