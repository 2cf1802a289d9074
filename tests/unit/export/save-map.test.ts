import { describe, expect, it } from 'vitest';
import {
  type MapWordsInput,
  mapLines,
  mapNoticeText,
  sheetFrame,
  sheetPalette,
} from '../../../src/export/map-sheet.ts';
import { roundDegrees, tidyGeometry } from '../../../src/export/tidy-geometry.ts';
import { strings } from '../../../src/i18n/index.ts';
import atlasJson from '../../../src/model/generated/atlas.json' with { type: 'json' };
import type { Atlas } from '../../../src/model/types.ts';
import { PALETTES } from '../../../src/scene/palette.ts';
import { unprojectPx } from '../../../src/state/camera.ts';
import { initialView, type ViewState } from '../../../src/state/view-state.ts';

const atlas = atlasJson as unknown as Atlas;
const view = initialView('zh-Hans');
const moved: ViewState = { ...view, map: { center: [113.5, 22.7], zoom: 8 } };
const linesOf = (changed: Partial<ViewState>): string[] => {
  const words: MapWordsInput = {
    atlas,
    view: { ...view, ...changed },
    t: strings('zh-Hans'),
    clauseText: ({ label }) => label,
    nameOf: (id) => id,
  };
  return mapLines(words, '2026-11-22');
};

describe('the frame of a saved map', () => {
  it('is that of the reader where it is wide enough', () => {
    const stage = { widthPx: 1024, heightPx: 815 };
    expect(sheetFrame(moved, stage)).toEqual({ camera: moved.map, size: stage });
  });

  it('shows the same part of the world, drawn larger, from a phone', () => {
    const stage = { widthPx: 390, heightPx: 304 };
    const { camera, size } = sheetFrame(moved, stage);
    expect(size.widthPx).toBe(960);
    const [lng, lat] = unprojectPx(camera, size, [0, 0]);
    const [seenLng, seenLat] = unprojectPx({ center: [113.5, 22.7], zoom: 8 }, stage, [0, 0]);
    expect(lng).toBeCloseTo(seenLng, 3);
    expect(lat).toBeCloseTo(seenLat, 3);
  });
});

describe('the colours of a saved map', () => {
  it('are the light ones for a dark page', () => {
    expect(sheetPalette({ ...view, theme: 'dark' }, false)).toBe(PALETTES.light);
  });

  it('keep the high contrast that the reader or the system asked for', () => {
    expect(sheetPalette({ ...view, theme: 'contrast' }, false)).toBe(PALETTES.contrast);
    expect(sheetPalette(view, true)).toBe(PALETTES.contrast);
  });
});

describe('the lines below a saved map', () => {
  it('cite the clauses of what is shown, and of nothing else', () => {
    expect(linesOf({})[0]).toMatch(/（二）（三）（四）（五）$/);
    expect(linesOf({ layers: ['cores'] })[0]).toMatch(/〕88号（三）$/);
  });

  it('credit no source of a layer that is off, save the coast, which is always drawn', () => {
    const credits = linesOf({ layers: ['waterlines'] }).join('');
    expect(credits).toContain('OpenStreetMap');
    expect(credits).not.toMatch(/echarts|GeoNames|粤府/);
  });

  it('say what is selected and filtered', () => {
    const lines = linesOf({ place: 'nansha', role: 'finance-zone' });
    expect(lines[0]).toBe('选中：nansha');
    expect(lines[1]).toContain('金融后台片区');
  });

  it('end with the day', () => {
    expect(linesOf({}).at(-1)).toBe('保存日期：2026-11-22');
  });
});

describe('the notice of a saved map', () => {
  it('is the review number as soon as there is one', () => {
    const notice = { ...atlas.notice, reviewNumber: '粤S(2026)001号' };
    expect(mapNoticeText({ ...atlas, notice }, strings('zh-Hans'))).toBe('审图号：粤S(2026)001号');
  });
});

describe('a saved geometry', () => {
  it('has its outer ring counterclockwise and its holes clockwise, in six decimals', () => {
    const clockwise = [
      [0, 0],
      [0, 3.123456789],
      [3, 3],
      [3, 0],
      [0, 0],
    ];
    const hole = [
      [1, 1],
      [2, 1],
      [2, 2],
      [1, 1],
    ];
    expect(tidyGeometry({ type: 'Polygon', coordinates: [clockwise, hole] })).toEqual({
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [3, 0],
          [3, 3],
          [0, 3.123457],
          [0, 0],
        ],
        [...hole].reverse(),
      ],
    });
  });

  it('has no negative zero', () => {
    expect(Object.is(roundDegrees(-0.0000001), 0)).toBe(true);
  });
});
