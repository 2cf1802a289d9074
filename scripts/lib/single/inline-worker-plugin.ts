import type { Plugin } from 'vite';
import { INLINE_MAP_WORKER, inlineFileSelector } from '../../../src/model/site-files.ts';

const ID = 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

/**
 * Gives the map its worker from the page itself. MapLibre starts what ends in `.cjs` as a classic script: a page opened
 * from a disk has no origin, and there Chromium starts no module from a blob.
 */
const CODE = `
const block = document.querySelector(${JSON.stringify(inlineFileSelector(INLINE_MAP_WORKER))});
if (block === null) throw new Error('the page does not carry the worker of the map');
export default URL.createObjectURL(new Blob([block.textContent], { type: 'text/javascript' })) + '#worker.cjs';
`;

export function inlineWorkerPlugin(): Plugin {
  return {
    name: 'inline-map-worker',
    enforce: 'pre',
    resolveId: (id) => (id === ID ? '\0inline-map-worker' : null),
    load: (id) => (id === '\0inline-map-worker' ? CODE : null),
  };
}
