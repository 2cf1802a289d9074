import { describe, expect, test, vi } from 'vitest';
import { LANGS } from '../../../src/model/types.ts';
import { type BoxPx, boxAround, boxesOverlap, nearestOnBox, segmentsCross } from '../../../src/scene/boxes.ts';
import { buildScene } from '../../../src/scene/build-scene.ts';
import { FRAME_CLASSES } from '../../../src/scene/frame.ts';
import { adaptPlacement, placeHome, placeMoved } from '../../../src/scene/place-figure.ts';
import { lineLabelBoxes } from '../../../src/scene/place-line-labels.ts';
import { scaleScene } from '../../../src/scene/scale-scene.ts';
import type { Figure, PlacedLabel } from '../../../src/scene/types.ts';
import { selectPlace, setTextSize } from '../../../src/state/changes.ts';
import { initialView } from '../../../src/state/view-state.ts';
import { realAtlas } from './real-atlas.ts';

// The search for a crowded phone is thorough, and the computer may be busy.
vi.setConfig({ testTimeout: 60_000 });

const FIGURES: readonly Figure[] = ['province', 'delta'];
const CASES = FIGURES.flatMap((figure) =>
  LANGS.flatMap((lang) => FRAME_CLASSES.map((frameClass) => ({ figure, lang, frameClass, id: frameClass.id }))),
);
const boxOf = (placed: PlacedLabel): BoxPx => boxAround(placed.centerPx, placed.widthPx, placed.heightPx);

describe.each(CASES)('names of the $figure in $lang, width class $id', ({ figure, lang, frameClass }) => {
  const scene = buildScene(realAtlas, initialView(lang), lang, figure);
  const { placement, size } = placeHome(scene, figure, frameClass);

  test('no two names overlap', () => {
    const boxes = placement.labels.map((placed) => ({ id: placed.label.id, box: boxOf(placed) }));
    const lines = placement.lineLabels.flatMap((line) =>
      lineLabelBoxes(line).map((box) => ({ id: line.label.id, box })),
    );
    const all = [...boxes, ...lines];
    const overlaps = all.flatMap((a, i) =>
      all.slice(i + 1).flatMap((b) => (a.id !== b.id && boxesOverlap(a.box, b.box) ? [`${a.id} over ${b.id}`] : [])),
    );
    expect(overlaps).toEqual([]);
  });

  test('no name leaves the frame', () => {
    const outside = placement.labels.filter((placed) => {
      const [left, top, right, bottom] = boxOf(placed);
      return left < 0 || top < 0 || right > size.widthPx || bottom > size.heightPx;
    });
    expect(outside.map(({ label }) => label.id)).toEqual([]);
  });

  test('both cores are named', () => {
    const ids = placement.labels.map(({ label }) => label.id);
    expect(ids).toEqual(expect.arrayContaining(['440100', '440300']));
  });

  test('leader lines do not cross each other', () => {
    const leaders = placement.labels
      .filter(({ leader }) => leader)
      .map((placed) => ({ from: placed.anchorPx, to: nearestOnBox(boxOf(placed), placed.anchorPx) }));
    const crossings = leaders.flatMap((a, i) =>
      leaders.slice(i + 1).filter((b) => segmentsCross(a.from, a.to, b.from, b.to)),
    );
    expect(crossings).toEqual([]);
  });
});

describe.each(CASES.filter(({ figure }) => figure === 'province'))(
  'the province in $lang, width class $id',
  (place) => {
    test.each(['normal', 'large'] as const)('names Foshan, half of the Guangfo core area, in %s type', (text) => {
      const view = setTextSize(initialView(place.lang), text);
      const scene = buildScene(realAtlas, view, place.lang, 'province');
      const { placement } = placeHome(scene, 'province', place.frameClass);
      expect(placement.labels.map(({ label }) => label.id)).toContain('440600');
    });
  },
);

