/**
 * What an embed and the page around it say to each other, as values. Anybody may send anything to a window, so whatever
 * arrives is decoded to a command or to `null`; nothing here throws, and nothing here trusts. The table for readers is in
 * docs/embed.md.
 */
import { THEMES, type Theme } from './view-state.ts';

/** Raised when a message changes so that an older page would misread it. Other versions are not understood. */
export const PROTOCOL_VERSION = 1;

/** Before every type, so that our messages are not taken for those of others. */
const PREFIX = 'dual-belts:';

/** The longest query that is read; browsers and servers allow no more in an address. */
export const MAX_SEARCH_CHARS = 4000;
/** Higher frames are not asked for, and not granted. */
export const MAX_HEIGHT_PX = 20_000;

/** What a parent may ask for. `measure` is pym's: the frame has another width, tell the height again. */
export type EmbedCommand =
  | { readonly kind: 'hello' }
  | { readonly kind: 'measure' }
  | { readonly kind: 'show'; readonly search: string }
  | { readonly kind: 'next' }
  | { readonly kind: 'previous' }
  | { readonly kind: 'theme'; readonly theme: Theme };

/** Commands that only answer, and so may come from anybody. */
export function isHarmless({ kind }: EmbedCommand): boolean {
  return kind === 'hello' || kind === 'measure';
}

/** What an embed tells. `ready` and `size` may be heard by anybody; the others go to a trusted origin by name. */
export type EmbedEvent =
  | { readonly kind: 'ready' }
  | { readonly kind: 'size'; readonly heightPx: number }
  | { readonly kind: 'state'; readonly search: string }
  | { readonly kind: 'failed'; readonly failure: string };

export function isPublic({ kind }: EmbedEvent): boolean {
  return kind === 'ready' || kind === 'size';
}

/**
 * Reads whatever a window was sent.
 * @param childId pym's name for this frame, from its address; `null` when pym is not in play
 */
export function decodeCommand(data: unknown, childId: string | null): EmbedCommand | null {
  if (typeof data === 'string') return decodePymWidth(data, childId);
  const type = ownValue(data, 'type');
  if (typeof type !== 'string' || !type.startsWith(PREFIX) || ownValue(data, 'version') !== PROTOCOL_VERSION) {
    return null;
  }
  switch (type.slice(PREFIX.length)) {
    case 'hello':
      return { kind: 'hello' };
    case 'next':
      return { kind: 'next' };
    case 'previous':
      return { kind: 'previous' };
    case 'show': {
      const search = ownValue(data, 'search');
      return typeof search === 'string' && search.length <= MAX_SEARCH_CHARS ? { kind: 'show', search } : null;
    }
    case 'theme': {
      const wanted = ownValue(data, 'theme');
      const theme = THEMES.find((known) => known === wanted);
      return theme === undefined ? null : { kind: 'theme', theme };
    }
    default:
      return null;
  }
}

/**
 * An event as the messages that carry it. A height is told three times: in our words, in AMP's `embed-size`, and in pym's
 * string when there is a `childId`.
 */
export function encodeEvent(event: EmbedEvent, childId: string | null): readonly unknown[] {
  const head = { type: PREFIX + event.kind, version: PROTOCOL_VERSION };
  switch (event.kind) {
    case 'ready':
      return [head];
    case 'size': {
      const height = clampHeight(event.heightPx);
      return [
        { ...head, height },
        { sentinel: 'amp', type: 'embed-size', height },
        ...(childId === null ? [] : [`pymxPYMx${childId}xPYMxheightxPYMx${height}`]),
      ];
    }
    case 'state':
      return [{ ...head, search: event.search }];
    case 'failed':
      return [{ ...head, failure: event.failure }];
  }
}

/** A command as the message that carries it: for the panel that previews an embed. */
export function encodeCommand(command: Exclude<EmbedCommand, { kind: 'measure' }>): unknown {
  const { kind, ...rest } = command;
  return { type: PREFIX + kind, version: PROTOCOL_VERSION, ...rest };
}

/** The other direction: what a page hears from an embed. */
export function decodeEvent(data: unknown): EmbedEvent | null {
  const type = ownValue(data, 'type');
  if (typeof type !== 'string' || ownValue(data, 'version') !== PROTOCOL_VERSION) return null;
  if (type === `${PREFIX}ready`) return { kind: 'ready' };
  if (type === `${PREFIX}size`) {
    const height = ownValue(data, 'height');
    return typeof height === 'number' && height > 0 && height <= MAX_HEIGHT_PX
      ? { kind: 'size', heightPx: height }
      : null;
  }
  if (type === `${PREFIX}state`) {
    const search = ownValue(data, 'search');
    return typeof search === 'string' && search.length <= MAX_SEARCH_CHARS ? { kind: 'state', search } : null;
  }
  if (type === `${PREFIX}failed`) {
    const failure = ownValue(data, 'failure');
    return typeof failure === 'string' ? { kind: 'failed', failure } : null;
  }
  return null;
}

/**
 * May this origin change what is shown? Its own may, and those that the publisher has listed. `"null"` is what sandboxes,
 * files and data addresses all call themselves: it names nobody, and is never trusted, listed or not.
 */
export function isTrustedOrigin(origin: string, ownOrigin: string, allowed: readonly string[]): boolean {
  if (origin === 'null' || origin === '') return false;
  return origin === ownOrigin || allowed.includes(origin);
}

/** The file `embed-origins.json`: `{ "origins": ["https://www.example.gov.cn"] }`. What is not an exact origin is left out. */
export function decodeOrigins(json: unknown): readonly string[] {
  const origins = ownValue(json, 'origins');
  if (!Array.isArray(origins)) return [];
  return origins.filter(
    (origin): origin is string => typeof origin === 'string' && /^https?:\/\/[^\s/?#@*\\]+$/.test(origin),
  );
}

/** pym's name for a frame: what its parent put into the address. Anything unlike a name is not repeated. */
export function decodeChildId(value: string | null): string | null {
  return value !== null && /^[\w-]{1,100}$/.test(value) ? value : null;
}

function decodePymWidth(text: string, childId: string | null): EmbedCommand | null {
  if (childId === null || text.length > 300) return null;
  return text.startsWith(`pymxPYMx${childId}xPYMxwidthxPYMx`) ? { kind: 'measure' } : null;
}

function clampHeight(heightPx: number): number {
  return Math.min(MAX_HEIGHT_PX, Math.max(1, Math.ceil(heightPx)));
}

/** A property of the value itself, not one that its prototype or a getter makes up; `undefined` for whatever has none. */
function ownValue(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  try {
    return Object.getOwnPropertyDescriptor(value, key)?.value;
  } catch {
    // A proxy may refuse even this.
    return undefined;
  }
}
