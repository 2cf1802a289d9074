import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { chooseEncoding } from '../../../scripts/lib/server/compress-response.ts';
import { type RunningServer, startServer } from '../../../scripts/lib/server/start-server.ts';

const PAGE = `<!doctype html><title>双核双带</title>${'<p>广东</p>'.repeat(3000)}`;
let root: string;
let running: RunningServer[];

beforeEach(() => {
  running = [];
  root = mkdtempSync(join(tmpdir(), 'atlas-serve-'));
  mkdirSync(join(root, 'assets'));
  mkdirSync(join(root, 'data'));
  writeFileSync(join(root, 'index.html'), PAGE);
  writeFileSync(join(root, 'en.html'), '<!doctype html><title>Dual Cores</title>');
  writeFileSync(join(root, 'assets', 'main-Ab12Cd34.js'), 'export const one = 1;');
  writeFileSync(join(root, 'assets', 'worker-Zz99Yy88.mjs'), 'postMessage(1);');
  writeFileSync(join(root, 'data', 'parks.geojson'), '{"type":"FeatureCollection","features":[]}');
  writeFileSync(join(root, 'data', 'parks.csv'), '\uFEFFid,name\n');
  writeFileSync(join(root, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
});

afterEach(async () => {
  for (const server of running) await server.close();
  rmSync(root, { recursive: true });
});

async function serve(options: Partial<Parameters<typeof startServer>[0]> = {}): Promise<RunningServer> {
  const server = await startServer({ root, port: 0, ...options });
  running.push(server);
  return server;
}

/** `fetch` undoes compression and dot segments by itself; this shows what really goes over the wire. */
function rawGet(url: string, path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const req = request({ hostname, port, path, headers, method }, (res) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk: Buffer) => chunks.push(chunk));
      res.on('end', () => resolve({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(chunks) }));
    });
    req.on('error', reject);
    req.end();
  });
}

test('the first page is served at the printed address', async () => {
  const { url } = await serve();
  expect(await (await fetch(url)).text()).toBe(PAGE);
});

test.each([
  ['assets/main-Ab12Cd34.js', 'text/javascript'],
  ['assets/worker-Zz99Yy88.mjs', 'text/javascript'],
  ['data/parks.geojson', 'application/geo+json'],
  ['data/parks.csv', 'text/csv;charset=utf-8'],
  ['icon.svg', 'image/svg+xml'],
  ['en.html', 'text/html;charset=utf-8'],
])('%s is served as %s', async (path, type) => {
  const { url } = await serve();
  expect((await fetch(url + path)).headers.get('content-type')).toBe(type);
});

test('pages carry a content security policy without any unsafe source', async () => {
  const { url } = await serve();
  const policy = (await fetch(url)).headers.get('content-security-policy') ?? '';
  expect(policy).toContain(
    "default-src 'none'; script-src 'self'; style-src 'self'; worker-src 'self'; connect-src 'self'",
  );
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
});

test('a named page carries the policy too, with and without .html', async () => {
  const { url } = await serve();
  expect((await fetch(`${url}en.html`)).headers.has('content-security-policy')).toBe(true);
  expect((await fetch(`${url}en`)).headers.has('content-security-policy')).toBe(true);
});

test('hashed assets may be kept for ever and pages are asked for again', async () => {
  const { url } = await serve();
  expect((await fetch(`${url}assets/main-Ab12Cd34.js`)).headers.get('cache-control')).toContain('immutable');
  expect((await fetch(url)).headers.get('cache-control')).toBe('no-cache');
  expect((await fetch(`${url}data/parks.geojson`)).headers.get('cache-control')).toBe('no-cache');
});

test('data and scripts may be read from any origin', async () => {
  const { url } = await serve();
  expect((await fetch(`${url}data/parks.geojson`)).headers.get('access-control-allow-origin')).toBe('*');
});

test('a page is compressed with brotli and unpacks to the same bytes', async () => {
  const { url } = await serve();
  const answer = await rawGet(url, '/', { 'accept-encoding': 'gzip, br' });
  expect(answer.headers['content-encoding']).toBe('br');
  expect(answer.body.length).toBeLessThan(PAGE.length / 10);
  expect(brotliDecompressSync(answer.body).toString()).toBe(PAGE);
});

test('gzip is used where brotli is not understood', async () => {
  const { url } = await serve();
  const answer = await rawGet(url, '/', { 'accept-encoding': 'gzip' });
  expect(gunzipSync(answer.body).toString()).toBe(PAGE);
});

test('a reader who understands no compression gets the plain page', async () => {
  const { url } = await serve();
  const answer = await rawGet(url, '/');
  expect(answer.headers['content-encoding']).toBeUndefined();
  expect(answer.body.toString()).toBe(PAGE);
});

test('HEAD answers with headers and no body', async () => {
  const { url } = await serve();
  const answer = await rawGet(url, '/', { 'accept-encoding': 'br' }, 'HEAD');
  expect([answer.status, answer.body.length]).toEqual([200, 0]);
});

test('a coding refused with q=0 is not chosen', () => {
  expect(chooseEncoding('br;q=0, gzip;q=0.5')).toBe('gzip');
  expect(chooseEncoding('identity')).toBeNull();
});

test('the site stands in a sub-folder, and its folder name without a slash leads there with the query kept', async () => {
  const { url } = await serve({ base: '/a/b/c/' });
  expect(url).toMatch(/\/a\/b\/c\/$/);
  expect((await fetch(`${url}en.html`)).status).toBe(200);
  const answer = await rawGet(url, '/a/b/c?lang=en');
  expect([answer.status, answer.headers.location]).toEqual([308, '/a/b/c/?lang=en']);
  expect((await rawGet(url, '/')).status).toBe(404);
});

test.each(['/../../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/..%2f..%2fetc/passwd', '/%', '/no-such-page.html'])(
  '%s is not found',
  async (path) => {
    const { url } = await serve();
    expect((await rawGet(url, path)).status).toBe(404);
  },
);

test('only reading is allowed', async () => {
  const { url } = await serve();
  expect((await rawGet(url, '/', {}, 'POST')).status).toBe(405);
});

test('a taken port that was asked for by number is refused with a plain message', async () => {
  const { url } = await serve();
  await expect(startServer({ root, port: Number(new URL(url).port) })).rejects.toThrow(/Port \d+ is taken/);
});

test('without a wish the next free port is taken', async () => {
  const first = await startServer({ root });
  running.push(first);
  const second = await startServer({ root });
  running.push(second);
  expect(Number(new URL(second.url).port)).toBeGreaterThan(Number(new URL(first.url).port));
});

test('a folder that was never built is refused with the command that builds it', async () => {
  await expect(startServer({ root: join(root, 'data') })).rejects.toThrow('npm run build');
});

test('closing does not wait for connections that a browser keeps open', async () => {
  const server = await startServer({ root, port: 0 });
  await fetch(server.url);
  await server.close();
  await expect(fetch(server.url)).rejects.toThrow();
});
