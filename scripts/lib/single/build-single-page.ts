import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { PACKED_TYPE } from '../../../src/model/site-files.ts';

/** A file that the page carries in itself. */
export interface CarriedFile {
  /** As the page asks for it: `data/parks.csv`. */
  readonly path: string;
  /** Media type; anything but that of a script. */
  readonly type: string;
  readonly text: string;
}

export interface SinglePageParts {
  /** The prerendered page, filled into the template. */
  readonly html: string;
  readonly css: string;
  /** Unpacks the others; runs first and is not packed itself. */
  readonly starter: string;
  /** The script of the page. */
  readonly app: string;
  /** An SVG. */
  readonly icon: string;
  readonly files: readonly CarriedFile[];
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * The policy of the single file: nothing from anywhere, no `eval`, and of scripts and styles only these very texts. The
 * worker of the map comes from a blob, which MapLibre reads once more before it starts it.
 */
export function buildSinglePolicy({ css, starter, app }: Pick<SinglePageParts, 'css' | 'starter' | 'app'>): string {
  return [
    "default-src 'none'",
    `script-src ${hashOf(starter)} ${hashOf(app)}`,
    `style-src ${hashOf(css)}`,
    'worker-src blob:',
    'connect-src blob:',
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function packBlock(text: string, type: string, path?: string): string {
  const name = path === undefined ? '' : ` data-file="${path}"`;
  const base64 = gzipSync(text, { level: 9 }).toString('base64');
  return `<script type="${PACKED_TYPE}" data-type="${type}"${name}>${base64}</script>`;
}

/** @throws when the text would end its element */
function wrap(element: 'script' | 'style', attributes: string, text: string): string {
  if (new RegExp(`</${element}|<!--`, 'i').test(text)) throw new Error(`the ${element} would end its own element`);
  return `<${element}${attributes}>${text}</${element}>`;
}

/** Everything in one HTML text that asks for nothing. @throws when the page is not as expected */
export function buildSinglePage(parts: SinglePageParts): string {
  const replaceOnce = (html: string, pattern: RegExp, by: string): string => {
    if (!pattern.test(html)) throw new Error(`the page has no ${pattern.source}`);
    return html.replace(pattern, () => by);
  };
  const policy = `<meta http-equiv="Content-Security-Policy" content="${buildSinglePolicy(parts)}">`;
  const icon = `<link rel="icon" href="data:image/svg+xml;base64,${Buffer.from(parts.icon).toString('base64')}">`;
  const blocks = [
    ...parts.files.map(({ text, type, path }) => packBlock(text, type, path)),
    packBlock(parts.app, 'module'),
    wrap('script', ' type="module"', parts.starter),
  ];
  let html = replaceOnce(parts.html, /(?<=<meta charset="utf-8">)/, `\n    ${policy}`);
  html = replaceOnce(html, /<link rel="icon"[^>]*>/, icon);
  html = replaceOnce(html, /<script type="module" src="[^"]*"><\/script>/, wrap('style', '', parts.css));
  html = replaceOnce(html, /(?=<\/body>)/, `${blocks.join('\n')}\n`);
  const left = html.match(/<(?:script|link|img)\b[^>]*\s(?:src|href)="(?!data:)[^"]*"/);
  if (left !== null) throw new Error(`the page still asks for a file: ${left[0]}`);
  return html;
}
