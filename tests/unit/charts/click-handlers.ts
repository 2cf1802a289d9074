import { options, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** The click handlers of the links of a drawing, in their order. */
export function clickHandlers<E extends object>(drawing: VNode): readonly ((event: E) => void)[] {
  const handlers: ((event: E) => void)[] = [];
  const before = options.vnode;
  options.vnode = (node) => {
    before?.(node);
    const { onClick } = node.props as { onClick?: (event: E) => void };
    if (node.type === 'a' && onClick) handlers.push(onClick);
  };
  try {
    renderToString(drawing);
  } finally {
    if (before === undefined) delete options.vnode;
    else options.vnode = before;
  }
  return handlers;
}
