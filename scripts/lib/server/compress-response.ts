import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';

const COMPRESSIBLE = /^(text\/|application\/(json|geo\+json|manifest\+json|javascript|wasm|xml)|image\/svg\+xml)/;

/** The coding both sides can use; `null` leaves the body as it is. A coding refused with `q=0` is not used. */
export function chooseEncoding(acceptEncoding: string): 'br' | 'gzip' | null {
  const accepted = acceptEncoding
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.split(';')[0]);
  if (accepted.includes('br')) return 'br';
  return accepted.includes('gzip') ? 'gzip' : null;
}

/**
 * Compresses whole (200) text-like answers on the way out, for those files that the build has not compressed itself.
 * It must run before whatever writes the answer: it stands in for `writeHead`, `write` and `end`.
 */
export function compressResponse(req: IncomingMessage, res: ServerResponse): void {
  const encoding = req.headers.range ? null : chooseEncoding(String(req.headers['accept-encoding'] ?? ''));
  if (!encoding || req.method !== 'GET') return;
  const writeHead = res.writeHead.bind(res) as (status: number, headers?: OutgoingHttpHeaders) => ServerResponse;
  const write = res.write.bind(res) as (chunk: Uint8Array) => boolean;
  const end = res.end.bind(res) as () => ServerResponse;

  res.writeHead = ((status: number, headers: OutgoingHttpHeaders = {}) => {
    const type = String(headers['Content-Type'] ?? '');
    if (status !== 200 || headers['Content-Encoding'] || !COMPRESSIBLE.test(type)) return writeHead(status, headers);
    const { 'Content-Length': _plainLength, ...rest } = headers;
    const encoder =
      // Quality 5: near gzip's time with brotli's size; 11 would hold up the first answer for seconds.
      encoding === 'br' ? createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }) : createGzip();
    encoder.on('data', (chunk: Uint8Array) => {
      if (!write(chunk)) encoder.pause();
    });
    res.on('drain', () => encoder.resume());
    encoder.on('end', () => end());
    res.on('close', () => encoder.destroy());
    res.write = ((chunk: Uint8Array) => {
      const more = encoder.write(chunk);
      if (!more) encoder.once('drain', () => res.emit('drain'));
      return more;
    }) as typeof res.write;
    res.end = ((chunk?: Uint8Array) => {
      if (chunk) encoder.end(chunk);
      else encoder.end();
      return res;
    }) as typeof res.end;
    return writeHead(status, { ...rest, 'Content-Encoding': encoding, Vary: 'Accept-Encoding' });
  }) as typeof res.writeHead;
}
