import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ParentServer {
  readonly origin: string;
  /** Serves a page at `/`; returns its address. */
  readonly show: (body: string, headers?: Readonly<Record<string, string>>) => string;
  /** Serves a script at `/name`. */
  readonly addScript: (name: string, code: string) => void;
  close(): Promise<void>;
}

/** The page of somebody else, on another origin than the atlas. */
export async function startParent(): Promise<ParentServer> {
  const pages = new Map<string, { readonly body: string; readonly headers: Readonly<Record<string, string>> }>();
  const scripts = new Map<string, string>();
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const script = scripts.get(path);
    if (script !== undefined) return response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(script);
    const page = pages.get(path);
    if (page === undefined) return response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
    response.writeHead(200, { 'Content-Type': 'text/html;charset=utf-8', ...page.headers });
    return response.end(
      `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>政府网站</title></head><body>${page.body}</body></html>`,
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let count = 0;
  return {
    origin,
    show: (body, headers = {}) => {
      count += 1;
      pages.set(`/page-${count}`, { body, headers });
      return `${origin}/page-${count}`;
    },
    addScript: (name, code) => scripts.set(`/${name}`, code),
    close: () =>
      new Promise((done, fail) => {
        server.close((error) => (error ? fail(error) : done()));
        server.closeAllConnections();
      }),
  };
}
