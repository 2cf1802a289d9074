import { useEffect, useRef, useState } from 'preact/hooks';
import { isCardHeadingFocused } from '../platform/focus.ts';

/**
 * The words for the latest change of the selection; nothing for what the address of a page had selected already, nor when
 * the focus has moved to the heading of the card, which is then read out by itself.
 * @param started whether the address has been read
 */
export function useAnnouncement(started: boolean, place: string | null, say: (place: string | null) => string): string {
  const previous = useRef<string | null | undefined>(undefined);
  const [message, setMessage] = useState('');
  useEffect(() => {
    if (!started) return;
    const before = previous.current;
    previous.current = place;
    if (before === undefined || before === place) return;
    setMessage(place !== null && isCardHeadingFocused() ? '' : say(place));
  }, [started, place]);
  return message;
}
