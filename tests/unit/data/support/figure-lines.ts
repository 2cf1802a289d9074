import type { BadDataLines } from './bad-data-lines.ts';

/** What is told of figures that cannot be, by folder of tests/fixtures/bad-data. */
export const FIGURE_LINES: BadDataLines = {
  'figure-above-nation': {
    zh: [
      'data/observations.csv 第 18 行 列“value”：“32240”大于第 95 行全国的“2522.7”；请核对数值和单位，口径不同的请把可信度填为 low。',
    ],
    en: [
      'data/observations.csv row 18 column "value": "32240" is more than the "2522.7" of the nation in row 95; check value and unit; where the definitions differ, enter the confidence low.',
    ],
  },
  'figure-in-wrong-unit': {
    zh: [
      'data/observations.csv 第 5 行 列“unit”：“enterprises_registered”应以 enterprises 计，实际是“persons”。',
      'data/observations.csv 第 6 行 列“value”：以“persons”计的应为整数，实际是“250700.5”。',
      'data/observations.csv 第 7 行 列“metric”：没有“contract_vaule”这个指标；是不是“contract_value”？',
      'data/observations.csv 第 19 行 列“value”：应为 0–100 的百分数，实际是“127.8”。',
    ],
    en: [
      'data/observations.csv row 5 column "unit": "enterprises_registered" is counted in enterprises, found "persons".',
      'data/observations.csv row 6 column "value": expected a whole number of "persons", found "250700.5".',
      'data/observations.csv row 7 column "metric": there is no metric "contract_vaule"; did you mean "contract_value"?',
      'data/observations.csv row 19 column "value": expected a percentage from 0 to 100, found "127.8".',
    ],
  },
  'figure-not-published': {
    zh: [
      'data/observations.csv 第 10 行 列“value”：不能小于 0，实际是“-12.7”。',
      'data/observations.csv 第 12 行 列“value”：没有公布的数不要填 0，请删去这一行；公布的确实是 0，请在说明里写明。',
      'data/observations.csv 第 40 行 列“period”：2026年全年还没有过完。',
    ],
    en: [
      'data/observations.csv row 10 column "value": must not be negative, found "-12.7".',
      'data/observations.csv row 12 column "value": never enter 0 for what was not published: delete the row; if 0 was published, say so in the note.',
      'data/observations.csv row 40 column "period": the full year 2026 is not over yet.',
    ],
  },
  'figure-of-seven-months-as-year': {
    zh: [
      'data/observations.csv 第 10 行 列“period”：写作 year（全年），说明里却是“七个月”；不足一年的应写作 Jan-Jul 一类的时段，请按来源核对。',
      'data/observations.csv 第 12 行 列“period”：来源“studylib”最迟2010年12月发布，不可能有2010年全年的数；请核对时段、年份和来源。',
      'data/observations.csv 第 77 行 列“period”：第 76 行把同一个数“409.7”记为 Jan-Sep，不会又是全年的数；请按来源核对。',
    ],
    en: [
      'data/observations.csv row 10 column "period": says year (a full year), but the note says "七个月"; part of a year is written Jan-Jul and so on: check the source.',
      'data/observations.csv row 12 column "period": the source "studylib" came out in 2010-12 at the latest and cannot give the full year 2010; check period, year and source.',
      'data/observations.csv row 77 column "period": row 76 gives the same figure "409.7" for Jan-Sep; it cannot be that of the full year as well: check the source.',
    ],
  },
  'figure-of-unknown-area': {
    zh: [
      'data/observations.csv 第 24 行 列“scope”：没有“440399”这个地区；应为 100000（全国）、440000（全省）、二十一个地级以上市或其他省市的代码。',
      'data/observations.csv 第 106 行 列“scope”：没有“990000”这个地区；应为 100000（全国）、440000（全省）、二十一个地级以上市或其他省市的代码。',
    ],
    en: [
      'data/observations.csv row 24 column "scope": there is no area "440399"; expected 100000 (the nation), 440000 (the province), one of the 21 cities, or another province or its city.',
      'data/observations.csv row 106 column "scope": there is no area "990000"; expected 100000 (the nation), 440000 (the province), one of the 21 cities, or another province or its city.',
    ],
  },
  'figure-out-of-time': {
    zh: [
      'data/observations.csv 第 6 行 列“period”：period 里的年份应与 year 列的 2011 相同，实际是“as-of-2010-07”。',
      'data/observations.csv 第 9 行 列“period”：月份应为 01–12，实际是“as-of-2010-17”。',
      'data/observations.csv 第 11 行 列“period”：起月不能晚于止月，实际是“Jul-Jan”。',
      'data/observations.csv 第 18 行 列“year”：应为 1990–2026 之间的年份，实际是“2032”。',
      'data/observations.csv 第 30 行 列“year”：应为 1990–2026 之间的年份，实际是“1987”。',
      'data/observations.csv 第 33 行 列“period”：来源“sz12”最迟2012年6月发布，不可能有2013年“Jan-May”的数；请核对时段、年份和来源。',
    ],
    en: [
      'data/observations.csv row 6 column "period": the year of the period must be 2011, as in column year, found "as-of-2010-07".',
      'data/observations.csv row 9 column "period": expected a month from 01 to 12, found "as-of-2010-17".',
      'data/observations.csv row 11 column "period": the first month must not come after the last, found "Jul-Jan".',
      'data/observations.csv row 18 column "year": expected a year in the range 1990–2026, found "2032".',
      'data/observations.csv row 30 column "year": expected a year in the range 1990–2026, found "1987".',
      'data/observations.csv row 33 column "period": the source "sz12" came out in 2012-06 at the latest and cannot give "Jan-May" of 2013; check period, year and source.',
    ],
  },
  'figure-twice': {
    zh: [
      'data/observations.csv 第 42 行 列“value”：第 41 行已有同一来源、地区、时段和指标的数“46.9”，这里是“49.6”；只能留一行。',
    ],
    en: [
      'data/observations.csv row 42 column "value": row 41 has "46.9" for the same source, area, period and metric, here it is "49.6"; keep one of them.',
    ],
  },
};
