/**
 * `npm run visual`: what is drawn, compared with pictures that were looked at and accepted (`tests/visual/cases/`).
 * `UPDATE=1 npm run visual` accepts what is drawn now. Where letters come out differently, with other fonts or another
 * browser, nothing is compared, and the reason is told.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { ensureBrowser, ensureChineseFont } from './lib/browser/find-browser.ts';
import { buildThisMachine } from './lib/browser/machine.ts';
import { describeThisMachine, readAcceptedMachine, writeAcceptedMachine } from './lib/visual/drawing-machine.ts';

const root = join(import.meta.dirname, '..');
const machine = buildThisMachine();
ensureChineseFont(machine);
const executablePath = ensureBrowser(machine);
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ executablePath, args });
const here = await describeThisMachine(browser);
await browser.close();

if (process.env.UPDATE === '1') writeAcceptedMachine(here);
const accepted = readAcceptedMachine();
if (here.browser === accepted.browser && here.fonts === accepted.fonts) {
  const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  const command = [playwright, 'test', '-c', 'tests/visual/playwright.config.ts', ...process.argv.slice(2)];
  const env = { ...process.env, CHROME_PATH: executablePath };
  process.exitCode = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit', env }).status ?? 1;
} else {
  console.log(
    `Not compared: the pictures were drawn by ${accepted.browser} with fonts ${accepted.fonts}; here are ${here.browser} and ${here.fonts}.`,
  );
}
