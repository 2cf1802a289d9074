import type { MapStatus } from '../map/interactive-map.ts';
import type { Story } from '../model/story.ts';
import type { Atlas } from '../model/types.ts';
import type { HomePlacements } from '../scene/home-placements.ts';
import type { EmbedContent } from '../state/embed-pages.ts';
import type { ViewState } from '../state/view-state.ts';
import type { AtlasStore } from './atlas-store.ts';

/** What the parts of an embed need to know. */
export interface EmbedPartProps {
  readonly atlas: Atlas;
  readonly story: Story;
  readonly content: EmbedContent;
  readonly homePlacements: HomePlacements;
  readonly initial: ViewState;
  readonly store: AtlasStore;
  readonly started: boolean;
  /** Whether the embed can be seen; `null` until that is known. */
  readonly active: boolean | null;
  readonly hrefFor: (id: string) => string;
  /** The full page with a feature selected. */
  readonly fullPageFor: (id: string) => string;
  readonly nameOf: (id: string) => string;
  readonly onStatus: (status: MapStatus) => void;
  /** Whether something is still on its way. */
  readonly onWait: (waiting: boolean) => void;
}
