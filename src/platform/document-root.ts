import type { Lang } from '../model/types.ts';
import type { EmbedPart, Motion, TextSize, Theme } from '../state/view-state.ts';

/** What `<html>` says to style sheets, tests and screenshot tools. This module is the only one that writes it. */
export interface RootState {
  readonly lang: Lang;
  readonly theme: Theme;
  readonly text: TextSize;
  readonly motion: Motion;
  /** Which renderer shows the map. */
  readonly map: 'svg' | 'gl';
  /** The page has settled: `data-ready` is there. */
  readonly ready: boolean;
  /** Parts of an embed that are switched off: `data-hide` names them, for the style sheet. */
  readonly hide: readonly EmbedPart[];
  /** An embed without margins. */
  readonly plain: boolean;
  /** The page fills a screen of a stand: it neither scrolls nor lets anything be selected. */
  readonly stand: boolean;
  /** Scripts run: `data-js` is there, and controls that need them may show. */
  readonly js: boolean;
  /** An embed tells a story: the step that is shown stands alone. */
  readonly telling: boolean;
  /** Everything is stored in the browser: `data-offline` is there, and the network may go. */
  readonly offline: boolean;
}

/** Typed over the keys, so that none is forgotten. `null` takes the attribute away. */
const ATTRIBUTES: {
  readonly [K in keyof RootState]: readonly [name: string, encode: (value: RootState[K]) => string | null];
} = {
  lang: ['lang', (lang) => lang],
  theme: ['data-theme', (theme) => theme],
  text: ['data-text', (text) => text],
  motion: ['data-motion', (motion) => motion],
  map: ['data-map', (map) => map],
  ready: ['data-ready', (ready) => (ready ? '' : null)],
  hide: ['data-hide', (parts) => (parts.length === 0 ? null : parts.join(' '))],
  plain: ['data-plain', (plain) => (plain ? '' : null)],
  stand: ['class', (stand) => (stand ? 'stand' : null)],
  js: ['data-js', (js) => (js ? '' : null)],
  telling: ['data-telling', (telling) => (telling ? '' : null)],
  offline: ['data-offline', (offline) => (offline ? '' : null)],
};

/** What this module takes from `document.documentElement`. */
export type RootElement = Pick<Element, 'getAttribute' | 'setAttribute' | 'removeAttribute'>;

/** Writes what is given and leaves the rest. Returns the undo: the attributes as they were. */
export function writeRoot(state: Partial<RootState>, root: RootElement = document.documentElement): () => void {
  const before: (readonly [name: string, value: string | null])[] = [];
  for (const key of Object.keys(state) as (keyof RootState)[]) {
    const written = encodeAttribute(key, state);
    if (written === undefined) continue;
    const [name, value] = written;
    const old = root.getAttribute(name);
    // Setting an attribute to what it already is would still restyle the page.
    if (old === value) continue;
    before.push([name, old]);
    setOrRemove(root, name, value);
  }
  return () => {
    for (const [name, value] of before.reverse()) setOrRemove(root, name, value);
  };
}

/** The attributes for the template of a prerendered page, of those that have a value. */
export function buildRootAttributes(state: Partial<RootState>): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const key of Object.keys(ATTRIBUTES) as (keyof RootState)[]) {
    const written = encodeAttribute(key, state);
    if (written !== undefined && written[1] !== null) attributes.set(written[0], written[1]);
  }
  return attributes;
}

function encodeAttribute<K extends keyof RootState>(
  key: K,
  state: Partial<RootState>,
): readonly [name: string, value: string | null] | undefined {
  const value: RootState[K] | undefined = state[key];
  if (value === undefined) return undefined;
  const [name, encode] = ATTRIBUTES[key];
  return [name, encode(value)];
}

function setOrRemove(root: RootElement, name: string, value: string | null): void {
  if (value === null) root.removeAttribute(name);
  else root.setAttribute(name, value);
}

/** What the tab and the bookmark are called. */
export function writeTitle(title: string, page: Pick<Document, 'title'> = document): void {
  if (page.title !== title) page.title = title;
}
