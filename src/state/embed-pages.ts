import type { Lang } from '../model/types.ts';
import { CHART_IDS, type ChartId } from './view-state.ts';

/** What can be embedded, besides each of the charts. */
export const EMBED_CONTENTS = ['map', 'story', 'places'] as const;
export type EmbedContent = (typeof EMBED_CONTENTS)[number] | ChartId;

/** Every content that a page may ask for, in the order in which it is offered. */
export const ALL_EMBED_CONTENTS: readonly EmbedContent[] = [...EMBED_CONTENTS, ...CHART_IDS];

export const isChart = (content: EmbedContent): content is ChartId => CHART_IDS.some((id) => id === content);

const LANG_PARTS: Readonly<Record<Lang, string>> = { 'zh-Hans': '', en: '.en', 'zh-Hant': '.zh-hant' };

/**
 * The file of an embed: `embed[.content][.language].html`. The map needs no content and 简体中文 no language, so that the
 * shortest name is the one most asked for. These names are printed in other people's pages: they may gain, never change.
 */
export function embedFileFor(content: EmbedContent, lang: Lang, extension: 'html' | 'svg' = 'html'): string {
  const middle = content === 'map' ? '' : `.${content}`;
  return `embed${middle}${LANG_PARTS[lang]}.${extension}`;
}
