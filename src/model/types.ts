/**
 * The atlas as data: every fact drawn or written on a page, with the clause of 粤府〔2012〕88号 or the published
 * source that it traces to. Built from `data/` by `npm run data`; nothing here knows pixels, pages or browsers.
 */

/** The three languages of the atlas. zh-Hant is generated from zh-Hans when the data is built. */
export const LANGS = ['zh-Hans', 'en', 'zh-Hant'] as const;
export type Lang = (typeof LANGS)[number];

/** One text in every language. */
export type Text = Readonly<Record<Lang, string>>;

/** Longitude first, degrees, WGS84. The only point type of the project; flip at the edge where others differ. */
export type LngLat = readonly [lng: number, lat: number];

/** Six-digit administrative division code (GB/T 2260), such as `440100`. */
export type Adcode = string;

/** Clause number of the policy: `1` for （一） to `24` for （二十四）. */
export type ClauseId = number;

/** Key of `data/sources.csv`. */
export type SourceId = string;

export interface Clause {
  readonly id: ClauseId;
  /** As printed, with full-width brackets: `（三）`. */
  readonly label: string;
  readonly title: Text;
  /** Retold in our own words. */
  readonly summary: Text;
}

export interface Source {
  readonly id: SourceId;
  /** As published, so often the same in both languages; in square brackets our description, where the headline was not seen. */
  readonly title: Text;
  readonly publisher: Text;
  /** Of publication, ISO 8601: a day, a month or a year; empty when unknown. */
  readonly date: string;
  /** What to know about the date, such as that it was inferred. */
  readonly dateNote: Text | null;
  readonly url: string | null;
  readonly accessed: string | null;
  readonly note: Text | null;
}

export const PARK_ROLES = ['key-area', 'software-base', 'kpo-base', 'provincial-base', 'finance-zone'] as const;
/** What the policy calls a place: key area, software base, KPO base (all （四）), provincial base （五）, finance back-office zone （二）. */
export type ParkRole = (typeof PARK_ROLES)[number];

export const CONFIDENCES = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export interface RoleInfo {
  readonly id: ParkRole;
  readonly name: Text;
  readonly clause: ClauseId;
}

export interface Sector {
  readonly id: string;
  readonly name: Text;
  readonly clause: ClauseId;
}

/** A named place of the policy: one of sixteen. */
export interface Park {
  readonly id: string;
  readonly name: Text;
  /** Short form for the map. */
  readonly label: Text;
  readonly prefecture: Adcode;
  readonly lngLat: LngLat;
  /** Radius in metres within which the true position is judged to lie. Drawn on the map when selected. */
  readonly uncertaintyM: number;
  readonly confidence: Confidence;
  /** How the position was found. */
  readonly basis: Text;
  /** In the order of the policy's weight: the first one gives the mark its shape. */
  readonly roles: readonly ParkRole[];
  readonly sectors: readonly string[];
  readonly clauses: readonly ClauseId[];
  readonly sources: readonly SourceId[];
  /** A feature named in one breath with this one (广州开发区 and 中新广州知识城). */
  readonly linkedTo: string | null;
  readonly about: Text | null;
}

export const CITY_ROLES = ['core', 'delta', 'point'] as const;
/**
 * `core`: Guangzhou, Shenzhen （三）. `delta`: the other Pearl River Delta cities. `point`: a prefecture seat of the
 * east, west or north; the policy names none of them, drawing all twelve alike is our reading.
 */
export type CityRole = (typeof CITY_ROLES)[number];

export interface City {
  readonly adcode: Adcode;
  /** Full name: 广州市. */
  readonly name: Text;
  /** Map label: 广州. */
  readonly label: Text;
  readonly lngLat: LngLat;
  readonly uncertaintyM: number;
  readonly role: CityRole;
  readonly bank: 'east' | 'west' | 'apex' | null;
  readonly direction: 'east' | 'west' | 'north' | null;
  /** True for Guangzhou and Foshan, the Guangfo core area of （三）. */
  readonly guangfo: boolean;
  /** Official figure, km². Never computed from the polygons, which include water. */
  readonly areaKm2: number;
  /** When the city became a national service-outsourcing demonstration city. `null`: it is none that we know of. */
  readonly nationalSince: number | null;
  readonly nationalNote: Text | null;
  readonly nationalSource: SourceId | null;
  readonly clauses: readonly ClauseId[];
  readonly sources: readonly SourceId[];
}

export const LAYOUT_KINDS = ['belt', 'hull', 'arrow'] as const;
export type LayoutKind = (typeof LAYOUT_KINDS)[number];

