import { describe, expect, it } from 'vitest';
import { frameEn } from '../../../src/i18n/charts/frame.en.ts';
import { frameZhHans } from '../../../src/i18n/charts/frame.zh-hans.ts';
import { methodsEn } from '../../../src/i18n/charts/methods.en.ts';
import { methodsZhHans } from '../../../src/i18n/charts/methods.zh-hans.ts';
import { strings } from '../../../src/i18n/index.ts';
import atlasJson from '../../../src/model/generated/atlas.json' with { type: 'json' };
import type { Atlas, Lang, Observation } from '../../../src/model/types.ts';
import { ChartFrame } from '../../../src/panels/chart-frame.tsx';
import { buildGaps } from '../../../src/panels/methods/build-gaps.ts';
import { Methods } from '../../../src/panels/methods.tsx';
import { renderPanel, textOf } from '../panels/render-panel.ts';

const atlas = atlasJson as unknown as Atlas;
const words = (lang: Lang) => ({
  ...strings(lang),
  ...(lang === 'en' ? { ...frameEn, ...methodsEn } : { ...frameZhHans, ...methodsZhHans }),
});
const table = {
  columns: [
    { id: 'target', title: '目标', numeric: false },
    { id: 'year', title: '年', numeric: true },
    { id: 'value', title: '数值', numeric: true },
  ],
  rows: [
    ['企业', 2010, 250700],
    ['培训', 2015, null],
  ],
};
const frame = (basis = { clauses: [1], sources: ['studylib', 'policy'] }): string =>
  renderPanel(
    <ChartFrame
      atlas={atlas}
      lang="zh-Hans"
      t={words('zh-Hans')}
      file="scoreboard"
      title="八个目标"
      reading="多数没有公布。"
      summary="八个目标的文字说明"
      table={table}
      basis={basis}
    >
      <svg />
    </ChartFrame>,
  );

describe('the frame of a chart', () => {
  it('has the whole table, with words where nothing was published and plain years', () => {
    const text = textOf(frame());
    expect(text).toContain('企业 2010 250,700');
    expect(text).toContain('培训 2015 未见公布');
  });

  it('leads to every clause and every source it rests on', () => {
    const html = frame();
    for (const address of ['#clause-1', '#source-studylib', '#source-policy'])
      expect(html).toContain(`href="${address}"`);
  });

  it('offers four files, which show only where there is a script', () => {
    const html = frame();
    expect([...html.matchAll(/data-save="([^"]+)"/g)].map(([, as]) => as)).toEqual(['csv', 'svg', 'png-1x', 'png-4x']);
    expect(html).toMatch(/<fieldset class="chart-save needs-script"/);
  });

  it('refuses a source that does not exist', () => {
    expect(() => frame({ clauses: [], sources: ['nowhere'] })).toThrow('no source nowhere');
  });
});

describe('the methods', () => {
  it.each(['zh-Hans', 'en'] as const)('read whole in %s: nothing undefined, no number that is none', (lang) => {
    const text = textOf(renderPanel(<Methods atlas={atlas} lang={lang} t={words(lang)} />));
    expect(text).not.toMatch(/undefined|NaN|\{\w+\}/);
    expect(text).toContain(lang === 'en' ? '8 ÷ 5 = 1.6, in USD billion' : '80 ÷ 5 = 16亿美元');
    expect(text).toContain(lang === 'en' ? '8 ÷ 4 = 2, in USD billion' : '80 ÷ 4 = 20亿美元');
  });

  it('find no published outcome in the data of today', () => {
    expect(buildGaps(atlas).targets.map(({ outcomePublished }) => outcomePublished)).toEqual(Array(8).fill(false));
  });

  it('close a gap when a full-year figure is added, and not for part of a year or a derived one', () => {
    const outcome: Observation = {
      scope: '440000',
      year: 2015,
      period: 'year',
      metric: 'contract_value',
      value: 140,
      unit: 'USD_100m',
      source: 'policy',
      confidence: 'high',
      derived: false,
      note: null,
    };
    const withRow = (row: Observation) =>
      buildGaps({ ...atlas, observations: [...atlas.observations, row] }).targets[0]?.outcomePublished;
    expect(withRow(outcome)).toBe(true);
    expect(withRow({ ...outcome, period: 'Jan-Sep' })).toBe(false);
    expect(withRow({ ...outcome, derived: true })).toBe(false);
  });
});
