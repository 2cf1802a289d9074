import { expect, test } from 'vitest';
import { isEmbedUrl, storedUrlFor } from '../../../src/platform/stored-pages.ts';

test.each([
  ['https://a.cn/b/', 'https://a.cn/b/index.html'],
  ['https://a.cn/b/?place=nansha', 'https://a.cn/b/index.html'],
  ['https://a.cn/b/en.html?lang=en&x=1#places', 'https://a.cn/b/en.html'],
  ['https://a.cn/b/data/parks.csv', 'https://a.cn/b/data/parks.csv'],
])('%s is stored as %s', (href, stored) => {
  expect(storedUrlFor(href)).toBe(stored);
});

test.each(['embed.html', 'embed.en.html', 'embed.zh-hant.html?place=nansha', 'embed'])(
  '%s is made for other pages',
  (file) => {
    expect(isEmbedUrl(`https://a.cn/b/${file}`)).toBe(true);
  },
);

test.each(['', 'index.html', 'kiosk.html?from=embed.html', 'embed/index.html'])('%s is not', (file) => {
  expect(isEmbedUrl(`https://a.cn/b/${file}`)).toBe(false);
});
