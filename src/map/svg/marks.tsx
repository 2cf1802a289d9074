import { markPath } from '../../scene/mark-shapes.ts';
import type { Mark } from '../../scene/types.ts';
import { At, cssColor } from './at.tsx';
import type { Screen } from './screen.ts';

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

export function MarkLink({ mark, screen, name }: { mark: Mark; screen: Screen; name: string }) {
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

export function Uncertainty({ mark, screen }: { mark: Mark; screen: Screen }) {
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
