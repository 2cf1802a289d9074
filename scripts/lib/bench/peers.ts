import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

/** Names of the built pages, each a folder with an index.html. */
export const PEERS = ['echarts', 'maplibre', 'leaflet'] as const;

export const cacheOf = (root: string): string => join(root, 'node_modules/.cache/bench');

export function runNpm(args: readonly string[], cwd: string): void {
  const { status, stderr } = spawnSync('npm', [...args], {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm ${args.join(' ')} failed: ${stderr}`);
}

/**
 * Builds the pages that the atlas is compared with, from tests/bench/peers, into the cache. Their libraries are installed
 * there once, in the exact versions of their package.json; MapLibre is the one that the atlas uses.
 * @returns folder of each page by name
 */
export async function buildPeers(root: string): Promise<Readonly<Record<string, string>>> {
  const source = join(root, 'tests/bench/peers');
  const folder = join(cacheOf(root), 'peers');
  const installed = join(folder, 'package.json');
  const isInstalled =
    existsSync(installed) && readFileSync(installed, 'utf8') === readFileSync(join(source, 'package.json'), 'utf8');
  mkdirSync(folder, { recursive: true });
  cpSync(source, folder, { recursive: true, filter: (path) => !path.endsWith('package.json') });
  if (!isInstalled) {
    // Elsewhere first: a package.json in place says that the install went through.
    const staging = join(cacheOf(root), 'install');
    rmSync(staging, { recursive: true, force: true });
    mkdirSync(staging, { recursive: true });
    cpSync(join(source, 'package.json'), join(staging, 'package.json'));
    runNpm(['install', '--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts'], staging);
    rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
    cpSync(join(staging, 'node_modules'), join(folder, 'node_modules'), { recursive: true });
    rmSync(staging, { recursive: true, force: true });
    cpSync(join(source, 'package.json'), installed);
  }
  const out: Record<string, string> = {};
  for (const name of PEERS) {
    const outDir = join(cacheOf(root), 'built', name);
    await build({
      root: join(folder, name),
      base: './',
      configFile: false,
      logLevel: 'warn',
      build: { outDir, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 4000, modulePreload: false },
    });
    cpSync(join(root, 'public/data'), join(outDir, 'data'), { recursive: true });
    out[name] = outDir;
  }
  return out;
}

/** The floor: the prerendered page and its style sheets, with every script taken out. */
export function buildFloor(root: string, site: string): string {
  const outDir = join(cacheOf(root), 'built/floor');
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  const html = readFileSync(join(site, 'index.html'), 'utf8');
  writeFileSync(join(outDir, 'index.html'), html.replaceAll(/<script\b[^>]*>.*?<\/script>/gs, ''));
  for (const [, path] of html.matchAll(/href="\.\/((?:assets\/[^"]+\.css)|icon\.svg)"/g)) {
    if (path) cpSync(join(site, path), join(outDir, path));
  }
  return outDir;
}
