import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildVocabulary, createAtlasStore } from '../../src/hosts/atlas-store.ts';
import storyJson from '../../src/model/generated/story.json' with { type: 'json' };
import type { Story } from '../../src/model/story.ts';
import { LANGS, LAYER_IDS, PARK_ROLES } from '../../src/model/types.ts';
import { bindAddress, createEmbedAddress, pageUrlFor } from '../../src/platform/url.ts';
import { ADDRESS_KEYS } from '../../src/state/address.ts';
import { decodeKioskSettings, decodeStandLang } from '../../src/state/kiosk-settings.ts';
import { decodeStoryAddress, encodeStoryAddress } from '../../src/state/story-address.ts';
import { CHART_IDS, initialView, type ViewState } from '../../src/state/view-state.ts';
import { realAtlas } from '../unit/scene/real-atlas.ts';
import { expectValidView } from '../unit/state/valid-view.ts';
import { JUNK_CHARS, junkText, PROTOTYPE_KEYS } from './support/junk.ts';
import { runsOf } from './support/runs.ts';

const STORY = storyJson as unknown as Story;
const KNOWN = buildVocabulary(realAtlas, STORY);
const INITIAL = initialView('zh-Hans');

/** Values that are right, nearly right, or of another field. */
const value = fc.oneof(
  fc.constantFrom(...KNOWN.places, ...KNOWN.sectors, ...KNOWN.metrics, ...CHART_IDS, ...PARK_ROLES, ...LAYER_IDS),
  fc.constantFrom('all', 'none', 'dark', 'large', 'on', 'off', '0', '1', '-1', '1e3', 'NaN', 'Infinity', 'null', ''),
  fc.integer({ min: -2, max: STORY.length + 2 }).map(String),
  fc
    .tuple(fc.double({ min: -1, max: 25 }), fc.double({ min: 15, max: 30 }), fc.double({ min: 100, max: 120 }))
    .map(([zoom, lat, lng]) => `${zoom.toFixed(2)}_${lat.toFixed(4)}_${lng.toFixed(4)}`),
  fc.subarray([...LAYER_IDS, 'constructor']).map((ids) => ids.join(',')),
  junkText,
);
const parameter = fc
  .tuple(
    fc.oneof(fc.constantFrom(...ADDRESS_KEYS), fc.constantFrom(...PROTOTYPE_KEYS, 'childId', 'idle'), JUNK_CHARS),
    value,
  )
  .map(([key, text]) => `${key}=${text}`);
/** A query with repeated keys, or anything at all. */
const query = fc
  .oneof(
    { weight: 3, arbitrary: fc.array(parameter, { maxLength: 12 }).map((parts) => `?${parts.join('&')}`) },
    { weight: 1, arbitrary: junkText },
  )
  .map((text) => text.slice(0, 4_000));

const expectValid = (view: ViewState): void => expectValidView(view, KNOWN);

/** A window whose address bar works as the browser's does; `null` where the browser itself refuses such an address. */
function openWindow(search: string, hash: string) {
  const location = { href: new URL(`https://atlas.test/a/?${search.replace(/^\?/, '')}#${hash}`).href, search: '' };
  location.search = new URL(location.href).search;
  const write = (_state: unknown, _title: string, url?: string | URL | null) => {
    location.href = new URL(String(url), location.href).href;
    location.search = new URL(location.href).search;
  };
  const listeners = new Set<() => void>();
  return {
    location,
    back: (older: string) => {
      location.href = new URL(older, location.href).href;
      location.search = new URL(location.href).search;
      for (const listener of [...listeners]) listener();
    },
    win: {
      location,
      history: { pushState: write, replaceState: write, state: null },
      performance: { now: () => 0 },
      setTimeout: () => 0,
      clearTimeout: () => {},
      addEventListener: (type: string, listener: () => void) => void (type === 'popstate' && listeners.add(listener)),
      removeEventListener: (_type: string, listener: () => void) => void listeners.delete(listener),
    },
  };
}

