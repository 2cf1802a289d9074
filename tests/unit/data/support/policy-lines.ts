import type { BadDataLines } from './bad-data-lines.ts';

/** What is told where the tables contradict the policy, by folder of tests/fixtures/bad-data. */
export const POLICY_LINES: BadDataLines = {
  'city-added': {
    zh: ['data/cities.csv 第 23 行 列“adcode”：“440399”不是广东省二十一个地级以上市的代码；本表只收这二十一个市。'],
    en: [
      'data/cities.csv row 23 column "adcode": "440399" is no code of the 21 cities of Guangdong; this table holds these alone.',
    ],
  },
  'city-removed': {
    zh: ['data/cities.csv 列“adcode”：缺少“440600”（佛山市）这一行：广东省二十一个地级以上市要齐全。'],
    en: [
      'data/cities.csv column "adcode": the row "440600" (Foshan) is missing: all 21 cities of Guangdong are needed.',
    ],
  },
  'city-without-shi': {
    zh: ['data/cities.csv 第 7 行 列“name_zh”：440600 应为“佛山市”（全称，带“市”），实际是“佛山”。'],
    en: ['data/cities.csv row 7 column "name_zh": 440600 is "佛山市" (in full, with 市), found "佛山".'],
  },
  'city-wrong-code': {
    zh: ['data/cities.csv 第 7 行 列“adcode”：佛山市的代码应为“440600”，实际是“440699”。'],
    en: ['data/cities.csv row 7 column "adcode": the code of Foshan is "440600", found "440699".'],
  },
  'clause-id-mistyped': {
    zh: ['data/clauses.csv 第 5 行 列“id”：应为 1–24 之间的整数，实际是“44”。'],
    en: ['data/clauses.csv row 5 column "id": expected a whole number in the range 1–24, found "44".'],
  },
  'clause-id-twice': {
    zh: ['data/clauses.csv 第 5 行 列“id”：“3”与第 4 行重复。'],
    en: ['data/clauses.csv row 5 column "id": "3" is already in row 4.'],
  },
  'place-added': {
    zh: [
      'data/parks.csv 第 18 行 列“id”：“foshan-port”不在文件点名的十六处之列（（二）（四）（五））；本表只收这十六处，请删去这一行。',
    ],
    en: [
      'data/parks.csv row 18 column "id": "foshan-port" is not among the sixteen places that clauses 2, 4 and 5 of the policy name; this table holds these alone: delete the row.',
    ],
  },
  'place-misspelt': {
    zh: ['data/parks.csv 第 3 行 列“id”：中新广州知识城的代号应为“knowledge-city”，实际是“knowledge-town”。'],
    en: [
      'data/parks.csv row 3 column "id": the key of Sino-Singapore Guangzhou Knowledge City is "knowledge-city", found "knowledge-town".',
    ],
  },
  'place-removed': {
    zh: [
      'data/parks.csv 列“id”：缺少“qianhai”（深圳前海）这一行：文件（四）点名了这一处，十六处要齐全。',
      'data/parks.csv 列“id”：缺少“gd-finance-hitech”（广东金融高新技术服务区）这一行：文件（二）（五）点名了这一处，十六处要齐全。',
    ],
    en: [
      'data/parks.csv column "id": the row "qianhai" (Shenzhen Qianhai) is missing: clause 4 of the policy names this place, and all sixteen are needed.',
      'data/parks.csv column "id": the row "gd-finance-hitech" (Guangdong High-tech Service Zone) is missing: clauses 2 and 5 of the policy name this place, and all sixteen are needed.',
    ],
  },
  'place-without-its-clause': {
    zh: [
      'data/parks.csv 第 4 行 列“clauses”：角色“key-area”出自（四），应含 4，实际是“5”。',
      'data/parks.csv 第 8 行 列“clauses”：角色“finance-zone”出自（二），应含 2，实际是“5”。',
      'data/parks.csv 第 17 行 列“roles”：角色“finance-zone”出自（二），而（二）没有点名中山国家健康科技产业基地，点名它的是（五）。',
    ],
    en: [
      'data/parks.csv row 4 column "clauses": the role "key-area" comes from clause 4: expected 4 among the clauses, found "5".',
      'data/parks.csv row 8 column "clauses": the role "finance-zone" comes from clause 2: expected 2 among the clauses, found "5".',
      'data/parks.csv row 17 column "roles": the role "finance-zone" comes from clause 2, which does not name Zhongshan National Health Technology Park; clause 5 does.',
    ],
  },
  'source-id-damaged': {
    zh: ['data/sources.csv 第 3 行 列“id”：应为代号（小写英文字母、数字、连字符或下划线），实际是“Study Lib”。'],
    en: [
      'data/sources.csv row 3 column "id": expected a key of lower-case letters, digits, hyphens or underscores, found "Study Lib".',
    ],
  },
  'source-id-mistyped': {
    zh: [
      'data/observations.csv 第 5 行 列“source”：“studylib”在 data/sources.csv 的“id”列中找不到；是不是“studylab”？另有 13 处也写了它：data/observations.csv 第 6、7、8 行等。',
    ],
    en: [
      'data/observations.csv row 5 column "source": "studylib" is not in column "id" of data/sources.csv; did you mean "studylab"? It also stands in 13 other places: data/observations.csv row 6, 7, 8 and so on.',
    ],
  },
  'target-added': {
    zh: [
      'data/targets.csv 第 10 行 列“id”：“industrial_parks”不在（一）的八项目标之列；请核对代号，公布的实绩应写进 observations.csv。',
    ],
    en: [
      'data/targets.csv row 10 column "id": "industrial_parks" is not among the eight targets of clause 1; check the key; published actuals belong in observations.csv.',
    ],
  },
  'target-not-positive': {
    zh: [
      'data/targets.csv 第 2 行 列“value”：应为大于 0 的数字，实际是“0”。',
      'data/targets.csv 第 3 行 列“value”：应为大于 0 的数字，实际是“-80”。',
    ],
    en: [
      'data/targets.csv row 2 column "value": expected a number greater than 0, found "0".',
      'data/targets.csv row 3 column "value": expected a number greater than 0, found "-80".',
    ],
  },
  'target-otherwise': {
    zh: [
      'data/targets.csv 第 2 行 列“baseline_year”：基期年应早于 2015，实际是“2016”。',
      'data/targets.csv 第 6 行 列“year”：（一）的目标年是 2015，实际是“2020”。',
      'data/targets.csv 第 6 行 列“clause”：目标出自（一），应为 1，实际是“2”。',
      'data/targets.csv 第 7 行 列“unit”：（一）的培养和培训人才以“persons”计，实际是“count”。',
    ],
    en: [
      'data/targets.csv row 2 column "baseline_year": expected a baseline year before 2015, found "2016".',
      'data/targets.csv row 6 column "year": the targets of clause 1 are for 2015, found "2020".',
      'data/targets.csv row 6 column "clause": the targets come from clause 1: expected 1, found "2".',
      'data/targets.csv row 7 column "unit": clause 1 sets people trained in "persons", found "count".',
    ],
  },
  'target-removed': {
    zh: ['data/targets.csv 列“id”：缺少“multinationals”（跨国公司）这一行：（一）定了八项目标，八项要齐全。'],
    en: [
      'data/targets.csv column "id": the row "multinationals" (multinationals) is missing: clause 1 sets eight targets, and all eight are needed.',
    ],
  },
};
