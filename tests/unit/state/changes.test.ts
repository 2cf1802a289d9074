import { describe, expect, it } from 'vitest';
import { LAYER_IDS } from '../../../src/model/types.ts';
import {
  clearFilters,
  historyOf,
  isSameView,
  moveMap,
  selectPlace,
  setEmbedPart,
  setLang,
  setLayers,
  setMotion,
  setPlain,
  setRole,
  setSector,
  setStatic,
  setTextSize,
  setTheme,
  showAllLayers,
  stepSlide,
  toggleLayer,
} from '../../../src/state/changes.ts';
import { initialView, type ViewState } from '../../../src/state/view-state.ts';

const INITIAL = initialView('zh-Hans');
const CAMERA = { center: [113.3, 22.7] as const, zoom: 8 };

/** Every named change, once so that it changes the initial view, with the field that it is about. */
const CHANGES: readonly (readonly [name: string, field: keyof ViewState, change: (view: ViewState) => ViewState])[] = [
  ['selectPlace', 'place', (view) => selectPlace(view, 'nansha')],
  ['toggleLayer', 'layers', (view) => toggleLayer(view, 'rivers', false)],
  ['setLayers', 'layers', (view) => setLayers(view, ['cores', 'belts'])],
  ['setTheme', 'theme', (view) => setTheme(view, 'dark')],
  ['setTextSize', 'text', (view) => setTextSize(view, 'large')],
  ['setMotion', 'motion', (view) => setMotion(view, 'off')],
  ['setLang', 'lang', (view) => setLang(view, 'en')],
  ['setSector', 'sector', (view) => setSector(view, 'finance')],
  ['setRole', 'role', (view) => setRole(view, 'key-area')],
  ['setEmbedPart', 'legend', (view) => setEmbedPart(view, 'legend', false)],
  ['setPlain', 'plain', (view) => setPlain(view, true)],
  ['stepSlide', 'slide', (view) => (view.slide === null ? stepSlide(view, 1, 12) : view)],
  ['setStatic', 'static', (view) => setStatic(view, true)],
  ['moveMap', 'map', (view) => moveMap(view, CAMERA)],
];

describe.each(CHANGES)('%s', (_name, field, change) => {
  it(`changes ${field} and nothing else`, () => {
    const after = change(INITIAL);
    expect(after[field]).not.toEqual(INITIAL[field]);
    expect({ ...after, [field]: INITIAL[field] }).toEqual(INITIAL);
  });

  it('returns the very same view when asked again', () => {
    const after = change(INITIAL);
    expect(change(after)).toBe(after);
  });

  it(`${field === 'map' ? 'replaces' : 'pushes'} an entry of the history`, () => {
    expect(historyOf(INITIAL, change(INITIAL))).toBe(field === 'map' ? 'replace' : 'push');
  });
});

describe('layers', () => {
  it('stay in drawing order however they are switched', () => {
    const view = toggleLayer(toggleLayer(setLayers(INITIAL, []), 'cores'), 'neighbours');
    expect(view.layers).toEqual(['neighbours', 'cores']);
  });

  it('turn over without a direction', () => {
    expect(toggleLayer(INITIAL, 'cores').layers).not.toContain('cores');
    expect(toggleLayer(toggleLayer(INITIAL, 'cores'), 'cores').layers).toEqual(LAYER_IDS);
  });

  it('are all there after showAllLayers', () => {
    expect(showAllLayers(setLayers(INITIAL, ['cores'])).layers).toBe(LAYER_IDS);
    expect(showAllLayers(INITIAL)).toBe(INITIAL);
  });
});

describe('clearFilters', () => {
  it('clears sector and role and keeps the selection', () => {
    const filtered = setRole(setSector(selectPlace(INITIAL, 'nansha'), 'finance'), 'key-area');
    expect(clearFilters(filtered)).toEqual(selectPlace(INITIAL, 'nansha'));
  });

  it('returns the very same view when there is no filter', () => {
    expect(clearFilters(INITIAL)).toBe(INITIAL);
  });
});

describe('moveMap', () => {
  it('settles the camera to what a link carries', () => {
    expect(moveMap(INITIAL, { center: [113.123456, 22.98768], zoom: 7.777 }).map).toEqual({
      center: [113.1235, 22.9877],
      zoom: 7.78,
    });
  });

  it('takes a move too small for a link for no move', () => {
    const view = moveMap(INITIAL, CAMERA);
    expect(moveMap(view, { center: [113.30001, 22.70001], zoom: 8.001 })).toBe(view);
  });

  it('goes home with null', () => {
    expect(moveMap(moveMap(INITIAL, CAMERA), null)).toEqual(INITIAL);
  });
});

describe('historyOf', () => {
  it('does nothing for two views that say the same', () => {
    const twin = { ...INITIAL, layers: [...LAYER_IDS] };
    expect(historyOf(INITIAL, twin)).toBe('none');
    expect(isSameView(INITIAL, twin)).toBe(true);
  });

  it('pushes when a choice and the camera change together', () => {
    expect(historyOf(INITIAL, moveMap(selectPlace(INITIAL, 'nansha'), CAMERA))).toBe('push');
  });
});
