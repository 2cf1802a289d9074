/** What the address of a stand may say beside the view: `kiosk.html?idle=90&dwell=12`. */
import type { Story } from '../model/story.ts';
import { LANGS, type Lang } from '../model/types.ts';
import { decodeQueryPart, splitQuery } from './address-query.ts';
import type { KioskSettings } from './kiosk-clock.ts';

const DEFAULT_IDLE_S = 60;
const ASK_S = 20;
/** Nobody is at a fair at four in the morning. */
const RELOAD_HOUR = 4;

/**
 * `dwell`: seconds for every step instead of each step's own (0.2 to 600); `idle`: seconds without a touch until the visitor
 * is asked (5 to 3600); `ask`: seconds that the question stands (1 to 120). What is no such number counts as not said.
 * @param localOffsetMs local time minus UTC
 */
export function decodeKioskSettings(search: string, story: Story, localOffsetMs: number): KioskSettings {
  const given = new Map(splitQuery(search).map(decodeQueryPart));
  const secondsOf = (key: string, min: number, max: number): number | null => {
    const text = given.get(key)?.trim() ?? '';
    const value = Number(text);
    return /^\d{1,4}(\.\d{1,3})?$/.test(text) && value >= min && value <= max ? value : null;
  };
  const dwellS = secondsOf('dwell', 0.2, 600);
  return {
    dwellMs: story.map((step) => (dwellS === null ? step.dwellMs : dwellS * 1000)),
    idleMs: (secondsOf('idle', 5, 3600) ?? DEFAULT_IDLE_S) * 1000,
    askMs: (secondsOf('ask', 1, 120) ?? ASK_S) * 1000,
    reloadHour: RELOAD_HOUR,
    localOffsetMs,
  };
}

/**
 * In the single file, whether the address asks for a stand, and in which language: `kiosk=en`, or `kiosk=1` for that of the
 * page. `null`: it does not, or in words that nobody knows.
 */
export function decodeStandLang(search: string, pageLang: Lang): Lang | null {
  const given = splitQuery(search)
    .map(decodeQueryPart)
    .findLast(([key]) => key === 'kiosk')?.[1]
    .trim()
    .toLowerCase();
  return given === '1' ? pageLang : (LANGS.find((lang) => lang.toLowerCase() === given) ?? null);
}
