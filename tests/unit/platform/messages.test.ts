import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFrameChannel, openParentChannel } from '../../../src/platform/messages.ts';
import type { EmbedCommand } from '../../../src/state/embed-messages.ts';

const OWN = 'https://atlas.test';
const FRIEND = 'https://www.example.gov.cn';
const STRANGER = 'https://evil.test';

interface Received {
  readonly data: unknown;
  readonly origin: string;
  readonly source: unknown;
}

/** A window with a parent that notes what it is told. */
function createFakeFrame() {
  const listeners = new Set<(event: Received) => void>();
  const told: { message: unknown; target: string }[] = [];
  const parent = { postMessage: (message: unknown, target: string) => told.push({ message, target }) };
  return {
    told,
    parent,
    listenerCount: () => listeners.size,
    receive: (data: unknown, origin: string, source: unknown = parent) => {
      for (const listener of [...listeners]) listener({ data, origin, source });
    },
    win: {
      parent,
      addEventListener: (_type: 'message', listener: (event: Received) => void) => listeners.add(listener),
      removeEventListener: (_type: 'message', listener: (event: Received) => void) => listeners.delete(listener),
    },
  };
}

function openChannel(origins: readonly string[] = []) {
  const frame = createFakeFrame();
  const commands: EmbedCommand[] = [];
  let asked = 0;
  const channel = openParentChannel({
    ownOrigin: OWN,
    childId: null,
    loadOrigins: async () => {
      asked += 1;
      return origins;
    },
    onCommand: (command) => commands.push(command),
    win: frame.win,
  });
  return { frame, commands, channel, asked: () => asked };
}

const say = (type: string, rest: object = {}) => ({ type: `dual-belts:${type}`, version: 1, ...rest });
/** Commands wait for one another, and the first for the list of origins. */
const heard = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

describe('the channel to the page around', () => {
  it('obeys its own origin without asking for the list', async () => {
    const { frame, commands, asked } = openChannel();
    frame.receive(say('show', { search: '?place=nansha' }), OWN);
    await heard();
    expect(commands).toEqual([{ kind: 'show', search: '?place=nansha' }]);
    expect(asked()).toBe(0);
  });

  it('obeys a listed origin, in the order of the messages, and asks for the list once', async () => {
    const { frame, commands, asked } = openChannel([FRIEND]);
    frame.receive(say('theme', { theme: 'dark' }), FRIEND);
    frame.receive(say('next'), FRIEND);
    frame.receive(say('previous'), FRIEND);
    await heard();
    expect(commands.map(({ kind }) => kind)).toEqual(['theme', 'next', 'previous']);
    expect(asked()).toBe(1);
  });

  it('answers a stranger who says hello, and does nothing else for it', async () => {
    const { frame, commands } = openChannel([FRIEND]);
    for (const type of ['hello', 'next', 'previous']) frame.receive(say(type), STRANGER);
    frame.receive(say('show', { search: '?place=nansha' }), STRANGER);
    frame.receive(say('theme', { theme: 'dark' }), STRANGER);
    await heard();
    expect(commands).toEqual([{ kind: 'hello' }]);
  });

  it('does not trust an origin called "null", listed or not', async () => {
    const { frame, commands } = openChannel(['null']);
    frame.receive(say('next'), 'null');
    await heard();
    expect(commands).toEqual([]);
  });

  it('hears nobody but its parent, whatever the origin', async () => {
    const { frame, commands } = openChannel([FRIEND]);
    frame.receive(say('next'), OWN, {});
    frame.receive(say('next'), OWN, null);
    await heard();
    expect(commands).toEqual([]);
  });

  it('tells ready and size to anybody, and the state to nobody before a trusted hello', async () => {
    const { frame, channel } = openChannel([FRIEND]);
    channel.send({ kind: 'ready' });
    channel.send({ kind: 'size', heightPx: 500 });
    channel.send({ kind: 'state', search: '?a' });
    channel.send({ kind: 'failed', failure: 'worker' });
    expect(frame.told.map(({ target }) => target)).toEqual(['*', '*', '*']);
    frame.receive(say('hello'), STRANGER);
    await heard();
    channel.send({ kind: 'state', search: '?b' });
    expect(frame.told).toHaveLength(3);
    frame.receive(say('hello'), FRIEND);
    await heard();
    channel.send({ kind: 'state', search: '?c' });
    expect(frame.told.at(-1)).toEqual({ message: say('state', { search: '?c' }), target: FRIEND });
  });

  it('changes nothing and names no origin, whatever strangers send', async () => {
    const origin = fc.oneof(fc.constantFrom(STRANGER, 'null', '', `${FRIEND}.evil.test`), fc.webUrl());
    const type = fc.constantFrom('hello', 'show', 'next', 'previous', 'theme').map((word) => `dual-belts:${word}`);
    const message = fc.oneof(
      fc.anything(),
      fc.record({
        type,
        version: fc.constantFrom(1, 2, '1'),
        search: fc.string(),
        theme: fc.constantFrom('dark', 'x'),
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(message, origin), { maxLength: 5 }), async (messages) => {
        const { frame, commands, channel } = openChannel([FRIEND]);
        for (const [data, from] of messages) frame.receive(data, from);
        await heard();
        channel.send({ kind: 'state', search: '?secret' });
        expect(commands.filter(({ kind }) => kind !== 'hello')).toEqual([]);
        expect(frame.told).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  }, 60_000);

  it('is silent where there is no page around', () => {
    const frame = createFakeFrame();
    const win = { ...frame.win, parent: frame.parent };
    win.parent = win as unknown as typeof frame.parent;
    const channel = openParentChannel({
      ownOrigin: OWN,
      childId: null,
      loadOrigins: async () => [],
      onCommand: () => {},
      win,
    });
    channel.send({ kind: 'ready' });
    expect(frame.told).toEqual([]);
    expect(frame.listenerCount()).toBe(0);
  });

  it('lets go of the window', async () => {
    const { frame, commands, channel } = openChannel();
    frame.receive(say('next'), OWN);
    channel.undo();
    channel.send({ kind: 'ready' });
    await heard();
    expect(frame.listenerCount()).toBe(0);
    expect(commands).toEqual([]);
    expect(frame.told).toEqual([]);
  });
});

describe('the channel to a frame', () => {
  it('hears its frame from its origin, and nobody else', () => {
    const { win, parent, receive } = createFakeFrame();
    const events: unknown[] = [];
    const channel = openFrameChannel({ contentWindow: parent }, OWN, (event) => events.push(event), win);
    receive(say('state', { search: '?a' }), OWN, parent);
    receive(say('state', { search: '?b' }), STRANGER, parent);
    receive(say('state', { search: '?c' }), OWN, {});
    expect(events).toEqual([{ kind: 'state', search: '?a' }]);
    channel.undo();
  });

  it('sends to the origin of the site alone', () => {
    const { win, parent, told } = createFakeFrame();
    openFrameChannel({ contentWindow: parent }, OWN, () => {}, win).send({ kind: 'hello' });
    expect(told).toEqual([{ message: say('hello'), target: OWN }]);
  });
});
