import { expect } from 'vitest';
import { LANGS, LAYER_IDS, PARK_ROLES } from '../../../src/model/types.ts';
import type { AddressVocabulary } from '../../../src/state/address.ts';
import { isWithinLimits } from '../../../src/state/camera.ts';
import { CHART_IDS, initialView, MOTIONS, TEXT_SIZES, THEMES, type ViewState } from '../../../src/state/view-state.ts';

/** Fails unless every field is there, no other is, and each has a value that the page can show. */
export function expectValidView(view: ViewState, known: AddressVocabulary): void {
  expect(Object.getPrototypeOf(view)).toBe(Object.prototype);
  expect(Object.keys(view).sort()).toEqual(Object.keys(initialView('zh-Hans')).sort());
  expect(LANGS).toContain(view.lang);
  expect(THEMES).toContain(view.theme);
  expect(TEXT_SIZES).toContain(view.text);
  expect(MOTIONS).toContain(view.motion);
  expect(view.layers).toEqual(LAYER_IDS.filter((id) => view.layers.includes(id)));
  expect(view.place === null || known.places.has(view.place)).toBe(true);
  expect(view.sector === null || known.sectors.has(view.sector)).toBe(true);
  expect(view.role === null || PARK_ROLES.includes(view.role)).toBe(true);
  expect(view.tab === null || CHART_IDS.includes(view.tab)).toBe(true);
  expect(view.metric === null || known.metrics.has(view.metric)).toBe(true);
  const slides = known.slides ?? 0;
  expect(view.slide === null || (Number.isInteger(view.slide) && view.slide >= 1 && view.slide <= slides)).toBe(true);
  expect(view.map === null || isWithinLimits(view.map)).toBe(true);
  for (const flag of [view.static, view.title, view.legend, view.source, view.plain]) {
    expect(typeof flag).toBe('boolean');
  }
}
