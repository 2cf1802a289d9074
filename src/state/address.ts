import { containsLngLat, DATA_BOUNDS } from '../model/extent.ts';
import { LAYER_IDS, type Lang, type LngLat, PARK_ROLES } from '../model/types.ts';
import { ADDRESS_MIGRATIONS, type AddressMigration, migrateParameters } from './address-migrations.ts';
import { decodeQueryPart, joinQuery, keyOfQueryPart, splitQuery } from './address-query.ts';
import { DEGREE_DECIMALS, settleCamera, ZOOM_DECIMALS } from './camera.ts';
import { type Camera, CHART_IDS, MOTIONS, TEXT_SIZES, THEMES, type ViewState } from './view-state.ts';

/** The ids that an address may name; they come from the atlas, which the codec does not know. */
export interface AddressVocabulary {
  /** Park ids, adcodes and layout ids. */
  readonly places: ReadonlySet<string>;
  readonly sectors: ReadonlySet<string>;
  /** Ids of targets. */
  readonly metrics: ReadonlySet<string>;
  /** How many steps the story has. */
  readonly slides: number;
}

/** A value of ours that was not understood, for the quiet notice. Shortened to `MAX_REJECTED_CHARS`. */
export interface RejectedParameter {
  readonly key: keyof ViewState;
  readonly value: string;
}

export interface DecodedAddress {
  readonly view: ViewState;
  readonly rejected: readonly RejectedParameter[];
}

/** A notice quotes no more than this of what somebody put into an address. */
export const MAX_REJECTED_CHARS = 40;

/** `value` undefined: nothing usable, the initial value stays. `rejected`: what was not understood, if anything. */
interface Decoded<V> {
  readonly value?: V;
  readonly rejected?: string;
}

interface FieldCodec<V> {
  /** `text` has its percent signs decoded and is trimmed; it may be any string whatever. */
  readonly decode: (text: string, known: AddressVocabulary) => Decoded<V>;
  /** Two values that are written alike are the same value. */
  readonly encode: (value: V) => string;
}

const FLAG: FieldCodec<boolean> = { decode: decodeFlag, encode: (on) => (on ? '1' : '0') };

/**
 * Every field of the view, spelled once, for reading and for writing; the key is the name of the parameter. The type
 * is a mapped one, so that a field added to `ViewState` and forgotten here does not compile. The order is that in which
 * an address is written.
 */
const FIELDS: { readonly [K in keyof ViewState]: FieldCodec<ViewState[K]> } = {
  lang: { decode: decodeLang, encode: (lang) => lang },
  theme: oneOf(THEMES),
  text: oneOf(TEXT_SIZES),
  motion: oneOf(MOTIONS),
  layers: { decode: decodeLayers, encode: encodeLayers },
  place: idOrNull((known) => known.places),
  sector: idOrNull((known) => known.sectors),
  role: oneOfOrNull(PARK_ROLES),
  tab: oneOfOrNull(CHART_IDS),
  metric: idOrNull((known) => known.metrics),
  slide: { decode: decodeSlide, encode: (slide) => (slide === null ? '' : String(slide)) },
  map: { decode: decodeCamera, encode: encodeCamera },
  static: FLAG,
  title: FLAG,
  legend: FLAG,
  source: FLAG,
  plain: FLAG,
};

/** The parameters that are ours, in the order in which they are written. */
export const ADDRESS_KEYS = Object.keys(FIELDS) as readonly (keyof ViewState)[];

/**
 * Reads a query string (`''`, `?…`, or without the question mark). Never throws: whatever the string, the view is valid,
 * and what was not understood is listed. The last of repeated keys counts. Keys of others are passed over in silence.
 */
export function decodeAddress(
  search: string,
  initial: ViewState,
  known: AddressVocabulary,
  migrations: readonly AddressMigration[] = ADDRESS_MIGRATIONS,
): DecodedAddress {
  const given = new Map<string, string>();
  for (const part of splitQuery(search)) {
    const [key, value] = decodeQueryPart(part);
    given.set(key, value.trim());
  }
  const parameters = migrateParameters(given, migrations);
  const changes: Partial<Record<keyof ViewState, unknown>> = {};
  const rejected: RejectedParameter[] = [];
  for (const key of ADDRESS_KEYS) {
    const text = parameters.get(key);
    if (text === undefined) continue;
    const decoded: Decoded<unknown> = FIELDS[key].decode(text, known);
    if (decoded.value !== undefined) changes[key] = decoded.value;
    if (decoded.rejected !== undefined) rejected.push({ key, value: shorten(decoded.rejected) });
  }
  if (Object.keys(changes).length === 0) return { view: initial, rejected };
  // Each value was made by the codec of its own key, which the mapped type of FIELDS ties to the field.
  return { view: { ...initial, ...changes } as ViewState, rejected };
}

/**
 * Writes a view as a query string: `''` for the initial view, otherwise `?…`. Parameters of others stay as they are
 * spelled and where they are, in relation to ours, which stand together in the order of the table, where the first of
 * them stood in `currentSearch`, or at the end.
 */
export function encodeAddress(
  view: ViewState,
  initial: ViewState,
  currentSearch: string,
  migrations: readonly AddressMigration[] = ADDRESS_MIGRATIONS,
): string {
  const ours: string[] = [];
  for (const key of ADDRESS_KEYS) {
    const value = encodeField(key, view);
    if (value !== encodeField(key, initial)) ours.push(`${key}=${escapeValue(value)}`);
  }
  // Keys that a migration has read are ours too: left behind, they would bring the old value back at the next visit.
  const replaced = new Set<string>([...ADDRESS_KEYS, ...migrations.flatMap((migration) => migration.from)]);
  const before: string[] = [];
  const after: string[] = [];
  let met = false;
  for (const part of splitQuery(currentSearch)) {
    if (replaced.has(keyOfQueryPart(part))) met = true;
    else (met ? after : before).push(part);
  }
  return joinQuery([...before, ...ours, ...after]);
}

