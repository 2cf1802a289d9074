import { spawn } from 'node:child_process';
import { chmod, copyFile, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { freePort } from '../../../scripts/lib/server/free-port.ts';
import { awaitServer, copySite, type RunningServer } from './nginx.ts';

const EXAMPLE = resolve(import.meta.dirname, '../../../deploy/.htaccess');
/** Where Debian puts Apache. */
const APACHE = '/usr/sbin/apache2';
const MODULES = '/usr/lib/apache2/modules';
const WANTED = ['mpm_event', 'authz_core', 'alias', 'dir', 'mime', 'headers', 'filter', 'deflate', 'brotli'];

/** Debian's Apache with the modules that the example uses; `null` where there is none. */
export async function findApache(): Promise<string | null> {
  try {
    const there = await readdir(MODULES);
    return WANTED.every((name) => there.includes(`mod_${name}.so`)) ? APACHE : null;
  } catch (cause) {
    console.info(`No Apache: ${(cause as Error).message}`);
    return null;
  }
}

/** Serves a copy of a built site, in which the published `.htaccess` lies, unchanged. */
export async function startApache(apache: string, dist: string): Promise<RunningServer> {
  const { folder, site } = await copySite(dist, []);
  await copyFile(EXAMPLE, join(site, '.htaccess'));
  // Apache serves as another user than the one who starts it.
  await chmod(folder, 0o755);
  const port = await freePort();
  await writeFile(
    join(folder, 'apache.conf'),
    [
      `ServerRoot ${folder}`,
      'ServerName 127.0.0.1',
      `Listen 127.0.0.1:${port}`,
      `PidFile ${folder}/apache.pid`,
      `DefaultRuntimeDir ${folder}`,
      `ErrorLog ${folder}/error.log`,
      ...(process.getuid?.() === 0 ? ['User www-data', 'Group www-data'] : []),
      ...WANTED.map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`),
      'TypesConfig /etc/mime.types',
      `DocumentRoot ${site}`,
      `Alias /dual-belts/ ${site}/`,
      `<Directory ${site}>`,
      'AllowOverride All',
      'Require all granted',
      '</Directory>',
    ].join('\n'),
  );
  const child = spawn(apache, ['-D', 'FOREGROUND', '-f', join(folder, 'apache.conf')]);
  return awaitServer(child, port, folder);
}
