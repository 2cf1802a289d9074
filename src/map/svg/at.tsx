import type { ComponentChildren } from 'preact';

/** A tenth of a pixel is finer than any screen. */
export const round = (value: number): number => Math.round(value * 10) / 10;

export const cssColor = (color: string): string => `var(--map-${color})`;

/** A point with room for things in pixels around it, whatever the width of the frame. */
export function At({ x, y, children }: { x: string; y: string; children: ComponentChildren }) {
  return (
    <svg x={x} y={y} overflow="visible">
      {children}
    </svg>
  );
}
