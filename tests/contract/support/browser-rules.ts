import { isNode, lineAt, type ParsedFile, type SourceFile, type SyntaxNode, walk } from './source-file.ts';

/** The one file that reads and writes the address bar. */
const ADDRESS_FILE = 'src/platform/url.ts';
/** Looks for one word in the query before anything else has come; importing the other would make it wait for that. */
const AHEAD_FILE = 'src/platform/files-ahead.ts';
/** The two ends of the talk between an embed and the page around it; our own worker, and the channel between our own windows. */
const MESSAGE_FILES = /^src\/(platform\/(messages|channel|service-worker)|embed-script)\.ts$/;
/** Names under which code reaches the window or the document. */
const WINDOWS = ['window', 'globalThis', 'self', 'document', 'top', 'parent', 'win'];
/** MapLibre's calls that change the map behind the style's back; ours is `setStyle` with a whole style. */
const PIECEMEAL_CALLS = [
  'addLayer',
  'addSource',
  'removeLayer',
  'removeSource',
  'setPaintProperty',
  'setLayoutProperty',
  'setFilter',
];
const LOADERS = ['fetch', 'importScripts', 'Worker', 'SharedWorker', 'EventSource', 'WebSocket', 'sendBeacon'];
const OUTSIDE = /^(https?:|wss?:)?\/\//;

/** One line per use, in src, of a browser global outside its module, of a piecemeal map change, or of another host. */
export function checkBrowserUse(files: readonly ParsedFile[]): string[] {
  return files.flatMap((file) => {
    const found: string[] = [];
    walk(file.program, (node, parent, key) => {
      const complaint = complainAbout(file.path, node, parent, key);
      if (complaint) found.push(`${file.path}:${lineAt(file.text, node.start)} ${complaint}`);
    });
    return found;
  });
}

/** One line per address of another host that a stylesheet would load. */
export function checkStyles(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) =>
    [...text.matchAll(/(?:url\(\s*|@import\s+)["']?((?:https?:)?\/\/[^"')\s]+)/g)].map(
      (match) => `${path}:${lineAt(text, match.index)} loads from another host: ${match[1]}`,
    ),
  );
}

function complainAbout(path: string, node: SyntaxNode, parent: SyntaxNode | null, key: string): string | null {
  const name = typeof node.name === 'string' ? node.name : null;
  if (node.type === 'Identifier' && name) {
    if ((name === 'history' || name === 'location') && path !== ADDRESS_FILE && isGlobal(parent, key)) {
      if (name === 'location' && path === AHEAD_FILE) return null;
      return `says ${name}: only ${ADDRESS_FILE} does`;
    }
    if (name === 'postMessage' && !MESSAGE_FILES.test(path)) return 'says postMessage: only the embed files do';
    if (PIECEMEAL_CALLS.includes(name) && isMember(parent, key)) return `calls ${name}: set the whole style instead`;
  }
  if (node.type === 'CallExpression' || node.type === 'NewExpression') return complainAboutLoading(node);
  if (node.type === 'JSXAttribute') return complainAboutMarkup(node, parent);
  return null;
}

function isMember(parent: SyntaxNode | null, key: string): boolean {
  return parent?.type === 'MemberExpression' && key === 'property' && !parent.computed;
}

/** A property of something that is no window, a key, a type's member or a label in an object is only a word. */
function isGlobal(parent: SyntaxNode | null, key: string): boolean {
  if (!parent) return true;
  if (isMember(parent, key)) return isNode(parent.object) && WINDOWS.includes(String(parent.object.name));
  if (key === 'key') return false;
  return !/^(TS|Import|Export)/.test(parent.type);
}

function complainAboutLoading(node: SyntaxNode): string | null {
  const callee = node.callee as SyntaxNode;
  const calleeName = String((callee.type === 'MemberExpression' ? (callee.property as SyntaxNode) : callee).name);
  const url = LOADERS.includes(calleeName) ? textOf((node.arguments as SyntaxNode[])[0]) : null;
  return url && OUTSIDE.test(url) ? `loads from another host: ${url}` : null;
}

/** Links may lead anywhere; what the page loads by itself may not. */
function complainAboutMarkup(node: SyntaxNode, parent: SyntaxNode | null): string | null {
  const element = String((parent?.name as SyntaxNode | undefined)?.name);
  const attribute = String((node.name as SyntaxNode).name);
  // Prerendered, it is an attribute of the HTML, and the content security policy blocks it.
  if (attribute === 'style')
    return 'writes a style attribute: use classes, SVG attributes, or properties set by script';
  const loads =
    ['src', 'srcset', 'poster', 'data'].includes(attribute) ||
    (attribute === 'href' && ['link', 'image', 'use'].includes(element));
  const url = textOf(node.value);
  return loads && url && OUTSIDE.test(url) ? `loads from another host: ${url}` : null;
}

/** The text of a literal, or the beginning of a template. */
function textOf(value: unknown): string | null {
  if (!isNode(value)) return null;
  if (value.type === 'Literal') return typeof value.value === 'string' ? value.value : null;
  if (value.type === 'JSXExpressionContainer') return textOf(value.expression);
  if (value.type !== 'TemplateLiteral') return null;
  const first = (value.quasis as { value: { cooked: string } }[])[0];
  return first?.value.cooked ?? null;
}
