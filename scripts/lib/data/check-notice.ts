import type { MapNotice } from '../../../src/model/types.ts';
import { decodeText } from './decode-text.ts';
import { type Problem, type ProblemText, shown } from './problem.ts';

/** 审图号 are given out by the nation (GS, since 2022 with a province after it) or by a province (粤S) or its city (粤AS). */
const PROVINCES = '京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新';
const REVIEW_NUMBER = new RegExp(
  `^(GS[${PROVINCES}]?|[${PROVINCES}][A-Z]?S)(〔\\d{4}〕|（\\d{4}）|\\(\\d{4}\\))\\d{1,5}号$`,
);

const KEYS = ['review_number', 'publisher', 'public_url', 'datum'] as const;

/** `data/map.json` → notice, or what is wrong with it. Empty strings mean: there is none yet. */
export function checkNotice(bytes: Uint8Array, file: string): { notice: MapNotice | null; problems: Problem[] } {
  const decoded = decodeText(bytes);
  const problem = (column: string | null, text: ProblemText): Problem => ({ file, row: null, column, text });
  if (!decoded.ok) return { notice: null, problems: [problem(null, decoded.problem)] };
  const value = parseObject(decoded.text);
  if (value === null) {
    const text = {
      zh: '不是有效的 JSON 对象（请检查引号、逗号和花括号）。',
      en: 'this is no valid JSON object (check quotes, commas and braces).',
    };
    return { notice: null, problems: [problem(null, text)] };
  }
  const problems: Problem[] = [];
  for (const key of Object.keys(value)) {
    if (!KEYS.some((known) => known === key)) {
      problems.push(
        problem(key, {
          zh: `没有这一项；应有的是 ${KEYS.join('、')}。`,
          en: `there is no such entry; the entries are ${KEYS.join(', ')}.`,
        }),
      );
    }
  }
  const entry = (key: (typeof KEYS)[number]): string | null => {
    const found = value[key];
    if (typeof found === 'string') return found.trim() === '' ? null : found.trim();
    problems.push(
      problem(key, { zh: '应为引号中的文字，没有则写 ""。', en: 'expected text in quotes, or "" for none.' }),
    );
    return null;
  };
  const notice: MapNotice = {
    reviewNumber: entry('review_number'),
    publisher: entry('publisher'),
    publicUrl: entry('public_url'),
    datum: 'WGS84',
  };
  const expected = (key: string, zh: string, en: string, found: string): void => {
    problems.push(
      problem(key, { zh: `应为${zh}，实际是“${shown(found)}”。`, en: `expected ${en}, found "${shown(found)}".` }),
    );
  };
  if (notice.reviewNumber !== null && !REVIEW_NUMBER.test(notice.reviewNumber)) {
    expected(
      'review_number',
      '“粤S（2012）88号”或“GS（2023）2767号”这样的审图号',
      'a map review number such as 粤S（2012）88号 or GS（2023）2767号',
      notice.reviewNumber,
    );
  }
  if (notice.publicUrl !== null && !/^https?:\/\/\S+$/.test(notice.publicUrl)) {
    expected(
      'public_url',
      '以 http:// 或 https:// 开头的网址',
      'an address that starts with http:// or https://',
      notice.publicUrl,
    );
  }
  const datum = entry('datum');
  if (datum !== null && datum !== 'WGS84') expected('datum', 'WGS84', 'WGS84', datum);
  return { notice: problems.length === 0 ? notice : null, problems };
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
