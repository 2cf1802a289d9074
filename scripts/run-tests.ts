/**
 * All tests, in the order in which a failure is cheapest to find: `npm test`, or some stages by name: `npm test -- types unit`.
 * Stops at the first stage that fails. The last line is always `N passed, N failed`; the exit code is 1 when anything failed.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ensureCommand } from './lib/browser/debian-packages.ts';
import { ensureBrowser, ensureChineseFont } from './lib/browser/find-browser.ts';
import { buildThisMachine } from './lib/browser/machine.ts';
import {
  addCounts,
  type Counts,
  countCommand,
  countPlaywright,
  countVitest,
  formatCounts,
  NO_TESTS,
} from './lib/test-stages/counts.ts';

const ROOT = resolve(import.meta.dirname, '..');
const reports = mkdtempSync(join(tmpdir(), 'atlas-tests-'));

interface Stage {
  readonly name: string;
  readonly about: string;
  run(): Promise<Counts>;
}

const STAGES: readonly Stage[] = [
  { name: 'types', about: 'TypeScript, with and without the DOM', run: runScript('types') },
  { name: 'lint', about: 'Biome', run: runScript('lint') },
  { name: 'unit', about: 'vitest', run: runVitest('unit') },
  {
    name: 'contract',
    about: 'vitest',
    run: async () => {
      ensureCommand(buildThisMachine(), 'ogr2ogr', 'gdal-bin');
      return runVitest('contract')();
    },
  },
  { name: 'build', about: 'Vite', run: runScript('build') },
  { name: 'single', about: 'Vite, all in one file', run: runScript('build:single') },
  {
    name: 'e2e',
    about: 'Playwright on dist/',
    run: async () => {
      const machine = buildThisMachine();
      ensureChineseFont(machine);
      const browser = ensureBrowser(machine);
      const file = join(reports, 'e2e.json');
      const args = ['test', '-c', 'tests/e2e/playwright.config.ts', '--reporter=line,json'];
      const code = await start('playwright', args, { CHROME_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: file });
      return countPlaywright(readReport(file), code);
    },
  },
];

function runScript(name: string) {
  return async () => countCommand(await start('npm', ['run', '--silent', name]));
}

function runVitest(project: string) {
  return async () => {
    const file = join(reports, `${project}.json`);
    const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const code = await start('vitest', args);
    return countVitest(readReport(file), code);
  };
}

/** The exit code of a command of this project, which npm finds in node_modules/.bin. */
function start(command: string, args: readonly string[], extraEnv: Record<string, string> = {}): Promise<number> {
  const isNpm = command === 'npm';
  const isWindows = process.platform === 'win32';
  const path = isNpm ? 'npm' : join(ROOT, 'node_modules', '.bin', command);
  return new Promise((done, fail) => {
    // npm and the .bin commands are .cmd files on Windows, which only a shell starts; a path with spaces then needs quotes.
    const child = spawn(isWindows ? `"${path}"` : path, args, {
      cwd: ROOT,
      stdio: 'inherit',
      shell: isWindows,
      env: { ...process.env, ...extraEnv },
    });
    child.on('error', fail);
    child.on('exit', (code) => done(code ?? 1));
  });
}

function readReport(file: string) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function chooseStages(names: readonly string[]): readonly Stage[] {
  const unknown = names.filter((name) => !STAGES.some((stage) => stage.name === name));
  if (unknown.length > 0) {
    throw new Error(`No such stage: ${unknown.join(', ')}. There are: ${STAGES.map((stage) => stage.name).join(', ')}`);
  }
  return names.length === 0 ? STAGES : STAGES.filter((stage) => names.includes(stage.name));
}

async function runStages(stages: readonly Stage[]): Promise<Counts> {
  let total = NO_TESTS;
  for (const [index, stage] of stages.entries()) {
    console.log(`\n── ${index + 1}/${stages.length} ${stage.name} · ${stage.about} ${'─'.repeat(40)}`);
    const startedMs = performance.now();
    const counts = await stage.run().catch((error: unknown): Counts => {
      console.error(error);
      return { ...NO_TESTS, failed: 1 };
    });
    total = addCounts(total, counts);
    const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
    console.log(
      `${stage.name}: ${formatCounts(counts)}${skipped} (${((performance.now() - startedMs) / 1000).toFixed(1)} s)`,
    );
    if (counts.failed > 0) {
      const left = stages.slice(index + 1).map(({ name }) => name);
      if (left.length > 0) console.log(`Not run: ${left.join(', ')}`);
      break;
    }
  }
  return total;
}

let total: Counts;
try {
  total = await runStages(chooseStages(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  total = { ...NO_TESTS, failed: 1 };
} finally {
  rmSync(reports, { recursive: true, force: true });
}
if (total.skipped > 0) console.log(`\n${total.skipped} skipped (each says why)`);
console.log(`\n${formatCounts(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;
