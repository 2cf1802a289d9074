import { describe, expect, it } from 'vitest';
import { fitFrame, stylesFitFrames } from '../../../src/map/svg/fit-frame.ts';
import { FRAMES } from '../../../src/scene/frame.ts';

function fit(figure: 'province' | 'delta', widthPx: number, heightPx: number) {
  const told = new Map<string, string>();
  const stage = {
    style: { setProperty: (name: string, value: string) => void told.set(name, value) },
    setAttribute: (name: string, value: string) => void told.set(name, value),
  };
  fitFrame(stage, figure, { widthPx, heightPx });
  const px = (name: string) => Number.parseFloat(told.get(name) ?? '');
  return { widthPx: px('--fitted-width'), heightPx: px('--fitted-height'), names: told.get('data-fitted') };
}

describe('the frame of a figure, where styles cannot fit it', () => {
  it('is as wide as a high stage, and as high as a wide one', () => {
    expect(fit('province', 390, 2000).widthPx).toBe(390);
    expect(fit('province', 3840, 1080).heightPx).toBeCloseTo(1080, 6);
  });

  it('keeps the shape of its bounds', () => {
    for (const [width, height] of [
      [390, 300],
      [800, 330],
      [1000, 2000],
    ] as const) {
      const { widthPx, heightPx } = fit('delta', width, height);
      expect(widthPx / heightPx).toBeCloseTo(FRAMES.delta.aspect, 6);
    }
  });

  it('shows the names that have room in it, not in the stage', () => {
    expect([fit('province', 390, 800).names, fit('province', 3840, 330).names]).toEqual(['s', 's']);
    expect(fit('province', 900, 2000).names).toBe('l');
  });

  it('is left alone where styles fit it', () => {
    expect(stylesFitFrames({ supports: (property: string) => property === 'container-type' })).toBe(true);
    expect(stylesFitFrames({ supports: () => false })).toBe(false);
  });
});
