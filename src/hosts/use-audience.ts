import { useEffect, useRef } from 'preact/hooks';
import { openChannel } from '../platform/channel.ts';
import { decodePresenterMessage, GONE_MS, PRESENTER_CHANNEL } from '../state/presenter-messages.ts';

interface AudienceOptions {
  readonly started: boolean;
  readonly slide: number;
  readonly black: boolean;
  readonly onGo: (slide: number) => void;
  readonly onBlack: (on: boolean) => void;
  /** A speaker's window has come, or gone. */
  readonly onPresenter: (there: boolean) => void;
}

/** The audience's end of the channel: it follows the speaker's window, and tells it what it shows. */
export function useAudience(options: AudienceOptions): void {
  const latest = useRef(options);
  latest.current = options;
  const tell = useRef<() => void>(() => {});
  const { started, slide, black } = options;

  useEffect(() => {
    if (!started) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const here = (): void => {
      const { slide, black } = latest.current;
      channel.send({ kind: 'here', slide, black });
    };
    const gone = (): void => latest.current.onPresenter(false);
    const channel = openChannel(PRESENTER_CHANNEL, (data) => {
      const message = decodePresenterMessage(data);
      // Another audience's window is none of our business.
      if (message === null || message.kind === 'here') return;
      clearTimeout(timer);
      if (message.kind === 'bye') {
        gone();
        return;
      }
      timer = setTimeout(gone, GONE_MS);
      latest.current.onPresenter(true);
      if (message.kind === 'go') latest.current.onGo(message.slide);
      else if (message.kind === 'black') latest.current.onBlack(message.on);
      else here();
    });
    tell.current = here;
    here();
    return () => {
      clearTimeout(timer);
      channel.close();
    };
  }, [started]);

  useEffect(() => {
    if (started) tell.current();
  }, [started, slide, black]);
}
