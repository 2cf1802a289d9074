import type { BadDataLines } from './bad-data-lines.ts';

/** What is told of files and cells that cannot be read, and of positions, by folder of tests/fixtures/bad-data. */
export const TABLE_LINES: BadDataLines = {
  'binary-file': {
    zh: ['data/layers.csv：这不是文本文件（含有二进制内容）；请另存为“CSV UTF-8（逗号分隔）”。'],
    en: ['data/layers.csv: this is no text file (it holds binary content); save it as "CSV UTF-8 (comma delimited)".'],
  },
  'blanks-and-full-width': {
    zh: [
      'data/roles.csv 第 2 行 列“name_zh”：只有空格；没有内容请清空这一格。',
      'data/roles.csv 第 3 行 列“id”：开头或结尾有多余的空格，实际是“software-base ”。',
      'data/roles.csv 第 4 行 列“clause”：应为整数，须用半角数字，实际是“４”。',
      'data/roles.csv 第 6 行 列“name_zh”：含有看不见的字符 U+200B（多半从网页带来），请重新键入：“▯金融后台片区”。',
    ],
    en: [
      'data/roles.csv row 2 column "name_zh": holds nothing but spaces; clear the cell if nothing is meant.',
      'data/roles.csv row 3 column "id": has spaces at its start or end, found "software-base ".',
      'data/roles.csv row 4 column "clause": expected a whole number in ASCII digits, not full-width ones, found "４".',
      'data/roles.csv row 6 column "name_zh": holds the invisible character U+200B (probably copied from a web page), type it again: "▯金融后台片区".',
    ],
  },
  'commas-in-list': {
    zh: ['data/parks.csv 第 2 行 列“sources”：应为用半角分号 ; 隔开的代号，实际是“policy,metro-stations,getdd-2016”。'],
    en: [
      'data/parks.csv row 2 column "sources": expected keys separated by a plain semicolon ;, found "policy,metro-stations,getdd-2016".',
    ],
  },
  'date-damaged-by-excel': {
    zh: [
      'data/sources.csv 第 9 行 列“date”：应为 2012-06-27、2012-06 或 2012 这样的日期（表格软件似乎改动了它，请把单元格格式设为“文本”），实际是“Jan-08”。',
    ],
    en: [
      'data/sources.csv row 9 column "date": expected a date such as 2012-06-27, 2012-06 or 2012 (the spreadsheet seems to have changed it: format the cell as text), found "Jan-08".',
    ],
  },
  'duplicate-id': {
    zh: ['data/sectors.csv 第 7 行 列“id”：“finance”与第 4 行重复。'],
    en: ['data/sectors.csv row 7 column "id": "finance" is already in row 4.'],
  },
  'empty-file': {
    zh: ['data/rivers.csv：文件是空的。'],
    en: ['data/rivers.csv: the file is empty.'],
  },
  'error-marks': {
    zh: [
      'data/roles.csv 第 2 行 列“name_zh”：“#NAME?”是表格软件的出错标记；请重新键入内容，并先把单元格格式设为“文本”。',
      'data/roles.csv 第 3 行 列“name_zh”：含有乱码“�”（编码选错后保存所致）；请从备份恢复：“软件��基地”。',
    ],
    en: [
      'data/roles.csv row 2 column "name_zh": "#NAME?" is an error mark of the spreadsheet; format the cell as text and type the content again.',
      'data/roles.csv row 3 column "name_zh": holds the sign "�" of a wrong encoding; restore the text: "软件��基地".',
    ],
  },
  'excel-workbook': {
    zh: ['data/parks.csv：这是 Excel 或 WPS 工作簿，不是文本；请另存为“CSV UTF-8（逗号分隔）”。'],
    en: ['data/parks.csv: this is an Excel or WPS workbook, not text; save it as "CSV UTF-8 (comma delimited)".'],
  },
  'header-only': {
    zh: ['data/markets.csv：只有列名，没有数据。'],
    en: ['data/markets.csv: there are names of columns, but no rows.'],
  },
  'malformed-review-number': {
    zh: [
      'data/map.json 项“review_number”：应为“粤S（2012）88号”或“GS（2023）2767号”这样的审图号，实际是“粤S【2012】88”。',
    ],
    en: [
      'data/map.json entry "review_number": expected a map review number such as 粤S（2012）88号 or GS（2023）2767号, found "粤S【2012】88".',
    ],
  },
  'missing-column': {
    zh: ['data/targets.csv 第 1 行 列“unit”：缺少这一列。'],
    en: ['data/targets.csv row 1 column "unit": this column is missing.'],
  },
  'missing-source': {
    zh: [
      'data/parks.csv 第 4 行 列“sources”：不能为空。',
      'data/parks.csv 第 13 行 列“sources”：“wiki-henqin”在 data/sources.csv 的“id”列中找不到；是不是“wiki-hengqin”？',
    ],
    en: [
      'data/parks.csv row 4 column "sources": must not be empty.',
      'data/parks.csv row 13 column "sources": "wiki-henqin" is not in column "id" of data/sources.csv; did you mean "wiki-hengqin"?',
    ],
  },
  'misspelt-column': {
    zh: ['data/facts.csv 第 1 行 列“tilte_zh”：没有这一列；是不是“title_zh”？'],
    en: ['data/facts.csv row 1 column "tilte_zh": there is no such column; did you mean "title_zh"?'],
  },
  'park-in-the-sea': {
    zh: ['data/parks.csv 第 14 行 列“lon”：位置 113.3, 21.8 落在海里（按 2017 年海岸线），请核对经纬度。'],
    en: [
      'data/parks.csv row 14 column "lon": the position 113.3, 21.8 is in the sea (coast of 2017); check longitude and latitude.',
    ],
  },
  'park-in-wrong-prefecture': {
    zh: [
      'data/parks.csv 第 5 行 列“prefecture_adcode”：位置 113.8922, 22.5332 在深圳市（440300）境内，不在所填的广州市（440100）。',
    ],
    en: [
      'data/parks.csv row 5 column "prefecture_adcode": the position 113.8922, 22.5332 is in Shenzhen (440300), not in Guangzhou (440100) as entered.',
    ],
  },
  'plain-csv-lost-squares': {
    zh: [
      'data/parks.csv 第 4 行 列“about_en”：“km?”应为“km²”：存成普通“CSV”（GB 编码）时“²”变成了“?”；请改回，并另存为“CSV UTF-8”。',
    ],
    en: [
      'data/parks.csv row 4 column "about_en": "km?" should be "km²": saving as plain "CSV" (GB encoding) turned ² into ?; mend it and save as "CSV UTF-8".',
    ],
  },
  'renamed-column': {
    zh: ['data/roles.csv 第 1 行 列“名称”：没有这一列；是不是“name_zh”？'],
    en: ['data/roles.csv row 1 column "名称": there is no such column; did you mean "name_zh"?'],
  },
  'role-without-clause': {
    zh: ['data/roles.csv 第 4 行 列“clause”：不能为空。'],
    en: ['data/roles.csv row 4 column "clause": must not be empty.'],
  },
  'swapped-line': {
    zh: ['data/layout.geojson 线“arrow-north spine”：点 23.52, 113.58 的经度与纬度写反了；请对调。'],
    en: [
      'data/layout.geojson line "arrow-north spine": longitude and latitude of the point 23.52, 113.58 are swapped; exchange them.',
    ],
  },
  'swapped-lon-lat': {
    zh: ['data/parks.csv 第 5 行 列“lon”：经度与纬度写反了：lon 是“22.5332”，lat 是“113.8922”；请对调。'],
    en: [
      'data/parks.csv row 5 column "lon": longitude and latitude are swapped: lon is "22.5332", lat is "113.8922"; exchange them.',
    ],
  },
  'text-in-number': {
    zh: [
      'data/cities.csv 第 3 行 列“area_km2”：应为整数，实际是“约18413”。',
      'data/cities.csv 第 6 行 列“area_km2”：应为整数，不要千位分隔符，实际是“2,199”。',
      'data/cities.csv 第 9 行 列“area_km2”：应为整数，须用半角数字，实际是“１３２６３”。',
      'data/cities.csv 第 13 行 列“area_km2”：应为整数，不要科学记数法（请把单元格格式改为“数值”），实际是“1.59E+04”。',
      'data/cities.csv 第 15 行 列“lon”：应为数字，实际是“东经114度”。',
    ],
    en: [
      'data/cities.csv row 3 column "area_km2": expected a whole number, found "约18413".',
      'data/cities.csv row 6 column "area_km2": expected a whole number without thousands separators, found "2,199".',
      'data/cities.csv row 9 column "area_km2": expected a whole number in ASCII digits, not full-width ones, found "１３２６３".',
      'data/cities.csv row 13 column "area_km2": expected a whole number not in scientific notation (format the cell as a number), found "1.59E+04".',
      'data/cities.csv row 15 column "lon": expected a number, found "东经114度".',
    ],
  },
  'title-above-header': {
    zh: ['data/roles.csv 第 1 行：应为列名（id、name_zh、name_en、clause），实际是“园区角色”。'],
    en: ['data/roles.csv row 1: expected the names of the columns (id, name_zh, name_en, clause), found "园区角色".'],
  },
  'too-many-cells': {
    zh: ['data/roles.csv 第 3 行：应有 4 格，实际有 5 格；含逗号的单元格要用英文双引号括起。'],
    en: [
      'data/roles.csv row 3: expected 4 cells, found 5; a cell that holds a comma must be enclosed in double quotes.',
    ],
  },
  'unclosed-quote': {
    zh: ['data/roles.csv 第 6 行 列“name_zh”：单元格开头的英文双引号没有正确结束；请补上右引号，格内引号写两次。'],
    en: [
      'data/roles.csv row 6 column "name_zh": the double quote that opens this cell is not closed properly; add the closing quote and write inner quotes twice.',
    ],
  },
  'wrong-adcode': {
    zh: ['data/parks.csv 第 4 行 列“prefecture_adcode”：“440199”在 data/cities.csv 的“adcode”列中找不到。'],
    en: ['data/parks.csv row 4 column "prefecture_adcode": "440199" is not in column "adcode" of data/cities.csv.'],
  },
};
