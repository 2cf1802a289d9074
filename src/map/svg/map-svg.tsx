import type { ComponentChildren } from 'preact';
import { nearestOnBox } from '../../scene/boxes.ts';
import { markPath } from '../../scene/mark-shapes.ts';
import type { Placement } from '../../scene/place-labels.ts';
import type { PlacedLineLabel } from '../../scene/place-line-labels.ts';
import type {
  Figure,
  FillLayer,
  LineLayer,
  Mark,
  MarkLayer,
  PlacedLabel,
  Scene,
  SceneLayer,
} from '../../scene/types.ts';
import type { SizePx } from '../../state/camera.ts';
import { GEOMETRY_FRAMES, geometryElementId } from './geometry-frames.ts';
import type { Screen } from './screen.ts';

/** Names as they were placed for one range of widths, or for the one size of a map that was moved. */
export interface PlacedNames {
  /** `s`, `m`, `l` or `x` (see `FRAME_CLASSES`); empty when these names are for this size only. */
  readonly frameClass: string;
  readonly placedFor: SizePx;
  readonly placement: Placement;
}

export interface MapSvgProps {
  readonly scene: Scene;
  readonly figure: Figure;
  readonly screen: Screen;
  readonly names: readonly PlacedNames[];
  /** Name of the picture for those who cannot see it. */
  readonly title: string;
  /** Name of a feature, for its link. */
  readonly nameOf: (id: string) => string;
}

const round = (value: number): number => Math.round(value * 10) / 10;
const cssColor = (color: string): string => `var(--map-${color})`;

/** A point with room for things in pixels around it, whatever the width of the frame. */
function At({ x, y, children }: { x: string; y: string; children: ComponentChildren }) {
  return (
    <svg x={x} y={y} overflow="visible">
      {children}
    </svg>
  );
}

function GeometryLayer({ layer, figure }: { layer: FillLayer | LineLayer; figure: Figure }) {
  const { geometry } = layer;
  const opacity = layer.opacity === 1 ? undefined : Math.round(layer.opacity * 1000) / 1000;
  if (layer.type === 'line') {
    return (
      <use
        href={`#${geometryElementId(figure, geometry)}`}
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
          <use key={id} href={`#${geometryElementId(figure, { ...geometry, id })}`} data-adcode={id} />
        ))}
      </g>
    );
  }
  return (
    <use
      href={`#${geometryElementId(figure, geometry)}`}
      fill={cssColor(layer.color)}
      fill-opacity={opacity}
      data-layout={layer.selects}
    />
  );
}

/** Core: a bullseye with a glow. Point: a ring. City: a dot. Places: their shape with a dot where they are exact. */
function MarkShapes({ mark }: { mark: Mark }) {
  const color = cssColor(mark.color);
  const r = mark.radiusPx;
  if (mark.shape === 'core') {
    return (
      <>
        <circle class="core-glow" r={r * 5} fill={color} fill-opacity="0.07" />
        <circle class="core-glow" r={r * 3.2} fill={color} fill-opacity="0.11" />
        <circle r={r + 3.5} fill="none" stroke={color} stroke-width="1.2" />
        <circle r={r} fill={color} stroke="var(--map-label-halo)" stroke-width="1.6" />
        <circle r={r * 0.34} fill="var(--map-label-halo)" />
      </>
    );
  }
  if (mark.shape === 'point') {
    return (
      <>
        <circle r={r + 3.4} fill={color} fill-opacity="0.22" />
        <circle r={r - 0.8} fill={color} stroke="var(--map-label-halo)" stroke-width="1.4" />
      </>
    );
  }
  if (mark.shape === 'city') {
    return <circle r={r} fill={color} stroke="var(--map-label-halo)" stroke-width="1.2" />;
  }
  return (
    <>
      <path d={markPath(mark.shape, r)} fill={color} stroke="var(--map-label-halo)" stroke-width="1.5" />
      <circle r={1.3} fill="var(--map-label-halo)" />
    </>
  );
}

function MarkLink({ mark, screen, name }: { mark: Mark; screen: Screen; name: string }) {
  const { x, y } = screen.at(mark.lngLat);
  return (
    <At x={x} y={y}>
      <a
        href={`#feature-${mark.id}`}
        tabindex={-1}
        aria-label={name}
        class="mark"
        data-selected={mark.selected ? '' : undefined}
        {...(mark.kind === 'park' ? { 'data-place': mark.id } : { 'data-city': mark.id })}
        data-core={mark.shape === 'core' ? '' : undefined}
      >
        <g opacity={mark.opacity === 1 ? undefined : mark.opacity}>
          {mark.selected && <circle r={mark.radiusPx + 6} fill="none" stroke="var(--map-select)" stroke-width="2" />}
          <MarkShapes mark={mark} />
        </g>
        {/* Fingers need more than a few pixels. */}
        <circle class="hit" r={mark.radiusPx + 7} fill="transparent" />
      </a>
    </At>
  );
}

