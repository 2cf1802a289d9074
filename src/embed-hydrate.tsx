import encodedPlacements from 'virtual:home-placements';
import { hydrate } from 'preact';
import { EmbedHost, type EmbedHostProps, embedView } from './hosts/embed-host.tsx';
import atlasJson from './model/generated/atlas.json' with { type: 'json' };
import storyJson from './model/generated/story.json' with { type: 'json' };
import type { Story } from './model/story.ts';
import type { Atlas, Lang } from './model/types.ts';
import { allowOwnWorkers } from './platform/trusted-types.ts';
import { decodeHomePlacements } from './scene/home-placements.ts';

export type LiveEmbed = Omit<EmbedHostProps, 'atlas' | 'story' | 'homePlacements' | 'initial'> & {
  readonly lang: Lang;
};

/** The interactive part of an embed, fetched when it is wanted. */
export function hydrateEmbed(root: HTMLElement, { lang, ...props }: LiveEmbed): void {
  allowOwnWorkers();
  const atlas = atlasJson as unknown as Atlas;
  const story = storyJson as unknown as Story;
  hydrate(
    <EmbedHost
      atlas={atlas}
      story={story}
      homePlacements={decodeHomePlacements(atlas, encodedPlacements)}
      initial={embedView(props.content, story, lang)}
      {...props}
    />,
    root,
  );
}
