import type { ParkRole } from '../../model/types.ts';
import { markPath, ROLE_COLORS, ROLE_SHAPES } from '../../scene/mark-shapes.ts';
import type { MapColor, MarkShape } from '../../scene/types.ts';

/** A mark as it stands on the map, for lists and legends. */
export function MarkIcon({ shape, color }: { shape: MarkShape; color: MapColor }) {
  const fill = `var(--map-${color})`;
  return (
    <svg class="mark-icon" viewBox="-10 -10 20 20" width="20" height="20" aria-hidden="true">
      {shape === 'core' && <circle r="9" fill="none" stroke={fill} stroke-width="1.2" />}
      {shape === 'point' && <circle r="7.6" fill={fill} fill-opacity="0.25" />}
      <path
        d={markPath(shape, shape === 'city' ? 3 : shape === 'point' ? 3.8 : 5.6)}
        fill={fill}
        stroke="var(--map-label-halo)"
        stroke-width="1.2"
      />
      {shape !== 'city' && shape !== 'point' && <circle r="1.5" fill="var(--map-label-halo)" />}
    </svg>
  );
}

export function RoleIcon({ role }: { role: ParkRole }) {
  return <MarkIcon shape={ROLE_SHAPES[role]} color={ROLE_COLORS[role]} />;
}
