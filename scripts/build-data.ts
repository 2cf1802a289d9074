/**
 * `npm run data`: checks the authored data, derives everything, writes it only when nothing is wrong.
 * `--check` writes nothing and says which generated file differs from what the sources make (exit code 1).
 */
import { parseArgs } from 'node:util';
import { buildAll } from './lib/data/build-all.ts';
import { DataError, formatProblem, type ProblemLang } from './lib/data/problem.ts';
import { compareData, writeData } from './lib/data/write-data.ts';

const { values } = parseArgs({
  options: {
    lang: { type: 'string', default: 'zh' },
    dir: { type: 'string', default: 'data' },
    overlay: { type: 'string' },
    /** Root of what is written; the project itself unless a test says otherwise. */
    out: { type: 'string', default: '.' },
    check: { type: 'boolean', default: false },
  },
});
const lang: ProblemLang = values.lang.toLowerCase().startsWith('en') ? 'en' : 'zh';
const folders = { dir: values.dir, ...(values.overlay === undefined ? {} : { overlay: values.overlay }) };

try {
  if (values.check) {
    const { all, changed, stale } = await compareData(await buildAll(folders), values.out);
    for (const path of changed) {
      console.error(
        lang === 'zh'
          ? `${path}：与源数据不符，请运行 npm run data。`
          : `${path}: differs from what the sources make; run npm run data.`,
      );
    }
    for (const path of stale) {
      console.error(lang === 'zh' ? `${path}：没有源数据生成它，请删除。` : `${path}: no source makes it; delete it.`);
    }
    console.log(
      lang === 'zh'
        ? `核对了 ${all.length} 个文件，${changed.length + stale.length} 个不符。`
        : `${all.length} files compared, ${changed.length + stale.length} differ.`,
    );
    process.exitCode = changed.length + stale.length === 0 ? 0 : 1;
  } else {
    const { all, changed } = await writeData(folders, values.out);
    for (const path of changed) console.log(path);
    console.log(
      lang === 'zh'
        ? `共 ${all.length} 个文件，更新了 ${changed.length} 个。`
        : `${all.length} files, ${changed.length} updated.`,
    );
  }
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  for (const problem of error.problems) console.error(formatProblem(problem, lang));
  console.error(lang === 'zh' ? '数据有问题，没有写任何文件。' : 'The data are not in order; nothing was written.');
  process.exitCode = 1;
}