function Uncertainty({ mark, screen }: { mark: Mark; screen: Screen }) {
  const { x, y } = screen.at(mark.lngLat);
  return (
    <circle
      class="uncertainty"
      cx={x}
      cy={y}
      r={screen.groundRadius(mark.uncertaintyM, mark.lngLat[1])}
      fill={cssColor(mark.color)}
      fill-opacity="0.12"
      stroke={cssColor(mark.color)}
      stroke-width="1"
      stroke-dasharray="2 2"
    />
  );
}

function Leader({ placed, screen, frameClass }: { placed: PlacedLabel; screen: Screen; frameClass: string }) {
  const { label, anchorPx, centerPx, widthPx, heightPx } = placed;
  const { x, y } = screen.at(label.lngLat);
  const dx = centerPx[0] - anchorPx[0];
  const dy = centerPx[1] - anchorPx[1];
  // The box is taller than the letters; the line ends at the letters.
  const h = heightPx * 0.62;
  const [ex, ey] = nearestOnBox([dx - widthPx / 2 - 1, dy - h / 2, dx + widthPx / 2 + 1, dy + h / 2], [0, 0]);
  return (
    <At x={x} y={y}>
      <path
        class={frameClass}
        d={`M0 0L${round(ex)} ${round(ey)}`}
        fill="none"
        stroke={cssColor(label.color)}
        stroke-width="0.8"
        stroke-opacity={0.75 * label.opacity}
      />
    </At>
  );
}

function Name({ placed, screen, frameClass }: { placed: PlacedLabel; screen: Screen; frameClass: string }) {
  const { label, anchorPx, centerPx } = placed;
  const { x, y } = screen.at(label.lngLat);
  return (
    <text
      class={frameClass}
      data-label={label.id}
      x={x}
      y={y}
      dx={round(centerPx[0] - anchorPx[0] + (label.trackingEm * label.sizePx) / 2)}
      dy={round(centerPx[1] - anchorPx[1])}
      font-size={label.sizePx}
      font-weight={label.weight === 400 ? undefined : label.weight}
      letter-spacing={label.trackingEm === 0 ? undefined : `${label.trackingEm}em`}
      fill={cssColor(label.color)}
      opacity={label.opacity === 1 ? undefined : label.opacity}
    >
      {label.text}
    </text>
  );
}

function CurvedName({ placed, screen, names }: { placed: PlacedLineLabel; screen: Screen; names: PlacedNames }) {
  const { label, glyphs } = placed;
  const at = glyphs.map((glyph) => screen.atPx(glyph.centerPx, names.placedFor));
  const turned = glyphs.some((glyph) => glyph.angleDeg !== 0);
  return (
    <g
      class={names.frameClass}
      data-label={label.id}
      fill={cssColor(label.color)}
      font-size={label.sizePx}
      font-weight={label.weight}
    >
      <title>{label.text}</title>
      {glyphs.map((glyph, i) => {
        const { x, y } = at[i] as { x: string; y: string };
        return (
          <svg key={i} x={x} y={y} overflow="visible">
            <text transform={turned ? `rotate(${Math.round(glyph.angleDeg)})` : undefined}>{glyph.char}</text>
          </svg>
        );
      })}
    </g>
  );
}

const isMarks = (layer: SceneLayer): layer is MarkLayer => layer.type === 'marks';

/**
 * Draws a scene as SVG. Geometry is not written here but used by reference (see `geometry-sprite.ts`), so the same
 * component serves the prerendered page and a live map without carrying any coordinates.
 */
export function MapSvg({ scene, figure, screen, names, title, nameOf }: MapSvgProps) {
  const marks = scene.layers.filter(isMarks).flatMap((layer) => layer.marks);
  return (
    <svg class="map-svg" data-figure={figure} width="100%" height="100%" role="group" aria-label={title}>
      <svg
        class="geometry"
        width="100%"
        height="100%"
        overflow="visible"
        viewBox={screen.geometryViewBox(GEOMETRY_FRAMES[figure])}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {scene.layers.map((layer) =>
          layer.type === 'marks' ? null : <GeometryLayer key={layer.id} layer={layer} figure={figure} />,
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
