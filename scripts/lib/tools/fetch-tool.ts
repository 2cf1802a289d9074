import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const CACHE = resolve(import.meta.dirname, '../../../node_modules/.cache/atlas-tools');

/**
 * A package that one command needs and the project does not: too large to be installed by everybody, or with a script of
 * its own to run at installation, which is not run here. Fetched once, in an exact version.
 * @returns the folder of the package
 * @throws when npm cannot fetch it
 */
export function fetchTool(name: string, version: string): string {
  const home = join(CACHE, `${name.replace('/', '+')}-${version}`);
  const folder = join(home, 'node_modules', name);
  if (!existsSync(folder)) {
    const args = ['install', '--prefix', home, '--ignore-scripts', '--no-audit', '--no-fund', '--no-save'];
    execFileSync('npm', [...args, `${name}@${version}`], {
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
  }
  return folder;
}
