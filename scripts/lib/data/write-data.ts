import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { buildAll, type DataFolders } from './build-all.ts';

/** Paths from the root of the project. */
export interface DataDifference {
  readonly all: readonly string[];
  /** Generated files that are missing or differ from what the sources make. */
  readonly changed: readonly string[];
  /** Files in `public/data` that nothing makes any more. */
  readonly stale: readonly string[];
}

/**
 * Builds everything in memory, then writes what differs under `root`. A rule broken by the authored data throws before
 * the first file is touched.
 * @throws DataError
 */
export async function writeData(folders: DataFolders, root: string): Promise<DataDifference> {
  const files = await buildAll(folders);
  const difference = await compareData(files, root);
  for (const path of difference.changed) {
    const target = join(root, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, files.get(path) ?? '');
  }
  return difference;
}

/** What is checked in under `root` against what the sources make. Writes nothing. */
export async function compareData(files: ReadonlyMap<string, Buffer>, root: string): Promise<DataDifference> {
  const changed: string[] = [];
  for (const [path, content] of files) {
    const present = await orNull(readFile(join(root, path)));
    if (present === null || !present.equals(content)) changed.push(path);
  }
  const names = (await orNull(readdir(join(root, 'public/data')))) ?? [];
  const stale = names.map((name) => posix.join('public/data', name)).filter((path) => !files.has(path));
  return { all: [...files.keys()], changed, stale };
}

async function orNull<Value>(reading: Promise<Value>): Promise<Value | null> {
  try {
    return await reading;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
