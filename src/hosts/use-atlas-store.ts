import { useEffect, useMemo, useState } from 'preact/hooks';
import { writeRoot, writeTitle } from '../platform/document-root.ts';
import type { AddressVocabulary } from '../state/address.ts';
import type { ViewState } from '../state/view-state.ts';
import { type AtlasStore, type AtlasStoreOptions, createAtlasStore } from './atlas-store.ts';

export interface StartedStore {
  readonly store: AtlasStore;
  /** Whether the page has come alive and the address has been read; `false` while it is prerendered and hydrated. */
  readonly started: boolean;
}

/** The one state of a page, from its first effect to its end. `buildVocabulary` is asked once for each store. */
export function useAtlasStore({
  initial,
  address,
  story,
  buildVocabulary,
}: Omit<Required<AtlasStoreOptions>, 'vocabulary'> & {
  readonly buildVocabulary: () => AddressVocabulary;
}): StartedStore {
  const store = useMemo(
    () => createAtlasStore({ initial, vocabulary: buildVocabulary(), address, story }),
    [initial, address, story],
  );
  const [started, setStarted] = useState(false);
  useEffect(() => {
    // After hydration, which must find the view that was prerendered.
    store.start();
    setStarted(true);
    return store.dispose;
  }, [store]);
  return { store, started };
}

/** Tells the document what the view says of the page as a whole, as soon as the page has started. */
export function useDocumentRoot(
  started: boolean,
  { lang, theme, text, motion }: Pick<ViewState, 'lang' | 'theme' | 'text' | 'motion'>,
  title: string,
): void {
  useEffect(() => {
    if (!started) return;
    writeRoot({ js: true, lang, theme, text, motion });
    writeTitle(title);
  }, [started, lang, theme, text, motion, title]);
}
