import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGS, LAYER_IDS, PARK_ROLES } from '../../../src/model/types.ts';
import {
  ADDRESS_KEYS,
  type AddressVocabulary,
  decodeAddress,
  encodeAddress,
  MAX_REJECTED_CHARS,
} from '../../../src/state/address.ts';
import type { AddressMigration } from '../../../src/state/address-migrations.ts';
import { MAX_ZOOM, MIN_ZOOM, settleCamera } from '../../../src/state/camera.ts';
import { CHART_IDS, initialView, MOTIONS, TEXT_SIZES, THEMES, type ViewState } from '../../../src/state/view-state.ts';
import { expectValidView } from './valid-view.ts';

const INITIAL = initialView('zh-Hans');
const PLACES = ['nansha', 'tianhe-software', '440100', '440300', 'belt-east', 'a&b=c%+ 核'];
const SECTORS = ['finance', 'software'];
const METRICS = ['contract_value', 'certifications'];
const SLIDES = 12;
const KNOWN: AddressVocabulary = {
  places: new Set(PLACES),
  sectors: new Set(SECTORS),
  metrics: new Set(METRICS),
  slides: SLIDES,
};

const decode = (search: string, initial: ViewState = INITIAL) => decodeAddress(search, initial, KNOWN);
const viewOf = (search: string) => decode(search).view;

const anyView: fc.Arbitrary<ViewState> = fc.record({
  lang: fc.constantFrom(...LANGS),
  theme: fc.constantFrom(...THEMES),
  text: fc.constantFrom(...TEXT_SIZES),
  motion: fc.constantFrom(...MOTIONS),
  layers: fc.subarray([...LAYER_IDS]),
  place: fc.constantFrom(null, ...PLACES),
  sector: fc.constantFrom(null, ...SECTORS),
  role: fc.constantFrom(null, ...PARK_ROLES),
  tab: fc.constantFrom(null, ...CHART_IDS),
  metric: fc.constantFrom(null, ...METRICS),
  slide: fc.option(fc.integer({ min: 1, max: SLIDES })),
  map: fc.option(
    fc
      .record({
        center: fc.tuple(fc.double({ min: 109, max: 118, noNaN: true }), fc.double({ min: 20, max: 26, noNaN: true })),
        zoom: fc.double({ min: MIN_ZOOM, max: MAX_ZOOM, noNaN: true }),
      })
      .map(settleCamera),
  ),
  static: fc.boolean(),
  title: fc.boolean(),
  legend: fc.boolean(),
  source: fc.boolean(),
  plain: fc.boolean(),
});

const expectValid = (view: ViewState): void => expectValidView(view, KNOWN);

describe('round trip', () => {
  it('brings every view back from its own address', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(decode(encodeAddress(view, INITIAL, ''))).toEqual({ view, rejected: [] });
      }),
      { numRuns: 1000 },
    );
  });

  it('does so from any initial view, such as that of an embed', () => {
    fc.assert(
      fc.property(anyView, anyView, (view, initial) => {
        expect(decode(encodeAddress(view, initial, ''), initial)).toEqual({ view, rejected: [] });
      }),
      { numRuns: 1000 },
    );
  });

  it('writes the same address again from what it has read', () => {
    fc.assert(
      fc.property(fc.string(), (search) => {
        const once = encodeAddress(viewOf(search), INITIAL, search);
        expect(encodeAddress(viewOf(once), INITIAL, once)).toBe(once);
      }),
    );
  });
});

describe('encodeAddress', () => {
  it('leaves the untouched page without a query', () => {
    expect(encodeAddress(INITIAL, INITIAL, '')).toBe('');
    expect(encodeAddress(INITIAL, INITIAL, '?')).toBe('');
  });

  it('writes what differs, in the order of the table, legibly', () => {
    const view: ViewState = {
      ...INITIAL,
      static: true,
      map: { center: [113.3, 22.75], zoom: 8.5 },
      role: 'kpo-base',
      place: 'nansha',
      layers: ['belts', 'parks'],
      theme: 'dark',
    };
    expect(encodeAddress(view, INITIAL, '')).toBe(
      '?theme=dark&layers=belts,parks&place=nansha&role=kpo-base&map=8.50_22.7500_113.3000&static=1',
    );
  });

  it('writes `none` when every layer is off', () => {
    expect(encodeAddress({ ...INITIAL, layers: [] }, INITIAL, '')).toBe('?layers=none');
  });

  it('keeps the parameters of others as they are spelled and in their places', () => {
    const current = '?utm_source=%E5%B9%BF+x&theme=dark&%zz&b=%2C&a';
    expect(encodeAddress({ ...INITIAL, place: 'nansha' }, INITIAL, current)).toBe(
      '?utm_source=%E5%B9%BF+x&place=nansha&%zz&b=%2C&a',
    );
  });

  it('takes away every repetition of a key of ours', () => {
    expect(encodeAddress(INITIAL, INITIAL, '?theme=dark&x=1&theme=light&%74heme=dark')).toBe('?x=1');
  });
});

