import { Converter } from 'opencc-js/cn2t';

/** A row of `data/zh-hant-overrides.csv`: `from` in Simplified Chinese is always written `to`. */
export interface HantOverride {
  readonly from: string;
  readonly to: string;
}

const convertWords = Converter({ from: 'cn', to: 'hk' });

/** Traditional Chinese quotes with corner brackets. A lone ’ is an apostrophe and stays. */
const convert = (text: string): string =>
  convertWords(text)
    .replaceAll('“', '「')
    .replaceAll('”', '」')
    .replace(/‘([^‘’]*)’/gu, '『$1』');

/**
 * Simplified → Traditional Chinese, characters as used in Hong Kong. Words are kept: these are proper names and terms of a
 * mainland policy, so 软件 becomes 軟件 and not 軟體. Overrides are taken out first, longest first, and put back as written.
 */
export function createToHant(overrides: readonly HantOverride[]): (text: string) => string {
  const byLength = [...overrides].sort((a, b) => b.from.length - a.from.length);
  if (byLength.length === 0) return (text) => convert(text);
  const written = new Map(byLength.map(({ from, to }) => [from, to]));
  const pattern = new RegExp(`(${byLength.map(({ from }) => from.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|')})`);
  return (text) =>
    text
      .split(pattern)
      .map((part) => written.get(part) ?? convert(part))
      .join('');
}
