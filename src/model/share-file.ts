import type { Lang } from './types.ts';

/** Of the picture that stands for a link, in pixels: what services that show one in a message take as large. */
export const SHARE_SIZE = { width: 1200, height: 630 } as const;

/** That picture, from the root of the site. */
export const shareFileFor = (lang: Lang): string => `share/${lang.toLowerCase()}.png`;
