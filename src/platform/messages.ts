/** Talking across frames: the one module that says `postMessage`, together with the script for the page around an embed. */
import {
  decodeCommand,
  decodeEvent,
  type EmbedCommand,
  type EmbedEvent,
  encodeCommand,
  encodeEvent,
  isHarmless,
  isPublic,
  isTrustedOrigin,
} from '../state/embed-messages.ts';

interface MessageTarget {
  readonly postMessage: (message: unknown, targetOrigin: string) => void;
}

interface ReceivedMessage {
  readonly data: unknown;
  readonly origin: string;
  readonly source: unknown;
}

/** What this module takes from `window`. */
export interface MessageWindow {
  /** The window itself where no page is around it. */
  readonly parent: MessageTarget;
  readonly addEventListener: (type: 'message', listener: (event: ReceivedMessage) => void) => void;
  readonly removeEventListener: (type: 'message', listener: (event: ReceivedMessage) => void) => void;
}

export interface ParentChannelOptions {
  /** Origin of this page's address. In a sandbox the window's own origin is `"null"`, which names nobody. */
  readonly ownOrigin: string;
  /** pym's name for this frame. */
  readonly childId: string | null;
  /** The origins that the publisher lets in. Asked for at the first command that needs them, and not before. */
  readonly loadOrigins: () => Promise<readonly string[]>;
  /** What a trusted parent wants, and what anybody may ask (`hello`, `measure`). */
  readonly onCommand: (command: EmbedCommand) => void;
  readonly win?: MessageWindow;
}

export interface ParentChannel {
  /** `ready` and `size` to whoever is around; the others only to a parent that has said hello and is trusted. */
  readonly send: (event: EmbedEvent) => void;
  readonly undo: () => void;
}

/** The embed's end. Without a page around it, nothing is sent and nothing heard. */
export function openParentChannel(options: ParentChannelOptions): ParentChannel {
  const { ownOrigin, childId, loadOrigins, onCommand, win = window as unknown as MessageWindow } = options;
  const parent = win.parent;
  if ((parent as unknown) === win) return { send: () => {}, undo: () => {} };

  let trustedParent: string | null = null;
  let origins: Promise<readonly string[]> | null = null;
  let undone = false;
  // Commands are carried out in the order in which they came, also while the list is on its way.
  let queue: Promise<void> = Promise.resolve();

  const isTrusted = async (origin: string): Promise<boolean> => {
    if (isTrustedOrigin(origin, ownOrigin, [])) return true;
    if (origin === 'null' || origin === '') return false;
    origins ??= loadOrigins();
    return isTrustedOrigin(origin, ownOrigin, await origins);
  };
  const obey = async (command: EmbedCommand, origin: string): Promise<void> => {
    const trusted = command.kind !== 'measure' && (await isTrusted(origin));
    if (undone || !(trusted || isHarmless(command))) return;
    if (trusted) trustedParent = origin;
    onCommand(command);
  };
  const onMessage = ({ data, origin, source }: ReceivedMessage): void => {
    if (source !== parent) return;
    const command = decodeCommand(data, childId);
    if (command === null) return;
    queue = queue.then(() => obey(command, origin));
  };
  win.addEventListener('message', onMessage);

  return {
    send: (event) => {
      const target = isPublic(event) ? '*' : trustedParent;
      if (undone || target === null) return;
      for (const message of encodeEvent(event, childId)) parent.postMessage(message, target);
    },
    undo: () => {
      undone = true;
      win.removeEventListener('message', onMessage);
    },
  };
}

export interface FrameChannel {
  readonly send: (command: Exclude<EmbedCommand, { kind: 'measure' }>) => void;
  readonly undo: () => void;
}

/** The other end: a frame of this page that shows an embed of this very site, as the preview of the panel does. */
export function openFrameChannel(
  frame: { readonly contentWindow: MessageTarget | null },
  origin: string,
  onEvent: (event: EmbedEvent) => void,
  win: MessageWindow = window as unknown as MessageWindow,
): FrameChannel {
  const onMessage = ({ data, origin: from, source }: ReceivedMessage): void => {
    if (source === null || source !== frame.contentWindow || from !== origin) return;
    const event = decodeEvent(data);
    if (event !== null) onEvent(event);
  };
  win.addEventListener('message', onMessage);
  return {
    send: (command) => frame.contentWindow?.postMessage(encodeCommand(command), origin),
    undo: () => win.removeEventListener('message', onMessage),
  };
}
