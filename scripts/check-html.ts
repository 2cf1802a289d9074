/**
 * `npm run check:html`: the W3C's Nu HTML checker over every page in `dist/`, and over the single
 * file when it is there. Errors, warnings and remarks all count. Needs Java; Debian's is installed where that is allowed.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureCommand } from './lib/browser/debian-packages.ts';
import { buildThisMachine } from './lib/browser/machine.ts';
import { type Accepted, runNuChecker, sift } from './lib/html/check-html.ts';

const ACCEPTED: readonly Accepted[] = [
  {
    message: /^Trailing slash on void elements has no effect/,
    reason: 'Preact writes void elements so. HTML passes over the slash, and no attribute here goes without quotes.',
  },
];

/** The single file alone carries its style sheet and its data in the page. */
const ACCEPTED_IN_SINGLE_FILE: readonly Accepted[] = [
  ...ACCEPTED,
  {
    message: /^CSS: /,
    reason: 'The checker does not know container queries, paint-order and env(); Biome checks the styles.',
  },
  {
    message: /^Inline script violates Content Security Policy/,
    extract: /<script type="application\/gzip"/,
    reason: 'A block of data is never run, and a policy is asked only before a script is.',
  },
];

const root = join(import.meta.dirname, '..');

const single = join(root, 'dist-single', 'dual-belts.html');

function findPages(): string[] {
  const dist = join(root, 'dist');
  if (!existsSync(join(dist, 'index.html'))) throw new Error('There is no dist/. Build the site first: npm run build');
  const pages = readdirSync(dist).filter((file) => file.endsWith('.html'));
  return pages.sort().map((file) => join(dist, file));
}

/** Prints what is open, and how much of it there is. */
function check(files: readonly string[], accepted: readonly Accepted[]): number {
  const { open, unused } = sift(runNuChecker(files), accepted);
  for (const { file, line, kind, message, extract } of open) {
    console.error(`${file}:${line ?? '?'}: ${kind}: ${message}\n    ${extract.slice(0, 200)}`);
  }
  for (const { message } of unused) console.error(`accepted, but never said: ${message.source}`);
  console.log(`${files.length} files, ${open.length} findings`);
  return open.length + unused.length;
}

if (!ensureCommand(buildThisMachine(), 'java', 'default-jre-headless')) {
  throw new Error('The Nu HTML checker needs Java (Debian package default-jre-headless).');
}
let found = check(findPages(), ACCEPTED);
if (existsSync(single)) found += check([single], ACCEPTED_IN_SINGLE_FILE);
else console.log('No single file here; it is checked too after npm run build:single.');
if (found > 0) process.exitCode = 1;
