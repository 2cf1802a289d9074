import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TABLE_SPECS } from './table-specs.ts';

/** Every file that the atlas is made from. */
export const DATA_FILES: readonly string[] = [
  ...TABLE_SPECS.map(({ name }) => `${name}.csv`),
  'layout.geojson',
  'rivers.geojson',
  'map.json',
  'story.json',
];

/** Bytes by file name; a file that is not there is not in the map. */
export type DataFiles = ReadonlyMap<string, Uint8Array>;

/** Reads the authored files. Those in `overlay` stand in for their namesakes in `dir`; other files are not looked at. */
export async function readDataFiles(dir: string, overlay?: string): Promise<DataFiles> {
  const files = new Map<string, Uint8Array>();
  for (const name of DATA_FILES) {
    const bytes =
      (overlay === undefined ? null : await readOrNull(join(overlay, name))) ?? (await readOrNull(join(dir, name)));
    if (bytes !== null) files.set(name, bytes);
  }
  return files;
}

async function readOrNull(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (error) {
    // A missing file is for the checker to report; anything else (rights, a folder of that name) is not expected.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
