import { expect, test } from 'vitest';
import { buildMarkets, buildMarketsSummary } from '../../../../src/charts/markets/build-markets.ts';
import { MarketsChart } from '../../../../src/charts/markets/markets-chart.tsx';
import { layOutMarkets } from '../../../../src/charts/markets/markets-layout.ts';
import { buildMarketsTable } from '../../../../src/charts/markets/markets-table.ts';
import { wrapText } from '../../../../src/charts/markets/wrap-text.ts';
import { marketsEn } from '../../../../src/i18n/charts/markets.en.ts';
import { marketsZhHans } from '../../../../src/i18n/charts/markets.zh-hans.ts';
import { textWidthPx } from '../../../../src/scene/text-width.ts';
import { renderPanel, textOf } from '../../panels/render-panel.ts';
import { realAtlas } from '../../scene/real-atlas.ts';

const markets = buildMarkets(realAtlas, 'zh-Hans', marketsZhHans);
const laneOf = (id: string) => markets.lanes.find((lane) => lane.id === id);

test('every market of the data stands in one lane, and the home market in its own', () => {
  const drawn = markets.lanes.flatMap((lane) => lane.markets.map(({ id }) => id));
  expect([...drawn].sort()).toEqual([...realAtlas.markets.map(({ id }) => id), 'home'].sort());
});

test('only the markets that clause 7 singles out are key', () => {
  expect(markets.lanes.filter(({ priority }) => priority === 'key').map(({ id }) => id)).toEqual(['focus-7']);
  expect(laneOf('focus-7')?.markets.map(({ id }) => id)).toEqual(['us', 'europe', 'japan', 'korea']);
});

test('orders are won outwards, partners work both ways, investors come in', () => {
  expect(laneOf('focus-7')?.direction).toBe('out');
  expect(laneOf('cooperate-12')?.direction).toBe('both');
  expect(laneOf('invest-11')?.direction).toBe('in');
});

test('the special administrative regions have their full names in each language', () => {
  expect(laneOf('base-7')?.markets.map(({ name }) => name)).toContain('香港特别行政区');
  const english = buildMarkets(realAtlas, 'en', marketsEn).lanes.flatMap((lane) => lane.markets);
  expect(english.find(({ id }) => id === 'macao')?.name).toBe('Macao SAR');
});

test('a market added under another clause gets a lane with the title of that clause', () => {
  const added = {
    id: 'gartner',
    name: { 'zh-Hans': '峰会', en: 'Summit', 'zh-Hant': '峰會' },
    kind: 'cooperate' as const,
  };
  const atlas = { ...realAtlas, markets: [...realAtlas.markets, { ...added, clause: 9 }] };
  const lane = buildMarkets(atlas, 'en', marketsEn).lanes.find(({ id }) => id === 'cooperate-9');
  expect(lane?.detail).toBe(realAtlas.clauses.find(({ id }) => id === 9)?.title.en);
});

test('lanes follow each other without touching and both ribbons end on the whole lane', () => {
  const { lanes, heightPx } = layOutMarkets(markets);
  for (const [index, lane] of lanes.entries()) {
    const next = lanes[index + 1];
    if (next) expect(next.headingPx).toBeGreaterThan(lane.bottomPx);
    expect(lane.bottomPx).toBeLessThanOrEqual(heightPx);
    expect(lane.ribbons).toHaveLength(2);
    for (const ribbon of lane.ribbons) expect(ribbon).toContain(`100,${lane.topPx + 2}`);
  }
});

test('the table has a line for each market, with its clause and source', () => {
  const { rows, columns } = buildMarketsTable(markets, marketsZhHans);
  expect(rows).toHaveLength(realAtlas.markets.length + 1);
  expect(rows.find((row) => row.includes('爱尔兰'))).toContain('（十二）');
  for (const row of rows) expect(row.filter((cell) => cell !== null && cell !== '')).toHaveLength(columns.length);
});

test('the summary names every lane and says that there are no amounts', () => {
  const english = buildMarkets(realAtlas, 'en', marketsEn);
  const summary = buildMarketsSummary(english, 'en', marketsEn);
  for (const { purpose } of english.lanes) expect(summary).toContain(purpose);
  expect(summary).toContain('no amounts');
});

test('the picture is drawn without missing positions, and a selected core says so', () => {
  const html = renderPanel(
    <MarketsChart
      markets={markets}
      lang="zh-Hans"
      t={marketsZhHans}
      selected="440300"
      hrefFor={(id) => `?place=${id}`}
    />,
  );
  expect(html).not.toMatch(/NaN|undefined|Infinity| style=/);
  expect(html.match(/aria-current="true"/g)).toHaveLength(1);
  expect(textOf(html)).toContain('印度：合作往来（双向）。据（十二）；来源：');
});

test('wrapped lines keep to their width, lose nothing and do not begin with a closing mark', () => {
  for (const text of ['与外包大国的企业交流，参加境内外专业展会。', 'Well-known firms of Europe, the US and Japan']) {
    const lines = wrapText(text, 120, 13);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    for (const line of lines) {
      expect(textWidthPx(line, 13, 400, 0)).toBeLessThanOrEqual(120 + 13);
      expect(line).not.toMatch(/^[，。]/);
    }
  }
});

test('every name fits into the two lines that a slot has', () => {
  for (const [lang, t] of [
    ['zh-Hans', marketsZhHans],
    ['en', marketsEn],
  ] as const) {
    for (const { name } of buildMarkets(realAtlas, lang, t).lanes.flatMap((lane) => lane.markets)) {
      expect(wrapText(name, 162, 13).length, name).toBeLessThanOrEqual(2);
    }
  }
});
