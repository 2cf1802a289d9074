import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Palette } from '../../scene/palette.ts';
import type { Placement } from '../../scene/place-labels.ts';
import type { Scene } from '../../scene/types.ts';
import type { SizePx } from '../../state/camera.ts';
import type { Camera } from '../../state/view-state.ts';
import { buildCrowdLayers, buildCrowdSource, CROWD_SOURCE, marksApart } from './crowd-layers.ts';
import { buildGeometryLayers, buildGeometrySources } from './geometry-layers.ts';
import { buildMarkLayers, buildMarkSources, buildUncertaintyLayers, marksOf } from './mark-layers.ts';
import { buildLeaderLayer, buildNameLayers, buildNameSources } from './name-layers.ts';

export interface StyleInput {
  readonly scene: Scene;
  readonly palette: Palette;
  /** Where the names found room, and the camera and frame for which they did. */
  readonly placement: Placement;
  readonly placedCamera: Camera;
  readonly placedSize: SizePx;
  /** CSS font families of this computer, most wanted first. */
  readonly fontFamily: readonly string[];
}

/**
 * A scene as a MapLibre style: the whole of it, every time, to be handed to `setStyle`. Geometry is named by address and
 * stays out of the style (see `geometry-loader.ts`); marks and names are written into it.
 */
export function buildStyle(input: StyleInput): StyleSpecification {
  const { scene, palette, fontFamily } = input;
  const marks = marksOf(scene.layers);
  // What is gathered is drawn from another source; the rest of its layer as ever.
  const apart = scene.crowded ? marks.map((layer) => ({ ...layer, marks: marksApart(layer) })) : marks;
  return {
    version: 8,
    name: 'atlas',
    // Changes show at once: what moves or fades is for the page to decide, which knows whether it may.
    transition: { duration: 0, delay: 0 },
    sources: {
      ...buildGeometrySources(),
      ...buildMarkSources(apart, palette),
      ...(scene.crowded ? { [CROWD_SOURCE]: buildCrowdSource(marks, palette) } : {}),
      ...buildNameSources(input),
    },
    layers: [
      { id: 'paper', type: 'background', paint: { 'background-color': palette.paper } },
      ...buildGeometryLayers(scene.layers, palette),
      ...buildUncertaintyLayers(),
      buildLeaderLayer(input),
      ...(scene.crowded ? buildCrowdLayers(palette, fontFamily) : []),
      ...buildMarkLayers(),
      ...buildNameLayers(input),
    ],
  };
}
