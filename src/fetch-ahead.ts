/*
 * Runs before the page's own code has come: as soon as the map no longer waits for anything from the network, it fetches what
 * the interactive map will be made of, so that this arrives while the page comes to life and not after. The build names the
 * files on this script's own element. What is fetched here is only kept at hand; whether there will be such a map is decided
 * later.
 */
import { listFilesAhead } from './platform/files-ahead.ts';

/** When styles take this long, the link is slow, and the map is painted long before the first of the files has come. */
const SLOW_MS = 500;

let fetched = false;

function fetchAhead(): void {
  if (fetched) return;
  fetched = true;
  const files = document.querySelector<HTMLElement>('script[data-ahead]')?.dataset.ahead ?? '';
  for (const file of listFilesAhead(files, window)) {
    if (file.endsWith('.js') && !file.includes('worker')) {
      const link = document.createElement('link');
      link.rel = 'modulepreload';
      link.href = file;
      document.head.append(link);
    } else {
      // A file that does not come is missed by whoever needs it.
      fetch(file).catch(() => null);
    }
  }
}

// On a fast link code could arrive, and be read, before the map is painted, which comes first. Where browsers do not tell of
// the paint, nothing is fetched before the page asks.
new PerformanceObserver((list, observer) => {
  if (list.getEntriesByName('first-contentful-paint').length === 0) return;
  observer.disconnect();
  fetchAhead();
}).observe({ type: 'paint', buffered: true });

const styles = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')];

/** All that the map as drawn by the build needs is here, and it took its time. */
function fetchOverSlowLink(): void {
  const complete = document.readyState !== 'loading' && styles.every(({ sheet }) => sheet !== null);
  if (complete && performance.now() > SLOW_MS) fetchAhead();
}

fetchOverSlowLink();
document.addEventListener('readystatechange', fetchOverSlowLink);
for (const style of styles) style.addEventListener('load', fetchOverSlowLink, { once: true });
