import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFrameChannel, openParentChannel } from '../../src/platform/messages.ts';
import {
  decodeCommand,
  decodeEvent,
  decodeOrigins,
  type EmbedCommand,
  type EmbedEvent,
} from '../../src/state/embed-messages.ts';
import { decodePresenterMessage } from '../../src/state/presenter-messages.ts';
import { deepJson, junkText, PROTOTYPE_KEYS } from './support/junk.ts';
import { runsOf } from './support/runs.ts';

const OWN = 'https://atlas.test';
const FRIEND = 'https://www.example.gov.cn';

const refuse = (): never => {
  throw new Error('read');
};
/** Objects that answer every question with an error. */
const hostile = fc.constantFrom<() => unknown>(
  () => new Proxy({}, { get: refuse, has: refuse, ownKeys: refuse, getOwnPropertyDescriptor: refuse }),
  () => new Proxy({}, { getPrototypeOf: refuse, get: () => refuse }),
  () => Proxy.revocable({}, {}).proxy,
  () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  },
  () => Object.defineProperty({ version: 1 }, 'type', { get: refuse, enumerable: true }),
  () => Object.defineProperty({ type: 'dual-belts:show', version: 1 }, 'search', { get: refuse }),
  () => Object.defineProperty({ kind: 'go' }, 'slide', { get: refuse }),
  () => Object.create({ type: 'dual-belts:next', version: 1 }),
  () => ({ type: { toString: refuse }, version: { valueOf: refuse } }),
  () => JSON.parse(deepJson(20_000, 'array')),
  () => ({ type: 'dual-belts:show', version: 1, search: JSON.parse(deepJson(20_000, 'object')) }),
  () => JSON.parse('{"__proto__":{"type":"dual-belts:next","version":1},"type":"dual-belts:show","version":1}'),
);
const word = fc.constantFrom(
  'hello',
  'show',
  'next',
  'previous',
  'theme',
  'ready',
  'size',
  'state',
  'failed',
  ...PROTOTYPE_KEYS,
);
const nearly = fc.record(
  {
    type: fc.oneof(
      word.map((name) => `dual-belts:${name}`),
      fc.anything(),
    ),
    version: fc.oneof({ weight: 4, arbitrary: fc.constant<unknown>(1) }, { weight: 1, arbitrary: fc.anything() }),
    kind: fc.oneof(word, fc.constantFrom('hello', 'bye', 'go', 'black', 'here')),
    search: fc.oneof(junkText, fc.anything()),
    theme: fc.oneof(fc.constantFrom<unknown>('dark', ...PROTOTYPE_KEYS), fc.anything()),
    height: fc.oneof(fc.double(), fc.anything()),
    slide: fc.oneof(fc.double(), fc.integer(), fc.anything()),
    origins: fc.anything(),
  },
  { requiredKeys: [] },
);
/** What the sending of a message between windows can carry: values without behaviour. */
const plain: fc.Arbitrary<unknown> = fc.oneof(
  nearly,
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withSparseArray: true,
    maxDepth: 6,
  }),
  junkText.map((text) => `pymxPYMx${text}`),
  fc.json({ maxDepth: 8 }),
);

/** Made only when it is sent: the library that makes up the cases asks its values questions, too. */
const anyMessage: fc.Arbitrary<() => unknown> = fc.oneof(
  { weight: 4, arbitrary: plain.map((value) => () => value) },
  { weight: 1, arbitrary: hostile },
);

const COMMANDS = ['hello', 'measure', 'show', 'next', 'previous', 'theme'];

it('no value whatever makes a decoder of messages throw or answer with anything but a message of its table', () => {
  fc.assert(
    fc.property(anyMessage, fc.option(fc.string()), (make, childId) => {
      const data = make();
      const command = decodeCommand(data, childId);
      if (command !== null) expect(COMMANDS).toContain(command.kind);
      const event = decodeEvent(data);
      if (event !== null) expect(['ready', 'size', 'state', 'failed']).toContain(event.kind);
      expect(decodeOrigins(data).every((origin) => /^https?:/.test(origin))).toBe(true);
    }),
    runsOf(1_000),
  );
});