describe.each(CASES.filter(({ figure }) => figure === 'delta'))('the delta in $lang, width class $id', (place) => {
  test('names all sixteen places', () => {
    const scene = buildScene(realAtlas, initialView(place.lang), place.lang, 'delta');
    const { placement } = placeHome(scene, 'delta', place.frameClass);
    const named = new Set(placement.labels.map(({ label }) => label.id));
    expect(realAtlas.parks.filter((park) => !named.has(park.id)).map((park) => park.id)).toEqual([]);
  });

  test('names all sixteen places in large type', () => {
    const view = setTextSize(initialView(place.lang), 'large');
    const scene = buildScene(realAtlas, view, place.lang, 'delta');
    const { placement } = placeHome(scene, 'delta', place.frameClass);
    const named = new Set(placement.labels.map(({ label }) => label.id));
    expect(realAtlas.parks.filter((park) => !named.has(park.id)).map((park) => park.id)).toEqual([]);
  });
});

test('equal scenes get equal names, so that the page and the browser agree', () => {
  const place = () => placeHome(buildScene(realAtlas, initialView('en'), 'en', 'delta'), 'delta', FRAME_CLASSES[1]);
  expect(place()).toEqual(place());
});

test('on a map zoomed to the delta the places are named', () => {
  const scene = buildScene(realAtlas, initialView('zh-Hans'), 'zh-Hans', 'province');
  const { placement } = placeMoved(scene, { center: [113.5, 22.75], zoom: 9 }, { widthPx: 1200, heightPx: 900 });
  const parks = placement.labels.filter(({ label }) => label.layer === 'parks');
  expect(parks.length).toBeGreaterThanOrEqual(12);
});

describe.each([
  { screen: 'a phone', size: { widthPx: 390, heightPx: 420 }, zoom: 8.1 },
  { screen: 'a desktop', size: { widthPx: 960, heightPx: 640 }, zoom: 8.6 },
  { screen: 'a wall', size: { widthPx: 2200, heightPx: 1080 }, zoom: 9.6 },
])('on $screen zoomed to the delta', ({ size, zoom }) => {
  test.each(LANGS)('Hong Kong and Macao are named in %s', (lang) => {
    const scene = buildScene(realAtlas, initialView(lang), lang, 'province');
    const { placement } = placeMoved(scene, { center: [113.75, 22.6], zoom }, size);
    expect(placement.labels.map(({ label }) => label.id)).toEqual(expect.arrayContaining(['810000', '820000']));
  });
});

test('where the open sea is out of the frame, Hong Kong is named beside its land', () => {
  const scene = buildScene(realAtlas, initialView('zh-Hans'), 'zh-Hans', 'province');
  const namedAt = (lng: number) =>
    placeMoved(scene, { center: [lng, 22.6], zoom: 7.6 }, { widthPx: 700, heightPx: 600 }).placement.labels.find(
      ({ label }) => label.id === '810000',
    )?.label.lngLat;
  expect(namedAt(114.4)).toEqual([114.78, 22.12]);
  expect(namedAt(113.4)).toEqual([114.14, 22.37]);
});

describe('when a place is selected on the untouched province', () => {
  const frameClass = FRAME_CLASSES[2];
  const home = placeHome(buildScene(realAtlas, initialView('zh-Hans'), 'zh-Hans'), 'province', frameClass);
  const view = selectPlace(initialView('zh-Hans'), 'nansha');
  const adapted = adaptPlacement(home, scaleScene(buildScene(realAtlas, view, 'zh-Hans'), frameClass.scale.province));

  test('its name appears', () => {
    expect(adapted.placement.labels.map(({ label }) => label.id)).toContain('nansha');
  });

  test('every other name stays where it was', () => {
    const centres = new Map(adapted.placement.labels.map(({ label, centerPx }) => [label.id, centerPx]));
    expect(home.placement.labels.filter(({ label, centerPx }) => centres.get(label.id) !== centerPx)).toEqual([]);
  });
});
