import { useEffect, useRef, useState } from 'preact/hooks';
import { embedStrings } from '../i18n/embed-strings.ts';
import { format, strings } from '../i18n/index.ts';
import type { MapStatus } from '../map/interactive-map.ts';
import { featureName } from '../model/atlas.ts';
import type { Story } from '../model/story.ts';
import type { Atlas, Lang } from '../model/types.ts';
import { EmbedFrame } from '../panels/embed-frame.tsx';
import { ReferencePage } from '../panels/parts/references.tsx';
import { writeRoot } from '../platform/document-root.ts';
import { type EmbedAddress, pageUrlFor } from '../platform/url.ts';
import type { HomePlacements } from '../scene/home-placements.ts';
import { asFullView, selectPlace } from '../state/changes.ts';
import type { EmbedContent } from '../state/embed-pages.ts';
import { showStep } from '../state/programme.ts';
import { encodeStoryAddress } from '../state/story-address.ts';
import { hiddenParts, initialView, type ViewState } from '../state/view-state.ts';
import { buildVocabulary } from './atlas-store.ts';
import { EmbedMap } from './embed-map.tsx';
import type { EmbedPartProps } from './embed-part.ts';
import { EmbedPlaces } from './embed-places.tsx';
import { EmbedStory } from './embed-story.tsx';
import { useAtlasStore, useDocumentRoot } from './use-atlas-store.ts';

/** What an embed tells the page around it; see docs/embed.md. */
export interface EmbedListener {
  /** The view as a query, at the start and after every change. */
  readonly onState: (search: string) => void;
  readonly onFailed: (failure: string) => void;
  /** Nothing more will change by itself. */
  readonly onSettled: (settled: boolean) => void;
}

export interface EmbedHostProps {
  readonly atlas: Atlas;
  readonly story: Story;
  readonly homePlacements: HomePlacements;
  readonly content: Extract<EmbedContent, 'map' | 'story' | 'places'>;
  /** The view of the prerendered page. */
  readonly initial: ViewState;
  /** `null` while the page is prerendered. */
  readonly address: EmbedAddress | null;
  readonly listener: EmbedListener | null;
  /** Hears whether the embed can be seen, at once and at every change; returns the undo. */
  readonly observeActive: (listener: (active: boolean) => void) => () => void;
}

/** What an embed shows before anybody touches it. A story begins at its first step. */
export function embedView(content: EmbedContent, story: Story, lang: Lang): ViewState {
  const initial = initialView(lang);
  return content === 'story' ? showStep(story, initial, 1) : initial;
}

/** The atlas as a guest: one content, and no address bar, storage or header of its own. */
export function EmbedHost(props: EmbedHostProps) {
  const { atlas, story, homePlacements, content, initial, address, listener, observeActive } = props;
  const { store, started } = useAtlasStore({
    initial,
    address,
    story,
    buildVocabulary: () => buildVocabulary(atlas, story),
  });
  const view = store.view.value;
  const { lang } = view;
  const t = { ...strings(lang), ...embedStrings(lang) };
  const [active, setActive] = useState<boolean | null>(null);
  const [status, setStatus] = useState<MapStatus>({ kind: 'picture' });
  const [waiting, setWaiting] = useState(content !== 'places');
  const latest = useRef(listener);
  latest.current = listener;

  useEffect(() => observeActive(setActive), [observeActive]);

  const title = t[`embedContent-${content}`];
  useDocumentRoot(started, view, format(t.embedPageTitle, { content: title }));
  useEffect(() => {
    if (!started) return;
    writeRoot({ hide: hiddenParts(view), plain: view.plain });
  }, [started, view.title, view.legend, view.source, view.plain]);

  const settled = started && !waiting;
  useEffect(() => {
    if (!started) return;
    writeRoot({ map: status.kind === 'map' ? 'gl' : 'svg' });
    latest.current?.onSettled(settled);
  }, [started, status, settled]);
  useEffect(() => {
    if (started && status.kind === 'failed') latest.current?.onFailed(status.failure.kind);
  }, [started, status]);

  const search = started ? store.search() : '';
  useEffect(() => {
    if (started) latest.current?.onState(search);
  }, [started, search]);

  const fullSearch = (of: ViewState): string => encodeStoryAddress(asFullView(of), initialView(lang), '', story);
  const fullPageFor = (id: string): string => pageUrlFor(lang, fullSearch(selectPlace(view, id)));
  const part: EmbedPartProps = {
    atlas,
    story,
    content,
    homePlacements,
    initial,
    store,
    started,
    active,
    hrefFor: (id) => store.searchFor(selectPlace(view, id)),
    fullPageFor,
    nameOf: (id) => featureName(atlas, id, lang) ?? id,
    onStatus: setStatus,
    onWait: setWaiting,
  };
  return (
    <ReferencePage.Provider value={pageUrlFor(lang)}>
      <EmbedFrame
        content={content}
        t={t}
        title={title}
        source={
          content === 'places' ? t.siteSource : `${t.embedSourceLine}${lang === 'en' ? ' ' : ''}${t.embedCredits}`
        }
        fullPage={pageUrlFor(lang, fullSearch(view))}
        slides={content === 'places' ? 0 : story.length}
      >
        {content === 'map' && <EmbedMap {...part} t={t} />}
        {content === 'story' && <EmbedStory {...part} t={t} />}
        {content === 'places' && <EmbedPlaces {...part} t={t} />}
      </EmbedFrame>
    </ReferencePage.Provider>
  );
}
