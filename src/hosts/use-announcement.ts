import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * The words for the latest change of the selection; nothing for what the address of a page had selected already.
 * @param started whether the address has been read
 */
export function useAnnouncement(started: boolean, place: string | null, say: (place: string | null) => string): string {
  const previous = useRef<string | null | undefined>(undefined);
  const [message, setMessage] = useState('');
  useEffect(() => {
    if (!started) return;
    const before = previous.current;
    previous.current = place;
    if (before !== undefined && before !== place) setMessage(say(place));
  }, [started, place]);
  return message;
}
