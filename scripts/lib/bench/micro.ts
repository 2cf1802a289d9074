import type { Browser } from '@playwright/test';
import { withBenchPages } from './growth.ts';
import { benchInteraction, type Interaction } from './interaction.ts';
import { type Spread, spreadOf, writeSpread } from './spread.ts';

export interface MicroResult {
  /** Milliseconds of one call. */
  readonly parts: Readonly<Record<string, Spread | null>>;
  readonly interaction: Interaction;
}

interface PartsWindow {
  benchParts(rounds: number): Promise<Record<string, number[]>>;
}

export async function benchMicro(root: string, site: string, browser: Browser, runs: number): Promise<MicroResult> {
  const timesMs = await withBenchPages(root, browser, (usePage) =>
    usePage((page) => page.evaluate((rounds) => (window as unknown as PartsWindow).benchParts(rounds), runs * 4)),
  );
  const parts = Object.fromEntries(Object.entries(timesMs).map(([name, times]) => [name, spreadOf(times)]));
  console.log(parts);
  return { parts, interaction: await benchInteraction(site, browser, runs) };
}

export function writeMicro({ parts, interaction }: MicroResult): string {
  const { stepsMs, stepsMapMs, restsMs, hoverMs, steps, failures } = interaction;
  const verdict = stepsMs === null ? 'not measured' : stepsMs.median <= 8 ? 'met' : 'missed';
  const lines = Object.entries(parts).map(([name, spread]) => `| ${name} | ${writeSpread(spread, 4)} |`);
  return `In the built page, 1440 × 900, full speed, over the interactive map, from a trace of the browser. **A story step** is the time of all tasks of the main thread in the second
after the key, two seconds of looking after the step before, less MapLibre’s frames: its own functions and, in the tasks that draw its frames or run no other script
(messages of its workers), everything but other scripts, styles and layout. What the atlas does within a call from
MapLibre, such as hearing that the map has moved, is counted as MapLibre’s. **Afterwards**: the same of the next two seconds, in which links are written anew and the names of the
next step are placed. **Hover**: from the pointer’s event to the frame in which the name is shown.

| What | ms |
| --- | ---: |
| story step, besides MapLibre’s frames (${steps} steps) | ${writeSpread(stepsMs, 1)} |
| MapLibre’s own in the same second | ${writeSpread(stepsMapMs, 1)} |
| afterwards, while the step is looked at | ${writeSpread(restsMs, 1)} |
| hover, until the name is drawn | ${writeSpread(hoverMs, 1)} |

Target: a story step ≤ 8 ms: ${verdict}${stepsMs === null ? '' : `, median ${stepsMs.median.toFixed(1)} ms`}.

One call, in the same Chromium, with the atlas as it is:

| Part | ms |
| --- | ---: |
${lines.join('\n')}
${failures.length === 0 ? '' : `\nFailed:\n\n${failures.map((failure) => `- ${failure}`).join('\n')}\n`}`;
}
