import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildResult, writeBuild } from './build-times.ts';
import { type ChartsResult, writeCharts } from './charts.ts';
import { type GrowthResult, writeGrowth } from './growth.ts';
import { type MicroResult, writeMicro } from './micro.ts';
import type { PagesResult } from './pages.ts';
import { writePages } from './pages-report.ts';
import { type Surroundings, writeSurroundings } from './surroundings.ts';

export const SECTION_NAMES = ['pages', 'micro', 'growth', 'charts', 'build'] as const;
export type SectionName = (typeof SECTION_NAMES)[number];

/** One JSON file for each section that was measured. */
export const RESULTS_FOLDER = 'tests/bench/results';

const SECTIONS: Readonly<Record<SectionName, { title: string; write: (result: never) => string }>> = {
  pages: { title: 'Pages, against other ways to build them', write: (result: PagesResult) => writePages(result) },
  micro: { title: 'What the parts cost', write: (result: MicroResult) => writeMicro(result) },
  growth: { title: 'From 16 to 100,000 places', write: (result: GrowthResult) => writeGrowth(result) },
  charts: { title: 'Redrawing the charts', write: (result: ChartsResult) => writeCharts(result) },
  build: { title: 'Building', write: (result: BuildResult) => writeBuild(result) },
};

/** Writes tests/bench/RESULTS.md from what the sections have kept. */
export function writeReport(root: string): void {
  const parts = SECTION_NAMES.map((name) => {
    const { title, write } = SECTIONS[name];
    const file = join(root, RESULTS_FOLDER, `${name}.json`);
    if (!existsSync(file)) return `## ${title}\n\nNot measured yet: \`npm run bench -- --only ${name}\`.`;
    const { surroundings, result } = JSON.parse(readFileSync(file, 'utf8')) as {
      surroundings: Surroundings;
      result: never;
    };
    return `## ${title}\n\n${writeSurroundings(surroundings)}\n\n${write(result)}`;
  });
  writeFileSync(
    join(root, 'tests/bench/RESULTS.md'),
    `# Measurements

\`npm run bench\` writes this file; \`-- --only ${SECTION_NAMES.join()}\` measures some sections and leaves the others as they are. Every section
says when it was measured and how busy the computer was. WebGL is drawn in software here: times are to be compared with
each other, not with those of a reader's computer.

${parts.join('\n\n')}
`,
  );
}
