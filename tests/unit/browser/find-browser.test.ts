import { expect, test } from 'vitest';
import { ensureCommand } from '../../../scripts/lib/browser/debian-packages.ts';
import { ensureBrowser, ensureChineseFont, findInstalledBrowser } from '../../../scripts/lib/browser/find-browser.ts';
import type { Machine } from '../../../scripts/lib/browser/machine.ts';

const PLAYWRIGHT = '/home/reader/.cache/ms-playwright/chromium-1/chrome';

/** A computer of files and commands: `onRun` may add files, as an installer does, or fail a command by returning false. */
function buildMachine(
  overrides: Partial<Machine> & {
    files?: string[];
    onRun?: (line: string, files: Set<string>) => boolean | string;
  } = {},
) {
  const { files: fileList = [], onRun = () => true, ...rest } = overrides;
  const files = new Set(fileList);
  const commands: string[] = [];
  const said: string[] = [];
  const machine: Machine = {
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin' },
    pathDelimiter: ':',
    isRoot: true,
    osRelease: 'PRETTY_NAME="Debian GNU/Linux 13 (trixie)"\nID=debian\n',
    playwrightChromium: PLAYWRIGHT,
    isExecutable: (path) => files.has(path),
    run(command, args) {
      const line = [command, ...args].join(' ');
      commands.push(line);
      const result = onRun(line, files);
      return { ok: result !== false, output: typeof result === 'string' ? result : '' };
    },
    say: (line) => said.push(line),
    ...rest,
  };
  return { machine, commands, said };
}

test('the browser named by CHROME_PATH comes before all others', () => {
  const { machine } = buildMachine({
    env: { CHROME_PATH: '/opt/my', PATH: '/usr/bin' },
    files: ['/opt/my', '/usr/bin/chromium'],
  });
  expect(findInstalledBrowser(machine)).toBe('/opt/my');
});

test('a CHROME_PATH that cannot be started is an error, not a reason to take another browser', () => {
  const { machine } = buildMachine({
    env: { CHROME_PATH: '/opt/gone', PATH: '/usr/bin' },
    files: ['/usr/bin/chromium'],
  });
  expect(() => findInstalledBrowser(machine)).toThrow('/opt/gone');
});

test.each(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'])(
  '%s is found on PATH',
  (name) => {
    const { machine } = buildMachine({ files: [`/usr/bin/${name}`] });
    expect(findInstalledBrowser(machine)).toBe(`/usr/bin/${name}`);
  },
);

test('a stub that does not start is passed over', () => {
  const { machine } = buildMachine({
    files: ['/usr/bin/chromium-browser', PLAYWRIGHT],
    onRun: (line) => !line.startsWith('/usr/bin/chromium-browser'),
  });
  expect(findInstalledBrowser(machine)).toBe(PLAYWRIGHT);
});

test('Chrome is found where macOS keeps applications', () => {
  const path = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  const { machine } = buildMachine({ platform: 'darwin', osRelease: '', files: [path] });
  expect(findInstalledBrowser(machine)).toBe(path);
});

test('Chrome is found where Windows keeps programs, without opening a window', () => {
  const path = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
  const { machine, commands } = buildMachine({
    platform: 'win32',
    osRelease: '',
    env: { PROGRAMFILES: 'C:\\Program Files' },
    pathDelimiter: ';',
    files: [path],
  });
  expect(findInstalledBrowser(machine)).toBe(path);
  expect(commands).toEqual([]);
});

test('on Debian without a browser its package is installed, lists first', () => {
  const { machine, commands } = buildMachine({
    onRun: (line, files) => {
      if (line.includes('install')) files.add('/usr/bin/chromium');
      return true;
    },
  });
  expect(ensureBrowser(machine)).toBe('/usr/bin/chromium');
  expect(commands[0]).toBe('apt-get update -qq');
  expect(commands[1]).toMatch(/^apt-get install .*chromium$/);
});

test('without root, Debian is asked through a sudo that wants no password', () => {
  const { machine, commands } = buildMachine({
    isRoot: false,
    onRun: (line, files) => {
      if (line.includes('apt-get install')) files.add('/usr/bin/chromium');
      return true;
    },
  });
  ensureBrowser(machine);
  expect(commands).toContain('sudo -n apt-get update -qq');
});

test("where apt may not be used, Playwright's Chromium is fetched", () => {
  const { machine, commands } = buildMachine({
    isRoot: false,
    onRun: (line, files) => {
      if (line.startsWith('npx playwright')) files.add(PLAYWRIGHT);
      return !line.startsWith('sudo');
    },
  });
  expect(ensureBrowser(machine)).toBe(PLAYWRIGHT);
  expect(commands.filter((line) => line.includes('apt-get'))).toEqual([]);
});

test("Ubuntu's chromium package, a stub for snap, is not tried", () => {
  const { machine, commands } = buildMachine({
    osRelease: 'ID=ubuntu\nID_LIKE=debian\n',
    onRun: (line, files) => {
      if (line.startsWith('npx playwright')) files.add(PLAYWRIGHT);
      return true;
    },
  });
  expect(ensureBrowser(machine)).toBe(PLAYWRIGHT);
  expect(commands[0]).toBe('npx playwright install --with-deps chromium');
});

test('when no browser can be had the message says how to name one', () => {
  const { machine } = buildMachine({ onRun: () => false });
  expect(() => ensureBrowser(machine)).toThrow('CHROME_PATH=');
});

test('a Chinese font that is there is left alone', () => {
  const { machine, commands } = buildMachine({
    onRun: (line) => (line.startsWith('fc-list') ? 'Noto Sans CJK SC' : true),
  });
  expect(ensureChineseFont(machine)).toBe(true);
  expect(commands).toEqual(['fc-list :lang=zh family']);
});

test('a missing Chinese font is installed on Debian', () => {
  let installed = false;
  const { machine } = buildMachine({
    onRun: (line) => {
      if (line.includes('fonts-noto-cjk')) installed = true;
      return line.startsWith('fc-list') && installed ? 'Noto Sans CJK SC' : true;
    },
  });
  expect(ensureChineseFont(machine)).toBe(true);
});

test('a Chinese font that cannot be installed is warned about', () => {
  const { machine, said } = buildMachine({ osRelease: 'ID=fedora\n' });
  expect(ensureChineseFont(machine)).toBe(false);
  expect(said.at(-1)).toContain('fonts-noto-cjk');
});

test('a tool that cannot be had is named together with what is skipped', () => {
  const { machine, said } = buildMachine({ onRun: () => false });
  expect(ensureCommand(machine, 'ogr2ogr', 'gdal-bin')).toBe(false);
  expect(said.at(-1)).toMatch(/ogr2ogr.*gdal-bin.*skipped/);
});
