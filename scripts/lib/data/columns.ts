import { CONFIDENCES } from '../../../src/model/types.ts';
import { DATA_BOUNDS } from '../../../src/scene/extent.ts';
import type { ColumnSpec, Reference } from './table-spec.ts';

// Columns that several tables have, and short ways to describe the others.

type Extra<Kind extends ColumnSpec['kind']> = Omit<
  Extract<ColumnSpec, { kind: Kind }>,
  'kind' | 'name' | 'required' | 'zh' | 'en'
>;

/** `name?` with a question mark may be left empty. */
export function column<Kind extends ColumnSpec['kind']>(
  kind: Kind,
  name: string,
  zh: string,
  en: string,
  extra: Extra<Kind>,
): ColumnSpec {
  const required = !name.endsWith('?');
  return { kind, name: required ? name : name.slice(0, -1), required, zh, en, ...extra } as unknown as ColumnSpec;
}

export const text = (name: string, zh: string, en: string, maxChars?: number): ColumnSpec =>
  column('text', name, zh, en, maxChars === undefined ? {} : { maxChars });
export const id = (zh: string, en: string): ColumnSpec => column('id', 'id', zh, en, {});
export const choice = (name: string, choices: readonly string[], zh: string, en: string): ColumnSpec =>
  column('choice', name, zh, en, { choices });
export const count = (name: string, unit: string, min: number, max: number, zh: string, en: string): ColumnSpec =>
  column('number', name, zh, en, { integer: true, unit, min, max });
export const one = (name: string, refersTo: Reference, zh: string, en: string): ColumnSpec =>
  column('reference', name, zh, en, { refersTo });
export const many = (name: string, refersTo: Reference, zh: string, en: string): ColumnSpec =>
  column('references', name, zh, en, { refersTo });

const CLAUSES: Reference = { table: 'clauses', column: 'id' };
const SOURCES: Reference = { table: 'sources', column: 'id' };
export const CITIES: Reference = { table: 'cities', column: 'adcode' };

export const clause = (name = 'clause'): ColumnSpec =>
  column(
    'number',
    name,
    '文件条款号，1 为（一），24 为（二十四）',
    'Clause of the policy: 1 for （一） to 24 for （二十四）',
    {
      integer: true,
      min: 1,
      max: 24,
      refersTo: CLAUSES,
    },
  );
export const clauses = many('clauses', CLAUSES, '文件条款号，多个用 ; 隔开', 'Clauses of the policy, separated by ;');
export const source = (name = 'source'): ColumnSpec =>
  one(name, SOURCES, '来源，见 sources.csv 的 id', 'Source: an id of sources.csv');
export const sources = many(
  'sources',
  SOURCES,
  '来源，见 sources.csv 的 id，多个用 ; 隔开',
  'Sources: ids of sources.csv, separated by ;',
);
export const names = (zh: string, en: string): ColumnSpec[] => [
  text('name_zh', `中文${zh}`, `Chinese ${en}`),
  text('name_en', `英文${zh}`, `English ${en}`),
];
export const lngLat = (): ColumnSpec[] => [
  column('number', 'lon', '经度，度，WGS84', 'Longitude in degrees, WGS84', {
    integer: false,
    unit: 'degree',
    position: true,
    min: DATA_BOUNDS[0],
    max: DATA_BOUNDS[2],
  }),
  column('number', 'lat', '纬度，度，WGS84', 'Latitude in degrees, WGS84', {
    integer: false,
    unit: 'degree',
    position: true,
    min: DATA_BOUNDS[1],
    max: DATA_BOUNDS[3],
  }),
];
export const uncertainty = count(
  'uncertainty_m',
  'm',
  1,
  50_000,
  '真实位置与此点的最大距离估计，米',
  'Radius in metres within which the true position is judged to lie',
);
export const confidence = choice('confidence', CONFIDENCES, '可信度', 'Confidence');
export const labels = (): ColumnSpec[] => [
  text('label_zh', '图上中文短名，最多 9 字', 'Short Chinese name on the map, at most 9 characters', 9),
  text('label_en', '图上英文短名，最多 22 字符', 'Short English name on the map, at most 22 characters', 22),
];
export const adcode = (name: string, zh: string, en: string): ColumnSpec =>
  column('pattern', name, zh, en, {
    pattern: /^\d{6}$/,
    shapeZh: '六位数字的行政区划代码',
    shapeEn: 'an administrative code of six digits',
  });
export const year = (name: string, zh: string, en: string): ColumnSpec => count(name, 'year', 1978, 2100, zh, en);

export const unit = choice(
  'unit',
  ['USD_100m', 'CNY_100m', 'enterprises', 'companies', 'persons', 'certifications', 'count', 'percent', 'rank'],
  '单位，USD_100m 为亿美元，CNY_100m 为亿元人民币',
  'Unit; USD_100m is hundred million US dollars, CNY_100m hundred million yuan',
);
