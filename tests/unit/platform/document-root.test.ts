import { describe, expect, it } from 'vitest';
import { buildRootAttributes, type RootElement, writeRoot } from '../../../src/platform/document-root.ts';

function createFakeRoot(start: Readonly<Record<string, string>> = {}) {
  const attributes = new Map(Object.entries(start));
  const log: string[] = [];
  const root: RootElement = {
    getAttribute: (name) => attributes.get(name) ?? null,
    setAttribute: (name, value) => {
      log.push(name);
      attributes.set(name, value);
    },
    removeAttribute: (name) => {
      log.push(name);
      attributes.delete(name);
    },
  };
  return { root, log, now: () => Object.fromEntries(attributes) };
}

describe('writeRoot', () => {
  it('writes what it is given and leaves the rest', () => {
    const { root, now } = createFakeRoot({ lang: 'zh-Hans', class: 'x' });
    writeRoot({ theme: 'dark', text: 'large', motion: 'off', map: 'gl', js: true }, root);
    expect(now()).toEqual({
      lang: 'zh-Hans',
      class: 'x',
      'data-theme': 'dark',
      'data-text': 'large',
      'data-motion': 'off',
      'data-map': 'gl',
      'data-js': '',
    });
  });

  it('takes the sign of readiness away again', () => {
    const { root, now } = createFakeRoot({ 'data-ready': '' });
    writeRoot({ ready: false }, root);
    expect(now()).toEqual({});
  });

  it('does not touch an attribute that is right already', () => {
    const { root, log } = createFakeRoot({ lang: 'en', 'data-map': 'svg' });
    writeRoot({ lang: 'en', map: 'gl', ready: false }, root);
    expect(log).toEqual(['data-map']);
  });

  it('returns an undo that puts everything back', () => {
    const { root, now } = createFakeRoot({ lang: 'en', 'data-map': 'svg' });
    const undo = writeRoot({ lang: 'zh-Hant', map: 'gl', ready: true }, root);
    undo();
    expect(now()).toEqual({ lang: 'en', 'data-map': 'svg' });
  });
});

describe('buildRootAttributes', () => {
  it('gives the attributes of a prerendered page', () => {
    const attributes = buildRootAttributes({ lang: 'zh-Hant', theme: 'auto', map: 'svg', ready: false, js: false });
    expect(Object.fromEntries(attributes)).toEqual({ lang: 'zh-Hant', 'data-theme': 'auto', 'data-map': 'svg' });
  });
});
