/**
 * `npm run check:data [-- --lang en] [-- --dir some/dir] [-- --overlay some/dir]`: tells whoever keeps the spreadsheets
 * what is wrong with them, one line for each problem, all at once. Exit code 1 when anything is.
 */
import { parseArgs } from 'node:util';
import { checkData } from './lib/data/check-data.ts';
import { readDataFiles } from './lib/data/data-files.ts';
import { formatProblem, type ProblemLang } from './lib/data/problem.ts';
import { loadReferenceShapes } from './lib/data/reference-shapes.ts';

const { values } = parseArgs({
  options: {
    lang: { type: 'string', default: 'zh' },
    dir: { type: 'string', default: 'data' },
    overlay: { type: 'string' },
  },
});
const lang: ProblemLang = values.lang.toLowerCase().startsWith('en') ? 'en' : 'zh';

const files = await readDataFiles(values.dir, values.overlay);
const check = checkData(files, await loadReferenceShapes(), values.dir.replace(/[\\/]+$/, ''));
if (check.ok) {
  const rows = [...check.data.tables.values()].reduce((sum, table) => sum + table.rows.length, 0);
  console.log(
    lang === 'zh'
      ? `数据没有问题：${files.size} 个文件，${rows} 行。`
      : `The data are in order: ${files.size} files, ${rows} rows.`,
  );
} else {
  for (const problem of check.problems) console.error(formatProblem(problem, lang));
  const count = check.problems.length;
  console.error(lang === 'zh' ? `共 ${count} 处问题。` : `${count} ${count === 1 ? 'problem' : 'problems'} in all.`);
  process.exitCode = 1;
}
