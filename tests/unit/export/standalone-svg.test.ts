import { spawnSync } from 'node:child_process';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { buildFileName, formatDay } from '../../../src/export/file-name.ts';
import { fileTextWidthPx } from '../../../src/export/file-text-width.ts';
import { resolveLengths } from '../../../src/export/resolve-lengths.ts';
import { scalePath } from '../../../src/export/scale-path.ts';
import { buildStandaloneSvg, type SheetText } from '../../../src/export/standalone-svg.ts';
import { decodeColor } from '../../../src/export/svg-colors.ts';
import { serializeSvg, svgNode } from '../../../src/export/svg-node.ts';
import { wrapText } from '../../../src/export/wrap-text.ts';

const STYLE = {
  paper: '#f5f1e7',
  ink: '#2a2620',
  inkQuiet: '#6a6355',
  hair: '#c9c1b0',
  fontText: "'Noto Sans CJK SC', sans-serif",
  fontTitle: "'Noto Serif CJK SC', serif",
};
const TEXT: SheetText = {
  lang: 'zh-Hans',
  title: '全国离岸执行额 <2008—2016>',
  summary: '逐年上升。',
  lines: ['来源：商务部', '导出日期：2026-11-22'],
  mapNotice: null,
};
const chart = svgNode('svg', { width: '100%', height: 120 }, [
  svgNode('rect', { x: '25%', y: 10, width: '50%', height: 40, fill: '#c5352b' }),
  svgNode('text', { x: '50%', y: 90 }, ['六百四十六']),
]);
const picture = { node: chart, xPx: 0, yPx: 0, widthPx: 1200, heightPx: 120 };

describe('lengths', () => {
  it('become pixels of the viewport', () => {
    const node = resolveLengths(svgNode('line', { x1: '10%', y2: '50%', x2: '12px' }), { widthPx: 400, heightPx: 90 });
    expect(node.attributes).toEqual({ x1: '40', y2: '45', x2: '12' });
  });

  it('of a text take its shift with them', () => {
    const text = svgNode('text', { x: '50%', y: 20, dx: 4, dy: -2.5 }, ['a']);
    expect(resolveLengths(text, { widthPx: 400, heightPx: 90 }).attributes).toEqual({ x: '204', y: '17.5' });
  });

  it('of a viewport that only shifts make a group', () => {
    const at = svgNode('svg', { x: '50%', y: '10', overflow: 'visible' }, [svgNode('circle', { r: 3 })]);
    expect(serializeSvg(resolveLengths(at, { widthPx: 400, heightPx: 90 }))).toBe(
      '<g transform="translate(200 10)"><circle r="3"/></g>',
    );
  });

  it('of a stretched viewport go into the shapes, so that strokes need no vector-effect', () => {
    const stretched = svgNode(
      'svg',
      { width: '100%', height: '100', viewBox: '0 0 100 10', preserveAspectRatio: 'none' },
      [svgNode('path', { d: 'M0 0L50 5l10 1', 'vector-effect': 'non-scaling-stroke' })],
    );
    const svg = serializeSvg(resolveLengths(stretched, { widthPx: 400, heightPx: 100 }));
    expect(svg).toBe('<svg x="0" y="0" width="400" height="100"><path d="M0 0L200 50l40 10"/></svg>');
  });

  it('of a stretched viewport with words in it stay as they are', () => {
    const stretched = svgNode('svg', { viewBox: '0 0 100 10' }, [
      svgNode('path', { d: 'M0 0', 'vector-effect': 'non-scaling-stroke' }),
      svgNode('text', { x: 4 }, ['a']),
    ]);
    expect(resolveLengths(stretched, { widthPx: 400, heightPx: 100 }).attributes.viewBox).toBe('0 0 100 10');
  });
});

describe('a stretched path', () => {
  const t = { sx: 2, sy: 10, dx: 1, dy: 3 };

  it('shifts what is absolute and only scales what is relative', () => {
    expect(scalePath('M1 1H4v2h-1V9C1 2 3 4 5 6z', t)).toBe('M3 13H9v20h-2V93C3 23 7 43 11 63z');
  });

  it('counts a relative beginning from the origin, and reads numbers that touch', () => {
    expect(scalePath('m1-1.5.5.5l2 3', { sx: 1, sy: 1, dx: 10, dy: 0 })).toBe('m11 -1.5l0.5 0.5l2 3');
  });

  it('keeps the flags of an arc that are written together', () => {
    expect(scalePath('M0 0a5 5 0 0110 0', { sx: 2, sy: 2, dx: 0, dy: 0 })).toBe('M0 0a10 10 0 0 1 20 0');
  });

  it('refuses what is no path', () => {
    expect(() => scalePath('M1 2 3', t)).toThrow('3 numbers');
    expect(() => scalePath('X1', t)).toThrow('no path command');
  });
});

