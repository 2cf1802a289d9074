import type { Figure, FillLayer, LineLayer, MarkLayer, Scene, SceneLayer } from '../../scene/types.ts';
import { cssColor } from './at.tsx';
import { GEOMETRY_FRAMES, type GeometrySet, geometryElementId } from './geometry-frames.ts';
import { MarkLink, Uncertainty } from './marks.tsx';
import { CurvedName, Leader, Name, type PlacedNames } from './names.tsx';
import type { Screen } from './screen.ts';

export interface MapSvgProps {
  readonly scene: Scene;
  readonly figure: Figure;
  /** Which paths of the page are drawn. */
  readonly geometrySet: GeometrySet;
  readonly screen: Screen;
  readonly names: readonly PlacedNames[];
  /** Name of the picture for those who cannot see it. */
  readonly title: string;
  /** Name of a feature, for its link. */
  readonly nameOf: (id: string) => string;
}

function GeometryLayer({ layer, geometrySet }: { layer: FillLayer | LineLayer; geometrySet: GeometrySet }) {
  const { geometry } = layer;
  const opacity = layer.opacity === 1 ? undefined : Math.round(layer.opacity * 1000) / 1000;
  if (layer.type === 'line') {
    return (
      <use
        href={`#${geometryElementId(geometrySet, geometry)}`}
        fill="none"
        stroke={cssColor(layer.color)}
        stroke-width={layer.widthPx}
        stroke-opacity={opacity}
        stroke-dasharray={layer.dashPx?.join(' ')}
      />
    );
  }
  if (layer.features) {
    return (
      <g fill={cssColor(layer.color)} fill-opacity={opacity}>
        {layer.features.map((id) => (
          <use key={id} href={`#${geometryElementId(geometrySet, { ...geometry, id })}`} data-adcode={id} />
        ))}
      </g>
    );
  }
  return (
    <use
      href={`#${geometryElementId(geometrySet, geometry)}`}
      fill={cssColor(layer.color)}
      fill-opacity={opacity}
      data-layout={layer.selects}
    />
  );
}

const isMarks = (layer: SceneLayer): layer is MarkLayer => layer.type === 'marks';

/**
 * Draws a scene as SVG. Geometry is not written here but used by reference (see `geometry-sprite.ts`), so the same
 * component serves the prerendered page and a live map without carrying any coordinates.
 */
export function MapSvg({ scene, figure, geometrySet, screen, names, title, nameOf }: MapSvgProps) {
  const marks = scene.layers.filter(isMarks).flatMap((layer) => layer.marks);
  return (
    <svg class="map-svg" data-figure={figure} width="100%" height="100%" role="group" aria-label={title}>
      <svg
        class="geometry"
        width="100%"
        height="100%"
        overflow="visible"
        viewBox={screen.geometryViewBox(GEOMETRY_FRAMES[geometrySet])}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {scene.layers.map((layer) =>
          layer.type === 'marks' ? null : <GeometryLayer key={layer.id} layer={layer} geometrySet={geometrySet} />,
        )}
      </svg>
      <g class="uncertainties" aria-hidden="true">
        {marks
          .filter((mark) => mark.selected && mark.kind === 'park')
          .map((mark) => (
            <Uncertainty key={mark.id} mark={mark} screen={screen} />
          ))}
      </g>
      <g class="leaders" aria-hidden="true">
        {names.flatMap(({ frameClass, placement }) =>
          placement.labels
            .filter((placed) => placed.leader)
            .map((placed) => (
              <Leader key={frameClass + placed.label.id} placed={placed} screen={screen} frameClass={frameClass} />
            )),
        )}
      </g>
      <g class="marks">
        {marks.map((mark) => (
          <MarkLink key={mark.id} mark={mark} screen={screen} name={nameOf(mark.id)} />
        ))}
      </g>
      <g class="names" aria-hidden="true">
        {names.flatMap((set) =>
          set.placement.lineLabels.map((placed) => (
            <CurvedName key={set.frameClass + placed.label.id} placed={placed} screen={screen} names={set} />
          )),
        )}
        {names.flatMap(({ frameClass, placement }) =>
          placement.labels.map((placed) => (
            <Name key={frameClass + placed.label.id} placed={placed} screen={screen} frameClass={frameClass} />
          )),
        )}
      </g>
    </svg>
  );
}
