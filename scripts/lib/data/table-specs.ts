import { CITY_ROLES, CONFIDENCES, LAYER_IDS, LAYOUT_KINDS, PARK_ROLES } from '../../../src/model/types.ts';
import { DATA_BOUNDS } from '../../../src/scene/extent.ts';
import type { ColumnSpec, Reference, TableSpec } from './table-spec.ts';

type Extra<Kind extends ColumnSpec['kind']> = Omit<
  Extract<ColumnSpec, { kind: Kind }>,
  'kind' | 'name' | 'required' | 'zh' | 'en'
>;

/** `name?` with a question mark may be left empty. */
function column<Kind extends ColumnSpec['kind']>(
  kind: Kind,
  name: string,
  zh: string,
  en: string,
  extra: Extra<Kind>,
): ColumnSpec {
  const required = !name.endsWith('?');
  return { kind, name: required ? name : name.slice(0, -1), required, zh, en, ...extra } as unknown as ColumnSpec;
}

const text = (name: string, zh: string, en: string, maxChars?: number): ColumnSpec =>
  column('text', name, zh, en, maxChars === undefined ? {} : { maxChars });
const id = (zh: string, en: string): ColumnSpec => column('id', 'id', zh, en, {});
const choice = (name: string, choices: readonly string[], zh: string, en: string): ColumnSpec =>
  column('choice', name, zh, en, { choices });
const count = (name: string, unit: string, min: number, max: number, zh: string, en: string): ColumnSpec =>
  column('number', name, zh, en, { integer: true, unit, min, max });
const one = (name: string, refersTo: Reference, zh: string, en: string): ColumnSpec =>
  column('reference', name, zh, en, { refersTo });
const many = (name: string, refersTo: Reference, zh: string, en: string): ColumnSpec =>
  column('references', name, zh, en, { refersTo });

const CLAUSES: Reference = { table: 'clauses', column: 'id' };
const SOURCES: Reference = { table: 'sources', column: 'id' };
const CITIES: Reference = { table: 'cities', column: 'adcode' };

const clause = (name = 'clause'): ColumnSpec =>
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
const clauses = many('clauses', CLAUSES, '文件条款号，多个用 ; 隔开', 'Clauses of the policy, separated by ;');
const source = (name = 'source'): ColumnSpec =>
  one(name, SOURCES, '来源，见 sources.csv 的 id', 'Source: an id of sources.csv');
const sources = many(
  'sources',
  SOURCES,
  '来源，见 sources.csv 的 id，多个用 ; 隔开',
  'Sources: ids of sources.csv, separated by ;',
);
const names = (zh: string, en: string): ColumnSpec[] => [
  text('name_zh', `中文${zh}`, `Chinese ${en}`),
  text('name_en', `英文${zh}`, `English ${en}`),
];
const lngLat = (): ColumnSpec[] => [
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
const uncertainty = count(
  'uncertainty_m',
  'm',
  1,
  50_000,
  '真实位置与此点的最大距离估计，米',
  'Radius in metres within which the true position is judged to lie',
);
const confidence = choice('confidence', CONFIDENCES, '可信度', 'Confidence');
const labels = (): ColumnSpec[] => [
  text('label_zh', '图上中文短名，最多 9 字', 'Short Chinese name on the map, at most 9 characters', 9),
  text('label_en', '图上英文短名，最多 22 字符', 'Short English name on the map, at most 22 characters', 22),
];
const adcode = (name: string, zh: string, en: string): ColumnSpec =>
  column('pattern', name, zh, en, {
    pattern: /^\d{6}$/,
    shapeZh: '六位数字的行政区划代码',
    shapeEn: 'an administrative code of six digits',
  });
const year = (name: string, zh: string, en: string): ColumnSpec => count(name, 'year', 1978, 2100, zh, en);

const unit = choice(
  'unit',
  ['USD_100m', 'CNY_100m', 'enterprises', 'companies', 'persons', 'certifications', 'count', 'percent', 'rank'],
  '单位，USD_100m 为亿美元，CNY_100m 为亿元人民币',
  'Unit; USD_100m is hundred million US dollars, CNY_100m hundred million yuan',
);

/** Months as they stand in `period`. */
const MONTH = '(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const PERIOD = new RegExp(
  `^(year|year-end|mid-year|target|${MONTH}-${MONTH}|as-of-\\d{4}-\\d{2}|cumulative-to-\\d{4}-\\d{2}|as-said-\\d{4}-\\d{2})$`,
);

