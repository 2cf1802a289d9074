import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { Plugin } from 'vite';

/** A package of which code is in the files of the site. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** As the package states it, an SPDX expression. */
  readonly licence: string;
  /** The package that carries it, already bundled, in its own files; `null` for what we bundle ourselves. */
  readonly within: string | null;
  /** Where it is installed. */
  readonly folder: string;
}

/** Remembers every module of which code is left in what a build writes. One recorder may go through several builds. */
export function recordModules(): { readonly plugin: Plugin; readonly modules: ReadonlySet<string> } {
  const modules = new Set<string>();
  const plugin: Plugin = {
    name: 'record-modules',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(file.modules)) if (renderedLength > 0) modules.add(id);
      }
    },
  };
  return { plugin, modules };
}

const IN_PACKAGE = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/;
/** Helpers that the tools write into the chunks. */
const TOOLS = ['vite', 'rolldown'];

/** Folder of the package a module is from, or `null` for our own and for what is not a file. */
function folderOf(id: string, root: string): string | null {
  const tool = TOOLS.find((name) => id.startsWith(`\0${name}/`));
  if (tool !== undefined) return join(root, 'node_modules', tool);
  return IN_PACKAGE.exec(id.replace(/^\0/, '').split('?')[0] ?? '')?.[1] ?? null;
}

/** Packages of modules, and the packages that those carry in their files, by name. @throws when one states no licence */
export function packagesOf(modules: Iterable<string>, root: string): readonly ShippedPackage[] {
  const found = new Map<string, ShippedPackage>();
  for (const id of modules) {
    const folder = folderOf(id, root);
    if (folder === null) continue;
    const carrier = found.get(folder) ?? readPackage(folder, null);
    found.set(folder, carrier);
    for (const name of carriedBy(id)) {
      const inner = findPackage(folder, name);
      if (!found.has(inner)) found.set(inner, readPackage(inner, carrier.name));
    }
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** Names of the packages that were bundled into a published file, as its source map tells. */
function carriedBy(id: string): ReadonlySet<string> {
  const map = `${id.replace(/^\0/, '').split('?')[0]}.map`;
  if (!existsSync(map)) return new Set();
  const { sources = [] } = JSON.parse(readFileSync(map, 'utf8')) as { sources?: readonly string[] };
  const names = sources.flatMap((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? []);
  return new Set(names);
}

function readPackage(folder: string, within: string | null): ShippedPackage {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const licence = typeof license === 'string' ? license : STATED_ELSEWHERE[name];
  if (licence === undefined) throw new Error(`${name}@${version} states no licence`);
  return { name, version, licence, within, folder };
}

/** Packages whose manifest is silent, and what the licence in their folder is. */
const STATED_ELSEWHERE: Readonly<Record<string, string>> = {};

/** As Node looks for it: in the nearest node_modules, then further up. @throws when it is not installed */
function findPackage(from: string, name: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', ...name.split('/'));
    if (existsSync(join(candidate, 'package.json'))) return candidate;
    if (folder === dirname(folder))
      throw new Error(`${name}, which is carried in ${from.split(sep).pop()}, is not installed`);
  }
}

/** Text of the licence and of the notice of a package; empty where it comes without. */
export function readLicenceText({ folder }: ShippedPackage): string {
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)(\.(md|txt))?$/i.test(file));
  return (
    files
      .sort()
      .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n'))
      // What a tool bundles for itself does not come with its helpers.
      .map((text) => text.split(/\n# Licenses of bundled dependencies/)[0] ?? '')
      .map((text) => text.trim())
      .join('\n\n')
  );
}
