import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

const SIGNATURE_BYTES = 8;
/** The header is always the first chunk, and always as long: length, type, 13 bytes, checksum. */
const AFTER_HEADER = SIGNATURE_BYTES + 4 + 4 + 13 + 4;
const KEYWORD = 'Source';

/** Names the drawing a picture was made from. */
export const sourceOf = (svg: string): string => `sha256:${createHash('sha256').update(svg).digest('hex')}`;

/** Writes into a PNG what it was made from, as a text that no viewer shows. */
export function withSource(png: Buffer, source: string): Buffer {
  const body = Buffer.from(`tEXt${KEYWORD}\0${source}`, 'latin1');
  const chunk = Buffer.alloc(4 + body.length + 4);
  chunk.writeUInt32BE(body.length - 4, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), 4 + body.length);
  return Buffer.concat([png.subarray(0, AFTER_HEADER), chunk, png.subarray(AFTER_HEADER)]);
}

/** What a PNG says that it was made from; `null` when it says nothing. */
export function readSource(png: Buffer): string | null {
  for (let at = SIGNATURE_BYTES; at + 8 <= png.length; ) {
    const length = png.readUInt32BE(at);
    const body = png.subarray(at + 8, at + 8 + length).toString('latin1');
    if (png.toString('latin1', at + 4, at + 8) === 'tEXt' && body.startsWith(`${KEYWORD}\0`)) {
      return body.slice(KEYWORD.length + 1);
    }
    at += 12 + length;
  }
  return null;
}
