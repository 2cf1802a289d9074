import { describe, expect, it } from 'vitest';
import { strings } from '../../../src/i18n/index.ts';
import { LANGS, type Lang } from '../../../src/model/types.ts';
import { PlaceCard } from '../../../src/panels/place-card.tsx';
import { realAtlas as atlas } from '../scene/real-atlas.ts';
import { renderPanel, textOf } from './render-panel.ts';

function render(place: string, lang: Lang = 'zh-Hans'): string {
  return renderPanel(
    <PlaceCard
      atlas={atlas}
      lang={lang}
      t={strings(lang)}
      place={place}
      hrefFor={(id) => `?place=${id}`}
      onSelect={() => {}}
    />,
  );
}

describe('the card of a selected feature', () => {
  it('names itself by the full name of each place in every language', () => {
    for (const lang of LANGS) {
      for (const { id, name } of atlas.parks) expect(textOf(render(id, lang)), id).toContain(name[lang]);
    }
  });

  it('says of a place how far off it may be and how it was found', () => {
    const text = textOf(render('nansha'));
    expect(text).toContain('误差约6千米');
    expect(text).toContain(atlas.parks.find(({ id }) => id === 'nansha')?.basis['zh-Hans']);
  });

  it('gives the distance of a place to both cores and the three nearest places', () => {
    const html = render('nansha');
    expect(textOf(html)).toMatch(/距广州 \d+千米 距深圳 \d+千米/);
    const nearest = html.split(strings('zh-Hans').cardNearest)[1]?.split('</dd>')[0] ?? '';
    expect(nearest.match(/href=/g)).toHaveLength(3);
  });

  it('joins the two places that the policy names in one breath', () => {
    expect(render('getdd')).toContain('href="?place=knowledge-city"');
    expect(render('knowledge-city')).toContain('href="?place=getdd"');
  });

  it('names every source of a place', () => {
    for (const park of atlas.parks) {
      const html = render(park.id);
      for (const id of park.sources) {
        const title = atlas.sources.find((source) => source.id === id)?.title['zh-Hans'] ?? '';
        expect(textOf(html), `${park.id}: ${id}`).toContain(title);
      }
    }
  });

  it('gives the year since when Foshan is a national demonstration city', () => {
    expect(textOf(render('440600'))).toContain('2021年起');
  });

  it('does not claim that a city was never listed, only that it was not found', () => {
    expect(textOf(render('440500'))).toContain('未见列入');
  });

  it('tells the official area of a city', () => {
    expect(textOf(render('440100'))).toContain('7,434');
  });

  it('leads from a part of the layout to its cities', () => {
    const guangfo = render('guangfo');
    expect(guangfo).toContain('href="?place=440100"');
    expect(guangfo).toContain('href="?place=440600"');
  });

  it('is nothing for an id that nothing has', () => {
    expect(render('atlantis')).toBe('');
  });
});
