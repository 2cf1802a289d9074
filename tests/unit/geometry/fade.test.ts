import { describe, expect, it } from 'vitest';
import { buildFade } from '../../../scripts/lib/geometry/fade.ts';
import { DATA_BOUNDS, FADE_STEPS, fadeOpacity } from '../../../src/scene/extent.ts';

describe('the fade', () => {
  const frames = buildFade().features;

  it('has one frame for each step, the hole of the last being the data bounds', () => {
    expect(frames.map((frame) => frame.properties.id).slice(0, 2)).toEqual(['01', '02']);
    expect(frames).toHaveLength(FADE_STEPS);
    const hole = frames.at(-1)?.geometry.coordinates[1] ?? [];
    const lngs = hole.map(([lng = 0]) => lng);
    const lats = hole.map(([, lat = 0]) => lat);
    expect([Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)]).toEqual([...DATA_BOUNDS]);
  });

  it('covers everything at the edge of the bounds and grows with every step', () => {
    let open = 1;
    for (let step = 1; step <= FADE_STEPS; step++) {
      expect(fadeOpacity(step)).toBeGreaterThan(0);
      expect(fadeOpacity(step)).toBeLessThanOrEqual(1);
      open *= 1 - fadeOpacity(step);
    }
    expect(1 - open).toBeGreaterThanOrEqual(0.995);
  });

  it('begins too gently to show an edge', () => {
    expect(fadeOpacity(1)).toBeLessThan(0.02);
  });
});
