import { describe, expect, it } from 'vitest';
import { buildNation } from '../../../../src/charts/nation/build-nation.ts';
import { NationChart } from '../../../../src/charts/nation/nation-chart.tsx';
import { buildNationTable } from '../../../../src/charts/nation/nation-table.ts';
import { buildNationSummary } from '../../../../src/charts/nation/nation-words.ts';
import { nationEn } from '../../../../src/i18n/charts/nation.en.ts';
import { nationZhHans } from '../../../../src/i18n/charts/nation.zh-hans.ts';
import type { Atlas } from '../../../../src/model/types.ts';
import { piecesOf, renderPanel, textOf } from '../../panels/render-panel.ts';
import { realAtlas } from '../../scene/real-atlas.ts';

const rows = buildNation(realAtlas);
const yearOf = (year: number, from = rows) => from.years.find((one) => one.year === year);

/** With a provincial figure for 2015 of 77, which nobody has published. */
const withGuangdong: Atlas = {
  ...realAtlas,
  observations: [
    ...realAtlas.observations,
    {
      scope: '440000',
      year: 2015,
      period: 'year',
      metric: 'offshore_executed_value',
      value: 77,
      unit: 'USD_100m',
      source: 'mof15',
      confidence: 'high',
      derived: false,
      note: null,
    },
  ],
};

describe('Guangdong in the nation', () => {
  it('takes the national series as published, in dollars, and leaves 2009 open', () => {
    expect(rows.years.map(({ year, nation }) => [year, nation?.value ?? null])).toEqual([
      [2008, 46.9],
      [2009, null],
      [2010, 144.5],
      [2011, 238.3],
      [2012, 336.4],
      [2013, 454.1],
      [2014, 559.2],
      [2015, 646.4],
      [2016, 704.1],
    ]);
    expect(rows.otherCurrency?.value).toBe(4885);
  });

  it('works out the shares that the target would have meant', () => {
    expect(yearOf(2015)?.implied.map(({ share }) => Number((share * 100).toFixed(1)))).toEqual([12.4]);
    expect(yearOf(2010)?.implied.map(({ basis, share }) => [basis, Number((share * 100).toFixed(1))])).toEqual([
      ['literal', 11.1],
      ['loose', 13.8],
    ]);
  });

  it('has no provincial value and no published share for any year', () => {
    expect(rows.years.filter(({ guangdong, publishedShare }) => guangdong !== null || publishedShare !== null)).toEqual(
      [],
    );
  });

  it('shows the rank of January to September 2015 as a rank', () => {
    expect(yearOf(2015)?.rank?.period).toBe('Jan-Sep');
    expect(rows.notes.map(({ observation }) => observation.value)).toEqual([2, 12.5, 12.78]);
  });

  it('computes a published share once the province has a figure', () => {
    expect(yearOf(2015, buildNation(withGuangdong))?.publishedShare).toBeCloseTo(77 / 646.4, 10);
    const html = renderPanel(<NationChart rows={buildNation(withGuangdong)} lang="en" t={nationEn} />);
    expect(piecesOf(html, 'class="nation-guangdong"')).toHaveLength(1);
    expect(textOf(html)).toContain('11.9%');
  });

  it('divides by no national figure that is zero', () => {
    const observations = realAtlas.observations.map((row) =>
      row.scope === '100000' && row.metric === 'offshore_executed_value' ? { ...row, value: 0 } : row,
    );
    const html = renderPanel(
      <NationChart rows={buildNation({ ...realAtlas, observations })} lang="zh-Hans" t={nationZhHans} />,
    );
    expect(html).not.toMatch(/NaN|Infinity/);
  });

  it('draws a column for each published year, hatching for the gap, and no line', () => {
    const html = renderPanel(<NationChart rows={rows} lang="zh-Hans" t={nationZhHans} />);
    expect(piecesOf(html, 'class="nation-column"')).toHaveLength(8);
    expect(piecesOf(html, 'class="nation-gap"')).toHaveLength(1);
    expect(piecesOf(html, 'class="nation-implied"')).toHaveLength(3);
    expect(html).not.toContain('<polyline');
    expect(html).not.toMatch(/NaN|Infinity|undefined|style=/);
  });

  it('says in words what is derived and what is missing', () => {
    const summary = buildNationSummary(rows, 'zh-Hans', nationZhHans);
    expect(summary).toContain('2009未见公布');
    expect(summary).toContain('占全国12.4%（推算）');
    expect(summary).toContain('广东各年的离岸执行额均未见公布');
  });

  it('gives the arithmetic of every derived share and a source for every value in its table', () => {
    const table = buildNationTable(rows, 'en', nationEn);
    const column = (id: string) => table.columns.findIndex((one) => one.id === id);
    const shares = table.rows.filter((row) => row[column('value')] === 12.4);
    expect(shares).toHaveLength(1);
    expect(shares[0]?.[column('source')]).toContain('8 ÷ 64.64 = 12.4%');
    expect(table.rows.filter((row) => row[column('value')] !== null && row[column('source')] === '')).toEqual([]);
  });

  it('refuses an atlas without the target', () => {
    expect(() => buildNation({ ...realAtlas, targets: [] })).toThrow('offshore_executed_value');
  });
});
