/** `npm run --silent sbom > sbom.cdx.json`: the bill of materials of what the pages need to run, in CycloneDX, by npm. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { filterSbom, type Sbom } from './lib/licences/filter-sbom.ts';

const root = join(import.meta.dirname, '..');
const all = execFileSync('npm', ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
  shell: process.platform === 'win32',
});
console.log(JSON.stringify(filterSbom(JSON.parse(all) as Sbom), null, 2));