it('no value that one window can send to another makes the talk of speaker and audience throw', () => {
  fc.assert(
    fc.property(plain, (data) => {
      const spoken = decodePresenterMessage(data);
      if (spoken !== null) expect(['hello', 'bye', 'go', 'black', 'here']).toContain(spoken.kind);
    }),
    runsOf(500),
  );
});

interface Received {
  readonly data: unknown;
  readonly origin: string;
  readonly source: unknown;
}

function createWindow() {
  const listeners = new Set<(event: Received) => void>();
  const parent = { postMessage: () => {} };
  return {
    parent,
    receive: (event: Received) => {
      for (const listener of [...listeners]) listener(event);
    },
    win: {
      parent,
      addEventListener: (_type: 'message', listener: (event: Received) => void) => void listeners.add(listener),
      removeEventListener: (_type: 'message', listener: (event: Received) => void) => void listeners.delete(listener),
    },
  };
}
const settle = (): Promise<void> => new Promise((done) => setImmediate(done));

/** Everything but the right window with the right origin. */
const untrusted = fc.oneof(
  fc.record({ fromParent: fc.constant(false), origin: fc.constantFrom(OWN, FRIEND, 'null', '') }),
  fc.record({
    fromParent: fc.constant(true),
    origin: fc.oneof(
      fc.constantFrom(
        'null',
        '',
        `${OWN}.evil.test`,
        `${FRIEND}:8443`,
        'http://atlas.test',
        `${OWN}/`,
        ...PROTOTYPE_KEYS,
      ),
      junkText.filter((text) => text !== OWN && text !== FRIEND),
    ),
  }),
);

describe('a window that is not trusted', () => {
  it('changes nothing in an embed, whatever it sends', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(anyMessage, untrusted), { maxLength: 6 }), async (messages) => {
        const { win, parent, receive } = createWindow();
        const commands: EmbedCommand[] = [];
        const channel = openParentChannel({
          ownOrigin: OWN,
          childId: 'x',
          loadOrigins: async () => [FRIEND],
          onCommand: (command) => commands.push(command),
          win,
        });
        for (const [make, { fromParent, origin }] of messages)
          receive({ data: make(), origin, source: fromParent ? parent : {} });
        await settle();
        expect(commands.filter(({ kind }) => kind !== 'hello' && kind !== 'measure')).toEqual([]);
        channel.undo();
      }),
      runsOf(300, 4),
    );
  });

  it('says nothing to the preview of the panel, whatever it sends', () => {
    fc.assert(
      fc.property(anyMessage, untrusted, (make, { fromParent, origin }) => {
        const { win, receive } = createWindow();
        const frame = { contentWindow: { postMessage: () => {} } };
        const heard: EmbedEvent[] = [];
        const channel = openFrameChannel(frame, OWN, (event) => heard.push(event), win);
        const source = fromParent ? frame.contentWindow : null;
        // The preview trusts no listed friend: its frame is of this very site.
        receive({ data: make(), origin: source === null || origin !== OWN ? origin : FRIEND, source });
        expect(heard).toEqual([]);
        channel.undo();
      }),
      runsOf(300),
    );
  });
});

it('a trusted parent that sends junk gets commands of the table carried out, and no exception', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(anyMessage, fc.constantFrom(OWN, FRIEND)), { maxLength: 6 }),
      async (messages) => {
        const { win, parent, receive } = createWindow();
        const commands: EmbedCommand[] = [];
        const channel = openParentChannel({
          ownOrigin: OWN,
          childId: null,
          loadOrigins: async () => [FRIEND],
          onCommand: (command) => commands.push(command),
          win,
        });
        const sent = messages.map(([make, origin]) => ({ data: make(), origin, source: parent }));
        for (const event of sent) receive(event);
        await settle();
        for (const { kind } of commands) expect(COMMANDS).toContain(kind);
        expect(commands).toEqual(sent.flatMap(({ data }) => decodeCommand(data, null) ?? []));
        channel.undo();
      },
    ),
    runsOf(200, 4),
  );
});