function encodeField<K extends keyof ViewState>(key: K, view: ViewState): string {
  return FIELDS[key].encode(view[key]);
}

/** Commas are allowed in a query and keep a list of layers legible. */
function escapeValue(value: string): string {
  return encodeURIComponent(value).replaceAll('%2C', ',');
}

function shorten(value: string): string {
  const chars = Array.from(value.slice(0, 2 * MAX_REJECTED_CHARS + 2));
  return chars.length > MAX_REJECTED_CHARS ? `${chars.slice(0, MAX_REJECTED_CHARS - 1).join('')}…` : value;
}

/** One of a few words, upper or lower case. An empty value, as forms send it, says nothing. */
function oneOf<const V extends string>(words: readonly V[]): FieldCodec<V> {
  return {
    decode: (text) => {
      if (text === '') return {};
      const wanted = text.toLowerCase();
      const value = words.find((word) => word === wanted);
      return value === undefined ? { rejected: text } : { value };
    },
    encode: (value) => value,
  };
}

/** The same, empty for none. */
function oneOfOrNull<const V extends string>(words: readonly V[]): FieldCodec<V | null> {
  const word = oneOf(words);
  return {
    decode: (text, known) => (text === '' ? { value: null } : word.decode(text, known)),
    encode: (value) => value ?? '',
  };
}

/** An id that the atlas knows; empty for none, which a link needs to say when the initial view has one. */
function idOrNull(idsOf: (known: AddressVocabulary) => ReadonlySet<string>): FieldCodec<string | null> {
  return {
    decode: (text, known) => {
      if (text === '') return { value: null };
      return idsOf(known).has(text) ? { value: text } : { rejected: text };
    },
    encode: (id) => id ?? '',
  };
}

/**
 * Language tags as the world writes them: `zh`, `zh-CN`, `zh_TW`, `zh-Hant-HK`, `en-GB`, in any case. Chinese without a
 * script is Traditional for Taiwan, Hong Kong and Macao, and Simplified elsewhere.
 */
function decodeLang(text: string): Decoded<Lang> {
  if (text === '') return {};
  const [language, ...subtags] = text.toLowerCase().split(/[-_]/, 4);
  if (language === 'en') return { value: 'en' };
  if (language !== 'zh') return { rejected: text };
  if (subtags.includes('hans')) return { value: 'zh-Hans' };
  const traditional = subtags.some((subtag) => ['hant', 'tw', 'hk', 'mo'].includes(subtag));
  return { value: traditional ? 'zh-Hant' : 'zh-Hans' };
}

/** `all`, `none`, or ids with commas between; unknown ids are left out and named. */
function decodeLayers(text: string): Decoded<ViewState['layers']> {
  if (text === '') return {};
  const words = text
    .toLowerCase()
    .split(',')
    .map((word) => word.trim());
  const wanted = new Set(words.filter((word) => word !== ''));
  const all = wanted.delete('all');
  const none = wanted.delete('none');
  const layers = LAYER_IDS.filter((id) => wanted.delete(id) || all);
  const strangers = [...wanted].join(',');
  const value = layers.length === LAYER_IDS.length ? LAYER_IDS : layers;
  const understood = layers.length > 0 || none;
  return {
    ...(understood ? { value } : {}),
    ...(strangers === '' && understood ? {} : { rejected: strangers || text }),
  };
}

function encodeLayers(layers: ViewState['layers']): string {
  const on = LAYER_IDS.filter((id) => layers.includes(id));
  if (on.length === LAYER_IDS.length) return 'all';
  return on.length === 0 ? 'none' : on.join(',');
}

/**
 * `zoom_lat_lng`, latitude first as the world's map links have it; this is the edge where the order flips. A point off
 * the data is rejected (latitude and longitude are often swapped); a zoom that no map has, too; the rest is clamped.
 */
function decodeCamera(text: string): Decoded<Camera | null> {
  if (text === '') return { value: null };
  const match = /^(\d{1,2}(?:\.\d{1,20})?)_(\d{1,2}(?:\.\d{1,20})?)_(\d{1,3}(?:\.\d{1,20})?)$/.exec(text);
  if (match === null) return { rejected: text };
  const zoom = Number(match[1]);
  const center: LngLat = [Number(match[3]), Number(match[2])];
  if (zoom > MAX_KNOWN_ZOOM || !containsLngLat(DATA_BOUNDS, center)) return { rejected: text };
  return { value: settleCamera({ center, zoom }) };
}

/** Deepest zoom of the web maps that somebody may have copied a link from. */
const MAX_KNOWN_ZOOM = 24;

function encodeCamera(camera: Camera | null): string {
  if (camera === null) return '';
  const {
    center: [lng, lat],
    zoom,
  } = settleCamera(camera);
  return [zoom.toFixed(ZOOM_DECIMALS), lat.toFixed(DEGREE_DECIMALS), lng.toFixed(DEGREE_DECIMALS)].join('_');
}

/** Counted from 1, as a speaker counts. */
function decodeSlide(text: string, { slides }: AddressVocabulary): Decoded<number | null> {
  if (text === '') return { value: null };
  const slide = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return slide >= 1 && slide <= slides ? { value: slide } : { rejected: text };
}

/** A bare key is a yes. */
function decodeFlag(text: string): Decoded<boolean> {
  const word = text.toLowerCase();
  if (['', '1', 'true', 'yes', 'on'].includes(word)) return { value: true };
  if (['0', 'false', 'no', 'off'].includes(word)) return { value: false };
  return { rejected: text };
}
