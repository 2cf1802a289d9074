import { inlineFileSelector } from '../model/site-files.ts';

/** The files of `public/data/` that the interactive map draws from. */
export const GEOMETRY_FILES = [
  'guangdong.topo.json',
  'coast.topo.json',
  'layout.geojson',
  'rivers.geojson',
  'fade.geojson',
] as const;
export type GeometryFile = (typeof GEOMETRY_FILES)[number];

/** A file that did not arrive, or is not what it should be. */
export class GeometryError extends Error {
  readonly file: GeometryFile;

  constructor(file: GeometryFile, problem: string) {
    super(`${file}: ${problem}`);
    this.name = 'GeometryError';
    this.file = file;
  }
}

/** Reads one file and parses it. Rejects with a `GeometryError`. */
export type ReadGeometryFile = (file: GeometryFile) => Promise<unknown>;

/** @param dataBase folder of the files, absolute or relative to the page, ending in a slash */
export function createFileReader(dataBase: string, fetchFile: typeof fetch): ReadGeometryFile {
  return async (file) => {
    const response = await fetchFile(dataBase + file).catch((cause: unknown) => {
      throw new GeometryError(file, `did not load (${String(cause)})`);
    });
    if (!response.ok) throw new GeometryError(file, `answered with status ${response.status}`);
    return response.json().catch((cause: unknown) => {
      throw new GeometryError(file, `is not JSON (${String(cause)})`);
    });
  };
}

/** What `createPageReader` takes from the document. */
export interface InlineFiles {
  readonly querySelector: (selector: string) => { readonly textContent: string | null } | null;
}

/** Reads a file out of the page where the page carries it, as the single file does, and fetches it everywhere else. */
export function createPageReader(
  dataBase: string,
  page: InlineFiles = document,
  fetchFile: typeof fetch = (...request) => fetch(...request),
): ReadGeometryFile {
  const fetched = createFileReader(dataBase, fetchFile);
  return async (file) => {
    const inline = page.querySelector(inlineFileSelector(dataBase + file));
    if (inline === null) return fetched(file);
    try {
      return JSON.parse(inline.textContent ?? '');
    } catch (cause) {
      throw new GeometryError(file, `is not JSON (${String(cause)})`);
    }
  };
}

/**
 * Begins to read all files, so that they are on their way together with the code that wants them, and hands out what was
 * begun. A file that failed stays failed: whoever tries again begins again.
 */
export function beginReading(readFile: ReadGeometryFile): ReadGeometryFile {
  const readings = new Map(GEOMETRY_FILES.map((file) => [file, readFile(file)]));
  // Whoever asks for a file hears of its failure; nobody may ever ask.
  for (const reading of readings.values()) reading.catch(() => null);
  return (file) => readings.get(file) ?? readFile(file);
}
