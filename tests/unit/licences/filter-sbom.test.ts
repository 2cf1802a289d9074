import { expect, test } from 'vitest';
import { filterSbom, type Sbom } from '../../../scripts/lib/licences/filter-sbom.ts';

const DEVELOPMENT = [{ name: 'cdx:npm:package:development', value: 'true' }];
const sbom: Sbom = {
  metadata: { component: { 'bom-ref': 'atlas@1' } },
  components: [
    { 'bom-ref': 'preact@1', name: 'preact', properties: [] },
    { 'bom-ref': 'vite@1', name: 'vite', properties: DEVELOPMENT },
  ],
  dependencies: [
    { ref: 'atlas@1', dependsOn: ['preact@1', 'vite@1'] },
    { ref: 'preact@1', dependsOn: [] },
    { ref: 'vite@1', dependsOn: ['preact@1'] },
  ],
};

test('what only tools need is left out, with all that leads to it', () => {
  const { components, dependencies } = filterSbom(sbom);
  expect(components.map(({ name }) => name)).toEqual(['preact']);
  expect(dependencies).toEqual([
    { ref: 'atlas@1', dependsOn: ['preact@1'] },
    { ref: 'preact@1', dependsOn: [] },
  ]);
});
