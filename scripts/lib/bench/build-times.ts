import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheOf, runNpm } from './peers.ts';
import { type Spread, spreadOf, writeSpread } from './spread.ts';

export interface BuildResult {
  readonly seconds: Readonly<Record<string, Spread | null>>;
}

/** `npm run build` into the cache; and `npm run data`, which writes the same bytes as are there. */
export async function benchBuild(root: string, runs: number): Promise<BuildResult> {
  const out = join(cacheOf(root), 'timed-build');
  const commands = { 'npm run build': ['run', 'build', '--', '--out', out], 'npm run data': ['run', 'data'] };
  const seconds: Record<string, Spread | null> = {};
  for (const [name, args] of Object.entries(commands)) {
    const times: number[] = [];
    for (let run = 0; run < Math.min(3, runs); run += 1) {
      rmSync(out, { recursive: true, force: true });
      const start = performance.now();
      runNpm(args, root);
      times.push((performance.now() - start) / 1000);
      console.log(name, times.at(-1)?.toFixed(1), 's');
    }
    seconds[name] = spreadOf(times);
  }
  rmSync(out, { recursive: true, force: true });
  return { seconds };
}

export function writeBuild({ seconds }: BuildResult): string {
  const lines = Object.entries(seconds).map(([name, spread]) => `| \`${name}\` | ${writeSpread(spread, 1)} |`);
  return `From an empty folder, the whole command.

| Command | Seconds |
| --- | ---: |
${lines.join('\n')}`;
}