describe('decodeAddress', () => {
  it('returns the initial view for an address without anything of ours', () => {
    expect(viewOf('')).toBe(INITIAL);
    expect(viewOf('?utm_source=x&step=3')).toBe(INITIAL);
  });

  it('reads a whole view', () => {
    const search =
      '?lang=en&theme=contrast&text=large&motion=off&layers=cores,belts&place=440300&sector=finance&role=key-area&tab=path&metric=contract_value&slide=3&map=9_22.5_114&static&title=0&legend=0&source=0&plain=1';
    expect(decode(search)).toEqual({
      view: {
        lang: 'en',
        theme: 'contrast',
        text: 'large',
        motion: 'off',
        layers: ['belts', 'cores'],
        place: '440300',
        sector: 'finance',
        role: 'key-area',
        tab: 'path',
        metric: 'contract_value',
        slide: 3,
        map: { center: [114, 22.5], zoom: 9 },
        static: true,
        title: false,
        legend: false,
        source: false,
        plain: true,
      },
      rejected: [],
    });
  });

  it.each([
    ['zh-Hans', 'zh-Hans'],
    ['zh', 'zh-Hans'],
    ['ZH-cn', 'zh-Hans'],
    ['zh_CN', 'zh-Hans'],
    ['zh-Hans-HK', 'zh-Hans'],
    ['zh-hant', 'zh-Hant'],
    ['zh-TW', 'zh-Hant'],
    ['zh-hk', 'zh-Hant'],
    ['zh-MO', 'zh-Hant'],
    ['EN', 'en'],
    ['en-GB', 'en'],
  ])('reads the language tag %s as %s', (tag, lang) => {
    const { view, rejected } = decodeAddress(`?lang=${tag}`, initialView(lang === 'en' ? 'zh-Hans' : 'en'), KNOWN);
    expect(view.lang).toBe(lang);
    expect(rejected).toEqual([]);
  });

  it('lets the last of repeated keys count', () => {
    expect(viewOf('?theme=dark&theme=light').theme).toBe('light');
  });

  it('forgives spaces and capitals', () => {
    expect(viewOf('?theme=+Dark%20').theme).toBe('dark');
  });

  it('says nothing about empty values, which forms send', () => {
    expect(decode('?theme=&sector=&role=&place=&map=&layers=&lang=&text=')).toEqual({ view: INITIAL, rejected: [] });
  });

  it.each([
    'lang=fr',
    'theme=neon',
    'text=huge',
    'motion=fast',
    'layers=roads',
    'place=nowhere',
    'sector=mining',
    'role=boss',
    'map=here',
    'static=maybe',
  ])('keeps the initial value for %s and names the parameter', (parameter) => {
    const [key, value] = parameter.split('=');
    expect(decode(`?${parameter}`)).toEqual({ view: INITIAL, rejected: [{ key, value }] });
  });

  it('keeps the layers that it knows and names the others', () => {
    expect(decode('?layers=belts,roads,cores,trams')).toEqual({
      view: { ...INITIAL, layers: ['belts', 'cores'] },
      rejected: [{ key: 'layers', value: 'roads,trams' }],
    });
  });

  it.each(['?static', '?static=', '?static=1', '?static=true'])('reads %s as a yes', (search) => {
    expect(viewOf(search).static).toBe(true);
  });

  it('quotes no more than a little of a huge value', () => {
    const [first] = decode(`?place=${'核'.repeat(100_000)}`).rejected;
    expect(Array.from(first?.value ?? '')).toHaveLength(MAX_REJECTED_CHARS);
  });
});

