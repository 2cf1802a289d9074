import type { ProblemText } from './problem.ts';

export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: ProblemText };

/**
 * Bytes of a file as Excel, WPS or an editor save it → text without byte-order mark.
 *
 * Accepted: UTF-8 with or without mark, UTF-16 with mark (Excel's “Unicode text”), GB18030 (“CSV” of a Chinese Windows;
 * a superset of GBK and GB2312). A workbook, another binary file or an empty one is refused with what to do instead.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return refuse('文件是空的。', 'the file is empty.');
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return refuse(
      '这是 Excel 或 WPS 工作簿，不是文本；请另存为“CSV UTF-8（逗号分隔）”。',
      'this is an Excel or WPS workbook, not text; save it as "CSV UTF-8 (comma delimited)".',
    );
  }
  if (startsWith(bytes, [0xff, 0xfe])) return decodeAs('utf-16le', bytes) ?? binary();
  if (startsWith(bytes, [0xfe, 0xff])) return decodeAs('utf-16be', bytes) ?? binary();
  if (bytes.includes(0)) return binary();
  const decoded = decodeAs('utf-8', bytes) ?? decodeAs('gb18030', bytes);
  if (decoded === null) {
    return refuse(
      '文字编码既不是 UTF-8 也不是 GB18030；请另存为“CSV UTF-8（逗号分隔）”。',
      'the text is neither UTF-8 nor GB18030; save it as "CSV UTF-8 (comma delimited)".',
    );
  }
  if (decoded.ok && decoded.text.trim() === '') return refuse('文件是空的。', 'the file is empty.');
  return decoded;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function decodeAs(encoding: string, bytes: Uint8Array): Decoded | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // Control characters other than tab and line ends never stand in a table: an image or an archive slipped through.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: looking for control characters is the point
    return /[\u0000-\u0008\u000e-\u001f]/.test(text) ? binary() : { ok: true, text };
  } catch (error) {
    // `fatal` reports wrong bytes with a TypeError: the next encoding gets its turn.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function binary(): Decoded {
  return refuse(
    '这不是文本文件（含有二进制内容）；请另存为“CSV UTF-8（逗号分隔）”。',
    'this is no text file (it holds binary content); save it as "CSV UTF-8 (comma delimited)".',
  );
}

function refuse(zh: string, en: string): Decoded {
  return { ok: false, problem: { zh, en } };
}
