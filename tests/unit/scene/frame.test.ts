import { describe, expect, test } from 'vitest';
import {
  FRAME_CLASSES,
  FRAMES,
  frameClassFor,
  frameFraction,
  frameWidthIn,
  homeCamera,
} from '../../../src/scene/frame.ts';
import type { Figure } from '../../../src/scene/types.ts';
import { projectPx } from '../../../src/state/camera.ts';
import { realAtlas } from './real-atlas.ts';

/** Stages that are wider and narrower than the frames. */
const STAGES = [
  { widthPx: 390, heightPx: 300 },
  { widthPx: 1020, heightPx: 760 },
  { widthPx: 2000, heightPx: 900 },
  { widthPx: 700, heightPx: 1400 },
];

describe.each(['province', 'delta'] as const)('the frame of the %s', (figure: Figure) => {
  const frame = FRAMES[figure];

  test.each(STAGES)('puts every place where the camera puts it, on a stage of $widthPx × $heightPx', (stage) => {
    const camera = homeCamera(frame, stage);
    const widthPx = frameWidthIn(frame, stage);
    const heightPx = widthPx / frame.aspect;
    for (const park of realAtlas.parks) {
      const [fx, fy] = frameFraction(frame, park.lngLat);
      const [x, y] = projectPx(camera, stage, park.lngLat);
      expect((stage.widthPx - widthPx) / 2 + fx * widthPx).toBeCloseTo(x, 6);
      expect((stage.heightPx - heightPx) / 2 + fy * heightPx).toBeCloseTo(y, 6);
    }
  });

  test('holds all sixteen places', () => {
    const outside = realAtlas.parks.filter(({ lngLat }) => frameFraction(frame, lngLat).some((f) => f < 0 || f > 1));
    expect(outside).toEqual([]);
  });
});

test('every width has exactly one class, and names are placed for the narrowest frame of it', () => {
  for (const { id, fromPx, nominalPx } of FRAME_CLASSES) {
    expect(frameClassFor(Math.max(fromPx, 1)).id).toBe(id);
    expect(nominalPx).toBeGreaterThanOrEqual(fromPx);
  }
  expect(frameClassFor(559.9).id).toBe('s');
});
