/*
 * Runs before the page's own code has come: as soon as the map is painted, which comes first, it fetches what the interactive
 * map will be made of, so that this arrives while the page comes to life and not after. The build names the files on this
 * script's own element. What is fetched here is only kept at hand; whether there will be such a map is decided later.
 */
import { listFilesAhead } from './platform/files-ahead.ts';

function fetchAhead(): void {
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

// Where browsers do not tell of it, nothing is fetched before the page asks.
new PerformanceObserver((list, observer) => {
  if (list.getEntriesByName('first-contentful-paint').length === 0) return;
  observer.disconnect();
  fetchAhead();
}).observe({ type: 'paint', buffered: true });
