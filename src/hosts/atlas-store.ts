import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { Story } from '../model/story.ts';
import type { Atlas } from '../model/types.ts';
import type { AddressBar } from '../platform/url.ts';
import type { AddressVocabulary, RejectedParameter } from '../state/address.ts';
import { historyOf, isSameView } from '../state/changes.ts';
import { decodeStoryAddress, encodeStoryAddress } from '../state/story-address.ts';
import type { ViewState } from '../state/view-state.ts';

/**
 * Who caused the view as it is now. The map must not be moved to a camera that comes from the map itself: it is already
 * there, or the reader has dragged on since.
 */
export type ChangeOrigin = 'ui' | 'map' | 'address';

export interface AtlasStore {
  /** The settled view. The live camera, the one of this very frame, belongs to the map. */
  readonly view: ReadonlySignal<ViewState>;
  /** Set together with `view`. */
  readonly origin: ReadonlySignal<ChangeOrigin>;
  /** What the address said and we did not understand; empty after `dismissRejected`. */
  readonly rejected: ReadonlySignal<readonly RejectedParameter[]>;
  /** Applies a named change and writes it to the address. Returning the same view changes nothing. */
  readonly change: (change: (view: ViewState) => ViewState, origin?: 'ui' | 'map') => void;
  /**
   * Reads the address and follows Back and Forward from here on. To be called after hydration, which must find the view
   * that was prerendered. Calling it again does nothing.
   */
  readonly start: () => void;
  readonly dismissRejected: () => void;
  /** Today's view as a query string, for links, whether or not the address bar is ours. */
  readonly search: () => string;
  /** The same for a view that is not shown yet, for the links to it. */
  readonly searchFor: (view: ViewState) => string;
  /** Lets go of the address; the store changes no more. */
  readonly dispose: () => void;
}

export interface AtlasStoreOptions {
  /** What the page shows before anybody touches it; it leaves the address empty. */
  readonly initial: ViewState;
  readonly vocabulary: AddressVocabulary;
  /** `null` while prerendering, and in an embed, whose address bar belongs to somebody else. Disposed of with the store. */
  readonly address: AddressBar | null;
  /** The story whose steps `slide` counts; none, if left out. */
  readonly story?: Story;
}

/** The one state of the page. It begins at `initial`; `start` brings in the address. */
export function createAtlasStore({ initial, vocabulary, address, story = [] }: AtlasStoreOptions): AtlasStore {
  const view = signal(initial);
  const origin = signal<ChangeOrigin>('address');
  const rejected = signal<readonly RejectedParameter[]>([]);
  let unsubscribe: (() => void) | null = null;
  let disposed = false;

  const read = (search: string): void => {
    const decoded = decodeStoryAddress(search, initial, vocabulary, story);
    batch(() => {
      rejected.value = decoded.rejected;
      if (isSameView(decoded.view, view.peek())) return;
      origin.value = 'address';
      view.value = decoded.view;
    });
  };

  return {
    view,
    origin,
    rejected,
    change: (change, by = 'ui') => {
      if (disposed) return;
      const before = view.peek();
      const after = change(before);
      const how = historyOf(before, after);
      if (how === 'none') return;
      batch(() => {
        origin.value = by;
        view.value = after;
      });
      address?.write(encodeStoryAddress(after, initial, address.search(), story), how);
    },
    start: () => {
      if (disposed || address === null || unsubscribe !== null) return;
      unsubscribe = address.subscribe(read);
      read(address.search());
    },
    dismissRejected: () => {
      rejected.value = [];
    },
    search: () => encodeStoryAddress(view.value, initial, address?.search() ?? '', story),
    searchFor: (other) => encodeStoryAddress(other, initial, address?.search() ?? '', story),
    dispose: () => {
      disposed = true;
      unsubscribe?.();
      address?.dispose();
    },
  };
}

/** The ids that an address of this atlas may name. */
export function buildVocabulary(atlas: Atlas, story: Story = []): AddressVocabulary {
  return {
    places: new Set([
      ...atlas.parks.map(({ id }) => id),
      ...atlas.cities.map(({ adcode }) => adcode),
      ...atlas.layout.map(({ id }) => id),
    ]),
    sectors: new Set(atlas.sectors.map(({ id }) => id)),
    metrics: new Set(atlas.targets.map(({ id }) => id)),
    slides: story.length,
  };
}
