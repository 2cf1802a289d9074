import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { buildScoreboard } from '../../../src/charts/scoreboard/build-scoreboard.ts';
import { ScoreboardChart } from '../../../src/charts/scoreboard/scoreboard-chart.tsx';
import { buildScoreboardTable } from '../../../src/charts/scoreboard/scoreboard-table.ts';
import type { ScoreboardText } from '../../../src/charts/scoreboard/scoreboard-text.ts';
import { buildScoreboardSummary } from '../../../src/charts/scoreboard/scoreboard-words.ts';
import { scoreboardEn } from '../../../src/i18n/charts/scoreboard.en.ts';
import { scoreboardZhHans } from '../../../src/i18n/charts/scoreboard.zh-hans.ts';
import type { Atlas, Lang } from '../../../src/model/types.ts';
import { buildFullAtlas } from '../model/progress-fixture.ts';
import { textOf } from '../panels/render-panel.ts';
import { realAtlas } from '../scene/real-atlas.ts';

const zh: ScoreboardText = scoreboardZhHans;
const en: ScoreboardText = scoreboardEn;
const render = (atlas: Atlas = realAtlas, lang: Lang = 'zh-Hans'): string =>
  renderToString(<ScoreboardChart rows={buildScoreboard(atlas).rows} lang={lang} t={lang === 'en' ? en : zh} />);
const rowOf = (html: string, id: string): string =>
  html.split(`id="scoreboard-${id}"`)[1]?.split('</section>')[0] ?? '';
const tableOf = (atlas: Atlas) => {
  const { columns, rows } = buildScoreboardTable(buildScoreboard(atlas).rows, 'zh-Hans', zh);
  return rows.map((row) => Object.fromEntries(columns.map(({ id }, index) => [id, row[index]])));
};

describe('the scoreboard', () => {
  test('has eight bullets, each hatched and said to be unpublished for 2015', () => {
    const html = render();
    expect(html.match(/class="bullet"/g)).toHaveLength(8);
    expect(html.match(/class="bullet-missing"/g)).toHaveLength(8);
    expect(html.match(/2015年：未见公布/g)?.length).toBeGreaterThanOrEqual(8);
  });

  test('draws no hatching and both verdicts once every year is published', () => {
    const html = render(buildFullAtlas(), 'en');
    expect(html).not.toContain('class="bullet-missing"');
    expect(textOf(rowOf(html, 'trained'))).toMatch(/On track Open SDG method Acceleration needed UN method/);
  });

  test('draws seven months hollow and marks them as no full year', () => {
    const row = rowOf(render(), 'contract_value');
    expect(row).toContain('bullet-measure part');
    expect(row).toContain('不是全年');
  });

  test('never draws a bar where nothing comparable was published', () => {
    for (const id of ['offshore_executed_value', 'international_certifications', 'trained'])
      expect(rowOf(render(), id)).not.toContain('bullet-measure');
  });

  test('marks both readings of the offshore baseline as derived', () => {
    const row = rowOf(render(), 'offshore_executed_value');
    expect(row.match(/bullet-baseline derived/g)).toHaveLength(2);
    expect(row).toContain('推算，按字面');
    expect(row).toContain('推算，宽松读法');
  });

  test('divides the scale only where there is a baseline', () => {
    expect(rowOf(render(), 'employees').match(/bullet-range /g)).toHaveLength(4);
    expect(rowOf(render(), 'trained')).not.toContain('bullet-range ');
  });

  test('leads from every row to its clause and its sources', () => {
    for (const { target, sources } of buildScoreboard(realAtlas).rows) {
      const row = rowOf(render(), target.id);
      expect(row).toContain(`href="#clause-${target.clause}"`);
      for (const { id } of sources) expect(row).toContain(`href="#source-${id}"`);
    }
  });

  test.each(['zh-Hans', 'en'] as const)('shows no broken number and no style attribute in %s', (lang) => {
    for (const atlas of [realAtlas, buildFullAtlas()]) {
      const html = render(atlas, lang);
      expect(html).not.toMatch(/NaN|Infinity|undefined|\{\w+\}| style=/);
    }
  });

  test('is summed up in numbers that follow from the data', () => {
    expect(buildScoreboardSummary(buildScoreboard(realAtlas).rows, en)).toMatch(
      /^8 targets\. 0 have .* 0 can .* 2 have .* 2 only/,
    );
    expect(buildScoreboardSummary(buildScoreboard(buildFullAtlas()).rows, en)).toMatch(/^8 targets\. 8 have/);
  });
});

describe('the arithmetic', () => {
  test('names the unit, both methods, and the bounds of the class that a ratio fell into', () => {
    const row = textOf(rowOf(render(buildFullAtlas(), 'en'), 'trained'));
    expect(row).toContain('Unit: people.');
    expect(row).toMatch(/ratio of growth rates\): \+?[\d.]+% ÷ \+?[\d.]+% = [\d.]+%; 95% or more: On track/);
    expect(row).toMatch(/share of the way\): .* = [\d.]+; from 0\.10 to 0\.95: Acceleration needed/);
  });
});

describe('its table', () => {
  test('has a line for each reading and leaves what is not published empty', () => {
    const lines = tableOf(realAtlas);
    expect(lines).toHaveLength(9);
    expect(lines.map(({ outcome_value }) => outcome_value)).toEqual(Array(9).fill(null));
    expect(lines.filter(({ target }) => target === '离岸服务外包执行额').map((line) => line.baseline_value)).toEqual([
      16, 20,
    ]);
  });

  test('has both ratios and statuses once they can be computed', () => {
    const trained = tableOf(buildFullAtlas()).find(({ target }) => target === '培养和培训人才');
    expect(trained).toMatchObject({ open_sdg_status: '进展顺利', un_status: '有进展，需加快', outcome_value: 380_000 });
    expect(trained?.open_sdg_ratio_percent).toBeCloseTo(97, 1);
  });

  test('counts money in the unit that the line names, in every language', () => {
    const lineOf = (lang: Lang, t: ScoreboardText) => {
      const { columns, rows } = buildScoreboardTable(buildScoreboard(realAtlas).rows, lang, t);
      return Object.fromEntries(columns.map(({ id }, index) => [id, rows[0]?.[index]]));
    };
    expect(lineOf('zh-Hans', zh)).toMatchObject({ target_value: 150, unit: '亿美元', required_growth_percent: 32 });
    expect(lineOf('en', en)).toMatchObject({ target_value: 15, unit: 'USD billion', baseline_value: 3.75 });
  });

  test('has a heading of its own over every column and names its sources by their titles', () => {
    const { columns, rows } = buildScoreboardTable(buildScoreboard(realAtlas).rows, 'en', en);
    expect(new Set(columns.map(({ title }) => title)).size).toBe(columns.length);
    const titles = realAtlas.sources.map(({ title }) => title.en);
    for (const row of rows) for (const title of String(row.at(-1)).split('; ')) expect(titles).toContain(title);
  });
});