describe('colours', () => {
  it.each([
    ['rgb(197, 53, 43)', '#c5352b', 1],
    ['rgba(0, 0, 0, 0.5)', '#000000', 0.5],
    ['rgb(10 20 30 / 25%)', '#0a141e', 0.25],
    ['color(srgb 1 0.5 0 / 0.4)', '#ff8000', 0.4],
    ['transparent', '#000000', 0],
  ])('%s is read', (value, hex, alpha) => {
    expect(decodeColor(value)).toEqual({ hex, alpha });
  });

  it.each(['none', 'url(#hatch)', 'context-fill'])('%s is none', (value) => {
    expect(decodeColor(value)).toBeNull();
  });
});

describe('a standalone SVG', () => {
  const { svg, widthPx, heightPx } = buildStandaloneSvg([picture], 1200, TEXT, STYLE);

  it('depends on nothing outside and holds no percentage', () => {
    expect(svg).not.toMatch(/var\(|%|class=|href=/);
  });

  it('writes title, sources and day, escaped', () => {
    for (const words of ['全国离岸执行额 &lt;2008—2016&gt;', '来源：商务部', '导出日期：2026-11-22']) {
      expect(svg).toContain(words);
    }
  });

  it('cuts every picture off at its edges and leaves no room for what is not in it', () => {
    expect(svg).toContain('clip-path="url(#sheet-clip-1)"');
    const lower = buildStandaloneSvg([{ ...picture, yPx: 90 }], 1200, TEXT, STYLE);
    expect(lower).toEqual({ svg, widthPx, heightPx });
  });

  it('carries the map notice only where a map is in it', () => {
    const withMap = buildStandaloneSvg([picture], 1200, { ...TEXT, mapNotice: '审图号：粤S（2026）001号' }, STYLE);
    expect(withMap.svg).toContain('审图号：粤S（2026）001号');
    expect(svg).not.toContain('审图号');
  });

  const hasRsvg = spawnSync('rsvg-convert', ['--version']).status === 0;
  it.runIf(hasRsvg)('opens in rsvg-convert with its size and its colours', () => {
    const { status, stdout, stderr } = spawnSync('rsvg-convert', ['--format=png'], { input: svg });
    expect(stderr.toString()).toBe('');
    expect(status).toBe(0);
    const png = PNG.sync.read(stdout);
    expect([png.width, png.height]).toEqual([widthPx, heightPx]);
    const at = (x: number, y: number): number[] => [
      ...png.data.subarray((y * png.width + x) * 4, (y * png.width + x) * 4 + 3),
    ];
    expect(at(2, 2)).toEqual([0xf5, 0xf1, 0xe7]);
    expect(at(28 + 600, 28 + 32 + 12 + 30)).toEqual([0xc5, 0x35, 0x2b]);
  });
});

describe('lines of a sheet', () => {
  it('are no wider than they may be, begin with no comma, and lose no letter', () => {
    const text =
      '来源：商务部通报2015年全年商务运行情况，服务外包；China’s service outsourcing grows, Xinhua 2016。'.repeat(3);
    const lines = wrapText(text, 12, 400, 240);
    for (const line of lines) {
      expect(fileTextWidthPx(line, 12, 400), line).toBeLessThanOrEqual(240 + 12);
      expect(line).not.toMatch(/^[，。；]/);
    }
    expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });

  it.each([
    [400, 5956],
    [700, 6715],
  ])('have room in DejaVu Sans, where nothing narrower is installed, at weight %i', (weight, measuredPx) => {
    const title =
      'Opinions of the People’s Government of Guangdong Province on Speeding Up the Development of Service Outsourcing';
    const roomPx = fileTextWidthPx(title, 100, weight);
    expect(roomPx).toBeGreaterThanOrEqual(measuredPx);
    expect(roomPx).toBeLessThan(measuredPx * 1.05);
  });
});

describe('names of files', () => {
  it('carry language, day and scale', () => {
    expect(buildFileName('scoreboard', 'zh-Hans', '2026-11-22', 'csv')).toBe('scoreboard-zh-hans-2026-11-22.csv');
    expect(buildFileName('map', 'en', '2026-11-22', 'png', 4)).toBe('map-en-2026-11-22-4x.png');
  });

  it('take the day where the reader is', () => {
    expect(formatDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  });
});
