import { PREFECTURES } from './areas.ts';
import type { Table } from './check-table.ts';
import { matchFixedRows } from './fixed-rows.ts';
import { type Problem, type ProblemText, shown } from './problem.ts';
import type { IsTold } from './report.ts';

/** The 21 cities, each once, with its code and its full name: 广州市, not 广州. */
export function checkCities(table: Table | undefined, isTold: IsTold): Problem[] {
  if (table === undefined) return [];
  const { strangers, missing } = matchFixedRows(table, { key: 'adcode', name: 'name_zh' }, PREFECTURES, isTold);
  const refuse = (row: number | null, column: string, text: ProblemText): Problem => ({
    file: table.file,
    row,
    column,
    text,
  });
  const problems = missing.map(({ id, name }) =>
    refuse(null, 'adcode', {
      zh: `缺少“${id}”（${name.zh}）这一行：广东省二十一个地级以上市要齐全。`,
      en: `the row "${id}" (${name.en}) is missing: all 21 cities of Guangdong are needed.`,
    }),
  );
  for (const { row, id, meant } of strangers) {
    problems.push(
      refuse(
        row.row,
        'adcode',
        meant === null
          ? {
              zh: `“${shown(id)}”不是广东省二十一个地级以上市的代码；本表只收这二十一个市。`,
              en: `"${shown(id)}" is no code of the 21 cities of Guangdong; this table holds these alone.`,
            }
          : {
              zh: `${meant.name.zh}的代码应为“${meant.id}”，实际是“${shown(id)}”。`,
              en: `the code of ${meant.name.en} is "${meant.id}", found "${shown(id)}".`,
            },
      ),
    );
  }
  for (const { row, cells } of table.rows) {
    const [adcode, name] = [cells.get('adcode'), cells.get('name_zh')];
    const stranger = strangers.find((other) => other.row.row === row);
    const city = stranger === undefined ? PREFECTURES.find(({ id }) => id === adcode) : stranger.meant;
    if (city === undefined || city === null || typeof name !== 'string' || name === city.name.zh) continue;
    if (isTold(table.file, row, 'adcode')) continue;
    problems.push(
      refuse(row, 'name_zh', {
        zh: `${city.id} 应为“${city.name.zh}”（全称，带“市”），实际是“${shown(name)}”。`,
        en: `${city.id} is "${city.name.zh}" (in full, with 市), found "${shown(name)}".`,
      }),
    );
  }
  return problems;
}
