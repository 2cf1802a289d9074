import { describe, expect, it } from 'vitest';
import { strings } from '../../../src/i18n/index.ts';
import type { Atlas, Lang } from '../../../src/model/types.ts';
import { KeyFacts } from '../../../src/panels/key-facts.tsx';
import { realAtlas as atlas } from '../scene/real-atlas.ts';
import { renderPanel, textOf } from './render-panel.ts';

const render = (shown: Atlas = atlas, lang: Lang = 'zh-Hans'): string =>
  renderPanel(
    <KeyFacts charts={{ href: 'targets.html', name: 'charts' }} atlas={shown} lang={lang} t={strings(lang)} />,
  );

const row = (html: string, target: string): string =>
  textOf(html.split(`data-target="${target}"`)[1]?.split('</tr>')[0] ?? '');

describe('the key facts', () => {
  it('give every fact and every target a clause', () => {
    const html = render();
    const facts = html.split('class="fact-list"')[1]?.split('</ul>')[0] ?? '';
    expect(facts.match(/href="#clause-\d+"/g)).toHaveLength(atlas.facts.length);
    expect(html.match(/data-target=/g)).toHaveLength(8);
  });

  it('write “not published” where no figure was found', () => {
    expect(row(render(), 'trained')).toContain('未见公布');
  });

  it('date a published figure and point to its source', () => {
    const employed = row(render(), 'employees');
    expect(employed).toContain('250,700 人');
    expect(employed).toContain('截至 2010 年 7 月');
    expect(employed).toContain('来源');
  });

  it('show both readings of the growth where the policy’s words allow two', () => {
    expect(row(render(), 'offshore_executed_value')).toMatch(/5 倍.*4 倍/);
  });

  it('write 亿 as tenths of a billion in English', () => {
    expect(row(render(atlas, 'en'), 'contract_value')).toContain('about USD 15 billion');
  });

  it('show a new figure as soon as the data has one', () => {
    const template = atlas.observations[0];
    if (template === undefined) throw new Error('the atlas has no observations');
    const found = {
      ...template,
      scope: '440000',
      year: 2015,
      period: 'year',
      metric: 'trained',
      value: 412345,
      unit: 'persons',
      derived: false,
    };
    expect(row(render({ ...atlas, observations: [...atlas.observations, found] }), 'trained')).toContain('412,345 人');
  });

  it('show a published zero as zero', () => {
    const template = atlas.observations[0];
    if (template === undefined) throw new Error('the atlas has no observations');
    const found = {
      ...template,
      scope: '440000',
      year: 2015,
      period: 'year',
      metric: 'trained',
      value: 0,
      unit: 'persons',
      derived: false,
    };
    const text = row(render({ ...atlas, observations: [...atlas.observations, found] }), 'trained');
    expect(text).toContain('0 人');
    expect(text).not.toContain('未见公布');
  });
});
