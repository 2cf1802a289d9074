import type { Lang } from '../model/types.ts';
import zhHant from './generated/zh-hant-story.json' with { type: 'json' };
import { storyEn } from './story/story.en.ts';
import { type StoryStringKey, storyZhHans } from './story/story.zh-hans.ts';

export type StoryStrings = Readonly<Record<StoryStringKey, string>>;

const STRINGS: Readonly<Record<Lang, StoryStrings>> = { 'zh-Hans': storyZhHans, en: storyEn, 'zh-Hant': zhHant };

export function storyStrings(lang: Lang): StoryStrings {
  return STRINGS[lang];
}
