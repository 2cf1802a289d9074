import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createGeometryLoader } from '../../src/map/geometry-loader.ts';
import { buildFinePaths } from '../../src/map/svg/fine-geometry.ts';
import { GEOMETRY_FRAMES } from '../../src/map/svg/geometry-frames.ts';
import { spritePaths } from '../../src/map/svg/geometry-sprite.ts';
import { buildScene } from '../../src/scene/build-scene.ts';
import { mercatorX, mercatorY } from '../../src/state/camera.ts';
import { initialView } from '../../src/state/view-state.ts';
import { realAtlas } from '../unit/scene/real-atlas.ts';

const DATA = join(import.meta.dirname, '../../public/data');
const loader = createGeometryLoader(async (file) => JSON.parse(await readFile(join(DATA, file), 'utf8')));
const paths = await buildFinePaths(loader);

test('the published files hold every shape that the picture of the province draws', () => {
  const scene = buildScene(realAtlas, initialView('zh-Hans'), 'zh-Hans', 'province');
  const drawn = new Set(spritePaths('fine', scene, paths).map(({ id }) => id));
  const needed = scene.layers.flatMap((layer) => {
    if (layer.type === 'marks') return [];
    const { object } = layer.geometry;
    const ids = layer.type === 'fill' && layer.features ? layer.features : [layer.geometry.id];
    return ids.map((id) => (id === undefined ? `fine-${object}` : `fine-${object}.${id}`));
  });
  expect(needed.filter((id) => !drawn.has(id))).toEqual([]);
});

test('a prefecture lies around its city', () => {
  const { unitsPerWorld, originX, originY } = GEOMETRY_FRAMES.fine;
  for (const { adcode, lngLat } of realAtlas.cities) {
    const numbers = [...(paths[`prefectures.${adcode}`] ?? '').matchAll(/[ML](-?\d+),(-?\d+)/g)];
    const xs = numbers.map((match) => Number(match[1]));
    const ys = numbers.map((match) => Number(match[2]));
    const x = mercatorX(lngLat[0]) * unitsPerWorld - originX;
    const y = mercatorY(lngLat[1]) * unitsPerWorld - originY;
    expect([Math.min(...xs) < x, x < Math.max(...xs), Math.min(...ys) < y, y < Math.max(...ys)], adcode).toEqual([
      true,
      true,
      true,
      true,
    ]);
  }
});
