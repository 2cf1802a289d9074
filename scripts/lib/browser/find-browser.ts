import { join, posix, win32 } from 'node:path';
import { distributionOf, installDebianPackages } from './debian-packages.ts';
import type { Machine } from './machine.ts';

const COMMAND_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** A Chrome or Chromium already here that starts, or `null`. `CHROME_PATH` is believed before anything else. */
export function findInstalledBrowser(machine: Machine): string | null {
  const wished = machine.env.CHROME_PATH;
  if (wished) {
    if (!machine.isExecutable(wished)) throw new Error(`CHROME_PATH names a file that cannot be started: ${wished}`);
    return wished;
  }
  return candidatePaths(machine).find((path) => machine.isExecutable(path) && starts(machine, path)) ?? null;
}

function candidatePaths(machine: Machine): string[] {
  const { env, platform } = machine;
  const extension = platform === 'win32' ? '.exe' : '';
  const folders = (env.PATH ?? env.Path ?? '').split(machine.pathDelimiter).filter(Boolean);
  const paths = folders.flatMap((folder) => COMMAND_NAMES.map((name) => join(folder, name + extension)));
  if (platform === 'darwin') {
    for (const root of ['', env.HOME ?? '']) {
      for (const app of ['Google Chrome', 'Chromium']) {
        paths.push(posix.join(root || '/', 'Applications', `${app}.app`, 'Contents', 'MacOS', app));
      }
    }
  }
  if (platform === 'win32') {
    for (const root of [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]) {
      if (root) paths.push(win32.join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'));
    }
  }
  return [...paths, machine.playwrightChromium];
}

/** Stubs that only ask for a snap, and browsers without their libraries, are there but do not start. */
function starts(machine: Machine, path: string): boolean {
  // On Windows `--version` opens a window instead of answering.
  return machine.platform === 'win32' || machine.run(path, ['--version']).ok;
}

/**
 * The browser for the tests, installed if need be: one that is here; Debian's package; Playwright's own.
 * Says what it does. @throws when none can be had, naming what to do by hand.
 */
export function ensureBrowser(machine: Machine): string {
  const installed = findInstalledBrowser(machine);
  if (installed) {
    machine.say(`Browser: ${installed}`);
    return installed;
  }
  // Ubuntu's package of that name is a stub for snap.
  if (distributionOf(machine) === 'debian') {
    machine.say('No browser here; installing Chromium from Debian.');
    installDebianPackages(machine, ['chromium']);
    const fromDebian = findInstalledBrowser(machine);
    if (fromDebian) return fromDebian;
  }
  machine.say("No browser here; fetching Playwright's Chromium.");
  // Only root, or sudo, may add the system libraries that a bare Linux lacks.
  const withLibraries = machine.platform === 'linux' && machine.isRoot ? ['--with-deps'] : [];
  machine.run('npx', ['playwright', 'install', ...withLibraries, 'chromium'], true);
  const fetched = findInstalledBrowser(machine);
  if (fetched) return fetched;
  throw new Error(
    'No Chrome or Chromium could be found or installed. Install one, or name it: CHROME_PATH=/path/to/chrome npm test',
  );
}

/**
 * Without a Chinese font every character is an equally wide box, and the tests that measure labels would measure boxes.
 * @returns whether one is there now. Windows and macOS bring theirs.
 */
export function ensureChineseFont(machine: Machine): boolean {
  if (machine.platform !== 'linux') return true;
  const isThere = () => machine.run('fc-list', [':lang=zh', 'family']).output.trim() !== '';
  if (isThere()) return true;
  machine.say('No Chinese font here; installing Noto Sans CJK.');
  installDebianPackages(machine, ['fontconfig', 'fonts-noto-cjk']);
  if (isThere()) return true;
  machine.say(
    'Warning: still no Chinese font. Install one (Debian: fonts-noto-cjk); tests that measure labels may fail.',
  );
  return false;
}
