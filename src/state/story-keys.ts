/** What the keys of a keyboard or of a clicker mean while a story is told. The same keys as in other slide shows. */
import type { StoryMove } from './programme.ts';

export type StoryCommand = StoryMove | { readonly kind: 'fullscreen' | 'black' | 'leave' | 'help' };

/** What the pure part takes from a `KeyboardEvent`, and where the focus is. */
export interface StoryKey {
  /** As the event has it: `ArrowRight`, `PageDown`, ` `, `b`, `4`. */
  readonly key: string;
  readonly shift: boolean;
  /** Ctrl, Alt or Meta: those keys are the browser's. */
  readonly modified: boolean;
  /** `text`: something is being typed. `control`: Enter and Space press what has the focus. */
  readonly focus: 'page' | 'text' | 'control';
}

/** Digits typed so far, waiting for Enter or G. */
export interface KeyBuffer {
  readonly digits: string;
}

export const EMPTY_BUFFER: KeyBuffer = { digits: '' };
/** No story has thousands of steps; a cat on the keyboard must not fill the memory. */
const MAX_DIGITS = 3;

export interface KeyOutcome {
  readonly command: StoryCommand | null;
  readonly buffer: KeyBuffer;
  /** The key was meant for the story: neither the page nor the map must hear it. */
  readonly taken: boolean;
}

const COMMANDS: Readonly<Record<string, StoryCommand['kind']>> = {
  arrowright: 'next',
  arrowdown: 'next',
  pagedown: 'next',
  n: 'next',
  arrowleft: 'previous',
  arrowup: 'previous',
  pageup: 'previous',
  p: 'previous',
  home: 'first',
  end: 'last',
  f: 'fullscreen',
  b: 'black',
  '.': 'black',
  escape: 'leave',
  '?': 'help',
  f1: 'help',
};

/** Reads one key. Keys in text fields, with Ctrl, Alt or Meta, and keys without a meaning here are left to others. */
export function readStoryKey({ key, shift, modified, focus }: StoryKey, buffer: KeyBuffer): KeyOutcome {
  const ignored: KeyOutcome = { command: null, buffer, taken: false };
  if (modified || focus === 'text') return ignored;
  const name = key.toLowerCase();
  const done = (kind: StoryCommand['kind']): KeyOutcome => ({
    command: { kind } as StoryCommand,
    buffer: EMPTY_BUFFER,
    taken: true,
  });
  if (/^\d$/.test(key)) {
    return { command: null, buffer: { digits: (buffer.digits + key).slice(-MAX_DIGITS) }, taken: true };
  }
  if ((name === 'enter' || name === 'g') && buffer.digits !== '') {
    return { command: { kind: 'jump', slide: Number(buffer.digits) }, buffer: EMPTY_BUFFER, taken: true };
  }
  if (name === ' ' && focus !== 'control') return done(shift ? 'previous' : 'next');
  const kind = COMMANDS[name];
  return kind === undefined ? ignored : done(kind);
}
