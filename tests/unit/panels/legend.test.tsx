import { describe, expect, it } from 'vitest';
import { strings } from '../../../src/i18n/index.ts';
import { LAYER_IDS, type LayerId } from '../../../src/model/types.ts';
import { Legend } from '../../../src/panels/legend.tsx';
import { realAtlas as atlas } from '../scene/real-atlas.ts';
import { piecesOf, renderPanel, textOf } from './render-panel.ts';

function render(layers: readonly LayerId[] = LAYER_IDS): string {
  return renderPanel(
    <Legend
      atlas={atlas}
      lang="zh-Hans"
      layers={layers}
      t={strings('zh-Hans')}
      onToggle={() => {}}
      onShowAll={() => {}}
    />,
  );
}

const entries = (html: string): readonly string[] => piecesOf(html.split('class="legend-roles"')[0] ?? '', '<li ');

describe('the legend', () => {
  it('explains every layer, the layout before the ground it lies on', () => {
    const ids = [...render().matchAll(/data-legend-layer="(\w+)"/g)].map(([, id]) => id);
    expect(ids).toEqual([...LAYER_IDS].reverse());
  });

  it('names for each entry the clause or the source that it rests on', () => {
    const without = entries(render()).filter((entry) => !/href="#(clause-\d+|source-[\w-]+)"/.test(entry));
    expect(without).toEqual([]);
  });

  it('shows a sign with each entry', () => {
    expect(entries(render()).filter((entry) => !entry.includes('<svg'))).toEqual([]);
  });

  it('says what is our reading and not the policy’s word', () => {
    const points = entries(render()).find((entry) => entry.includes('data-legend-layer="points"'));
    expect(textOf(points ?? '')).toContain('本图的理解');
  });

  it('offers to bring everything back once a layer is off, and only then', () => {
    expect(textOf(render())).not.toContain('全部显示');
    expect(textOf(render(['parks']))).toContain('全部显示');
  });

  it('ticks the layers that are on', () => {
    const checked = [...render(['parks', 'cores']).matchAll(/<input[^>]*>/g)]
      .map(([input]) => input)
      .filter((input) => /\schecked/.test(input))
      .map((input) => /id="layer-(\w+)"/.exec(input)?.[1]);
    expect(checked).toEqual(['cores', 'parks']);
  });

  it('gives each role of the sixteen places a shape of its own', () => {
    const roles = piecesOf(render().split('class="legend-roles"')[1] ?? '', '<li>').slice(0, atlas.roles.length);
    const shapes = roles.map((role) => / d="([^"]+)"/.exec(role)?.[1]);
    expect(new Set(shapes).size).toBe(5);
  });
});
