/** An SVG element as plain data, between the page that it is read from and the file that it becomes. */
export interface SvgNode {
  readonly tag: string;
  /** Values are final: no custom properties, no classes. Lengths may still be percentages. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (SvgNode | string)[];
}

export function svgNode(
  tag: string,
  attributes: Readonly<Record<string, string | number>>,
  children: readonly (SvgNode | string)[] = [],
): SvgNode {
  const written = Object.entries(attributes).map(([name, value]) => [name, String(value)]);
  return { tag, attributes: Object.fromEntries(written), children };
}

export const isElement = (node: SvgNode | string): node is SvgNode => typeof node !== 'string';

/** XML 1.0 allows no other control characters than tab, line feed and carriage return. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be left out
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

const escapeText = (text: string): string =>
  text.replace(FORBIDDEN, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const escapeAttribute = (text: string): string => escapeText(text).replaceAll('"', '&quot;');

/** Writes a node as XML. */
export function serializeSvg(node: SvgNode | string): string {
  if (!isElement(node)) return escapeText(node);
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
  const open = `<${node.tag}${attributes.join('')}`;
  return node.children.length === 0 ? `${open}/>` : `${open}>${node.children.map(serializeSvg).join('')}</${node.tag}>`;
}
