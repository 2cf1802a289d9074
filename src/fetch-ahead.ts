/*
 * Runs as soon as the page is read, before its own code has come: fetches what the interactive map will be made of, so that
 * it arrives while the page comes to life and not after. The build names the files on this script's own element. What is
 * fetched here is only kept at hand; whether there will be such a map is decided later.
 */
import { listFilesAhead } from './platform/files-ahead.ts';

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
