/** Serves dist/ on this computer and prints the address: `npm start`, or `npx tsx scripts/serve.ts --port 8080 --base /a/b/`. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startServer } from './lib/server/start-server.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    host: { type: 'string', default: '127.0.0.1' },
    base: { type: 'string', default: '/' },
    root: { type: 'string', default: resolve(import.meta.dirname, '../dist') },
  },
});

function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`--port must be a number from 0 to 65535, found: ${text}`);
  return port;
}

try {
  const { port, host, base, root } = values;
  const server = await startServer({
    root: resolve(root),
    host,
    base,
    ...(port === undefined ? {} : { port: readPort(port) }),
  });
  console.log(`双核双带 · Dual Cores, Dual Belts\n\n  ${server.url}\n\nCtrl+C 停止 · Ctrl+C to stop`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
