/** An element of a page that we rendered ourselves: well formed, attributes in double quotes. */
export interface MarkupElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: MarkupElement | null;
  readonly children: (MarkupElement | string)[];
}

const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);

const decode = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** Reads markup into a tree. @throws Error where a tag closes that is not open */
export function parseMarkup(html: string): MarkupElement {
  const root: MarkupElement = { tag: '#root', attributes: {}, parent: null, children: [] };
  let open = root;
  const token = /<!--[\s\S]*?-->|<\/([\w:-]+)\s*>|<([\w:-]+)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*(\/?)>|([^<]+)/g;
  for (const [, closing, tag, attributes = '', selfClosed, text] of html.matchAll(token)) {
    if (text !== undefined) open.children.push(decode(text));
    else if (closing !== undefined) {
      if (open.tag !== closing || open.parent === null) throw new Error(`</${closing}> closes <${open.tag}>`);
      open = open.parent;
    } else if (tag !== undefined) {
      const pairs = [...attributes.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [
        name,
        decode(value),
      ]);
      const element: MarkupElement = { tag, attributes: Object.fromEntries(pairs), parent: open, children: [] };
      open.children.push(element);
      if (selfClosed !== '/' && !VOID.has(tag)) open = element;
    }
  }
  if (open !== root) throw new Error(`<${open.tag}> is not closed`);
  return root;
}

/** The element itself and all within, in the order of the page. */
export function descendants(element: MarkupElement): MarkupElement[] {
  return [element, ...element.children.flatMap((child) => (typeof child === 'string' ? [] : descendants(child)))];
}

export function ancestors(element: MarkupElement): MarkupElement[] {
  return element.parent === null ? [element] : [element, ...ancestors(element.parent)];
}

export const hasClass = (element: MarkupElement, name: string): boolean =>
  (element.attributes.class ?? '').split(/\s+/).includes(name);

export const textOf = (element: MarkupElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
