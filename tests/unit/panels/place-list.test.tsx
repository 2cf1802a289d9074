import { describe, expect, it } from 'vitest';
import { strings } from '../../../src/i18n/index.ts';
import type { Atlas, Lang, ParkRole } from '../../../src/model/types.ts';
import { PlaceList } from '../../../src/panels/place-list.tsx';
import { growAtlas } from '../../bench/grow-atlas.ts';
import { realAtlas } from '../scene/real-atlas.ts';
import { piecesOf, renderPanel, textOf } from './render-panel.ts';

const atlas = realAtlas;

interface Shown {
  readonly atlas?: Atlas;
  readonly lang?: Lang;
  readonly place?: string;
  readonly sector?: string;
  readonly role?: ParkRole;
}

function render({ atlas = realAtlas, lang = 'zh-Hans', place, sector, role }: Shown = {}): string {
  return renderPanel(
    <PlaceList
      atlas={atlas}
      lang={lang}
      place={place ?? null}
      sector={sector ?? null}
      role={role ?? null}
      t={strings(lang)}
      hrefFor={(id) => `?place=${id}`}
      onSelect={() => {}}
      onSector={() => {}}
      onRole={() => {}}
      onClear={() => {}}
    />,
  );
}

const shownParks = (html: string): readonly string[] =>
  [...html.matchAll(/id="feature-([^"]+)" class="place"/g)].map(([, id]) => id ?? '');

describe('the list of places', () => {
  it('links to every feature that can be selected on the map', () => {
    const html = render();
    const ids = [
      ...atlas.parks.map(({ id }) => id),
      ...atlas.cities.map(({ adcode }) => adcode),
      ...atlas.layout.map(({ id }) => id),
    ];
    expect(ids.filter((id) => !html.includes(`data-select="${id}"`))).toEqual([]);
    expect(ids).toHaveLength(43);
  });

  it('leads, before a script runs, only to what is in the page: to the facts in the entry, or to the clause', () => {
    const html = render();
    const targets = [...html.matchAll(/<a href="([^"]*)" data-select="([^"]+)"/g)].map(([, href, id]) => ({
      href,
      id,
    }));
    expect(targets).toHaveLength(43);
    const clauses = atlas.clauses.map(({ id }) => `#clause-${id}`);
    const dead = targets.filter(
      ({ href = '' }) => !(clauses.includes(href) || html.includes(`id="${href.replace('#', '')}"`)),
    );
    expect(dead).toEqual([]);
  });

  it('tells position, uncertainty, description and sources of each place to readers without a script', () => {
    const html = render();
    for (const park of atlas.parks) {
      const facts = textOf(html.split(`id="about-${park.id}"`)[1]?.split('</details>')[0] ?? '');
      expect(facts, park.id).toContain(park.lngLat[0].toFixed(2));
      expect(facts, park.id).toContain(park.lngLat[1].toFixed(2));
      expect(facts, park.id).toContain(`误差约${park.uncertaintyM / 1000}千米`);
      if (park.about !== null) expect(facts).toContain(park.about['zh-Hans']);
      for (const id of park.sources) {
        expect(facts, `${park.id}: ${id}`).toContain(
          atlas.sources.find((source) => source.id === id)?.title['zh-Hans'],
        );
      }
    }
  });

  it('tells role, clause and sectors of each place to readers who have no card', () => {
    const items = piecesOf(render(), 'class="place"').map(textOf);
    const nansha = items.find((text) => text.includes('南沙'));
    expect(nansha).toContain('重点地区');
    expect(nansha).toContain('（四）');
    expect(nansha).toContain('高端外包市场');
  });

  it('marks the selected place as the current one, and no other', () => {
    const html = render({ place: 'qianhai' });
    expect(html.match(/aria-current/g)).toHaveLength(1);
    expect(html).toMatch(/data-select="qianhai" aria-current="true"/);
  });

  it('shows only the places of a role when one is chosen', () => {
    expect(shownParks(render({ role: 'kpo-base' }))).toEqual(['knowledge-city']);
  });

  it('announces how many places there are', () => {
    expect(textOf(render())).toContain('共16处');
    expect(textOf(render({ role: 'finance-zone' }))).toContain(
      `找到${atlas.parks.filter(({ roles }) => roles.includes('finance-zone')).length}处`,
    );
  });

  it('says so when nothing matches', () => {
    const unused = atlas.sectors.find(({ id }) => !atlas.parks.some(({ sectors }) => sectors.includes(id)));
    expect(unused).toBeDefined();
    expect(textOf(render({ sector: unused?.id ?? '' }))).toContain('没有符合条件的地点');
  });

  it('opens the list of cities when a city is selected, so that the selection is seen', () => {
    expect(render({ place: '440500' })).toMatch(/<details class="more-features" open[^>]*><summary>二十一个/);
    expect(render()).not.toMatch(/<details class="more-features" open/);
  });

  it('has clauses read out as such', () => {
    expect(render()).toContain('aria-label="第（四）条"');
    expect(render({ lang: 'en' })).toContain('aria-label="Clause (4)"');
  });

  it('numbers clauses in figures for readers of English', () => {
    // Titles of sources stand in the language they were published in.
    const text = textOf(render({ lang: 'en' }).replaceAll(/<a class="source-ref" [^>]*>[^<]*<\/a>/g, ''));
    expect(text).toContain('(4)');
    expect(text).not.toMatch(/\p{sc=Han}/u);
  });
});

describe('the list of very many places', () => {
  const many = growAtlas(realAtlas, 450);
  const html = render({ lang: 'en', atlas: many });

  it('begins with two hundred, under their cities in the order of the atlas, and offers the next', () => {
    const ids = shownParks(html);
    expect(ids).toHaveLength(200);
    const order = many.cities.map(({ adcode }) => adcode);
    const places = ids.map((id) => order.indexOf(many.parks.find((park) => park.id === id)?.prefecture ?? ''));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(textOf(html)).toContain('450 in all');
    expect(textOf(html)).toContain('Show 200 more');
  });

  it('offers nothing more where all are shown', () => {
    expect(textOf(render({ lang: 'en' }))).not.toMatch(/Show \d+ more/);
  });
});