describe('any query of at most 4,000 characters', () => {
  it('is a valid view, and what is written of it is read as the same view and written the same again', () => {
    fc.assert(
      fc.property(query, fc.constantFrom(...LANGS), (search, lang) => {
        const initial = initialView(lang);
        const { view, rejected } = decodeStoryAddress(search, initial, KNOWN, STORY);
        expectValid(view);
        for (const { value: quoted } of rejected) expect(Array.from(quoted).length).toBeLessThanOrEqual(40);
        const written = encodeStoryAddress(view, initial, search, STORY);
        const again = decodeStoryAddress(written, initial, KNOWN, STORY);
        expect(again.view).toEqual(view);
        expect(encodeStoryAddress(again.view, initial, written, STORY)).toBe(written);
      }),
      runsOf(1_000),
    );
  });

  it('leads to the pages of the other languages', () => {
    fc.assert(
      fc.property(query, fc.constantFrom(...LANGS), fc.boolean(), (search, lang, single) => {
        const url = new URL(pageUrlFor(lang, search, 'atlas', single), 'https://atlas.test/a/');
        expect(url.origin).toBe('https://atlas.test');
        expect(url.pathname.startsWith('/a/')).toBe(true);
      }),
      runsOf(300),
    );
  });

  it('gives a stand settings within their limits', () => {
    fc.assert(
      fc.property(query, (search) => {
        const settings = decodeKioskSettings(search, STORY, 0);
        expect(settings.dwellMs.every((ms) => ms >= 200 && ms <= 600_000)).toBe(true);
        expect(settings.idleMs).toBeGreaterThanOrEqual(5_000);
        expect(settings.idleMs).toBeLessThanOrEqual(3_600_000);
        expect(settings.askMs).toBeGreaterThanOrEqual(1_000);
        expect(settings.askMs).toBeLessThanOrEqual(120_000);
        expect([null, ...LANGS]).toContain(decodeStandLang(search, 'en'));
      }),
      runsOf(300),
    );
  });
});

describe('any query and any fragment in the address bar', () => {
  it('open a page with a valid view; the fragment stays, and Back to any other address is valid too', () => {
    fc.assert(
      fc.property(query, junkText, query, (search, hash, older) => {
        const { win, location, back } = openWindow(search, hash);
        const fragment = new URL(location.href).hash;
        const refused: unknown[] = [];
        const address = bindAddress({ win, onRefused: (cause) => refused.push(cause) });
        const store = createAtlasStore({ initial: INITIAL, vocabulary: KNOWN, address, story: STORY });
        store.start();
        expectValid(store.view.peek());
        store.change((view) => ({ ...view, theme: view.theme === 'dark' ? 'light' : 'dark' }));
        expect(new URL(location.href).hash).toBe(fragment);
        expect(decodeStoryAddress(location.search, INITIAL, KNOWN, STORY).view).toEqual(store.view.peek());
        back(`?${older.replace(/^\?/, '')}`);
        expectValid(store.view.peek());
        expect(refused).toEqual([]);
        store.dispose();
      }),
      runsOf(300, 2),
    );
  });

  it('open an embed with a valid view, and so does any query that its parent shows later', () => {
    fc.assert(
      fc.property(query, junkText, query, (search, hash, shown) => {
        const { location } = openWindow(search, hash);
        const address = createEmbedAddress({ location, origin: 'https://atlas.test' });
        const store = createAtlasStore({ initial: INITIAL, vocabulary: KNOWN, address, story: STORY });
        store.start();
        expectValid(store.view.peek());
        address.show(shown);
        expectValid(store.view.peek());
        expect(store.view.peek()).toEqual(decodeStoryAddress(shown, INITIAL, KNOWN, STORY).view);
        store.dispose();
      }),
      runsOf(300, 2),
    );
  });
});
