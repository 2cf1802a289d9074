import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '../../../scripts/lib/server/free-port.ts';
import { startServer } from '../../../scripts/lib/server/start-server.ts';

const CONFIG = resolve(import.meta.dirname, '../../../deploy/nginx.conf');

/** Debian's nginx, or another in the path; `null` where there is none. */
export function findNginx(): string | null {
  for (const command of ['nginx', '/usr/sbin/nginx']) {
    try {
      execFileSync(command, ['-v'], { stdio: 'ignore' });
      return command;
    } catch (cause) {
      console.info(`No nginx as ${command}: ${(cause as Error).message}`);
    }
  }
  return null;
}

export interface RunningServer {
  /** The site below the sub-path of the published example, ending in `/`. */
  readonly url: string;
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Serves a copy of a built site by the published example, of which only the three lines marked CHANGE are changed.
 * @param origins what `embed-origins.json` lists
 */
export async function startNginx(nginx: string, dist: string, origins: readonly string[] = []): Promise<RunningServer> {
  const { folder, site } = await copySite(dist, origins);
  const port = await freePort();
  const published = await readFile(CONFIG, 'utf8');
  const example = published
    .replace(/listen 80;/, `listen 127.0.0.1:${port};`)
    .replace(/server_name [^;]+;/, 'server_name 127.0.0.1;')
    .replace(/alias [^;]+;/, `alias ${site}/;`);
  await writeFile(join(folder, 'site.conf'), example);
  await writeFile(
    join(folder, 'nginx.conf'),
    [
      'daemon off;',
      ...(process.getuid?.() === 0 ? ['user root;'] : []),
      'worker_processes 1;',
      `pid ${folder}/nginx.pid;`,
      `error_log ${folder}/error.log;`,
      'events {}',
      'http {',
      'access_log off;',
      'default_type application/octet-stream;',
      ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`),
      `include ${folder}/site.conf;`,
      '}',
    ].join('\n'),
  );
  const child = spawn(nginx, ['-c', join(folder, 'nginx.conf'), '-p', folder, '-e', join(folder, 'error.log')]);
  return awaitServer(child, port, folder);
}

/** A server just started that serves the site below `/dual-belts/`, from when it answers until it and its folder are gone. */
export async function awaitServer(child: ChildProcess, port: number, folder: string): Promise<RunningServer> {
  const origin = `http://127.0.0.1:${port}`;
  const url = `${origin}/dual-belts/`;
  await waitForAnswer(url, child);
  return {
    url,
    origin,
    close: async () => {
      const gone = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await gone;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export async function copySite(dist: string, origins: readonly string[]): Promise<{ folder: string; site: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'dual-belts-site-'));
  const site = join(folder, 'site');
  await cp(dist, site, { recursive: true });
  await writeFile(join(site, 'embed-origins.json'), JSON.stringify({ origins }));
  return { folder, site };
}

/** The same site on the project's own server, where there is no nginx: the published example is then not tested. */
export async function startOwnServer(dist: string, origins: readonly string[] = []): Promise<RunningServer> {
  const { folder, site } = await copySite(dist, origins);
  const server = await startServer({ root: site, base: '/dual-belts/', port: 0 });
  return {
    url: server.url,
    origin: new URL(server.url).origin,
    close: async () => {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A server says nothing when it is ready: it is, when it answers. */
async function waitForAnswer(url: string, child: ChildProcess): Promise<void> {
  let said = '';
  child.stderr?.on('data', (text) => {
    said += String(text);
  });
  for (let attempt = 0; ; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`the server has ended: ${said}`);
    try {
      await fetch(url);
      return;
    } catch (cause) {
      if (attempt > 100) throw new Error(`the server does not answer: ${said}`, { cause });
      await new Promise((done) => setTimeout(done, 50));
    }
  }
}
