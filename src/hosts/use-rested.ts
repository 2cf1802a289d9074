import { useEffect, useState } from 'preact/hooks';

/** Longer than any movement of the map (650 ms), so that nothing follows while it flies. */
const REST_MS = 1000;

/**
 * The value as it was when it last stayed the same for a while: for what is many and may follow late, such as the addresses
 * of links to the view at hand.
 */
export function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    if (value === rested) return;
    const timer = setTimeout(() => setRested(value), REST_MS);
    return () => clearTimeout(timer);
  }, [value, rested]);
  return rested;
}
