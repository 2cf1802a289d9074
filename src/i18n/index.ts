import { fillText } from '../model/fill-text.ts';
import type { Lang } from '../model/types.ts';
import { en } from './en.ts';
import zhHant from './generated/zh-hant.json' with { type: 'json' };
import { type StringKey, zhHans } from './zh-hans.ts';

export { fillText as format } from '../model/fill-text.ts';

export type Strings = Readonly<Record<StringKey, string>>;

/** zh-Hant is made from zh-Hans by `npm run data`; assigning it here fails to compile when a key is missing. */
const STRINGS: Readonly<Record<Lang, Strings>> = { 'zh-Hans': zhHans, en, 'zh-Hant': zhHant };

export function strings(lang: Lang): Strings {
  return STRINGS[lang];
}

/** With separators for thousands, as the language writes them. */
export function formatNumber(lang: Lang, value: number): string {
  return new Intl.NumberFormat(lang === 'en' ? 'en' : 'zh', { maximumFractionDigits: 2 }).format(value);
}

/** Positions are good to a kilometre or two at best: whole kilometres, one decimal below ten. */
export function formatDistanceKm(lang: Lang, km: number): string {
  const value = new Intl.NumberFormat(lang === 'en' ? 'en' : 'zh', { maximumFractionDigits: km < 10 ? 1 : 0 }).format(
    km,
  );
  return fillText(strings(lang).kilometres, { distance: value });
}
