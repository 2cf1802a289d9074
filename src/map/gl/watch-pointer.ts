import type { PointPx } from '../../scene/boxes.ts';
import type { MountOptions } from './mount-options.ts';

/** What this module takes from a MapLibre map. */
export interface PointedMap {
  on(
    type: 'mousemove' | 'mouseout' | 'click',
    listener: (event: { readonly point: { readonly x: number; readonly y: number } }) => void,
  ): { unsubscribe(): void };
  getCanvas(): { readonly style: { cursor: string } };
  isMoving(): boolean;
}

/** What this module takes from the page. */
export interface FrameClock {
  requestAnimationFrame(callback: () => void): number;
  cancelAnimationFrame(id: number): void;
}

export interface PointerListener {
  readonly onHover?: MountOptions['onHover'];
  /** What a click selects, and where it was. */
  readonly onSelect: (id: string | null, pointPx: PointPx) => void;
}

/** Tells what the pointer is over and what it selects. Taps of a finger arrive as clicks. Returns the undo. */
export function watchPointer(
  map: PointedMap,
  hitAt: (pointPx: PointPx) => string | null,
  { onHover, onSelect }: PointerListener,
  frames: FrameClock,
): () => void {
  let hovered: string | null = null;
  let frame: number | null = null;
  const hover = (id: string | null, pointPx: PointPx): void => {
    if (id === hovered) return;
    hovered = id;
    map.getCanvas().style.cursor = id === null ? '' : 'pointer';
    onHover?.(id === null ? null : { id, pointPx });
  };
  const cancel = (): void => {
    if (frame !== null) frames.cancelAnimationFrame(frame);
    frame = null;
  };
  const subscriptions = [
    // Pointers report more often than the screen draws, and looking up costs a little.
    map.on('mousemove', ({ point: { x, y } }) => {
      cancel();
      frame = frames.requestAnimationFrame(() => {
        frame = null;
        if (!map.isMoving()) hover(hitAt([x, y]), [x, y]);
      });
    }),
    map.on('mouseout', ({ point: { x, y } }) => {
      cancel();
      hover(null, [x, y]);
    }),
    map.on('click', ({ point: { x, y } }) => onSelect(hitAt([x, y]), [x, y])),
  ];
  return () => {
    cancel();
    for (const subscription of subscriptions) subscription.unsubscribe();
  };
}
