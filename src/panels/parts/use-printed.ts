import { useEffect, useState } from 'preact/hooks';
import { observePrint } from '../../platform/media.ts';

/** Whether the page is being printed, and what is not on the screen must be as it should be. */
export function usePrinted(): boolean {
  const [printed, setPrinted] = useState(false);
  useEffect(() => observePrint(setPrinted), []);
  return printed;
}
