import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { WORKER_FILE } from '../../../src/model/site-files.ts';

/** One file that the service worker stores. */
export interface StoredFile {
  /** Relative to the pages. */
  readonly url: string;
  /** Changes with the content; `null` where the name already does. */
  readonly revision: string | null;
}

/** Vite names what it has hashed `assets/<name>-<8 or more characters>.<extension>`. */
const HASHED = /^assets\/[^/]+-[\w-]{8,}\.\w+$/;

/**
 * Whether a file of the site is stored: every page but those made for framing, what pages are built from, the data, and the
 * pictures and manifests that lie beside the pages. New pages join by themselves.
 * @param file from the root of the site, with forward slashes
 */
export function isStored(file: string): boolean {
  if (/\.(map|br|gz)$/.test(file) || /(^|\/)\./.test(file)) return false;
  if (/^(assets|data)\//.test(file)) return true;
  if (/^embed/.test(file) || file === WORKER_FILE) return false;
  return /^[^/]+\.(html|svg|png|ico|webmanifest)$/.test(file);
}

export function buildStoredFile(file: string, content: Uint8Array): StoredFile {
  const revision = HASHED.test(file) ? null : createHash('sha256').update(content).digest('hex').slice(0, 16);
  return { url: file, revision };
}

/** All files to be stored of a built site, in an order that does not depend on the computer. */
export async function readStoredFiles(dist: string): Promise<readonly StoredFile[]> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(isStored)
    .sort();
  return Promise.all(files.map(async (file) => buildStoredFile(file, await readFile(join(dist, file)))));
}
