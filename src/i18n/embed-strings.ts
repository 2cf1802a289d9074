import type { Lang } from '../model/types.ts';
import { embedEn } from './embed/embed.en.ts';
import { embedZhHans } from './embed/embed.zh-hans.ts';
import zhHant from './generated/zh-hant-embed.json' with { type: 'json' };

export type EmbedStringKey = keyof typeof embedZhHans;
export type EmbedStrings = Readonly<Record<EmbedStringKey, string>>;

const STRINGS: Readonly<Record<Lang, EmbedStrings>> = { 'zh-Hans': embedZhHans, en: embedEn, 'zh-Hant': zhHant };

/** Apart from the words of the atlas: only embeds and their panel load them. */
export function embedStrings(lang: Lang): EmbedStrings {
  return STRINGS[lang];
}
