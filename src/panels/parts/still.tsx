import type { ComponentChildren, VNode } from 'preact';
import { useMemo } from 'preact/hooks';

interface StillProps {
  /** All that the content shows; always as many. */
  readonly by: readonly unknown[];
  readonly children: () => ComponentChildren;
}

/**
 * Content that is made again only when something of `by` has changed, however often the page around is. Its handlers are
 * those of the render that made it: they may rest only on what is in `by` and on what stays the same for ever.
 */
export function Still({ by, children }: StillProps): VNode {
  return useMemo(() => <>{children()}</>, by);
}
