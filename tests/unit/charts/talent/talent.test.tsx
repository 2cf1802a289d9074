import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { buildTalent } from '../../../../src/charts/talent/build-talent.ts';
import { TalentChart } from '../../../../src/charts/talent/talent-chart.tsx';
import { ARRANGEMENTS, figureX, lineEndX, placeFigures } from '../../../../src/charts/talent/talent-layout.ts';
import { buildTalentTable } from '../../../../src/charts/talent/talent-table.ts';
import { buildTalentSummary } from '../../../../src/charts/talent/talent-words.ts';
import { talentEn } from '../../../../src/i18n/charts/talent.en.ts';
import { talentZhHans } from '../../../../src/i18n/charts/talent.zh-hans.ts';
import type { Atlas } from '../../../../src/model/types.ts';
import { atlas, makeObservation, withObservations } from '../enterprises/chart-atlas.ts';

const people = (metric: string, value: number, period = 'year-end') =>
  makeObservation({ scope: '440000', year: 2015, period, metric, value, unit: 'persons' });

const draw = (from: Atlas) =>
  renderToString(<TalentChart rows={buildTalent(from)} lang="en" t={talentEn} arrangements={[60]} />);

const countOf = (html: string, text: string): number => html.split(text).length - 1;

/** Kind, year and people of the rows of a group. */
const rowsOf = (from: Atlas, metric: string) =>
  buildTalent(from)
    .groups.find((group) => group.metric === metric)
    ?.rows.map(({ kind, year, people: value }) => [kind, year, value]);

describe('the rows', () => {
  it('are the count of July 2010, the target, and the outcome nobody published', () => {
    expect(rowsOf(atlas, 'employees')).toEqual([
      ['observed', 2010, 250_700],
      ['target', 2015, 600_000],
      ['missing', 2015, null],
    ]);
    expect(rowsOf(atlas, 'trained')).toEqual([
      ['missing', 2010, null],
      ['target', 2015, 400_000],
      ['missing', 2015, null],
    ]);
  });

  it('know the graduates of the target and of no count', () => {
    const [employees] = buildTalent(atlas).groups;
    expect(employees?.rows.map(({ graduates }) => graduates?.people ?? null)).toEqual([null, 300_000, null]);
  });

  it('rest on the policy and the briefing', () => {
    expect([...buildTalent(atlas).sources].sort()).toEqual(['policy', 'studylib']);
  });

  it('take an outcome, with its graduates, as soon as it is in the data', () => {
    const published = withObservations(people('employees', 655_000), people('employees_graduates', 312_345));
    const outcome = buildTalent(published).groups[0]?.rows.at(-1);
    expect([outcome?.kind, outcome?.people, outcome?.graduates?.people]).toEqual(['observed', 655_000, 312_345]);
    expect(buildTalent(published).groups[0]?.rows.some(({ kind }) => kind === 'missing')).toBe(false);
  });

  it('do not take the people trained in one year for all that were trained', () => {
    expect(rowsOf(withObservations(people('trained', 90_000, 'year')), 'trained')).toEqual(rowsOf(atlas, 'trained'));
  });

  it('refuse more graduates than people employed', () => {
    const wrong = withObservations(people('employees', 100), people('employees_graduates', 101));
    expect(() => buildTalent(wrong)).toThrow(/大学生多于就业人数.*101 > 100/);
  });
});

describe('the figures', () => {
  it('are one for ten thousand people, the last one in part', () => {
    const placed = placeFigures(250_700, 20);
    expect(placed).toHaveLength(26);
    expect(placed.slice(0, 25).every(({ fraction }) => fraction === 1)).toBe(true);
    expect(placed[25]?.fraction).toBe(0.07);
  });

  it('add up to the people whatever their number', () => {
    for (const value of [0, 1, 9_999, 10_000, 10_001, 250_700, 312_345, 655_000]) {
      const sum = placeFigures(value, 30).reduce((total, { fraction }) => total + fraction, 0);
      expect(Math.round(sum * 10_000), String(value)).toBe(value);
    }
  });

  it('stay inside the width in every arrangement', () => {
    for (const columns of ARRANGEMENTS) {
      expect(figureX(columns - 1, columns)).toBeLessThan(100);
      expect(lineEndX(columns, columns)).toBeCloseTo(100, 6);
    }
  });

  it('are drawn as thirty with caps, thirty without, forty with a book, and twenty-five and a bit', () => {
    const html = draw(atlas);
    expect(countOf(html, 'href="#talent-60-graduate"')).toBe(30);
    expect(countOf(html, 'href="#talent-60-trainee"')).toBe(40);
    // Thirty of the target, twenty-five whole, outline and filling of the last one, one in the key.
    expect(countOf(html, 'href="#talent-60-person"')).toBe(30 + 25 + 2 + 1);
  });
});

describe('the picture', () => {
  it('hatches three numbers that were not published', () => {
    expect(countOf(draw(atlas), 'fill="url(#talent-60-hatch)"')).toBe(3);
  });

  it('gives every id once, over all its arrangements', () => {
    const html = renderToString(<TalentChart rows={buildTalent(atlas)} lang="zh-Hans" t={talentZhHans} />);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(ids.length).toBeGreaterThan(ARRANGEMENTS.length);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('writes no style attribute, which the security policy would block', () => {
    expect(draw(atlas)).not.toContain('style=');
  });
});

describe('the words and the table', () => {
  it('tell the whole', () => {
    expect(buildTalentSummary(buildTalent(atlas), 'zh-Hans', talentZhHans)).toBe(
      '截至2010年7月，吸纳就业250,700人。吸纳就业的目标：到2015年600,000人，其中大学生300,000人。吸纳就业，2015年底：未见公布。培养和培训，2010年：未见公布。培养和培训的目标：到2015年400,000人。培养和培训，2015年底：未见公布。',
    );
    expect(buildTalentSummary(buildTalent(atlas), 'en', talentEn)).toContain(
      '600,000 people, of whom 300,000 graduates',
    );
  });

  it('list employed, graduates and trained, null where not published', () => {
    const { columns, rows } = buildTalentTable(buildTalent(atlas), 'en', talentEn);
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
    expect(rows.map((row) => row.slice(0, 4))).toEqual([
      ['Employed', '2010-07', 250_700, 'published'],
      ['Of whom graduates', '2010-07', null, 'not published'],
      ['Employed', '2015', 600_000, 'target'],
      ['Of whom graduates', '2015', 300_000, 'target'],
      ['Employed', '2015-12', null, 'not published'],
      ['Of whom graduates', '2015-12', null, 'not published'],
      ['Trained', '2010', null, 'not published'],
      ['Trained', '2015', 400_000, 'target'],
      ['Trained', '2015-12', null, 'not published'],
    ]);
  });
});
