import type { Text } from './types.ts';

/** A text as it travels: left out is what follows from the rest (see `unpackTexts`). */
export interface PackedText {
  /** Simplified Chinese, or the words of all languages. */
  readonly z: string;
  /** English, where it is other than `z`. */
  readonly e?: string;
  /** Traditional Chinese, where it is other than `z` with the characters exchanged. */
  readonly h?: string;
}

export interface Packed {
  /** Simplified characters and their traditional ones by turns: 东東广廣. */
  readonly hant: string;
  readonly data: unknown;
}

const isPackedText = (value: object): value is PackedText => 'z' in value;

/** Exchanges characters by a table of pairs. */
export function characterMapper(pairs: string): (text: string) => string {
  const characters = [...pairs];
  const table = new Map<string, string>();
  for (let i = 0; i + 1 < characters.length; i += 2) table.set(characters[i] as string, characters[i + 1] as string);
  return (text) => {
    let exchanged = '';
    for (const character of text) exchanged += table.get(character) ?? character;
    return exchanged;
  };
}

/**
 * Data whose texts travelled packed, as they were: a third of the words of the atlas are its Chinese ones again in
 * traditional characters, nearly all of which follow from the simplified ones. Unpacks in place, for the sake of speed.
 */
export function unpackTexts({ hant, data }: Packed): unknown {
  const toHant = characterMapper(hant);
  const unpack = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (isPackedText(value)) {
      const { z, e = z, h = toHant(z) } = value;
      return { 'zh-Hans': z, en: e, 'zh-Hant': h } satisfies Text;
    }
    const holder = value as Record<string, unknown>;
    for (const key in holder) holder[key] = unpack(holder[key]);
    return value;
  };
  return unpack(data);
}
