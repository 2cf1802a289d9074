import { useEffect, useRef, useState } from 'preact/hooks';

/** The words for the latest change of the selection; nothing for the first view of a page. */
export function useAnnouncement(place: string | null, say: (place: string | null) => string): string {
  const previous = useRef<string | null>(place);
  const [message, setMessage] = useState('');
  useEffect(() => {
    if (previous.current === place) return;
    previous.current = place;
    setMessage(say(place));
  }, [place]);
  return message;
}
