/**
 * `npm run test:browsers [-- --only firefox,webkit]`: the core of the atlas in a Chromium of today, in Chromium 86 and 90,
 * Firefox ESR and WebKitGTK, on the built site. Browsers are Debian's, the two old ones come out of npm packages. Prints
 * what each can and cannot; writes `tests/browsers/RESULTS.md` when all were asked.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureCommand } from './lib/browser/debian-packages.ts';
import { ensureBrowser, ensureChineseFont } from './lib/browser/find-browser.ts';
import { buildThisMachine } from './lib/browser/machine.ts';
import { driveChromium, fetchOldChromium } from './lib/browsers/chromium-browser.ts';
import { CORE_CHECKS, type Site } from './lib/browsers/core-checks.ts';
import { type DrivenBrowser, NotHere } from './lib/browsers/driven-browser.ts';
import { driveFirefox } from './lib/browsers/firefox-browser.ts';
import { driveWebKit } from './lib/browsers/webkit-browser.ts';
import { startServer } from './lib/server/start-server.ts';

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
if (!existsSync(join(dist, 'index.html'))) throw new Error('There is no dist/. Build the site first: npm run build');
const machine = buildThisMachine();
ensureChineseFont(machine);

function need(command: string, debianPackage: string): void {
  if (!ensureCommand(machine, command, debianPackage)) throw new Error(`${debianPackage} could not be installed`);
}

const BROWSERS: Readonly<Record<string, () => Promise<DrivenBrowser>>> = {
  chromium: async () => driveChromium(ensureBrowser(machine), false),
  chromium86: async () => driveChromium(fetchOldChromium(86), true),
  chromium90: async () => driveChromium(fetchOldChromium(90), true),
  firefox: async () => {
    need('firefox-esr', 'firefox-esr');
    return driveFirefox('/usr/bin/firefox-esr');
  },
  webkit: async () => {
    need('WebKitWebDriver', 'webkit2gtk-driver');
    need('Xvfb', 'xvfb');
    return driveWebKit();
  },
};

/** The site, and a page of another origin around it. */
async function openSite(): Promise<Site & { close(): Promise<void> }> {
  const server = await startServer({ root: dist, port: 0 });
  const parent = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><title>CMS</title><iframe src="${server.url}embed.places.html" width="700" height="600" title="map"></iframe><script src="${server.url}embed.js" async></script>`,
    );
  });
  await new Promise<void>((done) => parent.listen(0, '127.0.0.1', done));
  let stopped: Promise<void> | null = null;
  const stop = (): Promise<void> => {
    stopped ??= server.close();
    return stopped;
  };
  return {
    url: server.url,
    parentUrl: `http://localhost:${(parent.address() as AddressInfo).port}/`,
    stop,
    close: async () => {
      parent.closeAllConnections();
      parent.close();
      await stop();
    },
  };
}

interface Column {
  readonly name: string;
  readonly cells: readonly string[];
}
let [passed, failed] = [0, 0];

/** All checks in one browser. */
async function runIn(start: () => Promise<DrivenBrowser>): Promise<Column> {
  const site = await openSite();
  let browser = await start();
  const errors: string[] = [];
  let tells = true;
  const leave = async (): Promise<void> => {
    const heard = browser.errors();
    if (heard === null) tells = false;
    else errors.push(...heard);
    await browser.close();
  };
  console.log(`\n${browser.name}`);
  const cells: string[] = [];
  try {
    for (const { name, anew, run } of CORE_CHECKS) {
      try {
        if (anew) {
          await leave();
          browser = await start();
        }
        await run(browser, site);
        passed++;
        cells.push('yes');
        console.log(`  passed: ${name}`);
      } catch (error) {
        const words = error instanceof Error ? error.message : String(error);
        if (error instanceof NotHere) {
          cells.push(`not here: ${words}`);
          console.log(`  not in this browser: ${name}: ${words}`);
        } else {
          failed++;
          cells.push(`FAILED: ${words}`);
          console.error(`  FAILED: ${name}: ${words}`);
        }
      }
    }
  } finally {
    await leave();
    await site.close();
  }
  // What is asked for while the server is gone fails, and the browser says so.
  const told = errors.filter((text) => !/Failed to load resource|ERR_CONNECTION|NetworkError/.test(text));
  if (!tells) cells.push('not told by the driver');
  else if (told.length === 0) {
    passed++;
    cells.push('yes');
  } else {
    failed++;
    cells.push(`FAILED: ${told[0]}`);
    for (const error of told) console.error(`  FAILED: no page says an error: ${error}`);
  }
  return { name: browser.name, cells };
}

const wanted = values.only?.split(',') ?? Object.keys(BROWSERS);
const columns: Column[] = [];
for (const key of wanted) {
  const start = BROWSERS[key];
  if (start === undefined) throw new Error(`no such browser: ${key}; there are ${Object.keys(BROWSERS).join(', ')}`);
  columns.push(await runIn(start));
}
if (values.only === undefined) {
  const rows = [...CORE_CHECKS.map(({ name }) => name), 'no page says an error'];
  const table = [
    `| | ${columns.map(({ name }) => name).join(' | ')} |`,
    `| --- |${columns.map(() => ' --- |').join('')}`,
    ...rows.map((row, index) => `| ${row} | ${columns.map(({ cells }) => cells[index]).join(' | ')} |`),
  ];
  mkdirSync(join(root, 'tests', 'browsers'), { recursive: true });
  writeFileSync(
    join(root, 'tests', 'browsers', 'RESULTS.md'),
    `# The core in other browsers\n\n\`npm run test:browsers\` writes this file. Measured on ${new Date().toISOString().slice(0, 10)}, all without a screen and without a graphics card.\n\n${table.join('\n')}\n`,
  );
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