describe('the camera in an address', () => {
  it('has latitude before longitude', () => {
    expect(viewOf('?map=8.50_22.7500_113.3000').map).toEqual({ center: [113.3, 22.75], zoom: 8.5 });
  });

  it.each([
    'NaN_22_113',
    'Infinity_22_113',
    '8_22',
    '8_22_113_0',
    '8_113_22',
    '8_22_-113',
    '8_39.9_116.4',
    '1e1_22_113',
    '99_22_113',
    '8,22,113',
    '0x8_22_113',
    '８_22_113',
  ])('is rejected as a whole when it reads %s', (value) => {
    const { view, rejected } = decode(`?map=${encodeURIComponent(value)}`);
    expect(view.map).toBeNull();
    expect(rejected).toEqual([{ key: 'map', value }]);
  });

  it('is clamped when another map would have gone further', () => {
    expect(viewOf('?map=18_22.5_114').map).toEqual({ center: [114, 22.5], zoom: MAX_ZOOM });
    expect(viewOf('?map=1_22.5_114').map?.zoom).toBe(MIN_ZOOM);
  });

  it('is rounded to what would be written', () => {
    expect(viewOf('?map=8.123456_22.7512345_113.1234567').map).toEqual({ center: [113.1235, 22.7512], zoom: 8.12 });
  });
});

describe('junk', () => {
  it.each([
    '?%',
    '?%E0%A4%A=1&theme=%',
    '?__proto__=x&constructor=y&toString&hasOwnProperty=1',
    '?place=__proto__&sector=constructor&role=toString&layers=__proto__,constructor&lang=__proto__',
    '?&&&===&=&a==b',
    '?place=\ud800&map=\u0000',
    `?map=${'9'.repeat(400)}_22_113`,
    `?${'layers=belts,'.repeat(5000)}`,
    `?layers=${','.repeat(100_000)}`,
    '?theme=dark#fragment?lang=en',
    '???theme=dark',
    '?theme[]=dark&theme.x=1',
    '?static=%00',
  ])('number %# decodes to a valid view', (search) => {
    expectValid(viewOf(search));
  });

  it('leaves the prototype of objects alone', () => {
    const { view } = decode('?__proto__=polluted&__proto__[theme]=dark');
    expect(Object.getPrototypeOf(view)).toBe(Object.prototype);
    expect(view).toEqual(INITIAL);
  });

  it('of ten thousand kinds decodes to a valid view and can be written over', () => {
    const value = fc.oneof(fc.string({ unit: 'binary' }), fc.webQueryParameters(), fc.double().map(String));
    const parameter = fc
      .tuple(fc.oneof(fc.constantFrom(...ADDRESS_KEYS), fc.string({ unit: 'binary' })), value)
      .map(([key, text]) => `${key}=${text}`);
    const search = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(parameter, { maxLength: 6 }).map((parts) => `?${parts.join('&')}`),
    );
    fc.assert(
      fc.property(search, (text) => {
        const { view } = decode(text);
        expectValid(view);
        expect(viewOf(encodeAddress(view, INITIAL, text))).toEqual(view);
      }),
      { numRuns: 10_000 },
    );
  }, 30_000);
});

describe('migrations of old links', () => {
  const cityBecamePlace: AddressMigration = {
    reason: 'example: `city` was merged into `place`',
    from: ['city'],
    migrate: (old) => [['place', old.get('city') ?? '']],
  };
  const softwareWasIt: AddressMigration = {
    reason: 'example: the sector `it` was renamed',
    from: ['sector'],
    migrate: (old) => [['sector', old.get('sector') === 'it' ? 'software' : (old.get('sector') ?? '')]],
  };

  it('read an old key as a new one', () => {
    const { view, rejected } = decodeAddress('?city=440100', INITIAL, KNOWN, [cityBecamePlace]);
    expect(view.place).toBe('440100');
    expect(rejected).toEqual([]);
  });

  it('read an old value of a key that stays', () => {
    expect(decodeAddress('?sector=it', INITIAL, KNOWN, [softwareWasIt]).view.sector).toBe('software');
    expect(decodeAddress('?sector=finance', INITIAL, KNOWN, [softwareWasIt]).view.sector).toBe('finance');
  });

  it("give way to today's spelling in the same link", () => {
    expect(decodeAddress('?place=nansha&city=440100', INITIAL, KNOWN, [cityBecamePlace]).view.place).toBe('nansha');
  });

  it('take the old key away when the address is next written', () => {
    const written = encodeAddress({ ...INITIAL, theme: 'dark' }, INITIAL, '?x=1&city=440100', [cityBecamePlace]);
    expect(written).toBe('?x=1&theme=dark');
  });

  it('leave links that do not need them alone', () => {
    expect(decodeAddress('?theme=dark', INITIAL, KNOWN, [cityBecamePlace]).view).toEqual({ ...INITIAL, theme: 'dark' });
  });
});

describe('slide', () => {
  it.each(['0', '13', '1.5', '-1', '1e1', 'x'])('does not know a step %s', (text) => {
    expect(decode(`?slide=${text}`)).toEqual({ view: INITIAL, rejected: [{ key: 'slide', value: text }] });
  });
});
