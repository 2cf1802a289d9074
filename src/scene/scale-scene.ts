import type { Scene } from './types.ts';

/** The scene with names and marks this much larger; lines keep their width, they carry no reading matter. */
export function scaleScene(scene: Scene, scale: number): Scene {
  if (scale === 1) return scene;
  return {
    layers: scene.layers.map((layer) =>
      layer.type === 'marks'
        ? { ...layer, marks: layer.marks.map((mark) => ({ ...mark, radiusPx: mark.radiusPx * scale })) }
        : layer,
    ),
    labels: scene.labels.map((label) => ({
      ...label,
      sizePx: label.sizePx * scale,
      markPx: label.markPx * scale,
    })),
    crowded: scene.crowded,
    lineLabels: scene.lineLabels.map((label) => ({ ...label, sizePx: label.sizePx * scale })),
  };
}