/** A belt, the Guangfo hull or an extension arrow; its geometry is derived from an authored line. */
export interface LayoutFeature {
  /** `belt-east`, `belt-west`, `guangfo`, `arrow-east`, `arrow-west`, `arrow-north`. */
  readonly id: string;
  readonly kind: LayoutKind;
  readonly name: Text;
  readonly about: Text;
  readonly clause: ClauseId;
  readonly members: readonly Adcode[];
  /** Where the name is written: a curve that the letters follow, west to east or north to south. */
  readonly labelLine: readonly LngLat[];
  /** The same in the delta figure; `null` where the feature is not named there. */
  readonly deltaLabelLine: readonly LngLat[] | null;
}

export const LAYER_IDS = [
  'waterlines',
  'neighbours',
  'prefectures',
  'rivers',
  'belts',
  'guangfo',
  'extension',
  'flows',
  'points',
  'parks',
  'cores',
] as const;
/** Switchable layers, bottom to top. */
export type LayerId = (typeof LAYER_IDS)[number];

export interface LayerInfo {
  readonly id: LayerId;
  readonly name: Text;
  /** One of clause or source is always there: nothing is drawn without either. */
  readonly clause: ClauseId | null;
  readonly source: SourceId | null;
  /** What we added to the policy's words in order to draw it. */
  readonly reading: Text | null;
}

export interface River {
  readonly id: string;
  readonly name: Text;
}

/** A name on the map that is no feature of the policy: sea, neighbouring province, SAR, reef. */
export interface ContextLabel {
  readonly id: string;
  readonly kind: 'province' | 'sar' | 'sea' | 'island';
  readonly name: Text;
  readonly lngLat: LngLat;
  /** Where the delta figure writes it, when that is elsewhere. */
  readonly deltaLngLat: LngLat | null;
}

export interface Target {
  readonly id: string;
  readonly name: Text;
  readonly value: number;
  readonly unit: string;
  readonly year: number;
  /** `about`: the policy says 左右; `at-least`: it says 以上; `exact`: a plain number. */
  readonly precision: 'exact' | 'about' | 'at-least';
  readonly baselineYear: number | null;
  /** Readings of the growth on the baseline, each a multiple: literal ×5 and loose ×4 for 增长4倍. */
  readonly multiples: readonly { readonly reading: 'literal' | 'loose'; readonly multiple: number }[];
  readonly clause: ClauseId;
  readonly sources: readonly SourceId[];
}

export interface Observation {
  readonly scope: Adcode;
  readonly year: number;
  /** `year`, `Jan-Jul`, `as-of-2010-07`, … A part of a year is never joined to a year. */
  readonly period: string;
  readonly metric: string;
  readonly value: number;
  readonly unit: string;
  readonly source: SourceId;
  readonly confidence: Confidence;
  readonly derived: boolean;
  readonly note: Text | null;
}

/** From `data/map.json`, kept by the publisher. */
export interface MapNotice {
  /** 审图号, or `null` while there is none: the map then says that it is a schematic without a review number. */
  readonly reviewNumber: string | null;
  readonly publisher: string | null;
  readonly publicUrl: string | null;
  readonly datum: 'WGS84';
}

/** A key fact of the policy, for the page. */
export interface Fact {
  readonly id: string;
  readonly title: Text;
  readonly body: Text;
  readonly clause: ClauseId;
}

export const MARKET_KINDS = ['focus', 'base', 'develop', 'cooperate', 'invest'] as const;
/**
 * What the policy wants of a market: `focus` aim at first, `base` keep, `develop` open up (all （七）), `cooperate` work
 * together with （十）（十二）, `invest` attract to Guangdong （十一）.
 */
export type MarketKind = (typeof MARKET_KINDS)[number];

/** A market, partner or investor that the policy names. */
export interface Market {
  readonly id: string;
  readonly name: Text;
  readonly kind: MarketKind;
  readonly clause: ClauseId;
}

/** Everything that the pages and the map show, geometry apart. */
export interface Atlas {
  readonly notice: MapNotice;
  readonly clauses: readonly Clause[];
  readonly sources: readonly Source[];
  readonly roles: readonly RoleInfo[];
  readonly sectors: readonly Sector[];
  readonly parks: readonly Park[];
  readonly cities: readonly City[];
  readonly layout: readonly LayoutFeature[];
  readonly rivers: readonly River[];
  readonly layers: readonly LayerInfo[];
  readonly context: readonly ContextLabel[];
  readonly facts: readonly Fact[];
  readonly markets: readonly Market[];
  readonly targets: readonly Target[];
  readonly observations: readonly Observation[];
}
