import { isNode, lineAt, type ParsedFile, type SourceFile, walk } from './source-file.ts';

const MAX_LINES = 280;
/** Names that say nothing of what is inside. */
const EMPTY_NAMES = /(^|-)(utils?|helpers?|common|misc)$/;
const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*(\.(d|test|spec|config|zh-hans|en))?\.tsx?$/;
/** Work put off and checks switched off. Written in parts, for this file is read by the rule as well. */
const LEFT_OPEN = new RegExp(
  [
    `\\b(${['TO' + 'DO', 'FIX' + 'ME', 'HA' + 'CK', 'XX' + 'X'].join('|')})\\b`,
    '\\.(on' + 'ly|sk' + 'ip)\\(',
    '@ts-' + '(ignore|nocheck)',
  ].join('|'),
  'g',
);

/** One line per file longer than one thing should be. */
export function checkLengths(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const lines = text.replace(/\n$/, '').split('\n').length;
    return lines > MAX_LINES ? [`${path} has ${lines} lines; a file holds at most ${MAX_LINES}`] : [];
  });
}

/** One line per path that is not kebab-case, or whose name says nothing. */
export function checkNames(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const segments = path.split('/');
    const problems = KEBAB_CASE.test(segments.at(-1) ?? '') ? [] : [`${path} is not in kebab-case`];
    const empty = segments.map((segment) => segment.replace(/\..*$/, '')).find((segment) => EMPTY_NAMES.test(segment));
    return empty ? [...problems, `${path}: the name "${empty}" says nothing of what is inside`] : problems;
  });
}

export function checkLeftOpen(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) =>
    [...text.matchAll(LEFT_OPEN)].map((match) => `${path}:${lineAt(text, match.index)} leaves open: ${match[0]}`),
  );
}

/** One line per `catch` that does nothing with what went wrong: neither a statement nor a named failure. */
export function checkCatches(files: readonly ParsedFile[]): string[] {
  return files.flatMap(({ path, text, program }) => {
    const found: string[] = [];
    walk(program, (node) => {
      if (node.type !== 'CatchClause' || !isNode(node.body)) return;
      if ((node.body.body as unknown[]).length === 0)
        found.push(`${path}:${lineAt(text, node.start)} has an empty catch`);
    });
    return found;
  });
}

interface VersionLists {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** One line per dependency whose version is a range: a fresh copy must be the copy that was tested. */
export function checkVersions(manifest: VersionLists): string[] {
  const exact = /^(npm:(@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/;
  return Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    .filter(([, version]) => !exact.test(version))
    .map(([name, version]) => `package.json: the version of ${name} is not exact: ${version}`);
}
