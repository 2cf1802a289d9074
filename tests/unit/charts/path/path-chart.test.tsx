import { describe, expect, it } from 'vitest';
import { buildPath } from '../../../../src/charts/path/build-path.ts';
import { PathChart } from '../../../../src/charts/path/path-chart.tsx';
import { buildPathTable } from '../../../../src/charts/path/path-table.ts';
import { buildPathSummary, missingRuns, writeClause } from '../../../../src/charts/path/path-words.ts';
import { pathEn } from '../../../../src/i18n/charts/path.en.ts';
import { pathZhHans } from '../../../../src/i18n/charts/path.zh-hans.ts';
import type { Atlas, Observation } from '../../../../src/model/types.ts';
import { piecesOf, renderPanel, textOf } from '../../panels/render-panel.ts';
import { realAtlas } from '../../scene/real-atlas.ts';

const contractYear = (year: number, value: number, more: Partial<Observation> = {}): Observation => ({
  scope: '440000',
  year,
  period: 'year',
  metric: 'contract_value',
  value,
  unit: 'USD_100m',
  source: 'studylib',
  confidence: 'high',
  derived: false,
  note: null,
  ...more,
});
const withRows = (...rows: readonly Observation[]): Atlas => ({
  ...realAtlas,
  observations: [...realAtlas.observations, ...rows],
});
const panelOf = (atlas: Atlas, id: string) => {
  const panel = buildPath(atlas).panels.find(({ target }) => target.id === id);
  if (panel === undefined) throw new Error(`no panel ${id}`);
  return panel;
};

describe('the path to 2015', () => {
  it('derives the contract baseline of 37.5 and needs 32.0% a year', () => {
    const [reading, ...others] = panelOf(realAtlas, 'contract_value').readings;
    expect(others).toEqual([]);
    expect(reading?.baseline).toBe(37.5);
    expect(reading?.growthPerYear).toBeCloseTo(4 ** 0.2 - 1, 10);
    expect(reading?.geometric.map(({ value }) => Number(value.toFixed(1)))).toEqual([
      37.5, 49.5, 65.3, 86.2, 113.7, 150,
    ]);
    expect(reading?.linear.map(({ value }) => value)).toEqual(
      [37.5, 60, 82.5, 105, 127.5, 150].map((value) => expect.closeTo(value, 9)),
    );
  });

  it('gives offshore execution both readings of 增长4倍', () => {
    const { readings } = panelOf(realAtlas, 'offshore_executed_value');
    expect(readings.map(({ reading, baseline }) => [reading, baseline])).toEqual([
      ['literal', 16],
      ['loose', 20],
    ]);
    expect(readings[0]?.growthPerYear).toBeCloseTo(5 ** 0.2 - 1, 10);
  });

  it('lays seven months over seven twelfths of 2010, never over the year', () => {
    const { spans } = panelOf(realAtlas, 'contract_value');
    expect(spans).toHaveLength(1);
    expect(spans[0]?.from).toBe(2010);
    expect(spans[0]?.to).toBeCloseTo(2010 + 7 / 12, 10);
  });

  it('has no full-year outcome with the data of today', () => {
    for (const { outcomes } of buildPath(realAtlas).panels) {
      expect(outcomes.map(({ observation }) => observation)).toEqual([null, null, null, null, null, null]);
    }
  });

  it('keeps sums over all years and figures of other scope out of the picture, and says so', () => {
    const asides = buildPath(realAtlas).panels.map((panel) =>
      panel.asides.map(({ observation, reason }) => [observation.value, reason]),
    );
    expect(asides).toEqual([[[45.2, 'cumulative']], [[8.87, 'other-scope']]]);
  });

  it('takes up a full year as soon as the data have one, and prefers the better source', () => {
    const panel = panelOf(
      withRows(contractYear(2015, 140, { confidence: 'low' }), contractYear(2015, 161)),
      'contract_value',
    );
    expect(panel.outcomes.at(-1)?.observation?.value).toBe(161);
    expect(missingRuns(panel.outcomes)).toEqual([[2010, 2014]]);
  });

  it('starts from a published baseline instead of a derived one', () => {
    const panel = panelOf(withRows(contractYear(2010, 30)), 'contract_value');
    expect(panel.readings.map(({ reading, baseline }) => [reading, baseline])).toEqual([['published', 30]]);
    expect(panel.readings[0]?.multiple).toBe(5);
  });

  it('refuses a target without a multiple and without a published baseline', () => {
    const targets = realAtlas.targets.map((target) => ({ ...target, multiples: [] }));
    expect(() => buildPath({ ...realAtlas, targets })).toThrow('no multiple');
  });

  it('refuses a published baseline of zero, from which no multiple leads anywhere', () => {
    expect(() => buildPath(withRows(contractYear(2010, 0)))).toThrow(RangeError);
  });

  it('hatches what was not published and draws no bar for it', () => {
    const html = renderPanel(<PathChart rows={buildPath(realAtlas)} lang="zh-Hans" t={pathZhHans} />);
    expect(piecesOf(html, 'class="path-missing"')).toHaveLength(2);
    expect(piecesOf(html, 'path-span-year')).toHaveLength(0);
    expect(piecesOf(html, 'path-span-months')).toHaveLength(1);
    expect(textOf(html)).toContain('未见公布');
    expect(html).not.toMatch(/NaN|Infinity|undefined|style=/);
  });

  it('draws a bar for every published full year', () => {
    const html = renderPanel(
      <PathChart rows={buildPath(withRows(contractYear(2012, 70), contractYear(2015, 161)))} lang="en" t={pathEn} />,
    );
    expect(piecesOf(html, 'path-span-year')).toHaveLength(2);
    expect(textOf(html)).toContain('16.1');
  });

  it('moves the words about growth away from the columns, once there are any', () => {
    const growthAt = (atlas: Atlas) =>
      /<svg class="path-growth[^>]* x="([\d.]+)%/.exec(
        renderPanel(<PathChart rows={buildPath(atlas)} lang="en" t={pathEn} />),
      )?.[1];
    expect(Number(growthAt(realAtlas))).toBeGreaterThan(90);
    expect(Number(growthAt(withRows(contractYear(2015, 161))))).toBeLessThan(20);
  });

  it('writes billions of dollars in English', () => {
    const summary = buildPathSummary(buildPath(realAtlas), 'en', pathEn);
    expect(summary).toContain('target for 2015, USD 15 billion');
    expect(summary).toContain('Published for Jan–Jul 2010: USD 1.27 billion');
    expect(summary).toContain('Full-year outcome not published for 2010 to 2015');
  });

  it('lists targets, paths and gaps in its table, with a source wherever there is a value', () => {
    const { columns, rows } = buildPathTable(buildPath(realAtlas), 'zh-Hans', pathZhHans);
    const value = columns.findIndex(({ id }) => id === 'value');
    const source = columns.findIndex(({ id }) => id === 'source');
    expect(rows.filter((row) => row[value] === null)).toHaveLength(12);
    expect(rows.filter((row) => row[value] !== null && row[source] === '')).toEqual([]);
    expect(rows.map((row) => row[value])).toEqual(expect.arrayContaining([150, 113.7, 80, 16, 20, 12.7, 45.2, 8.87]));
  });

  it('cites clauses as each language does', () => {
    expect([1, 10, 11, 20, 24].map((clause) => writeClause('zh-Hans', clause))).toEqual([
      '（一）',
      '（十）',
      '（十一）',
      '（二十）',
      '（二十四）',
    ]);
    expect(writeClause('en', 12)).toBe('12');
  });
});
