import atlasJson from '../../../src/model/generated/atlas.json' with { type: 'json' };
import type { Atlas } from '../../../src/model/types.ts';

/** The atlas as it is published: names must find room with the data that readers see. */
export const realAtlas = atlasJson as unknown as Atlas;
