import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, resolve, sep } from 'node:path';
import { parseSync } from 'vite';

export const ROOT = resolve(import.meta.dirname, '../../..');

/** A file of the project: `path` from the root, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Node of the syntax tree, as ESTree and its TypeScript extension have it; only what the rules read. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

export interface ParsedFile extends SourceFile {
  readonly program: SyntaxNode;
  /** What the file imports or re-exports, statically or by `import('…')`; types too. */
  readonly imports: readonly { readonly specifier: string; readonly line: number }[];
}

export function readSourceFiles(folders: readonly string[], extension: RegExp): SourceFile[] {
  return folders
    .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && extension.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ path: relative(ROOT, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }));
}

/** @throws when the file is not TypeScript: a rule that could not read a file has not checked it. */
export function parseFile(file: SourceFile): ParsedFile {
  const { program, module, errors } = parseSync(file.path, file.text);
  if (errors.length > 0) throw new Error(`${file.path}: ${errors[0]?.message}`);
  const requests = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest),
    ...module.staticExports.flatMap(({ entries }) => entries.flatMap(({ moduleRequest }) => moduleRequest ?? [])),
    ...module.dynamicImports.map(({ moduleRequest }) => moduleRequest),
  ];
  const seen = new Set<number>();
  const imports = requests
    .filter(({ start }) => !seen.has(start) && seen.add(start))
    // A dynamic import has only its place in the text; quotes go, an expression stays as it is written.
    .map(({ start, end }) => ({
      specifier: file.text.slice(start, end).replace(/^(['"`])(.*)\1$/s, '$2'),
      line: lineAt(file.text, start),
    }));
  return { ...file, program: program as unknown as SyntaxNode, imports };
}

export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** The file that a relative import means, from the root and without `?query`; `null` for a package. */
export function resolveImport(importer: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  return posix.join(posix.dirname(importer), specifier.replace(/\?.*$/, ''));
}

/** Visits every node below `node`, parents first. `key` is the property of the parent that holds it. */
export function walk(
  node: SyntaxNode,
  visit: (node: SyntaxNode, parent: SyntaxNode | null, key: string) => void,
  parent: SyntaxNode | null = null,
  key = '',
): void {
  visit(node, parent, key);
  for (const [childKey, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) walk(child, visit, node, childKey);
    }
  }
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string';
}
