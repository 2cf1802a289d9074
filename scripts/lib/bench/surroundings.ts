import { readFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { join } from 'node:path';

/** Where, when and among what other work something was measured. */
export interface Surroundings {
  /** ISO date and minute, UTC. */
  readonly at: string;
  readonly machine: string;
  readonly versions: string;
  /** Processors' worth of work going on: over one minute before, and after (when the bench itself is in it). */
  readonly loadBefore: number;
  readonly loadAfter: number;
  readonly processors: number;
}

const round = (value: number): number => Math.round(value * 10) / 10;
export const loadNow = (): number => round(loadavg()[0] ?? 0);

export function describeSurroundings(root: string, browserVersion: string | null, loadBefore: number): Surroundings {
  const versionOf = (name: string): string => {
    const manifest = readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8');
    return `${name} ${(JSON.parse(manifest) as { version: string }).version}`;
  };
  const [cpu] = cpus();
  return {
    at: new Date().toISOString().slice(0, 16).replace('T', ' '),
    machine: `${cpus().length} × ${cpu?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform} ${release()}`,
    versions: [
      `Node ${process.version}`,
      ...(browserVersion === null ? [] : [`Chromium ${browserVersion} headless, WebGL in software`]),
      ...['maplibre-gl', 'preact', 'vite'].map(versionOf),
    ].join(', '),
    loadBefore,
    loadAfter: loadNow(),
    processors: cpus().length,
  };
}

export function writeSurroundings({ at, machine, versions, loadBefore, loadAfter, processors }: Surroundings): string {
  const busy =
    loadBefore > processors / 2
      ? ' **The computer had other work before this began: take the ratios, with care, and not the times.**'
      : '';
  return `Measured ${at} UTC on ${machine}; ${versions}. Load before: ${loadBefore}, after: ${loadAfter}, of ${processors} processors.${busy}`;
}
