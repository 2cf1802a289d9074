import type { Lang } from './types.ts';

const made = new Map<string, Intl.NumberFormat>();

/**
 * The number format of a language, made once for each set of options: making one takes a browser longer than drawing the
 * number does.
 */
export function numberFormatOf(lang: Lang, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const locale = lang === 'en' ? 'en' : 'zh';
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat(locale, options);
  made.set(key, format);
  return format;
}
