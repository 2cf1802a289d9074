import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Licences under which code may ship with an MIT project that governments embed: their only condition is to be named. */
const ALLOWED = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'Zlib',
  'Unlicense',
  'CC0-1.0',
  'BlueOak-1.0.0',
];

/** Packages whose manifest is silent, and where the licence is stated instead. */
const STATED_ELSEWHERE: Readonly<Record<string, string>> = {
  // The manifest of 2.0.3, the same code, says MIT.
  '@mapbox/jsonlint-lines-primitives@2.0.2': 'MIT',
};

export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: unknown;
  readonly licenses?: unknown;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Every package that the given one needs to run, and what those need in turn, as installed. @throws when one is not installed. */
export function readProductionManifests(root: string): Manifest[] {
  const found = new Map<string, Manifest>();
  const visit = (folder: string) => {
    for (const name of Object.keys(readManifest(folder).dependencies ?? {})) {
      const installed = findPackage(folder, name);
      if (found.has(installed)) continue;
      found.set(installed, readManifest(installed));
      visit(installed);
    }
  };
  visit(root);
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** One line per package under a licence that may not ship, or under none that is stated. */
export function checkLicences(manifests: readonly Manifest[]): string[] {
  return manifests.flatMap((manifest) => {
    const licence = licenceOf(manifest) || STATED_ELSEWHERE[`${manifest.name}@${manifest.version}`] || '';
    return isAllowed(licence) ? [] : [`${manifest.name}@${manifest.version}: ${licence || 'no licence stated'}`];
  });
}

/** `(MIT OR GPL-2.0)` is a choice, `MIT AND GPL-2.0` is both. */
function isAllowed(expression: string): boolean {
  return expression
    .replace(/[()]/g, ' ')
    .split(/\sOR\s/)
    .some((choice) => choice.split(/\sAND\s/).every((part) => ALLOWED.includes(part.trim())));
}

/** Old packages write `{ "type": "MIT" }`, or several of them in `licenses`, to choose from. */
function licenceOf({ license, licenses }: Manifest): string {
  const read = (value: unknown) =>
    typeof value === 'string' ? value : String((value as { type?: string } | null)?.type ?? '');
  return Array.isArray(licenses) && !license ? licenses.map(read).join(' OR ') : read(license);
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

/** As Node looks for it: in the nearest node_modules, then further up. */
function findPackage(from: string, name: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
    if (folder === dirname(folder)) throw new Error(`${name}, which ${from} needs, is not installed`);
  }
}
