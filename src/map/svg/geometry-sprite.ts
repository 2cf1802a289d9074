import type { Figure, GeometryRef, Scene } from '../../scene/types.ts';
import { type GeometrySet, geometryElementId, geometryKey } from './geometry-frames.ts';

/** Path data of a figure by `geometryKey`, as `npm run data` writes it. */
export type GeometryPaths = Readonly<Record<string, string>>;

/** All geometry a scene draws; features that are drawn one by one are named one by one. */
function geometryOf(scene: Scene): GeometryRef[] {
  return scene.layers.flatMap((layer): GeometryRef[] => {
    if (layer.type === 'marks') return [];
    const { geometry } = layer;
    return layer.type === 'fill' && layer.features ? layer.features.map((id) => ({ ...geometry, id })) : [geometry];
  });
}

/** A whole object may be kept as one path or as one path for each of its features. */
function pathOf(paths: GeometryPaths, ref: GeometryRef): string | null {
  const whole = paths[geometryKey(ref)];
  if (whole !== undefined) return whole;
  if (ref.id !== undefined) return null;
  const parts = Object.keys(paths).filter((key) => key.startsWith(`${ref.object}.`));
  return parts.length === 0 ? null : parts.map((key) => paths[key]).join('');
}

/** The paths that a scene draws, each once, with the ids by which they are drawn. */
export function spritePaths(set: GeometrySet, scene: Scene, paths: GeometryPaths): { id: string; d: string }[] {
  const written = new Map<string, string>();
  for (const ref of geometryOf(scene)) {
    const d = pathOf(paths, ref);
    if (d !== null) written.set(geometryElementId(set, ref), d);
  }
  return [...written].map(([id, d]) => ({ id, d }));
}

/**
 * The paths of a figure, written once in the document to be drawn by `<use>`. Strokes keep their width at any scale.
 * What a figure has no geometry for (the surroundings of the delta, say) is left out and draws nothing.
 * @param scene with every layer switched on
 */
export function buildGeometrySprite(figure: Figure, scene: Scene, paths: GeometryPaths): string {
  const elements = spritePaths(figure, scene, paths).map(
    ({ id, d }) => `<path id="${id}" d="${d}" fill-rule="evenodd" vector-effect="non-scaling-stroke"/>`,
  );
  return `<svg class="sprite" width="0" height="0" aria-hidden="true" focusable="false"><defs>${elements.join('')}</defs></svg>`;
}
