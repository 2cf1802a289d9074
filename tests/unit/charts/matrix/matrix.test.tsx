import { expect, test } from 'vitest';
import { buildMatrix, buildMatrixSummary } from '../../../../src/charts/matrix/build-matrix.ts';
import { MatrixChart } from '../../../../src/charts/matrix/matrix-chart.tsx';
import { layOutMatrix } from '../../../../src/charts/matrix/matrix-layout.ts';
import { buildMatrixTable } from '../../../../src/charts/matrix/matrix-table.ts';
import { matrixEn } from '../../../../src/i18n/charts/matrix.en.ts';
import { matrixZhHans } from '../../../../src/i18n/charts/matrix.zh-hans.ts';
import { piecesOf, renderPanel, textOf } from '../../panels/render-panel.ts';
import { realAtlas } from '../../scene/real-atlas.ts';
import { clickHandlers } from '../click-handlers.ts';

const matrix = buildMatrix(realAtlas, 'zh-Hans');
const rows = matrix.cities.flatMap((city) => city.rows);
const render = (selected: string | null, sector: string | null = null): string =>
  renderPanel(
    <MatrixChart
      matrix={matrix}
      lang="zh-Hans"
      t={matrixZhHans}
      selected={selected}
      sector={sector}
      hrefFor={(id) => `?place=${id}`}
    />,
  );

test('every place has one row, under its city', () => {
  expect(rows.map(({ parkId }) => parkId).sort()).toEqual(realAtlas.parks.map(({ id }) => id).sort());
  expect(matrix.cities.find(({ adcode }) => adcode === '442000')?.rows.map(({ parkId }) => parkId)).toEqual([
    'zs-health',
  ]);
});

test('only places that clause 5 lists beside another of their city are matched by order', () => {
  const byOrder = rows.filter(({ cells }) => cells.some((cell) => cell.byOrder)).map(({ parkId }) => parkId);
  expect(byOrder.sort()).toEqual(['gaolan', 'hengqin', 'industrial-design', 'nanhai-software', 'southern-software']);
});

test('a sector without a named place keeps its column and counts none', () => {
  const empty = matrix.columns.filter(({ places }) => places === 0).map(({ sectorId }) => sectorId);
  expect(empty).toEqual(['emerging-it', 'embedded']);
});

test('columns of one clause stand together', () => {
  const order = matrix.columns.map(({ clause }) => clause);
  expect(order).toEqual([...order].sort((one, other) => one - other));
});

test('the table has a line for every pairing and every sector without a place, and no empty cell', () => {
  const { rows: lines, columns } = buildMatrixTable(matrix, matrixZhHans);
  const pairings = realAtlas.parks.reduce((sum, { sectors }) => sum + sectors.length, 0);
  expect(lines).toHaveLength(pairings + 2);
  for (const line of lines) {
    expect(line).toHaveLength(columns.length);
    expect(line.every((cell) => cell !== null && cell !== '')).toBe(true);
  }
});

test('the summary counts pairings and names the sectors without a place', () => {
  const summary = buildMatrixSummary(buildMatrix(realAtlas, 'en'), 'en', matrixEn);
  expect(summary).toContain('16 places and 12 sectors');
  expect(summary).toContain('Telecoms and emerging IT; Embedded software');
});

test('each heading ends at its own column, higher than the one before it', () => {
  const { headings, xOf } = layOutMatrix(matrix);
  for (const [index, heading] of headings.entries()) {
    const next = headings[index + 1];
    if (!next) continue;
    expect(next.yPx).toBeLessThan(heading.yPx);
    expect(xOf(next.column.sectorId)).toBeGreaterThan(xOf(heading.column.sectorId));
  }
});

test('every row is a link to its place and the selected one says so', () => {
  const links = piecesOf(render('hengqin'), 'class="matrix-row"');
  expect(links).toHaveLength(16);
  const current = links.filter((link) => link.includes('aria-current="true"'));
  expect(current).toHaveLength(1);
  expect(current[0]).toContain('href="?place=hengqin"');
});

test('a mark says place, sector, how it is known and the source', () => {
  expect(textOf(render(null))).toContain('珠海横琴新区：文化教育服务（按次序对应，本图理解）。据（五）；来源：');
});

test('a selected sector has its column marked, an unknown one has none', () => {
  expect(render(null, 'software')).toContain('matrix-column-selected');
  expect(render(null, 'alchemy')).not.toContain('matrix-column-selected');
});

test('nothing is styled by attribute and no position is missing', () => {
  const html = render('hengqin', 'software');
  expect(html).not.toMatch(/ style=/);
  expect(html).not.toMatch(/NaN|undefined|Infinity/);
});

test('a plain click selects the place, a click for a new tab is left to the browser', () => {
  const chosen: string[] = [];
  const onSelect = (id: string): void => {
    chosen.push(id);
  };
  const handlers = clickHandlers(
    <MatrixChart
      matrix={matrix}
      lang="zh-Hans"
      t={matrixZhHans}
      selected={null}
      sector={null}
      hrefFor={(id) => id}
      onSelect={onSelect}
    />,
  );
  const press = (ctrlKey: boolean) => ({ ctrlKey, metaKey: false, shiftKey: false, button: 0, preventDefault() {} });
  handlers[0]?.(press(true));
  expect(chosen).toEqual([]);
  handlers[0]?.(press(false));
  expect(chosen).toEqual([rows[0]?.parkId]);
});
