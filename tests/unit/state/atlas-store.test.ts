import { effect } from '@preact/signals';
import { describe, expect, it, vi } from 'vitest';
import { type AtlasStore, createAtlasStore } from '../../../src/hosts/atlas-store.ts';
import { bindAddress, REPLACE_INTERVAL_MS } from '../../../src/platform/url.ts';
import { moveMap, selectPlace, setTheme } from '../../../src/state/changes.ts';
import { initialView } from '../../../src/state/view-state.ts';
import { createFakeAddressWindow } from '../platform/fake-address-window.ts';

const PAGE = 'https://atlas.test/a/index.html';
const INITIAL = initialView('zh-Hans');
const VOCABULARY = {
  places: new Set(['nansha', '440300']),
  sectors: new Set(['finance']),
  metrics: new Set(['contract_value']),
  slides: 0,
};
const CAMERA = { center: [113.3, 22.7] as const, zoom: 8 };

function createPage(url = PAGE) {
  const win = createFakeAddressWindow(url);
  const store = createAtlasStore({ initial: INITIAL, vocabulary: VOCABULARY, address: bindAddress({ win }) });
  return { win, store };
}

/** How often the view was shown, the first time included. */
function countShows(store: AtlasStore) {
  const shown = vi.fn();
  effect(() => shown(store.view.value));
  return shown;
}

describe('createAtlasStore', () => {
  it('shows the prerendered view until it is started', () => {
    const { store } = createPage(`${PAGE}?theme=dark`);
    expect(store.view.value).toBe(INITIAL);
    store.start();
    expect(store.view.value.theme).toBe('dark');
  });

  it('shows the untouched page once, not twice', () => {
    const { store } = createPage(`${PAGE}?utm_source=x`);
    const shown = countShows(store);
    store.start();
    expect(shown).toHaveBeenCalledTimes(1);
  });

  it('names what the address said in vain until that is dismissed', () => {
    const { store } = createPage(`${PAGE}?place=nowhere&theme=dark`);
    store.start();
    expect(store.rejected.value).toEqual([{ key: 'place', value: 'nowhere' }]);
    store.dismissRejected();
    expect(store.rejected.value).toEqual([]);
  });

  it('does not write to the address for merely reading it', () => {
    const { store, win } = createPage(`${PAGE}?theme=neon`);
    store.start();
    expect(win.writes()).toBe(0);
  });

  it('makes a choice something that Back undoes and Forward does again', () => {
    const { store, win } = createPage(`${PAGE}?utm_source=x`);
    store.start();
    store.change((view) => selectPlace(view, 'nansha'));
    expect(win.current()).toBe(`${PAGE}?utm_source=x&place=nansha`);
    win.back();
    expect(store.view.value.place).toBeNull();
    win.forward();
    expect(store.view.value.place).toBe('nansha');
  });

  it('lets the camera replace the entry', () => {
    const { store, win } = createPage();
    store.start();
    store.change((view) => moveMap(view, CAMERA), 'map');
    store.change((view) => moveMap(view, { ...CAMERA, zoom: 9 }), 'map');
    win.advance(REPLACE_INTERVAL_MS);
    expect(win.entries()).toEqual([`${PAGE}?map=9.00_22.7000_113.3000`]);
  });

  it('goes back to the camera as it was when the choice was made', () => {
    const { store, win } = createPage();
    store.start();
    store.change((view) => moveMap(view, { ...CAMERA, zoom: 7 }), 'map');
    store.change((view) => moveMap(view, CAMERA), 'map');
    store.change((view) => setTheme(view, 'dark'));
    win.back();
    expect(store.view.value).toEqual(moveMap(INITIAL, CAMERA));
  });

  it('says who changed the view, so that the map does not answer itself', () => {
    const { store, win } = createPage();
    store.start();
    const origins: string[] = [];
    effect(() => {
      store.view.value;
      origins.push(store.origin.peek());
    });
    store.change((view) => moveMap(view, CAMERA), 'map');
    store.change((view) => selectPlace(view, 'nansha'));
    win.back();
    expect(origins).toEqual(['address', 'map', 'ui', 'address']);
  });

  it('shows and writes nothing for a change that changes nothing', () => {
    const { store, win } = createPage();
    store.start();
    const shown = countShows(store);
    store.change((view) => selectPlace(view, null));
    store.change((view) => ({ ...view }));
    expect(shown).toHaveBeenCalledTimes(1);
    expect(win.writes()).toBe(0);
  });

  it('keeps choices made before it is started from being lost', () => {
    const { store, win } = createPage();
    store.change((view) => selectPlace(view, 'nansha'));
    store.start();
    expect(store.view.value.place).toBe('nansha');
    expect(win.entries()).toHaveLength(2);
  });

  it('goes on with its state when the address bar refuses', () => {
    const { store, win } = createPage();
    store.start();
    win.refuseWrites(true);
    store.change((view) => selectPlace(view, 'nansha'));
    store.change((view) => setTheme(view, 'dark'));
    expect(store.search()).toBe('?theme=dark&place=nansha');
  });

  it('works without an address bar, and still knows its own link', () => {
    const store = createAtlasStore({ initial: INITIAL, vocabulary: VOCABULARY, address: null });
    store.start();
    store.change((view) => selectPlace(view, '440300'));
    expect(store.search()).toBe('?place=440300');
  });

  it('lets go of the window and stays as it is after disposal', () => {
    const { store, win } = createPage();
    store.start();
    store.dispose();
    store.change((view) => selectPlace(view, 'nansha'));
    expect(store.view.value).toBe(INITIAL);
    expect(win.listenerCount()).toBe(0);
  });
});
