import type { Atlas } from '../model/types.ts';

/** With more places than this, marks would cover each other and the map. The policy names sixteen. */
const CROWD = 400;

/** Up to this zoom places of a crowd that are close together are drawn as one mark that says how many it stands for. */
export const CROWD_MAX_ZOOM = 10;

/** Depends on the atlas alone, so that no filter or switch turns one kind of drawing into the other. */
export const isCrowded = (atlas: Pick<Atlas, 'parks'>): boolean => atlas.parks.length > CROWD;
