import type { ComponentChildren } from 'preact';
import type { LayerId, ParkRole } from '../../model/types.ts';
import { MarkIcon, RoleIcon } from './mark-icon.tsx';

const color = (name: string): string => `var(--map-${name})`;

/** A piece of a layer as it looks on the map, 40 × 24 pixels, or a mark of 20 × 20; for legends. */
export function Swatch({ layer }: { layer: LayerId }) {
  const frame = (children: ComponentChildren) => (
    <svg class="swatch" viewBox="0 0 40 24" width="40" height="24" aria-hidden="true">
      {children}
    </svg>
  );
  switch (layer) {
    case 'waterlines':
      return frame(
        <>
          <rect width="40" height="24" fill={color('sea')} />
          <path d="M0 7q10-5 20 0t20 0" fill="none" stroke={color('coast')} stroke-width="1.2" />
          <path d="M0 13q10-5 20 0t20 0" fill="none" stroke={color('waterline')} stroke-width="0.9" />
          <path d="M0 19q10-5 20 0t20 0" fill="none" stroke={color('waterline')} stroke-width="0.7" opacity="0.6" />
        </>,
      );
    case 'neighbours':
      return frame(<rect width="40" height="24" fill={color('neighbour')} stroke={color('border')} />);
    case 'prefectures':
      return frame(
        <>
          <rect width="40" height="24" fill={color('land')} stroke={color('province-border')} />
          <path d="M20 0V24" stroke={color('border')} stroke-dasharray="3 2.4" />
        </>,
      );
    case 'rivers':
      return frame(<path d="M2 18q9-14 18-6t18-6" fill="none" stroke={color('river')} stroke-width="1.6" />);
    case 'belts':
      return frame(
        <>
          <path d="M4 8H36" stroke={color('belt-west')} stroke-width="7" stroke-linecap="round" opacity="0.4" />
          <path d="M4 17H36" stroke={color('belt-east')} stroke-width="7" stroke-linecap="round" opacity="0.4" />
        </>,
      );
    case 'guangfo':
      return frame(
        <ellipse
          cx="20"
          cy="12"
          rx="15"
          ry="9"
          fill={color('guangfo')}
          fill-opacity="0.12"
          stroke={color('guangfo')}
          stroke-width="1.4"
          stroke-dasharray="4 2.5"
        />,
      );
    case 'extension':
      return frame(
        <path d="M3 13Q16 14 27 10L25 5L38 9L29 18L28 13Q16 17 3 13Z" fill={color('extension')} opacity="0.85" />,
      );
    case 'flows':
      return frame(
        <path
          d="M4 18Q20 2 36 12"
          fill="none"
          stroke={color('flow')}
          stroke-width="1.6"
          stroke-linecap="round"
          stroke-dasharray="0.5 4"
        />,
      );
    case 'points':
      return <MarkIcon shape="point" color="point" />;
    case 'parks':
      return <ParkShapes />;
    case 'cores':
      return <MarkIcon shape="core" color="core" />;
  }
}

function ParkShapes() {
  return <RoleIcon role={'provincial-base' satisfies ParkRole} />;
}
