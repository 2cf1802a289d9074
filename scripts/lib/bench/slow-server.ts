import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { buildHeaders } from '../server/headers.ts';

/** A link to the reader: every answer waits, and all answers share the bytes per second. */
export interface Link {
  readonly latencyMs: number;
  readonly bytesPerSecond: number;
}

/** "Slow 4G" of Chrome's DevTools (`NetworkManager.ts`): 1.6 Mbit/s × 0.9 down, 150 ms × 3.75 for each request. */
export const SLOW_4G: Link = { latencyMs: 150 * 3.75, bytesPerSecond: (1.6e6 / 8) * 0.9 };

export interface SlowServer {
  readonly url: string;
  /** From now on; `null`: as fast as this computer. */
  setLink(link: Link | null): void;
  /** Sets the count to zero. */
  resetCount(): void;
  /** Bytes of bodies as sent, after compression, and how many requests. */
  count(): { readonly bytes: number; readonly requests: number };
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html;charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.csv': 'text/csv;charset=utf-8',
  '.svg': 'image/svg+xml',
};
const TICK_MS = 10;

interface Sending {
  readonly response: ServerResponse;
  readonly body: Buffer;
  sent: number;
}

/**
 * Serves folders, each under its own name, over a link that can be slowed down. The link is in the server and not in the
 * browser, so that a page's workers share it like everything else. Brotli at its best, made once, as static hosts keep it.
 * @param roots folders to look in, by the first part of the path
 */
export async function startSlowServer(roots: Readonly<Record<string, string>>): Promise<SlowServer> {
  let link: Link | null = null;
  let bytes = 0;
  let requests = 0;
  const compressed = new Map<string, Buffer>();
  const sendings: Sending[] = [];
  let timer: NodeJS.Timeout | null = null;
  let last = 0;

  const finish = (sending: Sending): void => {
    sendings.splice(sendings.indexOf(sending), 1);
    sending.response.end();
  };
  const tick = (): void => {
    const now = performance.now();
    let share = link === null ? Number.POSITIVE_INFINITY : ((now - last) / 1000) * link.bytesPerSecond;
    last = now;
    // Evenly among all answers; what one leaves over is for the others.
    for (const [index, sending] of [...sendings].entries()) {
      const part = Math.ceil(share / (sendings.length - index || 1));
      const end = Math.min(sending.body.length, sending.sent + part);
      share = Math.max(0, share - (end - sending.sent));
      sending.response.write(sending.body.subarray(sending.sent, end));
      bytes += end - sending.sent;
      sending.sent = end;
    }
    for (const sending of sendings.filter(({ sent, body }) => sent >= body.length)) finish(sending);
    timer = sendings.length === 0 ? null : setTimeout(tick, TICK_MS);
  };
  const send = (response: ServerResponse, body: Buffer): void => {
    if (link === null || body.length === 0) {
      bytes += body.length;
      response.end(body);
      return;
    }
    const sending = { response, body, sent: 0 };
    sendings.push(sending);
    // Whoever has left takes no more of the link.
    response.on('close', () => {
      if (sendings.includes(sending)) sendings.splice(sendings.indexOf(sending), 1);
    });
    if (timer === null) {
      last = performance.now();
      timer = setTimeout(tick, TICK_MS);
    }
  };
  const bodyOf = (file: string): Buffer => {
    const known = compressed.get(file);
    if (known) return known;
    const plain = readFileSync(file);
    const body = brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
    compressed.set(file, body);
    return body;
  };

  const server = createServer((request, response) => {
    const pathname = normalize(decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/'));
    const [, name = '', ...rest] = pathname.split('/');
    const root = roots[name];
    const file = root === undefined ? '' : join(root, ...rest, pathname.endsWith('/') ? 'index.html' : '');
    const answer = (): void => {
      if (response.destroyed) return;
      requests += 1;
      if (root === undefined || !existsSync(file) || !statSync(file).isFile()) {
        response.writeHead(404, { 'Content-Type': 'text/plain' }).end();
        return;
      }
      // The atlas stands under its own policy; the peers' pages are spared one.
      const { 'Content-Security-Policy': policy, ...headers } = buildHeaders(pathname);
      response.writeHead(200, {
        ...headers,
        ...(policy !== undefined && (name === 'atlas' || name === 'floor')
          ? { 'Content-Security-Policy': policy }
          : {}),
        'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
        'Content-Encoding': 'br',
      });
      send(response, bodyOf(file));
    };
    if (link === null) answer();
    else setTimeout(answer, link.latencyMs);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    setLink: (next) => {
      link = next;
    },
    resetCount: () => {
      bytes = 0;
      requests = 0;
    },
    count: () => ({ bytes, requests }),
    close: () =>
      new Promise((done) => {
        if (timer !== null) clearTimeout(timer);
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
