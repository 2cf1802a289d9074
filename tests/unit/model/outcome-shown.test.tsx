import { describe, expect, test } from 'vitest';
import { TargetChart } from '../../../src/hosts/target-chart.tsx';
import { strings } from '../../../src/i18n/index.ts';
import { type Atlas, LANGS, type Lang } from '../../../src/model/types.ts';
import { CHART_IDS } from '../../../src/state/view-state.ts';
import { buildChartTables } from '../../contract/support/chart-tables.ts';
import { chartStrings } from '../charts/chart-words.ts';
import { renderPanel, textOf } from '../panels/render-panel.ts';
import { realAtlas } from '../scene/real-atlas.ts';
import { buildFullAtlas } from './progress-fixture.ts';

/** The charts that have a place for what the province reached in 2015, and the invented values of the fixture there. */
const OUTCOMES: Readonly<Record<string, { readonly zh: readonly string[]; readonly en: readonly string[] }>> = {
  scoreboard: {
    zh: ['152', '78', '1,800', '505', '70', '380,000', '265,000', '120,000'],
    en: ['15.2', '7.8', '1,800', '505', '70', '380,000', '265,000', '120,000'],
  },
  path: { zh: ['152', '78'], en: ['15.2', '7.8'] },
  nation: { zh: ['78'], en: ['7.8'] },
  enterprises: { zh: ['1,800'], en: ['1,800'] },
  talent: { zh: ['380,000', '265,000', '120,000'], en: ['380,000', '265,000', '120,000'] },
};

function render(atlas: Atlas, lang: Lang): ReadonlyMap<string, string> {
  const t = { ...strings(lang), ...chartStrings(lang) };
  const ignore = (): void => {};
  const charts = CHART_IDS.map((id) => (
    <TargetChart
      key={id}
      id={id}
      isCurrent={false}
      atlas={atlas}
      lang={lang}
      t={t}
      selected={null}
      sector={null}
      metric={null}
      hrefFor={(place) => `#${place}`}
      metricHrefFor={(metric) => `#${metric}`}
      onSelect={ignore}
      onMetric={ignore}
    />
  ));
  const frames = charts.map(renderPanel).join('').split('data-chart="').slice(1);
  return new Map(frames.map((html) => [html.slice(0, html.indexOf('"')), html]));
}

/** The words of a chart and of its table, its titles for screen readers too. */
const wordsOf = (html: string | undefined): string => textOf(`<x ${html ?? ''}`);

/** A number as it stands alone: 78 is neither in 1,780 nor in 78.5. */
const standsIn = (text: string, number: string): boolean =>
  new RegExp(`(?<![\\d.,])${number.replace('.', '\\.')}(?![\\d]|[.,]\\d)`).test(text);

describe.each(LANGS)('in %s', (lang) => {
  const today = render(realAtlas, lang);
  const full = render(buildFullAtlas(), lang);
  const t = { ...strings(lang), ...chartStrings(lang) };

  test('all seven charts are drawn, with today’s data and with every year', () => {
    expect(today.size).toBe(7);
    expect([...full.keys()]).toEqual([...today.keys()]);
  });

  test.each(Object.keys(OUTCOMES))('%s shows an outcome of 2015 as soon as there is one, and none today', (chart) => {
    const values = OUTCOMES[chart]?.[lang === 'en' ? 'en' : 'zh'] ?? [];
    for (const value of values) expect(standsIn(wordsOf(full.get(chart)), value), value).toBe(true);
    for (const value of values) expect(standsIn(wordsOf(today.get(chart)), value), value).toBe(false);
  });

  test('the scoreboard says of all eight targets that no outcome was published, and gives no status', () => {
    const rows = (today.get('scoreboard') ?? '').split('<section class="scoreboard-row"').slice(1);
    expect(rows.length).toBe(8);
    const outcome = t.scoreboardOutcome.replace('{year}', '2015');
    for (const row of rows) {
      expect(row).toContain(`<dt>${outcome}</dt><dd class="missing">${t.scoreboardNotPublished}</dd>`);
      expect(row).toContain('class="verdict refused"');
      expect(row).not.toContain('class="verdict"');
    }
    const judged = (full.get('scoreboard') ?? '').split('class="verdict"').length - 1;
    expect(judged).toBe(16);
  });

  test('no table has a value of the province for 2015 but targets, what they require, and the rank', () => {
    const found = buildChartTables(realAtlas, lang).flatMap(({ chart, table }) => {
      const at = (row: (typeof table.rows)[number], id: string) => row[table.columns.findIndex((c) => c.id === id)];
      if (chart === 'scoreboard') return table.rows.map((row) => at(row, 'outcome_value'));
      const isOutcome = (row: (typeof table.rows)[number]): boolean => {
        if (chart === 'path')
          return at(row, 'kind') === t['pathKind-outcome'] && /^2015/.test(String(at(row, 'period')));
        if (chart === 'nation') return /^2015/.test(String(at(row, 'period'))) && at(row, 'kind') === t.nationMissing;
        if (chart === 'enterprises') return at(row, 'as_of') === '2015-12';
        return chart === 'talent' && at(row, 'time') === '2015-12';
      };
      const value = { path: 'value', nation: 'value', enterprises: 'enterprises', talent: 'people' }[chart as 'path'];
      return table.rows.filter(isOutcome).map((row) => at(row, value));
    });
    // Scoreboard: a row for each baseline, nine; path 2, nation 1, enterprises 1, talent 3.
    expect(found).toEqual(Array.from({ length: 16 }, () => null));
  });

  test('the published data themselves have no figure of the province for 2015 that measures a target', () => {
    const ids = realAtlas.targets.map(({ id }) => id);
    const found = realAtlas.observations.filter(
      ({ scope, year, metric, derived }) => scope === '440000' && year === 2015 && !derived && ids.includes(metric),
    );
    expect(found).toEqual([]);
  });
});
