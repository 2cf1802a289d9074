import { renderToString } from 'preact-render-to-string';
import { describe, expect, it, vi } from 'vitest';
import { buildEnterprises } from '../../../../src/charts/enterprises/build-enterprises.ts';
import { EnterprisesChart } from '../../../../src/charts/enterprises/enterprises-chart.tsx';
import { buildEnterprisesSummary } from '../../../../src/charts/enterprises/enterprises-summary.ts';
import { buildEnterprisesTable } from '../../../../src/charts/enterprises/enterprises-table.ts';
import { enterprisesEn } from '../../../../src/i18n/charts/enterprises.en.ts';
import { enterprisesZhHans } from '../../../../src/i18n/charts/enterprises.zh-hans.ts';
import type { Atlas, Observation } from '../../../../src/model/types.ts';
import { clickHandlers } from '../click-handlers.ts';
import { atlas, makeObservation, withObservations, withoutObservations } from './chart-atlas.ts';

const count = (scope: string, value: number, change: Partial<Observation> = {}) =>
  makeObservation({
    scope,
    value,
    year: 2015,
    period: 'year-end',
    metric: 'enterprises_registered',
    unit: 'enterprises',
    ...change,
  });

const draw = (from: Atlas, selected: string | null = null) =>
  renderToString(
    <EnterprisesChart rows={buildEnterprises(from, 'en')} lang="en" t={enterprisesEn} selected={selected} />,
  );

describe('the enterprises of July 2010', () => {
  const rows = buildEnterprises(atlas, 'en');

  it('are Guangzhou 374, Shenzhen 287 and a derived rest of 83, of 744 against 2,500', () => {
    const [bar] = rows.bars;
    expect(rows.bars).toHaveLength(1);
    expect([bar?.year, bar?.month, bar?.total, rows.target.value, rows.scaleMax]).toEqual([2010, 7, 744, 2500, 2500]);
    expect(bar?.parts.map(({ adcode, value, start, derived }) => [adcode, value, start, derived])).toEqual([
      ['440100', 374, 0, false],
      ['440300', 287, 374, false],
      [null, 83, 661, true],
    ]);
  });

  it('divide into the shares that the source prints', () => {
    const shares = rows.bars[0]?.parts.map(({ share }) => Math.round(share * 10_000) / 100);
    expect(shares).toEqual([50.27, 38.58, 11.16]);
  });

  it('rest on the policy and the briefing', () => {
    expect(rows.sources).toEqual(['policy', 'studylib']);
    expect(rows.clauses).toEqual([1]);
  });
});

describe('the picture', () => {
  it('draws the outcome as hatched and not published', () => {
    const html = draw(atlas);
    expect(html).toContain('fill="url(#enterprises-hatch)"');
    expect(html).toContain('Not published');
  });

  it('draws the parts on the scale of the target', () => {
    expect(draw(atlas)).toMatch(/x="14\.96%" y="\d+" width="11\.48%"/);
  });

  it('is a link for each city, the selected one marked, and none for the rest', () => {
    const html = draw(atlas, '440300');
    expect(html.match(/<a /g)).toHaveLength(2);
    expect(html).toMatch(/href="#feature-440300"[^>]*aria-current="true"/);
    expect(html.match(/aria-current/g)).toHaveLength(1);
  });

  it('answers a click on a city with its adcode and keeps the page where it is', () => {
    const onSelect = vi.fn();
    const preventDefault = vi.fn();
    clickHandlers(
      <EnterprisesChart rows={buildEnterprises(atlas, 'en')} lang="en" t={enterprisesEn} onSelect={onSelect} />,
    ).forEach((click) => {
      click({ preventDefault });
    });
    expect(onSelect.mock.calls).toEqual([['440100'], ['440300']]);
    expect(preventDefault).toHaveBeenCalledTimes(2);
  });

  it('writes no style attribute, which the security policy would block', () => {
    expect(draw(atlas)).not.toContain('style=');
  });
});

describe('a row more in the data', () => {
  it('of the end of 2015 takes the place of the hatched bar', () => {
    const published = withObservations(count('440000', 2700));
    const rows = buildEnterprises(published, 'en');
    expect([rows.isOutcomePublished, rows.scaleMax, rows.bars.length]).toEqual([true, 2700, 2]);
    expect(draw(published)).not.toContain('url(#enterprises-hatch)');
  });

  it('for one city alone, or of another source, is not subtracted from the province', () => {
    const rows = buildEnterprises(
      withObservations(count('440000', 2000), count('440100', 900, { source: 'mof15' })),
      'en',
    );
    expect(rows.bars[1]?.parts).toEqual([]);
  });

  it('that makes the cities more than the province is refused with the figures', () => {
    const wrong = withObservations(count('440000', 100), count('440100', 900));
    expect(() => buildEnterprises(wrong, 'en')).toThrow(/各市之和大于全省.*900 > 440000 100/);
  });

  it('that is derived, or counts another unit, changes nothing', () => {
    const same = withObservations(count('440000', 1, { derived: true }), count('440000', 2, { unit: 'count' }));
    expect(buildEnterprises(same, 'en').bars).toHaveLength(1);
  });
});

describe('the words and the table', () => {
  it('tell the whole in both languages', () => {
    expect(buildEnterprisesSummary(buildEnterprises(atlas, 'zh-Hans'), 'zh-Hans', enterprisesZhHans)).toBe(
      '2010年7月，全省登记的服务外包企业有744家：广州374、深圳287、其余各市83（推算）。广州、深圳两市合占88.8%（推算）。2015年的目标是2,500家。2015年底的实际数未见公布。',
    );
    expect(buildEnterprisesSummary(buildEnterprises(atlas, 'en'), 'en', enterprisesEn)).toContain(
      'Guangzhou 374, Shenzhen 287, elsewhere 83 (derived).',
    );
  });

  it('hold target, derived gap and the missing outcome as null', () => {
    const { columns, rows } = buildEnterprisesTable(buildEnterprises(atlas, 'en'), enterprisesEn);
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
    expect(rows.map((row) => [row[1], row[2], row[4]])).toEqual([
      ['2010-07', 374, 'published'],
      ['2010-07', 287, 'published'],
      ['2010-07', 83, 'derived'],
      ['2010-07', 744, 'published'],
      ['2015', 2500, 'target'],
      ['2010-07', 1756, 'derived'],
      ['2015-12', null, 'not published'],
    ]);
  });

  it('say that nothing was published where there is no count at all', () => {
    const rows = buildEnterprises(withoutObservations('enterprises_registered'), 'en');
    expect(rows.bars).toEqual([]);
    expect(draw(withoutObservations('enterprises_registered'))).toContain('Not published');
  });
});
