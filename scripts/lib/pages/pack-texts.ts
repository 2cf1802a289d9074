import type { Text } from '../../../src/model/types.ts';
import { characterMapper, type Packed, type PackedText } from '../../../src/model/unpack-texts.ts';

const LANG_KEYS = 'en zh-Hans zh-Hant';

const isText = (value: object): value is Text => Object.keys(value).sort().join(' ') === LANG_KEYS;

function textsIn(value: unknown): Text[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isText(value)) return [value];
  return Object.values(value).flatMap(textsIn);
}

/** For each simplified character the traditional one that it has most often, where that is another. */
function pairsOf(texts: readonly Text[]): string {
  const seen = new Map<string, Map<string, number>>();
  for (const text of texts) {
    const hans = [...text['zh-Hans']];
    const hant = [...text['zh-Hant']];
    if (hans.length !== hant.length) continue;
    for (const [i, from] of hans.entries()) {
      const to = hant[i] as string;
      const counts = seen.get(from) ?? new Map<string, number>();
      seen.set(from, counts.set(to, (counts.get(to) ?? 0) + 1));
    }
  }
  return [...seen]
    .map(([from, counts]) => [from, [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0]])
    .filter(([from, to]) => from !== to)
    .map((pair) => pair.join(''))
    .join('');
}

/**
 * Makes data with texts smaller for the way to the browser; `unpackTexts` makes it what it was.
 * @throws Error when an object has a key `z`, by which packed texts are known
 */
export function packTexts(data: unknown): Packed {
  const hant = pairsOf(textsIn(data));
  const toHant = characterMapper(hant);
  const packText = ({ 'zh-Hans': z, en: e, 'zh-Hant': h }: Text): PackedText => ({
    z,
    ...(e === z ? {} : { e }),
    ...(h === toHant(z) ? {} : { h }),
  });
  const pack = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(pack);
    if (typeof value !== 'object' || value === null) return value;
    if (isText(value)) return packText(value);
    if ('z' in value) throw new Error('the key z is for packed texts');
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, pack(item)]));
  };
  return { hant, data: pack(data) };
}
