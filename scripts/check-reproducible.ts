/**
 * `npm run check:reproducible`: builds the site and the single file twice from copies of this checkout, in folders of other
 * names, in other time zones and languages, and compares all bytes.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const root = join(import.meta.dirname, '..');
const work = mkdtempSync(join(tmpdir(), 'atlas-twice-'));
/** Neither part of the source, nor may they lend anything to the builds. */
const LEFT_OUT = new Set(['node_modules', 'dist', 'dist-single', '.git', 'test-results', 'playwright-report']);

const SURROUNDINGS = [
  { folder: 'a', env: { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'C.UTF-8' } },
  { folder: join('b', 'a longer name'), env: { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' } },
] as const;

function copySource({ folder }: (typeof SURROUNDINGS)[number]): void {
  const copy = join(work, folder);
  mkdirSync(copy, { recursive: true });
  for (const name of readdirSync(root)) {
    if (!LEFT_OUT.has(name)) cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
}

function buildIn({ folder, env }: (typeof SURROUNDINGS)[number]): ReadonlyMap<string, Buffer> {
  const copy = join(work, folder);
  for (const script of ['build', 'build:single']) {
    console.log(`${folder}: npm run ${script}`);
    const { status, stderr } = spawnSync('npm', ['run', '--silent', script], {
      cwd: copy,
      env: { ...process.env, ...env },
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
      shell: process.platform === 'win32',
    });
    if (status !== 0) throw new Error(`npm run ${script} failed:\n${stderr}`);
  }
  const files = ['dist', 'dist-single'].flatMap((part) =>
    readdirSync(join(copy, part), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return new Map(files.map((file) => [relative(copy, file), readFileSync(file)]));
}

try {
  // Both before the first build, so that what is edited meanwhile is in neither.
  SURROUNDINGS.forEach(copySource);
  const [first, second] = SURROUNDINGS.map(buildIn);
  if (first === undefined || second === undefined) throw new Error('nothing was built');
  const names = [...new Set([...first.keys(), ...second.keys()])].sort();
  const different = names.filter((name) => {
    const [a, b] = [first.get(name), second.get(name)];
    return a === undefined || b === undefined || !a.equals(b);
  });
  for (const name of different) {
    const where = first.has(name) ? (second.has(name) ? 'differs' : 'is in the first only') : 'is in the second only';
    console.error(`${name} ${where}`);
  }
  console.log(`${names.length} files, ${different.length} different`);
  if (different.length > 0) process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
