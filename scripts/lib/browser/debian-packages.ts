import type { Machine } from './machine.ts';

/** Debian's own packages of what the tests use. Ubuntu's `chromium` is only a stub that asks for snap, so it counts for fonts and tools only. */
export function distributionOf(machine: Machine): 'debian' | 'ubuntu' | 'other' {
  if (machine.platform !== 'linux') return 'other';
  const id = /^ID="?(\w+)"?$/m.exec(machine.osRelease)?.[1];
  if (id === 'debian' || id === 'ubuntu') return id;
  const like = /^ID_LIKE="?([^"\n]*)"?$/m.exec(machine.osRelease)?.[1] ?? '';
  if (like.includes('ubuntu')) return 'ubuntu';
  return like.includes('debian') ? 'debian' : 'other';
}

/**
 * Installs Debian or Ubuntu packages when we may do so without asking anybody: as root, or by a sudo that wants no password.
 * @returns false when this is another system, we have no right, or apt failed; the caller says what that means.
 */
export function installDebianPackages(machine: Machine, packages: readonly string[]): boolean {
  if (distributionOf(machine) === 'other') return false;
  const prefix = machine.isRoot ? [] : ['sudo', '-n'];
  if (!machine.isRoot && !machine.run('sudo', ['-n', 'true']).ok) return false;
  const apt = (...args: string[]) => {
    const [command = '', ...rest] = [...prefix, 'apt-get', ...args];
    machine.say(`> ${[command, ...rest].join(' ')}`);
    return machine.run(command, rest, true).ok;
  };
  // A fresh system has no package lists; old lists name files that the mirrors no longer have.
  if (!apt('update', '-qq')) machine.say('apt-get update failed; trying with the package lists that are there.');
  return apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
}

/**
 * Makes sure that a command is there which some tests use and can do without (`ogr2ogr`, `nginx`).
 * @returns whether it is there now; the tests that need it say why they are skipped.
 */
export function ensureCommand(machine: Machine, command: string, debianPackage: string): boolean {
  const isThere = () => machine.run(machine.platform === 'win32' ? 'where' : 'which', [command]).ok;
  if (isThere()) return true;
  installDebianPackages(machine, [debianPackage]);
  if (isThere()) return true;
  machine.say(`${command} is not on this computer (Debian package ${debianPackage}): tests that use it are skipped.`);
  return false;
}
