import type { Lang } from '../../../src/model/types.ts';

/** In CSS pixels: what services that show a link in a message take as large. */
export const SHARE_SIZE = { width: 1200, height: 630 } as const;

/** The picture that stands for a link, from the root of the site. */
export const shareFileFor = (lang: Lang): string => `share/${lang.toLowerCase()}.png`;
