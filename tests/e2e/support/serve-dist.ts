import { resolve } from 'node:path';
import { startServer } from '../../../scripts/lib/server/start-server.ts';

/** Playwright's global setup: serves dist/ on a free port for the time of the tests. `ATLAS_URL` set beforehand tests that site instead. */
export default async function serveDist(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.ATLAS_URL) return undefined;
  const root = process.env.ATLAS_DIST ?? resolve(import.meta.dirname, '../../../dist');
  const server = await startServer({ root, port: 0 });
  process.env.ATLAS_URL = server.url;
  return server.close;
}
