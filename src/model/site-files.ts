/** File of the service worker, in the folder of the pages: its scope is that folder and what is below. */
export const WORKER_FILE = 'service-worker.js';

/** Type of the blocks in which the single file carries its parts: gzip in base64, a third of the text. */
export const PACKED_TYPE = 'application/gzip';

/**
 * A page that is one file carries its other files in itself, each in a `<script>` that is no script but text.
 * @param path as in the site: `data/parks.csv`; a leading `./` makes no difference
 */
export function inlineFileSelector(path: string): string {
  return `script[data-file="${path.replace(/^\.\//, '')}"]`;
}

/** The name under which the single page carries the worker of the map. */
export const INLINE_MAP_WORKER = 'map-worker.js';
