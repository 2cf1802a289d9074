import * as fc from 'fast-check';

/** Names that every object inherits, and that a careless look-up finds. */
export const PROTOTYPE_KEYS = [
  '__proto__',
  'constructor',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'prototype',
] as const;

/** What breaks readers of text: halves of characters, broken escapes, signs of other grammars, invisible characters. */
export const JUNK_CHARS: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  // Halves of surrogate pairs, which no encoder of bytes accepts.
  fc.integer({ min: 0xd800, max: 0xdfff }).map((code) => String.fromCharCode(code)),
  fc.constantFrom(
    '%',
    '%%',
    '%2',
    '%E5',
    '%E5%B9',
    '%C0%80',
    '%FF',
    '%00',
    '%u5E7F',
    '+',
    '&',
    '&&',
    '=',
    '==',
    '?',
    '#',
  ),
  fc.constantFrom(
    '\0',
    '\ufeff',
    '\u202e',
    '\u200b',
    '\u2028',
    '\r\n',
    '<script>',
    '"',
    "'",
    '\\',
    '../',
    '深圳',
    '𠀀',
    '👩‍🚀',
  ),
  fc.constantFrom(...PROTOTYPE_KEYS),
);

/** Junk of at most 4,000 characters, the longest address that is read. */
export const junkText: fc.Arbitrary<string> = fc.oneof(
  fc.array(JUNK_CHARS, { maxLength: 60 }).map((parts) => parts.join('').slice(0, 4_000)),
  fc.tuple(JUNK_CHARS, fc.integer({ min: 1, max: 4_000 })).map(([part, times]) => part.repeat(times).slice(0, 4_000)),
);

/** JSON so deep that whoever walks it by calling itself runs out of stack. */
export function deepJson(depth: number, kind: 'array' | 'object'): string {
  return kind === 'array' ? '['.repeat(depth) + ']'.repeat(depth) : `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
}
