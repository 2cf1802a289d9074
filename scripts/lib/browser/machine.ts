import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { chromium } from '@playwright/test';

/** What the browser finder may ask of, and do to, the computer it runs on. Tests pass their own. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Separates the folders of PATH. */
  readonly pathDelimiter: string;
  readonly isRoot: boolean;
  /** Content of /etc/os-release; empty where there is none. */
  readonly osRelease: string;
  /** Where Playwright keeps its own Chromium, whether or not it has been fetched. */
  readonly playwrightChromium: string;
  isExecutable(path: string): boolean;
  /** Runs a command to its end. `show` lets its output through to the screen; otherwise it comes back. */
  run(command: string, args: readonly string[], show?: boolean): { readonly ok: boolean; readonly output: string };
  say(line: string): void;
}

export function buildThisMachine(): Machine {
  return {
    platform: process.platform,
    env: process.env,
    pathDelimiter: delimiter,
    isRoot: process.getuid?.() === 0,
    osRelease: readIfThere('/etc/os-release'),
    playwrightChromium: chromium.executablePath(),
    isExecutable,
    run(command, args, show = false) {
      // npm's commands are .cmd files on Windows, which only a shell starts.
      const result = spawnSync(command, args, {
        encoding: 'utf8',
        stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'ignore'],
        shell: process.platform === 'win32' && command === 'npx',
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
      return { ok: result.status === 0, output: result.stdout ?? '' };
    },
    say: (line) => console.log(line),
  };
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Absent and not allowed come to the same: it is not the browser we can start.
    return false;
  }
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
