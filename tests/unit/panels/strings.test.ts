import { describe, expect, it } from 'vitest';
import { loadChartWords } from '../../../src/i18n/chart-strings.ts';
import { embedStrings } from '../../../src/i18n/embed-strings.ts';
import { format, formatDistanceKm, formatNumber, strings } from '../../../src/i18n/index.ts';
import { storyStrings } from '../../../src/i18n/story-strings.ts';
import { LANGS, type Lang } from '../../../src/model/types.ts';

const placeholders = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).sort();

/** All that pages, charts, embeds and the story say. */
async function everyText(lang: Lang): Promise<(readonly [string, string])[]> {
  const charts = (await loadChartWords(lang)).strings;
  return [strings(lang), embedStrings(lang), storyStrings(lang), charts].flatMap((texts) => Object.entries(texts));
}

describe('the words of the pages', () => {
  it('say the same keys in every language', () => {
    const keys = Object.keys(strings('zh-Hans')).sort();
    for (const lang of LANGS) expect(Object.keys(strings(lang)).sort(), lang).toEqual(keys);
  });

  it('take the same values in every language', () => {
    for (const [key, text] of Object.entries(strings('zh-Hans'))) {
      for (const lang of LANGS) {
        const other = strings(lang)[key as keyof ReturnType<typeof strings>];
        expect(placeholders(other), `${key} in ${lang}`).toEqual(placeholders(text));
      }
    }
  });

  it('leave no text empty', () => {
    for (const lang of LANGS) {
      const empty = Object.entries(strings(lang)).filter(([, text]) => text.trim() === '');
      expect(empty, lang).toEqual([]);
    }
  });

  it.each(['zh-Hans', 'zh-Hant'] as const)('use full-width punctuation beside Chinese letters in %s', async (lang) => {
    const halfWidth = (await everyText(lang)).filter(([, text]) => /\p{sc=Han}[,;:!?]|[,;:!?]\p{sc=Han}/u.test(text));
    expect(halfWidth).toEqual([]);
  });

  // The browser sets the gap between the two (`text-autospace`); a space would come on top of it and go into what is copied.
  it.each(['zh-Hans', 'zh-Hant'] as const)('leave no space between Chinese letters and others in %s', async (lang) => {
    const spaced = (await everyText(lang)).filter(([, text]) => /\p{sc=Han} +[\w{]|[\w}%] +\p{sc=Han}/u.test(text));
    expect(spaced).toEqual([]);
  });

  it('contain no Chinese letters in English', () => {
    const chinese = Object.entries(strings('en')).filter(([, text]) => /\p{sc=Han}/u.test(text));
    expect(chinese).toEqual([]);
  });

  it('call each language by its own name', () => {
    expect(LANGS.map((lang) => strings(lang).langName)).toEqual(['简体中文', 'English', '繁體中文']);
  });
});

describe('format', () => {
  it('fills in every value', () => {
    expect(format('{year} 年 {month} 月', { year: 2010, month: 7 })).toBe('2010 年 7 月');
  });

  it('writes a zero as a zero', () => {
    expect(format('找到{count}处', { count: 0 })).toBe('找到0处');
  });

  it('throws when a value is missing rather than show its name to a reader', () => {
    expect(() => format('{year} 年', {})).toThrow('no value for {year}');
  });
});

describe('numbers', () => {
  it('carry separators for thousands', () => {
    expect(formatNumber('zh-Hans', 250700)).toBe('250,700');
    expect(formatNumber('en', 7434.4)).toBe('7,434.4');
  });

  it('give distances in whole kilometres from ten on and one decimal below', () => {
    expect(formatDistanceKm('zh-Hans', 105.6)).toBe('106千米');
    expect(formatDistanceKm('en', 2.345)).toBe('2.3 km');
  });
});
