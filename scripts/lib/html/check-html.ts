import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fetchTool } from '../tools/fetch-tool.ts';

/** What the Nu checker says of one place in one file. */
export interface HtmlFinding {
  readonly file: string;
  readonly line: number | null;
  readonly kind: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly extract: string;
}

/** A message that we do not follow, and why. */
export interface Accepted {
  readonly message: RegExp;
  /** What the place in the file looks like; anywhere when left out. */
  readonly extract?: RegExp;
  readonly reason: string;
}

interface NuMessage {
  readonly type: 'error' | 'info' | 'non-document-error';
  readonly subType?: string;
  readonly url?: string;
  readonly lastLine?: number;
  readonly message: string;
  readonly extract?: string;
}

/** Reads the report of the checker (`--format json`). @throws when it is no report */
export function readReport(json: string): HtmlFinding[] {
  const { messages } = JSON.parse(json) as { messages: readonly NuMessage[] };
  return messages.map(({ type, subType, url = '', lastLine, message, extract = '' }) => ({
    file: decodeURIComponent(url.slice(url.lastIndexOf('/') + 1)),
    line: lastLine ?? null,
    kind: type !== 'info' ? 'error' : subType === 'warning' ? 'warning' : 'info',
    message,
    extract: extract.trim(),
  }));
}

/** Splits off what is accepted; and names the entries that nothing needs any more. */
export function sift(findings: readonly HtmlFinding[], accepted: readonly Accepted[]) {
  const fits = (entry: Accepted, { message, extract }: HtmlFinding): boolean =>
    entry.message.test(message) && (entry.extract?.test(extract) ?? true);
  return {
    open: findings.filter((finding) => !accepted.some((entry) => fits(entry, finding))),
    unused: accepted.filter((entry) => !findings.some((finding) => fits(entry, finding))),
  };
}

/** Runs the W3C's Nu HTML checker over files. Nothing leaves this computer. @throws when Java does not run it */
export function runNuChecker(files: readonly string[]): HtmlFinding[] {
  // Its own script would download a Java at every installation of this project.
  const jar = join(fetchTool('vnu-jar', '26.9.27'), 'build', 'dist', 'vnu.jar');
  // `--stdout` and exit code 0: the report is the result, whatever is in it. The page is deep: it needs a larger stack.
  const args = ['-Xss4m', '-jar', jar, '--stdout', '--exit-zero-always', '--format', 'json', ...files];
  const { status, stdout, stderr, error } = spawnSync('java', args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`the Nu checker ended with ${status}: ${stderr}`);
  return readReport(stdout);
}
