import { useEffect, useState } from 'preact/hooks';
import type { StoryStrings } from '../i18n/story-strings.ts';
import type { Lang } from '../model/types.ts';

/** The time of day, and how long the talk has lasted. */
export function PresenterClock({ started, lang, t }: { started: boolean; lang: Lang; t: StoryStrings }) {
  const [nowMs, setNowMs] = useState<number | null>(null);
  const [fromMs, setFromMs] = useState(0);
  useEffect(() => {
    if (!started) return;
    setNowMs(Date.now());
    setFromMs(Date.now());
    const timer = setInterval(() => setNowMs(Date.now()), 500);
    return () => clearInterval(timer);
  }, [started]);
  const elapsedS = nowMs === null ? 0 : Math.max(0, Math.floor((nowMs - fromMs) / 1000));
  const two = (value: number): string => String(value).padStart(2, '0');
  return (
    <dl class="presenter-clock">
      <div>
        <dt>{t.presenterClock}</dt>
        <dd class="number" data-clock-time="">
          {nowMs === null
            ? '--:--'
            : new Intl.DateTimeFormat(lang, { hour: '2-digit', minute: '2-digit', hour12: false }).format(nowMs)}
        </dd>
      </div>
      <div>
        <dt>{t.presenterTimer}</dt>
        <dd class="number" data-timer="">
          {two(Math.floor(elapsedS / 60))}:{two(elapsedS % 60)}
        </dd>
      </div>
      <button type="button" onClick={() => setFromMs(Date.now())}>
        {t.presenterReset}
      </button>
    </dl>
  );
}
