import { describe, expect, it, vi } from 'vitest';
import { bindAddress, pageUrlFor, REPLACE_INTERVAL_MS } from '../../../src/platform/url.ts';
import { createFakeAddressWindow } from './fake-address-window.ts';

const PAGE = 'https://atlas.test/a/index.html';

describe('bindAddress', () => {
  it('makes a new entry for a push and keeps path and fragment', () => {
    const win = createFakeAddressWindow(`${PAGE}?x=1#list`);
    bindAddress({ win }).write('?x=1&place=nansha', 'push');
    expect(win.entries()).toEqual([`${PAGE}?x=1#list`, `${PAGE}?x=1&place=nansha#list`]);
  });

  it('leaves no question mark behind when the query becomes empty', () => {
    const win = createFakeAddressWindow(`${PAGE}?theme=dark`);
    bindAddress({ win }).write('', 'push');
    expect(win.current()).toBe(PAGE);
  });

  it('stays on this site when the path begins with two slashes', () => {
    const win = createFakeAddressWindow('https://atlas.test//other.test/x');
    bindAddress({ win }).write('?theme=dark', 'push');
    expect(win.current()).toBe('https://atlas.test//other.test/x?theme=dark');
  });

  it('writes the first replacement at once and the last of many when the interval is over', () => {
    const win = createFakeAddressWindow();
    const address = bindAddress({ win });
    for (const zoom of [5, 6, 7, 8]) address.write(`?map=${zoom}`, 'replace');
    expect(win.current()).toBe(`${PAGE}?map=5`);
    win.advance(REPLACE_INTERVAL_MS);
    expect(win.entries()).toEqual([`${PAGE}?map=8`]);
    expect(win.writes()).toBe(2);
  });

  it('replaces at most every 300 ms however long the drag', () => {
    const win = createFakeAddressWindow();
    const address = bindAddress({ win });
    for (let frame = 0; frame < 180; frame += 1) {
      address.write(`?map=${frame}`, 'replace');
      win.advance(1000 / 60);
    }
    expect(win.writes()).toBeLessThanOrEqual(1 + 3000 / REPLACE_INTERVAL_MS);
    win.advance(REPLACE_INTERVAL_MS);
    expect(win.current()).toBe(`${PAGE}?map=179`);
  });

  it('keeps the state that somebody else gave the entry when it replaces', () => {
    const win = createFakeAddressWindow();
    win.history.replaceState({ theirs: 1 }, '', PAGE);
    bindAddress({ win }).write('?map=5', 'replace');
    expect(win.history.state).toEqual({ theirs: 1 });
  });

  it('writes a waiting replacement before a push, so that Back finds the map where it was left', () => {
    const win = createFakeAddressWindow();
    const address = bindAddress({ win });
    address.write('?map=5', 'replace');
    address.write('?map=6', 'replace');
    address.write('?place=nansha&map=6', 'push');
    expect(win.entries()).toEqual([`${PAGE}?map=6`, `${PAGE}?place=nansha&map=6`]);
    expect(win.timerCount()).toBe(0);
  });

  it('writes a waiting replacement when the page is left', () => {
    const win = createFakeAddressWindow();
    const address = bindAddress({ win });
    address.write('?map=5', 'replace');
    address.write('?map=6', 'replace');
    win.leave();
    expect(win.current()).toBe(`${PAGE}?map=6`);
  });

  it('counts a waiting replacement as written when asked for the query', () => {
    const address = bindAddress({ win: createFakeAddressWindow() });
    address.write('?map=5', 'replace');
    address.write('?map=6', 'replace');
    expect(address.search()).toBe('?map=6');
  });

  it('tells of Back and Forward', () => {
    const win = createFakeAddressWindow();
    const address = bindAddress({ win });
    const heard = vi.fn();
    address.subscribe(heard);
    address.write('?theme=dark', 'push');
    win.back();
    win.forward();
    expect(heard.mock.calls).toEqual([[''], ['?theme=dark']]);
  });

  it('forgets a waiting replacement of the entry that Back has left', () => {
    const win = createFakeAddressWindow();
    const address = bindAddress({ win });
    address.write('?theme=dark', 'push');
    address.write('?theme=dark&map=5', 'replace');
    address.write('?theme=dark&map=6', 'replace');
    win.back();
    win.advance(REPLACE_INTERVAL_MS);
    expect(win.current()).toBe(PAGE);
  });

  it('takes a jump to a fragment for no change, and does not lose the camera over it', () => {
    const win = createFakeAddressWindow();
    const address = bindAddress({ win });
    const heard = vi.fn();
    address.subscribe(heard);
    address.write('?map=5', 'replace');
    address.write('?map=6', 'replace');
    win.goToFragment('list');
    win.advance(REPLACE_INTERVAL_MS);
    expect(heard).not.toHaveBeenCalled();
    expect(win.current()).toBe(`${PAGE}?map=6#list`);
  });

  it('goes on without the address bar when the browser refuses, and says so once', () => {
    const win = createFakeAddressWindow();
    const onRefused = vi.fn();
    const address = bindAddress({ win, onRefused });
    win.refuseWrites(true);
    address.write('?theme=dark', 'push');
    address.write('?theme=light', 'push');
    expect(onRefused).toHaveBeenCalledTimes(1);
    expect(address.search()).toBe('?theme=light');
  });

  it('does not take a fragment for news after the browser has refused', () => {
    const win = createFakeAddressWindow();
    const address = bindAddress({ win });
    const heard = vi.fn();
    address.subscribe(heard);
    win.refuseWrites(true);
    address.write('?theme=dark', 'push');
    win.goToFragment('list');
    expect(heard).not.toHaveBeenCalled();
  });

  it('lets go of the window, having written what waited', () => {
    const win = createFakeAddressWindow();
    const address = bindAddress({ win });
    address.write('?map=5', 'replace');
    address.write('?map=6', 'replace');
    address.dispose();
    expect(win.current()).toBe(`${PAGE}?map=6`);
    expect(win.listenerCount()).toBe(0);
    expect(win.timerCount()).toBe(0);
  });
});

describe('pageUrlFor', () => {
  it('names the three pages relative to each other', () => {
    expect([pageUrlFor('zh-Hans'), pageUrlFor('en'), pageUrlFor('zh-Hant')]).toEqual([
      'index.html',
      'en.html',
      'zh-hant.html',
    ]);
  });

  it('carries the view along, without the language', () => {
    expect(pageUrlFor('en', '?lang=zh-Hant&theme=dark&language=x&lang')).toBe('en.html?theme=dark&language=x');
  });

  it('leads from language to language by the query in the single file', () => {
    const inFile = (lang: 'en' | 'zh-Hans', search: string) => pageUrlFor(lang, search, 'atlas', true);
    expect(inFile('en', '?lang=zh-Hant&theme=dark')).toBe('?lang=en&theme=dark');
    expect(inFile('zh-Hans', '')).toBe('?lang=zh-Hans');
  });
});