/** The table of that name; a wrong name is our mistake. */
export function tableSpec(name: string): TableSpec {
  const spec = TABLE_SPECS.find((candidate) => candidate.name === name);
  if (spec === undefined) throw new Error(`No table is called ${name}.`);
  return spec;
}

/** In the order in which a reader meets them. */
export const TABLE_SPECS: readonly TableSpec[] = [
  {
    name: 'sources',
    titleZh: '来源',
    titleEn: 'Sources',
    key: ['id'],
    published: true,
    columns: [
      id('来源代号', 'Key of the source'),
      text('title', '标题；方括号表示未见原题的说明', 'Title; in square brackets where the headline was not seen'),
      text('publisher', '发布者', 'Publisher'),
      column(
        'date-text',
        'date?',
        '发布日期，如 2012-06-27、2012-06、2012，或说明',
        'Date of publication: 2012-06-27, 2012-06, 2012, or a remark',
        {},
      ),
      column('url', 'url?', '网址，没有则留空', 'Address; empty when there is none', {}),
      column('date-text', 'accessed?', '查阅日期，不知则留空', 'Date of access; empty when unknown', {}),
      text('note_zh?', '中文说明', 'Note in Chinese'),
      text('note_en?', '英文说明', 'Note in English'),
    ],
  },
  {
    name: 'clauses',
    titleZh: '条款转述',
    titleEn: 'Clauses, retold',
    key: ['id'],
    published: true,
    columns: [
      count('id', '1', 1, 24, '条款号 1 至 24', 'Number of the clause, 1 to 24'),
      column('pattern', 'label', '条款标号，如（三）', 'Label as printed, such as （三）', {
        pattern: /^（[一二三四五六七八九十]{1,3}）$/,
        shapeZh: '全角括号的条款号，如（三）',
        shapeEn: 'a clause label in full-width brackets, such as （三）',
      }),
      text('title_zh', '中文短题', 'Short title in Chinese'),
      text('title_en', '英文短题', 'Short title in English'),
      text('summary_zh', '中文转述，不抄原文', 'Retold in Chinese, never the policy’s own sentences'),
      text('summary_en', '英文转述', 'Retold in English'),
    ],
  },
  {
    name: 'roles',
    titleZh: '园区角色',
    titleEn: 'Roles of places',
    key: ['id'],
    published: true,
    columns: [choice('id', PARK_ROLES, '角色代号', 'Key of the role'), ...names('名称', 'name'), clause()],
  },
  {
    name: 'sectors',
    titleZh: '行业',
    titleEn: 'Sectors',
    key: ['id'],
    published: true,
    columns: [id('行业代号', 'Key of the sector'), ...names('名称', 'name'), clause()],
  },
  {
    name: 'cities',
    titleZh: '二十一个地级以上市',
    titleEn: 'The 21 cities at prefecture level',
    key: ['adcode'],
    published: true,
    columns: [
      adcode('adcode', '行政区划代码（GB/T 2260）', 'Administrative code (GB/T 2260)'),
      ...names('全称', 'name in full'),
      ...labels(),
      ...lngLat(),
      uncertainty,
      choice(
        'role',
        CITY_ROLES,
        'core 双核；delta 珠三角其他市；point 粤东西北',
        'core: the two cores; delta: other cities of the delta; point: east, west and north',
      ),
      choice(
        'bank?',
        ['east', 'west', 'apex'],
        '珠江东岸、西岸或顶点（广州）',
        'Bank of the Pearl River; apex is Guangzhou',
      ),
      choice('direction?', ['east', 'west', 'north'], '粤东、粤西或粤北', 'East, west or north Guangdong'),
      column('yes-no', 'guangfo', '是否属广佛核心区', 'Whether in the Guangfo core area', {}),
      count(
        'area_km2',
        'km2',
        1,
        100_000,
        '官方面积，平方公里，不得由图形量算',
        'Official area in km²; never measured from the shapes',
      ),
      year(
        'national_since?',
        '成为国家服务外包示范城市的年份',
        'Year in which it became a national demonstration city',
      ),
      text('national_note_zh?', '示范城市的经过', 'How it became one, in Chinese'),
      text('national_note_en?', '示范城市的经过（英文）', 'How it became one, in English'),
      source('national_source?'),
      clauses,
      sources,
    ],
  },
  {
    name: 'parks',
    titleZh: '文件点名的十六处地方',
    titleEn: 'The sixteen places named by the policy',
    key: ['id'],
    published: true,
    columns: [
      id('代号，也用在网址里', 'Key, also used in addresses'),
      ...names('全称', 'name in full'),
      ...labels(),
      one('prefecture_adcode', CITIES, '所在地级市的代码', 'Code of the city it lies in'),
      ...lngLat(),
      uncertainty,
      confidence,
      text('basis_zh', '位置从何而来', 'How the position was found, in Chinese'),
      text('basis_en', '位置从何而来（英文）', 'How the position was found, in English'),
      many(
        'roles',
        { table: 'roles', column: 'id' },
        '角色，第一个决定图上的形状',
        'Roles; the first gives the mark its shape',
      ),
      many('sectors', { table: 'sectors', column: 'id' }, '行业', 'Sectors'),
      clauses,
      sources,
      one(
        'linked_to?',
        { table: 'parks', column: 'id' },
        '文件中与它并提的一处',
        'The place named in one breath with it',
      ),
      text('about_zh?', '一两句介绍', 'One or two sentences, in Chinese'),
      text('about_en?', '一两句介绍（英文）', 'One or two sentences, in English'),
    ],
  },
  {
    name: 'layout',
    titleZh: '带、核心区与箭头',
    titleEn: 'Belts, core area and arrows',
    key: ['id'],
    published: true,
    columns: [
      choice(
        'id',
        ['belt-east', 'belt-west', 'guangfo', 'arrow-east', 'arrow-west', 'arrow-north'],
        '代号，与 layout.geojson 的 layout 相同',
        'Key, the same as `layout` in layout.geojson',
      ),
      choice('kind', LAYOUT_KINDS, 'belt 带；hull 核心区；arrow 箭头', 'belt, hull or arrow'),
      ...names('名称', 'name'),
      text('about_zh', '说明', 'About it, in Chinese'),
      text('about_en', '说明（英文）', 'About it, in English'),
      clause(),
      many('members', CITIES, '所含城市的代码', 'Codes of its cities'),
    ],
  },
  {
    name: 'layers',
    titleZh: '图层',
    titleEn: 'Map layers',
    key: ['id'],
    published: true,
    columns: [
      choice('id', LAYER_IDS, '图层代号', 'Key of the layer'),
      ...names('名称', 'name'),
      clause('clause?'),
      source('source?'),
      text('reading_zh?', '为画图而加的理解', 'What we added in order to draw it, in Chinese'),
      text('reading_en?', '为画图而加的理解（英文）', 'What we added in order to draw it, in English'),
    ],
  },
  {
    name: 'rivers',
    titleZh: '江河',
    titleEn: 'Rivers',
    key: ['id'],
    published: true,
    columns: [
      id('代号，与 rivers.geojson 的 id 相同', 'Key, the same as `id` in rivers.geojson'),
      ...names('名称', 'name'),
      source(),
    ],
  },
  {
    name: 'context',
    titleZh: '周边地名',
    titleEn: 'Names around the province',
    key: ['id'],
    published: true,
    columns: [
      id('代号', 'Key'),
      choice(
        'kind',
        ['province', 'sar', 'sea', 'island'],
        'province 邻省；sar 特别行政区；sea 海；island 岛',
        'province, sar, sea or island',
      ),
      ...names('名称', 'name'),
      ...lngLat(),
      source(),
    ],
  },
  {
    name: 'facts',
    titleZh: '要点',
    titleEn: 'Key facts',
    key: ['id'],
    published: true,
    columns: [
      id('代号', 'Key'),
      text('title_zh', '中文短题', 'Short title in Chinese'),
      text('title_en', '英文短题', 'Short title in English'),
      text('body_zh', '中文正文，不抄原文', 'Text in Chinese, never the policy’s own sentences'),
      text('body_en', '英文正文', 'Text in English'),
      clause(),
    ],
  },
  {
    name: 'markets',
    titleZh: '市场与合作对象',
    titleEn: 'Markets and partners',
    key: ['id'],
    published: true,
    columns: [
      id('代号', 'Key'),
      ...names('名称', 'name'),
      choice(
        'kind',
        ['focus', 'develop', 'base', 'cooperate', 'invest'],
        'focus 主攻；develop 拓展；base 巩固；cooperate 合作；invest 引资',
        'focus, develop, base, cooperate or invest',
      ),
      clause(),
    ],
  },
  {
    name: 'targets',
    titleZh: '2015 年目标',
    titleEn: 'Targets for 2015',
    key: ['id'],
    published: true,
    columns: [
      id(
        '指标代号；与 observations.csv 的 metric 相同时两者可比',
        'Key of the metric; comparable with observations.csv where metric is the same',
      ),
      ...names('名称', 'name'),
      column('number', 'value', '目标值', 'Value of the target', { integer: false, min: 0 }),
      unit,
      year('year', '目标年', 'Year of the target'),
      choice(
        'precision',
        ['exact', 'about', 'at-least'],
        'exact 确数；about 左右；at-least 以上',
        'exact, about or at-least',
      ),
      year('baseline_year?', '基期年', 'Year of the baseline'),
      column(
        'multiples',
        'multiples?',
        '相当于基期的倍数，如 literal=5;loose=4（字面、宽泛两种读法）',
        'Multiples of the baseline, such as literal=5;loose=4 (two readings)',
        {},
      ),
      clause(),
      sources,
    ],
  },
  {
    name: 'observations',
    titleZh: '公布的实绩',
    titleEn: 'Published actuals',
    key: ['scope', 'year', 'period', 'metric', 'value', 'unit', 'source'],
    published: true,
    columns: [
      adcode(
        'scope',
        '地区代码，440000 为全省，100000 为全国',
        'Code of the area: 440000 the province, 100000 the nation',
      ),
      year('year', '年份', 'Year'),
      column(
        'pattern',
        'period',
        '时段：year 全年、year-end 年末、mid-year 年中、Jan-Jul 等、as-of-2010-07、cumulative-to-2010-07、as-said-2009-09、target 自定目标',
        'Period: year, year-end, mid-year, Jan-Jul and so on, as-of-2010-07, cumulative-to-2010-07, as-said-2009-09, target (a goal)',
        {
          pattern: PERIOD,
          shapeZh: 'year、year-end、Jan-Jul、as-of-2010-07 一类的时段',
          shapeEn: 'a period such as year, year-end, Jan-Jul or as-of-2010-07',
        },
      ),
      column('id', 'metric', '指标代号', 'Key of the metric', {}),
      column(
        'number',
        'value',
        '数值；没有公布的不要填 0，也不要加这一行',
        'Value; never enter 0 for what was not published: leave the row out',
        { integer: false },
      ),
      unit,
      source(),
      confidence,
      column('yes-no', 'derived', '是否为推算（不是公布的数）', 'Whether derived, not published', {}),
      text('note_zh?', '中文说明', 'Note in Chinese'),
      text('note_en?', '英文说明', 'Note in English'),
    ],
  },
  {
    name: 'zh-hant-overrides',
    titleZh: '繁体用字表',
    titleEn: 'Overrides for Traditional Chinese',
    key: ['from'],
    published: false,
    columns: [
      text('from', '简体原文', 'Text in Simplified Chinese'),
      text('to', '应写作', 'How it is written'),
      text('why', '理由', 'Why'),
    ],
  },
];
