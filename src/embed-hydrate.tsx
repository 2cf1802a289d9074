import encodedPlacements from 'virtual:home-placements';
import { hydrate } from 'preact';
import { EmbedHost, type EmbedHostProps } from './hosts/embed-host.tsx';
import atlasJson from './model/generated/atlas.json' with { type: 'json' };
import type { Atlas } from './model/types.ts';
import { allowOwnWorkers } from './platform/trusted-types.ts';
import { decodeHomePlacements } from './scene/home-placements.ts';

/** The interactive part of an embed, fetched when it is wanted. */
export function hydrateEmbed(root: HTMLElement, props: Omit<EmbedHostProps, 'atlas' | 'homePlacements'>): void {
  allowOwnWorkers();
  const atlas = atlasJson as unknown as Atlas;
  hydrate(<EmbedHost atlas={atlas} homePlacements={decodeHomePlacements(atlas, encodedPlacements)} {...props} />, root);
}
