import type { Plugin } from 'vite';
import atlasJson from '../../../src/model/generated/atlas.json' with { type: 'json' };
import type { Atlas } from '../../../src/model/types.ts';
import { encodeHomePlacements } from '../../../src/scene/home-placements.ts';

const ID = 'virtual:home-placements';

/** One build serves the client and the prerendered pages; the search is done once for both. */
let code: string | null = null;

/** Places the names of the untouched figures once, for the prerendered pages and for the browser. */
export function homePlacementsPlugin(): Plugin {
  return {
    name: 'home-placements',
    // Before anything is asked for: it takes some seconds, and whoever asks for a module waits only so long.
    buildStart() {
      code ??= `export default JSON.parse(${JSON.stringify(
        JSON.stringify(encodeHomePlacements(atlasJson as unknown as Atlas)),
      )})`;
    },
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    load: (id) => (id === `\0${ID}` ? code : null),
  };
}
