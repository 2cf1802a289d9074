/**
 * `npm run licences`: writes the table of libraries in THIRD_PARTY.md from `dist/licences.txt`, which the build makes of what
 * is really in the scripts. Build first; a test compares the two.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readList, writeTable } from './lib/licences/licence-texts.ts';

const root = join(import.meta.dirname, '..');
const target = join(root, 'THIRD_PARTY.md');
const lines = readList(readFileSync(join(root, 'dist', 'licences.txt'), 'utf8'));
writeFileSync(target, writeTable(readFileSync(target, 'utf8'), lines));
console.log(`THIRD_PARTY.md: ${lines.length} libraries`);
