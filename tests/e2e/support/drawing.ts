import type { Page } from '@playwright/test';

/** What a saved drawing holds. */
export interface Drawing {
  readonly ids: ReadonlySet<string>;
  /** Ids that fills, clip paths and the like ask for. */
  readonly references: readonly string[];
  /** Values of `font-family`, as written. */
  readonly fonts: readonly string[];
  /** All words in their order, without spaces. */
  readonly text: string;
  /** Whatever only a page understands, or leads out of the file. */
  readonly problems: readonly string[];
}

const decode = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** Style sheets have no place in a file; this one property has no attribute of its own. */
const ALLOWED_STYLE = /^font-variant-numeric:[\w -]+$/;
const FOREIGN_ELEMENTS = new Set(['use', 'image', 'style', 'script', 'a', 'foreignObject', 'symbol']);

export function readDrawing(svg: string): Drawing {
  const ids = new Set<string>();
  const references: string[] = [];
  const fonts = new Set<string>();
  const problems: string[] = [];
  for (const [whole, tag = '', attributes = ''] of svg.matchAll(/<([a-zA-Z]+)((?:\s+[\w:-]+="[^"]*")*)\s*\/?>/g)) {
    if (FOREIGN_ELEMENTS.has(tag)) problems.push(whole);
    for (const [attribute, name = '', value = ''] of attributes.matchAll(/([\w:-]+)="([^"]*)"/g)) {
      if (name === 'id') {
        if (ids.has(value)) problems.push(`twice: ${attribute}`);
        ids.add(value);
      }
      if (name === 'font-family') fonts.add(decode(value));
      for (const [, id = ''] of value.matchAll(/url\(#([^)]+)\)/g)) references.push(id);
      if (isProblem(name, value)) problems.push(attribute);
    }
  }
  // Elements that the pattern above did not understand.
  const opened = svg.match(/<[a-zA-Z]/g)?.length ?? 0;
  const understood = svg.match(/<[a-zA-Z]+(?:\s+[\w:-]+="[^"]*")*\s*\/?>/g)?.length ?? 0;
  if (opened !== understood) problems.push(`${opened - understood} elements are not well formed`);
  const texts = [...svg.matchAll(/<text\b[^>]*>([\s\S]*?)<\/text>/g)].map(([, words = '']) =>
    words.replace(/<[^>]+>/g, ''),
  );
  return { ids, references, fonts: [...fonts], text: decode(texts.join('')).replace(/\s+/g, ''), problems };
}

function isProblem(name: string, value: string): boolean {
  if (name === 'style') return !ALLOWED_STYLE.test(value);
  if (['class', 'href', 'xlink:href'].includes(name)) return true;
  if (name === 'xmlns') return value !== 'http://www.w3.org/2000/svg';
  return /var\(|url\((?!#)|https?:|data:|%|NaN|Infinity|undefined|currentColor|system-ui/.test(value);
}

export interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Where the words of a drawing stand, in pixels of the drawing.
 * @returns also the pairs that lie upon each other by more than a third of the smaller, and those beyond the edge
 */
export async function spotTexts(
  page: Page,
  svg: string,
): Promise<{ boxes: TextBox[]; overlaps: string[]; outside: string[] }> {
  const reader = await page.context().newPage();
  await reader.setContent(`<body style="margin:0">${svg.replace(/^<\?xml[^>]*\?>/, '')}</body>`);
  const { boxes, width, height } = await reader.evaluate(() => {
    const sheet = document.querySelector('svg')?.getBoundingClientRect();
    const found = [...document.querySelectorAll('text')].map((text) => {
      const { left, top, right, bottom } = text.getBoundingClientRect();
      // Boxes are as high as the font allows; the letters themselves leave a fifth free above and below.
      const upright = right - left > bottom - top;
      const free = (upright ? bottom - top : right - left) / 5;
      return upright
        ? { text: text.textContent ?? '', left, top: top + free, right, bottom: bottom - free }
        : { text: text.textContent ?? '', left: left + free, top, right: right - free, bottom };
    });
    return { boxes: found, width: sheet?.width ?? 0, height: sheet?.height ?? 0 };
  });
  await reader.close();
  const area = (box: TextBox): number => Math.max(0, box.right - box.left) * Math.max(0, box.bottom - box.top);
  const overlaps = boxes.flatMap((a, i) =>
    boxes.slice(i + 1).flatMap((b) => {
      const common = {
        text: '',
        left: Math.max(a.left, b.left),
        top: Math.max(a.top, b.top),
        right: Math.min(a.right, b.right),
        bottom: Math.min(a.bottom, b.bottom),
      };
      return area(common) > Math.min(area(a), area(b)) / 3 ? [`${a.text} | ${b.text}`] : [];
    }),
  );
  const outside = boxes.filter((box) => box.left < 0 || box.top < 0 || box.right > width || box.bottom > height);
  return { boxes, overlaps, outside: outside.map(({ text }) => text) };
}
