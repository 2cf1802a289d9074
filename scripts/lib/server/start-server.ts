import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { compressResponse } from './compress-response.ts';
import { buildHeaders } from './headers.ts';

export interface ServerOptions {
  /** Folder with the built site. */
  readonly root: string;
  /** Path under which the site stands: begins and ends with `/`. */
  readonly base?: string;
  readonly host?: string;
  /** `0` takes any free port. Left out: 4173, or the next free one after it. */
  readonly port?: number;
}

export interface RunningServer {
  /** Address of the site's first page, with the base, ending in `/`. */
  readonly url: string;
  close(): Promise<void>;
}

const FIRST_PORT = 4173;
const PORTS_TO_TRY = 50;

/**
 * Serves a built site as it stands on the disk now: a file added later is not found, so build first.
 * @throws when `root` has no index.html, `base` is not a folder path, or the port is taken.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { root, base = '/', host = '127.0.0.1', port } = options;
  if (!existsSync(join(root, 'index.html')))
    throw new Error(`No index.html in ${root}. Build the site first: npm run build`);
  if (!/^\/([^?#\s]+\/)?$/.test(base)) throw new Error(`The base must begin and end with "/": ${base}`);

  const server = createServer(buildListener(root, base));
  await listenOnFreePort(server, host, port);
  const { port: taken } = server.address() as AddressInfo;
  // An address such as 0.0.0.0 is for listening, not for visiting.
  const visible = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return {
    url: `http://${visible.includes(':') ? `[${visible}]` : visible}:${taken}${base}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        // Browsers keep idle connections open, and `close` would wait for them.
        server.closeAllConnections();
      }),
  };
}

function buildListener(root: string, base: string) {
  const serveFile = sirv(root, {
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: (res, pathname) => {
      for (const [name, value] of Object.entries(buildHeaders(pathname))) res.setHeader(name, value);
    },
  });
  return (req: Parameters<typeof serveFile>[0], res: Parameters<typeof serveFile>[1]) => {
    const url = req.url ?? '/';
    const refuse = (status: number, text: string, headers: Record<string, string> = {}) => {
      res.writeHead(status, { 'Content-Type': 'text/plain;charset=utf-8', ...headers });
      res.end(text);
    };
    if (req.method !== 'GET' && req.method !== 'HEAD')
      return refuse(405, 'Method not allowed\n', { Allow: 'GET, HEAD' });
    const [path = '', query] = url.split(/\?(.*)/s);
    if (`${path}/` === base) return refuse(308, '', { Location: query === undefined ? base : `${base}?${query}` });
    if (!path.startsWith(base)) return refuse(404, `Nothing here. The site is at ${base}\n`);
    req.url = url.slice(base.length - 1);
    compressResponse(req, res);
    serveFile(req, res, () => refuse(404, `Not found: ${path}\n`));
  };
}

async function listenOnFreePort(server: Server, host: string, port: number | undefined): Promise<void> {
  const first = port ?? FIRST_PORT;
  const last = port === undefined ? first + PORTS_TO_TRY - 1 : first;
  for (let candidate = first; candidate <= last; candidate += 1) {
    if (await listens(server, host, candidate)) return;
  }
  throw new Error(first === last ? `Port ${first} is taken.` : `Ports ${first} to ${last} are all taken.`);
}

/** False when the port is taken; any other failure (no such host, no right to the port) is thrown. */
function listens(server: Server, host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error));
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      resolve(true);
    });
  });
}
