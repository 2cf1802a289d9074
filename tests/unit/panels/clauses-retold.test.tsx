import { expect, it } from 'vitest';
import { strings } from '../../../src/i18n/index.ts';
import { ClausesRetold } from '../../../src/panels/clauses-retold.tsx';
import { realAtlas as atlas } from '../scene/real-atlas.ts';
import { renderPanel } from './render-panel.ts';

it('all twenty-four clauses are retold, each where links to it lead', () => {
  const html = renderPanel(<ClausesRetold atlas={atlas} lang="zh-Hans" t={strings('zh-Hans')} />);
  for (let id = 1; id <= 24; id++) expect(html, `clause ${id}`).toContain(`id="clause-${id}"`);
});
