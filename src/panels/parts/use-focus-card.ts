import { useLayoutEffect, useRef } from 'preact/hooks';
import { focusCardHeading } from '../../platform/focus.ts';

/**
 * For panels that select: the returned function is told what is about to be selected, and the focus goes to the heading of
 * its card as soon as that is there. A selection made elsewhere (on the map, by Back) leaves the focus where it is.
 */
export function useFocusCard(place: string | null): (id: string | null) => void {
  const wanted = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (place !== null && place === wanted.current) focusCardHeading();
    wanted.current = null;
  }, [place]);
  return (id) => {
    wanted.current = id;
  };
}
