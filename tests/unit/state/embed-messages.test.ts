import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeChildId,
  decodeCommand,
  decodeEvent,
  decodeOrigins,
  type EmbedEvent,
  encodeCommand,
  encodeEvent,
  isTrustedOrigin,
  MAX_HEIGHT_PX,
  MAX_SEARCH_CHARS,
  PROTOCOL_VERSION,
} from '../../../src/state/embed-messages.ts';
import { THEMES } from '../../../src/state/view-state.ts';

const own = (type: string, rest: object = {}) => ({ type: `dual-belts:${type}`, version: PROTOCOL_VERSION, ...rest });

/** Anything at all, and things that look like messages of ours. */
const anyData = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true }),
  fc.record(
    {
      type: fc.oneof(
        fc
          .constantFrom('hello', 'show', 'next', 'previous', 'theme', 'ready', 'size')
          .map((word) => `dual-belts:${word}`),
        fc.string(),
      ),
      version: fc.oneof(fc.constant(PROTOCOL_VERSION), fc.anything()),
      search: fc.anything(),
      theme: fc.anything(),
      height: fc.anything(),
    },
    { requiredKeys: [] },
  ),
);

describe('decodeCommand', () => {
  it('throws at no value whatever, and gives a command of the table or null', () => {
    fc.assert(
      fc.property(anyData, fc.option(fc.string()), (data, childId) => {
        const command = decodeCommand(data, childId);
        if (command === null) return;
        expect(['hello', 'measure', 'show', 'next', 'previous', 'theme']).toContain(command.kind);
        if (command.kind === 'show') expect(command.search.length).toBeLessThanOrEqual(MAX_SEARCH_CHARS);
        if (command.kind === 'theme') expect(THEMES).toContain(command.theme);
      }),
      { numRuns: 5000 },
    );
  });

  it('reads back every command that it can write', () => {
    for (const command of [
      { kind: 'hello' },
      { kind: 'next' },
      { kind: 'previous' },
      { kind: 'show', search: '?place=nansha' },
      { kind: 'theme', theme: 'dark' },
    ] as const) {
      expect(decodeCommand(encodeCommand(command), null)).toEqual(command);
    }
  });

  it.each([
    ['another version', { ...own('hello'), version: 2 }],
    ['no version', { type: 'dual-belts:hello' }],
    ['a type without our prefix', { type: 'hello', version: PROTOCOL_VERSION }],
    ['a query that is too long', own('show', { search: '?'.padEnd(MAX_SEARCH_CHARS + 1, 'x') })],
    ['a query that is no text', own('show', { search: ['?a'] })],
    ['a theme that there is not', own('theme', { theme: 'neon' })],
    ['a type that it inherits', Object.create(own('hello'))],
  ])('does not understand %s', (_what, data) => {
    expect(decodeCommand(data, null)).toBeNull();
  });

  it('survives a value that throws when it is read', () => {
    const hostile = new Proxy(
      {},
      {
        getOwnPropertyDescriptor() {
          throw new Error('no');
        },
      },
    );
    expect(decodeCommand(hostile, null)).toBeNull();
    expect(decodeEvent(hostile)).toBeNull();
  });

  it('hears pym tell a width, when it is for this frame', () => {
    expect(decodeCommand('pymxPYMxmap-1xPYMxwidthxPYMx640', 'map-1')).toEqual({ kind: 'measure' });
    expect(decodeCommand('pymxPYMxmap-2xPYMxwidthxPYMx640', 'map-1')).toBeNull();
    expect(decodeCommand('pymxPYMxmap-1xPYMxwidthxPYMx640', null)).toBeNull();
  });
});

describe('encodeEvent', () => {
  it('tells a height in our words, in those of AMP, and in those of pym when pym has named the frame', () => {
    expect(encodeEvent({ kind: 'size', heightPx: 612.2 }, 'map-1')).toEqual([
      own('size', { height: 613 }),
      { sentinel: 'amp', type: 'embed-size', height: 613 },
      'pymxPYMxmap-1xPYMxheightxPYMx613',
    ]);
    expect(encodeEvent({ kind: 'size', heightPx: 612.2 }, null)).toHaveLength(2);
  });

  it('asks for no height that nobody would grant', () => {
    const [message] = encodeEvent({ kind: 'size', heightPx: 1e9 }, null);
    expect(message).toEqual(own('size', { height: MAX_HEIGHT_PX }));
  });

  it('is read back by the page around', () => {
    for (const event of [
      { kind: 'ready' },
      { kind: 'size', heightPx: 400 },
      { kind: 'state', search: '?place=nansha' },
      { kind: 'failed', failure: 'worker' },
    ] satisfies EmbedEvent[]) {
      expect(decodeEvent(encodeEvent(event, null)[0])).toEqual(event);
    }
  });

  it('is never mistaken: no value whatever makes decodeEvent throw or give a height out of bounds', () => {
    fc.assert(
      fc.property(anyData, (data) => {
        const event = decodeEvent(data);
        if (event?.kind === 'size') expect(event.heightPx > 0 && event.heightPx <= MAX_HEIGHT_PX).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('isTrustedOrigin', () => {
  it('trusts its own origin and the listed ones, exactly', () => {
    const list = ['https://www.example.gov.cn'];
    expect(isTrustedOrigin('https://atlas.test', 'https://atlas.test', [])).toBe(true);
    expect(isTrustedOrigin('https://www.example.gov.cn', 'https://atlas.test', list)).toBe(true);
    expect(isTrustedOrigin('https://example.gov.cn', 'https://atlas.test', list)).toBe(false);
    expect(isTrustedOrigin('http://www.example.gov.cn', 'https://atlas.test', list)).toBe(false);
    expect(isTrustedOrigin('https://www.example.gov.cn.evil.test', 'https://atlas.test', list)).toBe(false);
  });

  it('never trusts "null", though it be listed or its own', () => {
    expect(isTrustedOrigin('null', 'null', ['null'])).toBe(false);
    expect(isTrustedOrigin('', '', [''])).toBe(false);
  });
});

describe('decodeOrigins', () => {
  it('keeps exact origins and leaves out the rest', () => {
    const origins = [
      'https://a.gov.cn',
      'https://b.gov.cn:8443',
      'https://c.gov.cn/',
      '*',
      'null',
      'https://*.d.cn',
      7,
    ];
    expect(decodeOrigins({ origins })).toEqual(['https://a.gov.cn', 'https://b.gov.cn:8443']);
  });

  it('finds nobody in any other file', () => {
    fc.assert(
      fc.property(fc.anything(), (json) => {
        expect(Array.isArray(decodeOrigins(json))).toBe(true);
      }),
    );
  });
});

describe('decodeChildId', () => {
  it('takes names and nothing else, for it is repeated in messages', () => {
    expect(decodeChildId('pym-0_a')).toBe('pym-0_a');
    for (const bad of ['', 'a b', 'xPYMx<', 'a'.repeat(101)]) expect(decodeChildId(bad)).toBeNull();
    expect(decodeChildId(null)).toBeNull();
  });
});
