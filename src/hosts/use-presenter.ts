import { useEffect, useRef, useState } from 'preact/hooks';
import { type Channel, openChannel } from '../platform/channel.ts';
import {
  decodePresenterMessage,
  GONE_MS,
  HELLO_MS,
  PRESENTER_CHANNEL,
  type PresenterMessage,
} from '../state/presenter-messages.ts';

interface PresenterOptions {
  readonly started: boolean;
  /** The audience's window shows this; a clicker may be plugged into that one. */
  readonly onHere: (slide: number, black: boolean) => void;
}

export interface PresenterLink {
  /** Whether an audience's window has answered lately. */
  readonly linked: boolean;
  readonly send: (message: PresenterMessage) => void;
}

/** After a `go`, words that the audience's window had already sent are not listened to for so long. */
const OWN_WORD_MS = 700;

/** The speaker's end of the channel. It says hello all the time, so that either window can be reloaded. */
export function usePresenter(options: PresenterOptions): PresenterLink {
  const latest = useRef(options);
  latest.current = options;
  const channel = useRef<Channel | null>(null);
  const deafUntilMs = useRef(0);
  const [heardMs, setHeardMs] = useState(0);
  const [nowMs, setNowMs] = useState(0);
  const { started } = options;

  useEffect(() => {
    if (!started) return;
    const opened = openChannel(PRESENTER_CHANNEL, (data) => {
      const message = decodePresenterMessage(data);
      if (message?.kind !== 'here') return;
      setHeardMs(Date.now());
      setNowMs(Date.now());
      if (Date.now() >= deafUntilMs.current) latest.current.onHere(message.slide, message.black);
    });
    channel.current = opened;
    const hello = (): void => {
      opened.send({ kind: 'hello' });
      setNowMs(Date.now());
    };
    hello();
    const timer = setInterval(hello, HELLO_MS);
    return () => {
      clearInterval(timer);
      channel.current = null;
      opened.close();
    };
  }, [started]);

  return {
    linked: heardMs > 0 && nowMs - heardMs < GONE_MS,
    send: (message) => {
      if (message.kind !== 'hello') deafUntilMs.current = Date.now() + OWN_WORD_MS;
      channel.current?.send(message);
    },
  };
}
