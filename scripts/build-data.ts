/**
 * `npm run data`: checks the authored data, derives everything, writes it only when nothing is wrong.
 * `--check` writes nothing and says which generated file differs from what the sources make (exit code 1).
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { parseArgs } from 'node:util';
import { buildAll } from './lib/data/build-all.ts';
import { DataError, formatProblem, type ProblemLang } from './lib/data/problem.ts';

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

try {
  const files = await buildAll({
    dir: values.dir,
    ...(values.overlay === undefined ? {} : { overlay: values.overlay }),
  });
  const changed = await changedFiles(files, values.out);
  if (values.check) {
    const stale = await staleFiles(files, values.out);
    for (const path of changed)
      console.error(
        lang === 'zh'
          ? `${path}：与源数据不符，请运行 npm run data。`
          : `${path}: differs from what the sources make; run npm run data.`,
      );
    for (const path of stale)
      console.error(
        lang === 'zh' ? `${path}：不是由源数据生成的，请删除。` : `${path}: is made from no source; delete it.`,
      );
    process.exitCode = changed.length + stale.length === 0 ? 0 : 1;
  } else {
    for (const path of changed) {
      const target = join(values.out, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, files.get(path) ?? '');
    }
  }
  console.log(
    lang === 'zh'
      ? `共 ${files.size} 个文件，${changed.length} 个${values.check ? '不符' : '有变化'}。`
      : `${files.size} files, ${changed.length} ${values.check ? 'differ' : 'changed'}.`,
  );
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  for (const problem of error.problems) console.error(formatProblem(problem, lang));
  console.error(lang === 'zh' ? '数据有问题，没有写任何文件。' : 'The data are not in order; nothing was written.');
  process.exitCode = 1;
}

async function changedFiles(files: ReadonlyMap<string, Buffer>, out: string): Promise<string[]> {
  const changed: string[] = [];
  for (const [path, content] of files) {
    const present = await readOrNull(join(out, path));
    if (present === null || !present.equals(content)) changed.push(path);
  }
  return changed;
}

/** Files in public/data that nothing makes any more. */
async function staleFiles(files: ReadonlyMap<string, Buffer>, out: string): Promise<string[]> {
  const names = await readdir(join(out, 'public/data'));
  return names.map((name) => posix.join('public/data', name)).filter((path) => !files.has(path));
}

async function readOrNull(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
