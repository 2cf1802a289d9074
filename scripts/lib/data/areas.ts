import type { FixedRow } from './policy-record.ts';

// Areas by their codes (GB/T 2260).

/** The 21 cities at prefecture level of Guangdong. */
export const PREFECTURES: readonly FixedRow[] = (
  [
    ['440100', '广州市', 'Guangzhou'],
    ['440200', '韶关市', 'Shaoguan'],
    ['440300', '深圳市', 'Shenzhen'],
    ['440400', '珠海市', 'Zhuhai'],
    ['440500', '汕头市', 'Shantou'],
    ['440600', '佛山市', 'Foshan'],
    ['440700', '江门市', 'Jiangmen'],
    ['440800', '湛江市', 'Zhanjiang'],
    ['440900', '茂名市', 'Maoming'],
    ['441200', '肇庆市', 'Zhaoqing'],
    ['441300', '惠州市', 'Huizhou'],
    ['441400', '梅州市', 'Meizhou'],
    ['441500', '汕尾市', 'Shanwei'],
    ['441600', '河源市', 'Heyuan'],
    ['441700', '阳江市', 'Yangjiang'],
    ['441800', '清远市', 'Qingyuan'],
    ['441900', '东莞市', 'Dongguan'],
    ['442000', '中山市', 'Zhongshan'],
    ['445100', '潮州市', 'Chaozhou'],
    ['445200', '揭阳市', 'Jieyang'],
    ['445300', '云浮市', 'Yunfu'],
  ] as const
).map(([id, zh, en]) => ({ id, name: { zh, en } }));

export const NATION = '100000';
export const PROVINCE = '440000';

/** First two digits of the codes of the 34 units at the level of a province. */
const PROVINCE_PREFIXES =
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(' ');

/** Whether a figure may be about this area: the nation, a province, one of the 21 cities, or a city of another province. */
export function isKnownArea(code: string): boolean {
  if (code === NATION) return true;
  if (!PROVINCE_PREFIXES.includes(code.slice(0, 2)) || !code.endsWith('00')) return false;
  return code.endsWith('0000') || !code.startsWith('44') || PREFECTURES.some(({ id }) => id === code);
}

/** The area that this one is a part of; `null` for the nation. */
export function areaAround(code: string): string | null {
  if (code === NATION) return null;
  return code.endsWith('0000') ? NATION : `${code.slice(0, 2)}0000`;
}
