import type { Plugin } from 'vite';
import atlasJson from '../../../src/model/generated/atlas.json' with { type: 'json' };
import type { Atlas } from '../../../src/model/types.ts';
import { encodeHomePlacements } from '../../../src/scene/home-placements.ts';

const ID = 'virtual:home-placements';

/** Places the names of the untouched figures once, for the prerendered pages and for the browser. */
export function homePlacementsPlugin(): Plugin {
  let code: string | null = null;
  return {
    name: 'home-placements',
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    load: (id) => {
      if (id !== `\0${ID}`) return null;
      code ??= `export default JSON.parse(${JSON.stringify(
        JSON.stringify(encodeHomePlacements(atlasJson as unknown as Atlas)),
      )})`;
      return code;
    },
  };
}
