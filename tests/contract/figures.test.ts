import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import geometry from '../../src/map/svg/generated/geometry.json' with { type: 'json' };
import { GEOMETRY_FRAMES } from '../../src/map/svg/geometry-frames.ts';
import { buildGeometrySprite } from '../../src/map/svg/geometry-sprite.ts';
import { buildScene } from '../../src/scene/build-scene.ts';
import { FRAME_CLASSES } from '../../src/scene/frame.ts';
import { initialView } from '../../src/state/view-state.ts';
import { realAtlas } from '../unit/scene/real-atlas.ts';

describe.each(['province', 'delta'] as const)('the geometry of the %s figure', (figure) => {
  test('is written in the units that the renderer reads', () => {
    const { unitsPerWorld, originX, originY } = GEOMETRY_FRAMES[figure];
    expect(geometry[figure].originX).toBe(originX);
    expect(geometry[figure].originY).toBe(originY);
    expect(geometry[figure].unitsPerWorld).toBeCloseTo(unitsPerWorld, 5);
  });

  test('has every shape that the scene draws', () => {
    const scene = buildScene(realAtlas, initialView('zh-Hans'), 'zh-Hans', figure);
    const sprite = buildGeometrySprite(figure, scene, geometry[figure].paths as Record<string, string>);
    const needed = scene.layers.flatMap((layer) => {
      if (layer.type === 'marks') return [];
      const { object, id } = layer.geometry;
      return [id === undefined ? object : `${object}.${id}`];
    });
    // The delta lies within the province: it has neither its surroundings nor arrows that leave it.
    const absent =
      figure === 'delta' ? /^(neighbours|neighbour-borders|islands|extension|prefectures$)/ : /^prefectures$/;
    expect(needed.filter((key) => !absent.test(key) && !sprite.includes(`id="${figure}-${key}"`))).toEqual([]);
  });
});

test('the style sheet shows names by the same widths as the scene places them for', () => {
  const css = readFileSync(join(import.meta.dirname, '../../src/styles/map.css'), 'utf8');
  expect(css).toContain('(width < 560px)');
  expect(css).toContain('(width >= 560px) and (width < 860px)');
  expect(css).toContain('(width >= 1240px)');
  expect(FRAME_CLASSES.map(({ fromPx }) => fromPx)).toEqual([0, 560, 860, 1240]);
  for (const { scale } of FRAME_CLASSES) {
    expect(css).toContain(`scale(${scale.province})`);
    expect(css).toContain(`scale(${scale.delta})`);
  }
});
