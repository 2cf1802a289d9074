/**
 * `npm run lighthouse`: Lighthouse on the full pages and the embed of the map, as a site with a public address is built, served
 * compressed by the project's own server. Accessibility, best practices and search engines must be at 100; performance is
 * printed, and judged by whoever knows how busy the computer was.
 *
 * Lighthouse is no dependency of the project: it brings more packages than the project has, and only this command needs it. It is
 * fetched in an exact version, the last that runs on Node 20.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ensureBrowser, ensureChineseFont } from './lib/browser/find-browser.ts';
import { buildThisMachine } from './lib/browser/machine.ts';
import { startServer } from './lib/server/start-server.ts';

const LIGHTHOUSE = 'lighthouse@12.8.2';
const PAGES = ['index.html', 'en.html', 'zh-hant.html', 'embed.html'];
const MUST_BE_FULL = ['accessibility', 'best-practices', 'seo'];
/** Any free one would do, but the pages name their address when they are built, before they are served. */
const PORT = 4899;

interface Report {
  readonly categories: Readonly<
    Record<string, { readonly score: number | null; readonly auditRefs: readonly { id: string; weight: number }[] }>
  >;
  readonly audits: Readonly<Record<string, { readonly score: number | null; readonly title: string }>>;
}

const root = join(import.meta.dirname, '..');
const work = mkdtempSync(join(tmpdir(), 'atlas-lighthouse-'));

/** Lets the server go on meanwhile. @throws when the command fails */
async function run(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  await promisify(execFile)(command, args, {
    cwd: root,
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
}

/** What takes points off a category, by name. */
function failuresOf({ categories, audits }: Report, category: string): string[] {
  return (categories[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
    const audit = audits[id];
    return weight > 0 && audit !== undefined && audit.score !== null && audit.score < 1
      ? [`${id} (${audit.title})`]
      : [];
  });
}

const percent = (score: number | null | undefined): string =>
  score === null || score === undefined ? '–' : String(Math.round(score * 100));

try {
  const machine = buildThisMachine();
  ensureChineseFont(machine);
  const browser = ensureBrowser(machine);
  const dist = join(work, 'dist');
  await run('npm', ['run', '--silent', 'build', '--', '--out', dist, '--public-url', `http://127.0.0.1:${PORT}/`]);
  const server = await startServer({ root: dist, port: PORT });
  try {
    for (const page of PAGES) {
      const file = join(work, `${page}.json`);
      // Chromium's sandbox does not start as root, which is what containers run as.
      const flags = ['--headless=new', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
      const args = ['--yes', LIGHTHOUSE, server.url + page, '--output=json', `--output-path=${file}`, '--quiet'];
      await run('npx', [...args, `--chrome-flags=${flags.join(' ')}`], { CHROME_PATH: browser });
      const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
      const scores = Object.entries(report.categories).map(([name, { score }]) => `${name} ${percent(score)}`);
      console.log(`${page}: ${scores.join(', ')}`);
      for (const category of MUST_BE_FULL) {
        if (report.categories[category]?.score === 1) continue;
        process.exitCode = 1;
        console.error(`  ${category}: ${failuresOf(report, category).join('; ')}`);
      }
    }
  } finally {
    await server.close();
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
