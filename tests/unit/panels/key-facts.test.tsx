import { expect, it } from 'vitest';
import { strings } from '../../../src/i18n/index.ts';
import { KeyFacts } from '../../../src/panels/key-facts.tsx';
import { realAtlas as atlas } from '../scene/real-atlas.ts';
import { renderPanel } from './render-panel.ts';

it('the key facts lead every fact to its clause', () => {
  const html = renderPanel(<KeyFacts atlas={atlas} lang="zh-Hans" t={strings('zh-Hans')} />);
  const facts = html.split('class="fact-list"')[1]?.split('</ul>')[0] ?? '';
  expect(facts.match(/href="#clause-\d+"/g)).toHaveLength(atlas.facts.length);
});
