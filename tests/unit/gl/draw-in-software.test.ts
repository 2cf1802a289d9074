import { expect, test } from 'vitest';
import { drawFramesAtOnce, type LoadingMap, sharpenOnceLoaded } from '../../../src/map/gl/draw-in-software.ts';

/** A map that draws when told to, and counts the pixels it was asked for. */
function createLoadingMap() {
  const listeners = new Set<() => void>();
  const state = { loaded: false, pixelsRead: 0 };
  const gl = {
    RGBA: 1,
    UNSIGNED_BYTE: 2,
    readPixels: () => {
      state.pixelsRead += 1;
    },
  };
  const map: LoadingMap = {
    on: (_event, listener) => listeners.add(listener),
    off: (_event, listener) => listeners.delete(listener),
    getCanvas: () => ({ getContext: () => gl }) as unknown as HTMLCanvasElement,
    isStyleLoaded: () => state.loaded,
  };
  const drawFrame = () => {
    for (const listener of [...listeners]) listener();
  };
  return { map, state, drawFrame, countListeners: () => listeners.size };
}

test('each frame is drawn as it comes, until that is undone', () => {
  const { map, state, drawFrame, countListeners } = createLoadingMap();
  const undo = drawFramesAtOnce(map);
  drawFrame();
  drawFrame();
  expect(state.pixelsRead).toBe(2);
  undo();
  drawFrame();
  expect(state.pixelsRead).toBe(2);
  expect(countListeners()).toBe(0);
});

test('a map gets all its pixels in the first frame that has everything, and once only', () => {
  const { map, state, drawFrame, countListeners } = createLoadingMap();
  let sharpened = 0;
  sharpenOnceLoaded(map, () => {
    sharpened += 1;
    // MapLibre may draw while it changes its size.
    drawFrame();
  });
  drawFrame();
  expect(sharpened).toBe(0);
  state.loaded = true;
  drawFrame();
  drawFrame();
  expect(sharpened).toBe(1);
  expect(countListeners()).toBe(0);
});

test('a map that is taken away before it has everything is never sharpened', () => {
  const { map, state, drawFrame } = createLoadingMap();
  let sharpened = 0;
  const undo = sharpenOnceLoaded(map, () => {
    sharpened += 1;
  });
  undo();
  state.loaded = true;
  drawFrame();
  expect(sharpened).toBe(0);
});
