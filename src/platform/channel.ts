/** What this module takes from the browser. */
export interface ChannelWindow {
  readonly BroadcastChannel?: new (
    name: string,
  ) => Pick<BroadcastChannel, 'postMessage' | 'close' | 'addEventListener'>;
}

export interface Channel {
  /** Plain values only; windows that are not open do not hear it. */
  readonly send: (message: unknown) => void;
  readonly close: () => void;
}

/**
 * Talks to the other windows of this site in this browser. `listener` hears whatever is sent there, by whomever: it has to
 * decode. Where there is no such thing (a sandbox, an old browser) nothing is heard.
 */
export function openChannel(
  name: string,
  listener: (message: unknown) => void,
  win: ChannelWindow = window as unknown as ChannelWindow,
): Channel {
  if (win.BroadcastChannel === undefined) return { send: () => {}, close: () => {} };
  const channel = new win.BroadcastChannel(name);
  channel.addEventListener('message', ({ data }) => listener(data));
  return { send: (message) => channel.postMessage(message), close: () => channel.close() };
}
