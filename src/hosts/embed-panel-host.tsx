import { embedStrings } from '../i18n/embed-strings.ts';
import { strings } from '../i18n/index.ts';
import type { Story } from '../model/story.ts';
import type { Atlas } from '../model/types.ts';
import { EmbedPanel } from '../panels/embed-panel.tsx';
import { pageUrlFor, siteBase } from '../platform/url.ts';
import { decodeAddress } from '../state/address.ts';
import type { ViewState } from '../state/view-state.ts';
import { buildVocabulary } from './atlas-store.ts';
import '../styles/embed-panel.css';

interface EmbedPanelHostProps {
  readonly atlas: Atlas;
  readonly story: Story;
  readonly view: ViewState;
  readonly onClose: () => void;
}

/** The panel with all that it needs; fetched when it is opened. */
export function EmbedPanelHost({ atlas, story, view, onClose }: EmbedPanelHostProps) {
  const vocabulary = buildVocabulary(atlas, story);
  return (
    <EmbedPanel
      atlas={atlas}
      t={{ ...strings(view.lang), ...embedStrings(view.lang) }}
      view={view}
      base={siteBase()}
      decode={(search, initial) => decodeAddress(search, initial, vocabulary).view}
      fullPageFor={(lang, search) => pageUrlFor(lang, search)}
      wordsFor={embedStrings}
      onClose={onClose}
    />
  );
}
