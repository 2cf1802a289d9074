import type { Lang, MapNotice } from '../../../src/model/types.ts';
import { createToHant } from '../data/to-hant.ts';

/** The words here hold no name that the overrides of data/ are for. */
const toHant = createToHant([]);

/** What the description takes from `public/data/datapackage.json`. */
export interface Datapackage {
  readonly version: string;
  readonly licenses: readonly { readonly path: string }[];
  readonly resources: readonly {
    readonly path: string;
    readonly mediatype: string;
    readonly licenses: readonly { readonly path: string }[];
  }[];
}

/** West, south, east, north in degrees, WGS84. */
export type Box = readonly [west: number, south: number, east: number, north: number];

const WORDS = {
  'zh-Hans': {
    name: '广东省服务外包产业布局数据（粤府〔2012〕88号）',
    description:
      '双核双带、广佛核心区、三线延伸与二十一个地级以上市的空间数据，文件点名的十六处园区与地区，2015年目标与公开发表的数字，逐条注明条款或来源；没有公布的数不填。坐标为WGS84。',
    place: '中国广东省',
    keywords: ['服务外包', '广东省', '双核双带', '珠江三角洲', '产业布局'],
  },
  en: {
    name: 'Layout of Guangdong’s service outsourcing (粤府〔2012〕88号)',
    description:
      'Spatial data of the two cores, the two belts, the Guangfo core, the three directions of extension and the 21 cities, the sixteen places that the policy names, the targets of 2015 and what was published of them, each with its clause or its source; what was not published is left out. Positions are WGS84.',
    place: 'Guangdong, China',
    keywords: ['service outsourcing', 'Guangdong', 'Pearl River Delta', 'industrial layout', 'regional policy'],
  },
} as const;

function wordsIn(lang: Lang) {
  if (lang !== 'zh-Hant') return WORDS[lang];
  const { name, description, place, keywords } = WORDS['zh-Hans'];
  return { name: toHant(name), description: toHant(description), place: toHant(place), keywords: keywords.map(toHant) };
}

/**
 * The open data as a schema.org `Dataset`, for search engines of data. Who is not known is left out: nobody but the
 * publisher of `data/map.json` is named, and nobody when it names none.
 * @param base address of the folder of the site, ending in a slash; `./` while there is no public one
 * @param page file of the page that carries the description
 */
export function buildDataset(
  datapackage: Datapackage,
  box: Box,
  { publisher }: Pick<MapNotice, 'publisher'>,
  { lang, base, page }: { readonly lang: Lang; readonly base: string; readonly page: string },
): object {
  const { name, description, place, keywords } = wordsIn(lang);
  const [west, south, east, north] = box;
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name,
    description,
    url: base + page,
    version: datapackage.version,
    inLanguage: ['zh-Hans', 'en'],
    keywords,
    isAccessibleForFree: true,
    license: datapackage.licenses.map(({ path }) => path),
    // From the year of the policy to that of its targets.
    temporalCoverage: '2012/2015',
    spatialCoverage: {
      '@type': 'Place',
      name: place,
      geo: { '@type': 'GeoShape', box: `${south} ${west} ${north} ${east}` },
    },
    ...(publisher === null ? {} : { publisher: { '@type': 'Organization', name: publisher } }),
    distribution: [
      { path: 'datapackage.json', mediatype: 'application/json', licenses: [] },
      ...datapackage.resources,
    ].map(({ path, mediatype, licenses }) => ({
      '@type': 'DataDownload',
      name: path,
      encodingFormat: mediatype,
      contentUrl: `${base}data/${path}`,
      ...(licenses.length === 0 ? {} : { license: licenses.map((licence) => licence.path) }),
    })),
  };
}
