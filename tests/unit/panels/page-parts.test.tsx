import { describe, expect, it } from 'vitest';
import { strings } from '../../../src/i18n/index.ts';
import { MAP_FAILURES } from '../../../src/map/gl/failure.ts';
import { LANGS, LAYER_IDS } from '../../../src/model/types.ts';
import { Colophon } from '../../../src/panels/colophon.tsx';
import { KeyFacts } from '../../../src/panels/key-facts.tsx';
import { Legend } from '../../../src/panels/legend.tsx';
import { MapControls } from '../../../src/panels/map-controls.tsx';
import { MapNotice } from '../../../src/panels/map-notice.tsx';
import { MapProgress, Notices } from '../../../src/panels/notices.tsx';
import { PlaceCard } from '../../../src/panels/place-card.tsx';
import { SiteHeader } from '../../../src/panels/site-header.tsx';
import { realAtlas as atlas } from '../scene/real-atlas.ts';
import { renderPanel, textOf } from './render-panel.ts';

const t = strings('zh-Hans');

describe('the header', () => {
  const html = renderPanel(
    <SiteHeader
      skipTo="#places"
      lang="zh-Hans"
      theme="dark"
      text="large"
      t={t}
      hrefFor={(lang) => `./${lang}.html?place=nansha`}
      onTheme={() => {}}
      onText={() => {}}
    />,
  );

  it('links to every language by an address that needs no script', () => {
    for (const lang of LANGS) expect(html).toContain(`href="./${lang}.html?place=nansha"`);
    expect(html).toMatch(/lang="zh-Hans" aria-current="page"/);
  });

  it('begins with a link that skips to the list', () => {
    expect(html).toMatch(/^<a class="skip-link" href="#places">/);
  });

  it('hides what needs a script from readers without one', () => {
    expect(html).toContain('class="display needs-script"');
  });

  it('shows which theme and which text size are on', () => {
    expect(html).toMatch(/<option[^>]*selected[^>]*>深色/);
    expect(html).toMatch(/aria-pressed="true"[^>]*>长者模式/);
  });
});

describe('the notice on the map', () => {
  it('says plainly that there is no review number while there is none', () => {
    expect(textOf(renderPanel(<MapNotice notice={{ ...atlas.notice, reviewNumber: null }} t={t} />))).toBe(
      '示意图，未经地图审核，无审图号',
    );
  });

  it('shows the review number once the publisher has one', () => {
    const notice = { ...atlas.notice, reviewNumber: '粤S（2026）001号' };
    expect(textOf(renderPanel(<MapNotice notice={notice} t={t} />))).toBe('审图号：粤S（2026）001号');
  });
});

describe('the controls of the map', () => {
  it('have a name each', () => {
    const html = renderPanel(
      <MapControls t={t} onZoom={() => {}} onPan={() => {}} onHome={() => {}} onDelta={() => {}} />,
    );
    const buttons = [...html.matchAll(/<button([^>]*)>(.*?)<\/button>/g)];
    expect(buttons).toHaveLength(8);
    const nameless = buttons.filter(
      ([, attributes = '', inside = '']) => !/aria-label="\S/.test(attributes) && textOf(inside) === '',
    );
    expect(nameless).toEqual([]);
  });
});

describe('the notices', () => {
  const render = (props: Partial<Parameters<typeof Notices>[0]>): string =>
    renderPanel(
      <Notices t={t} status={{ kind: 'picture' }} rejected={[]} onRetry={() => {}} onDismiss={() => {}} {...props} />,
    );

  it('are silent when all is well', () => {
    expect(render({})).toBe('');
  });

  it('name the parameter that was not understood', () => {
    expect(textOf(render({ rejected: [{ key: 'place', value: 'atlantis' }] }))).toContain('place=atlantis');
  });

  it('write what the address said as text, never as markup', () => {
    expect(render({ rejected: [{ key: 'place', value: '<img src=x>' }] })).not.toContain('<img');
  });

  it('give a reason for each way in which the map can fail, and a retry where one can help', () => {
    for (const kind of MAP_FAILURES) {
      const html = render({ status: { kind: 'failed', failure: { kind, message: '', detail: 'x' } } });
      expect(textOf(html).includes('再试一次'), kind).toBe(kind !== 'too-old');
      expect(textOf(html), kind).toMatch(/原因：|数据没有载入/);
      expect(textOf(html).length, kind).toBeGreaterThan(40);
    }
  });

  it('tell of the loading map only while it loads', () => {
    expect(textOf(renderPanel(<MapProgress t={t} status={{ kind: 'loading' }} />))).toContain('正在载入');
    expect(renderPanel(<MapProgress t={t} status={{ kind: 'map' }} />)).toBe('');
  });
});

describe('the colophon', () => {
  const html = renderPanel(<Colophon atlas={atlas} lang="zh-Hans" t={t} />);

  it('credits the sources whose licences ask for it', () => {
    const text = textOf(html);
    for (const credit of ['© OpenStreetMap', 'ODbL', 'GeoNames', 'CC BY 4.0', 'Apache-2.0'])
      expect(text).toContain(credit);
  });

  it('lists every source where links to it lead', () => {
    expect(atlas.sources.filter(({ id }) => !html.includes(`id="source-${id}"`))).toEqual([]);
  });

  it('offers the data by addresses that work from any folder', () => {
    const hrefs = [...html.matchAll(/href="([^"]*data\/[^"]+)"/g)].map(([, href]) => href ?? '');
    expect(hrefs.length).toBeGreaterThan(5);
    expect(hrefs.filter((href) => href.startsWith('/'))).toEqual([]);
  });
});

describe('the panels with most markup', () => {
  it('carry no style attribute, which a strict policy blocks', () => {
    const ignore = (): void => {};
    const html = [
      <Colophon atlas={atlas} lang="zh-Hans" t={t} />,
      <KeyFacts atlas={atlas} lang="zh-Hans" t={t} />,
      <Legend atlas={atlas} lang="zh-Hans" layers={LAYER_IDS} t={t} onToggle={ignore} onShowAll={ignore} />,
      <PlaceCard
        atlas={atlas}
        lang="zh-Hans"
        t={t}
        place="nansha"
        hrefFor={(id) => `?place=${id}`}
        onSelect={ignore}
      />,
    ]
      .map(renderPanel)
      .join('');
    expect(html).not.toMatch(/\sstyle="/);
  });
});
